import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const WHICH = "教育局收到多少申请";

describe("a reply that tells the place and the year at once", () => {
  test.each([
    ["桓台的，2022年", "桓台县教育局2022年收到多少申请"],
    ["桓台县的，2022年", "桓台县教育局2022年收到多少申请"],
    ["2022年，桓台县的", "桓台县教育局2022年收到多少申请"],
    ["桓台县，22年", "桓台县教育局2022年收到多少申请"],
    ["桓台县的2022年呢", "桓台县教育局2022年收到多少申请"],
    ["我问的是桓台县2022年的", "桓台县教育局2022年收到多少申请"],
    ["桓台县的2022年行政复议几件", "桓台县教育局2022年行政复议几件"],
  ])("%s", async (reply, plainly) => {
    const [answer, plain] = [await talk.answerTo(WHICH, reply), await talk.answerTo(plainly)];
    expect(plain.status).toBe("answered");
    expect(answer.values).toEqual(plain.values);
  });

  test("the year alone leaves the choices", async () => {
    expect((await talk.answerTo(WHICH, "2022年")).status).toBe("clarify");
  });
});

test.each(["乡镇", "镇街", "教育局", "街道"])("a ranking of %s that is not understood offers what was", async (who) => {
  const { status, options } = await talk.answerTo(`按申请量给2021年各${who}排个名，甄别前三名`);
  expect(status).toBe("clarify");
  expect(options.map(({ question }) => question)).toContain(`2021年各${who}收到的申请排名`);
});
