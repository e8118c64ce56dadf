import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("the years of one agency are never those of all that bear its name", () => {
  test.each([
    "教育局历年哪一年收到申请最多",
    "教育局哪年行政复议最多",
    "哪年教育局收到的申请最多",
    "教育局历年最多的一年收了多少申请",
    "教育局申请最少的是哪一年",
    "教育局各年申请平均多少件",
    "教育局年均申请多少件",
    "教育局近三年平均每年收到多少申请",
    "教育局2020到2023年平均收到多少申请",
    "教育局哪年公开率最高",
  ])("%s asks back whose", (question) => {
    const { understanding } = panel.understand(question, null);
    expect(understanding.kind === "obstacle" && understanding.obstacle.kind).toBe("which_agency");
    const choices =
      understanding.kind === "obstacle" && "choices" in understanding.obstacle ? understanding.obstacle.choices : [];
    expect(choices.length).toBeGreaterThan(1);
    for (const { question } of choices) expect(lastOf(panel, [question])).toMatch(/^(?:trend|aggregate|value) /);
  });

  test.each([
    ["各教育局历年哪一年收到申请最多", /^aggregate/],
    ["教育局里哪年收到的申请最多", /^aggregate/],
    ["2022年教育局收到申请最多的是哪个", /^rank/],
    ["教育局2022年平均收到几件申请", /^aggregate/],
    ["桓台县教育局哪年收到申请最多", /^trend/],
  ])("but %s", (question, line) => expect(lastOf(panel, [question])).toMatch(line));
});
