import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

describe("which year another is held against is asked, and each choice is answered with both", () => {
  test.each([
    "马桥镇申请比2022年多吗",
    "马桥镇申请比2022年多多少",
    "马桥镇申请跟2022年比",
    "马桥镇申请超过2022年了吗",
    "哪些单位申请比2022年多",
  ])("%s", async (question) => {
    const { status, values, options } = await talk.answerTo(question);
    expect([status, values]).toEqual(["clarify", []]);
    expect(options.length).toBeGreaterThan(0);
    for (const option of options) {
      const answer = await talk.answerTo(option.question);
      expect([option.question, answer.status]).toEqual([option.question, "answered"]);
      expect(answer.citations.some(({ title }) => title.includes("2022年"))).toBe(true);
    }
  });
});

test("after a year it is that one", async () => {
  const { status, intent } = await talk.answerTo("马桥镇2023年申请多少", "比2022年多吗");
  expect([status, intent]).toEqual(["answered", "compare"]);
});
