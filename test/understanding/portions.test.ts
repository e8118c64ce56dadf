import { describe, expect, test } from "vitest";
import type { Understanding } from "../../src/understanding/understanding.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

/** Whose share of which whole a question asks for. */
function inALine(understanding: Understanding): string {
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  const { query } = understanding;
  const whole = query.intent === "aggregate" ? query.outOf : undefined;
  return query.intent === "aggregate" && whole ? `${query.scope.label} ÷ ${whole.label}` : query.intent;
}

/** The last question of a dialogue. */
function asked(...questions: readonly string[]): string {
  return lastOf(panel, questions, inALine);
}

const COUNTY = "马桥镇2021年的报告 ÷ 桓台县2021年的报告";

describe("the share of an agency in all of its place", () => {
  test.each([
    ["马桥镇2021年收到的申请占全县的百分之几", COUNTY],
    ["2021年马桥镇收到申请占全县的几成", COUNTY],
    ["马桥镇2021年收到的申请占全县总数的多少", COUNTY],
    ["马桥镇2021年收到的申请占桓台县的比重", COUNTY],
    ["马桥镇2021年收到的申请占整个桓台县的多少", COUNTY],
    ["马桥镇2021年收到的申请在全县占多少", COUNTY],
    ["马桥镇2021年行政处罚占全县各单位的百分之几", COUNTY],
    ["马桥镇2021年自然人申请占全县的百分之几", COUNTY],
    ["马桥镇2021年予以公开占全县的比例", COUNTY],
    ["马桥镇2021年占全市收到申请的比重", "马桥镇2021年的报告 ÷ 淄博市2021年的报告"],
    ["马桥镇2021年行政复议占全部单位的比例", "马桥镇2021年的报告 ÷ 2021年的报告"],
    ["马桥镇和果里镇2021年收到的申请加起来占全县多少", "马桥镇、果里镇2021年的报告 ÷ 桓台县2021年的报告"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("a whole that is not there, or of which nobody says whose share, is asked back about", () => {
  test.each([
    // 桓台县 is no 区.
    ["马桥镇2021年收到的申请占全区的百分之几", "? unplaced"],
    ["马桥镇2021年收到的申请占临淄区的百分之几", "? unplaced"],
    ["马桥镇和果里镇2021年收到的申请各占全县多少", "? unplaced"],
    ["马桥镇2021年复议和处罚占全县多少", "? unplaced"],
    ["马桥镇收到的申请占全县的百分之几", "? which_year"],
    ["马桥镇2021年收到的申请占总数的多少", "? unexplained"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("a share of a figure of the same report stays what it was", () => {
  test.each([
    "马桥镇2021年自然人占总数的多少",
    "马桥镇2021年予以公开占全部办结的多少",
    "马桥镇2021年自然人申请占全部申请的多少",
  ])("%s", (question) => {
    expect(asked(question)).toBe("ratio");
  });
});

describe("the next question is of the same whole", () => {
  const FIRST = "马桥镇2021年收到的申请占全县的百分之几";
  test.each([
    ["果里镇呢", "果里镇2021年的报告 ÷ 桓台县2021年的报告"],
    ["行政处罚呢", COUNTY],
    ["果里镇2021年收到几件申请", "value"],
  ])("%s", (next, line) => {
    expect(asked(FIRST, next)).toBe(line);
  });
});

describe("a share asked for after the sum of many is a share of that sum", () => {
  const SUM = "2021年桓台县各单位收到的申请合计多少";
  test.each([
    [[SUM, "马桥镇占多少"], COUNTY],
    [[SUM, "那马桥镇占几成"], COUNTY],
    [[SUM, "马桥镇占百分之几", "果里镇呢"], "果里镇2021年的报告 ÷ 桓台县2021年的报告"],
    [[SUM, "马桥镇占百分之几", "那2020年呢"], "马桥镇2020年的报告 ÷ 桓台县2020年的报告"],
    [["2021年桓台县各镇收到的申请合计多少", "马桥镇占多少"], "马桥镇2021年的报告 ÷ 桓台县镇2021年的报告"],
    // 矿区街道 lies in another county, and 少海街道 is no town.
    [[SUM, "矿区街道占多少"], "? unplaced"],
    [["2021年桓台县各镇收到的申请合计多少", "少海街道占多少"], "? unplaced"],
    [["2021年桓台县各单位收到的申请排名", "马桥镇占多少"], "? unexplained"],
    [["马桥镇2021年收到几件申请", "果里镇占多少"], "? unexplained"],
  ])("%s", (questions, line) => {
    expect(asked(...questions)).toBe(line);
  });
});
