import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("those that were counted", () => {
  const COUNTS = ["2021年有几家单位收到申请超过100件", "2021年不予公开多于予以公开的单位有几家"];
  test.each(
    COUNTS.flatMap((count) =>
      ["分别是谁", "都有谁", "有哪些", "把名单列出来", "各是多少"].map((then) => [count, then] as const),
    ),
  )("%s, %s", async (count, then) => {
    const [once, after] = [await talk.answerTo(count), await talk.answerTo(count, then)];
    expect(after.status).toBe("answered");
    expect(after.values).toEqual(once.values);
  });

  test("分别是谁, after a sum, is not what was chosen for it", async () => {
    const answer = await talk.answerTo("2021年没有被复议的单位一共收到多少申请", "分别是谁");
    expect(answer.status).not.toBe("answered");
  });
});

describe("whose reports there are, and sums without the governments", () => {
  test.each([
    ["2022年的有谁", "catalogue"],
    ["2022年的报告有谁", "catalogue"],
    ["2022年被复议的有谁", "aggregate"],
    ["除各级政府外2022年收到多少申请", "aggregate"],
    ["不算各级政府，2022年部门和街镇收到多少申请", "aggregate"],
    ["2022年收到申请比各街道平均多的街道有几个", "aggregate"],
  ])("%s: %s", async (question, intent) => {
    expect(await talk.answerTo(question)).toMatchObject({ status: "answered", intent });
  });

  test.each(["2022年申请都是自然人提的单位有哪些", "2022年收到申请比街道平均多的镇有哪些"])(
    "%s: asked back",
    async (question) => expect((await talk.answerTo(question)).status).toBe("clarify"),
  );
});
