import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const SUM = "sum:applications.received.total+review.reconsideration.total";

describe("two figures added up, and in which year they come to most", () => {
  test.each([
    ["马桥镇申请和复议加起来哪年最多"],
    ["马桥镇申请和复议加起来最多的是哪年"],
    ["马桥镇哪年申请和复议加起来最多"],
    ["马桥镇2020到2022年申请和复议合计最多的是哪一年"],
  ])("%s", async (question) => {
    const { status, intent, values } = await talk.answerTo(question);
    expect([status, intent]).toEqual(["answered", "trend"]);
    expect(values.filter(({ fact }) => fact === SUM).length).toBeGreaterThan(2);
  });

  test("of figures that were told one by one nobody knows which", async () => {
    const { status, values } = await talk.answerTo("马桥镇历年申请", "复议呢", "哪年两个加起来最多");
    expect([status, values]).toEqual(["clarify", []]);
  });
});

describe("two rankings of two years", () => {
  test.each([
    ["2022年复议最多和2023年诉讼最多的分别是谁", "2022年复议最多的是谁", "2023年诉讼最多的是谁"],
    ["淄博市2022年申请最多2023年处罚最多的各是谁", "淄博市2022年申请最多的是谁", "淄博市2023年处罚最多的是谁"],
  ])("%s", async (question, ...each) => {
    const { status, values } = await talk.answerTo(question);
    expect(status).toBe("answered");
    const told = await Promise.all(each.map(async (one) => (await talk.answerTo(one)).values));
    expect(values).toEqual(told.flat());
  });
});
