import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

async function idsOf(...questions: readonly string[]): Promise<readonly string[]> {
  const { status, values } = await talk.answerTo(...questions);
  expect(status).toBe("answered");
  return values.map(({ report, fact, value }) => `${report} ${fact} ${value}`);
}

describe("超过平均的, after a figure of many, holds that figure against the average of those", () => {
  const ASKED = "2021年桓台县各镇平均收到多少申请";
  const PLAINLY = "2021年桓台县各镇收到的申请超过平均数的有几家";
  test.each([["超过平均的有几家"], ["有几家超过平均"], ["高于平均水平的有哪些"], ["其中哪些高于平均"]])(
    "%s",
    async (words) => expect(await idsOf(ASKED, words)).toEqual(await idsOf(PLAINLY)),
  );

  test("低于平均的呢, after those above it", async () =>
    expect(await idsOf(ASKED, "超过平均的有几家", "低于平均的呢")).toEqual(
      await idsOf("2021年桓台县各镇收到的申请低于平均数的有几家"),
    ));

  test.each(["，超过平均的有几家", "，多少家超过平均数", "？超过平均的有哪些？"])("in one message: %s", async (words) =>
    expect(await idsOf(`${ASKED}${words}`)).toEqual([...(await idsOf(ASKED)), ...(await idsOf(PLAINLY))]),
  );

  test("after one agency nobody is chosen", async () =>
    expect((await talk.answerTo("马桥镇2021年收到多少申请", "超过平均的有几家")).status).toBe("clarify"));
});
