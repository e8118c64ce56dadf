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
  if (query.intent !== "aggregate" || !query.outOf) return query.intent;
  const { each = false, first = null } = query.shares ?? {};
  const whose = `${each ? "each of " : ""}${first ? `${first.order} ${first.count} of ` : ""}`;
  return `${whose}${query.scope.label} ÷ ${query.outOf.label}`;
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

describe("the whole is all that the words behind 占 or 在 tell: the narrowest place, and the kinds of agencies in it", () => {
  const KINDS = "马桥镇2021年的报告 ÷ 桓台县";
  test.each([
    ["马桥镇2021年予以公开的申请占淄博市桓台县各单位的比例", COUNTY],
    ["马桥镇2021年收到的申请占淄博市桓台县的几成", COUNTY],
    ["马桥镇2021年予以公开件数在桓台县各单位中占多大比例", COUNTY],
    ["马桥镇2021年予以公开件数在淄博市桓台县范围内各机关里的占比", COUNTY],
    ["马桥镇2021年予以公开件数在所有单位中占多大比例", "马桥镇2021年的报告 ÷ 2021年的报告"],
    ["马桥镇2021年予以公开件数占桓台县各镇总数的百分之几", `${KINDS}镇2021年的报告`],
    ["马桥镇2021年收到的申请占桓台县各镇街的比例", `${KINDS}街道、镇、乡2021年的报告`],
    ["马桥镇2021年不予公开的申请在全县各镇中占多大比例", `${KINDS}镇2021年的报告`],
    ["桓台县教育局2021年收到的申请占全县部门的百分之几", "桓台县教育局2021年的报告 ÷ 桓台县部门2021年的报告"],
    ["桓台县教育局2021年收到的申请占桓台县部门总数的多少", "桓台县教育局2021年的报告 ÷ 桓台县部门2021年的报告"],
    ["马桥镇2021年收到的申请占淄博市全市各镇的比例", "马桥镇2021年的报告 ÷ 淄博市镇2021年的报告"],
    ["桓台县教育局2021年予以公开占各教育局总数的百分之几", "桓台县教育局2021年的报告 ÷ 教育局2021年的报告"],
    ["桓台县教育局2021年予以公开在各教育局中占多大比例", "桓台县教育局2021年的报告 ÷ 教育局2021年的报告"],
    ["桓台县教育局2021年予以公开占淄博市各局的比例", "桓台县教育局2021年的报告 ÷ 淄博市部门2021年的报告"],
    // It is none of those.
    ["马桥镇2021年予以公开件数占各街道的比例", "? unplaced"],
    ["马桥镇2021年予以公开件数在临淄区各单位中占多大比例", "? unplaced"],
    ["马桥镇2021年自然人提出的申请在高校中占多大比例", "? unplaced"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("a whole that is not there, or of which nobody says whose share, is asked back about", () => {
  test.each([
    // 桓台县 is no 区.
    ["马桥镇2021年收到的申请占全区的百分之几", "? unplaced"],
    ["马桥镇2021年收到的申请占临淄区的百分之几", "? unplaced"],
    ["马桥镇和果里镇2020年和2021年收到的申请各占全县多少", "? unplaced"],
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
    [["2021年桓台县各单位收到的申请排名", "马桥镇占多少"], COUNTY],
    [["马桥镇2021年收到几件申请", "果里镇占多少"], "? unexplained"],
  ])("%s", (questions, line) => {
    expect(asked(...questions)).toBe(line);
  });
});

const ALL = "桓台县2021年的报告";

describe("the share of a kind of agencies, of each of them, and of those that come first", () => {
  test.each([
    ["2021年桓台县的镇收到的申请占全县的比例", `桓台县镇2021年的报告 ÷ ${ALL}`],
    ["2021年桓台县收到的申请中街道占多少", `桓台县街道2021年的报告 ÷ ${ALL}`],
    ["桓台县各镇2021年收到的申请各占全县多少", `each of 桓台县镇2021年的报告 ÷ ${ALL}`],
    ["桓台县各单位2021年收到的申请分别占全县百分之几", `each of ${ALL} ÷ ${ALL}`],
    ["桓台县2021年各单位收到的申请占比", `each of ${ALL} ÷ ${ALL}`],
    ["桓台县2021年各单位收到的申请各占多少", `each of ${ALL} ÷ ${ALL}`],
    ["马桥镇和果里镇2021年收到的申请各占全县多少", `each of 马桥镇、果里镇2021年的报告 ÷ ${ALL}`],
    ["桓台县2021年收到申请前三名占总量多少", `most 3 of ${ALL} ÷ ${ALL}`],
    ["桓台县2021年收到申请最多的三家占全县的百分之几", `most 3 of ${ALL} ÷ ${ALL}`],
    ["2021年桓台县收到申请排前三的单位合计占比", `most 3 of ${ALL} ÷ ${ALL}`],
    ["桓台县2021年收到申请最多的单位占全县几成", `most 1 of ${ALL} ÷ ${ALL}`],
    ["桓台县2021年收到申请后三名占多少", `least 3 of ${ALL} ÷ ${ALL}`],
    ["2021年收到申请前五名合计占全部的比例", "most 5 of 2021年的报告 ÷ 2021年的报告"],
    ["桓台县所有单位2021年收到的申请占淄博市多少", `${ALL} ÷ 淄博市2021年的报告`],
    ["桓台县各镇收到的申请占全县多少", "? which_year"],
    // All that are there, or the government alone?
    ["临淄区2021年收到的申请占全市的百分之几", "? which_agency"],
    ["桓台县2021年收到的申请幸福镇占全县多少", "? unknown_agency"],
    ["桓台县2021年予以公开最多的三家占全部申请多少", "? unplaced"],
    ["桓台县2021年收到申请的镇占几成", "? unexplained"],
    ["桓台县2021年没有收到申请的单位占百分之几", "aggregate"],
    ["桓台县2021年各单位予以公开率", "rank"],
    ["桓台县2021年收到申请前三名", "rank"],
    ["马桥镇2021年不予公开理由前三名占多少", "breakdown"],
    ["马桥镇2021年各种申请人各占多少", "breakdown"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("shares go on from question to question", () => {
  const SUM = "桓台县2021年一共收到多少申请";
  const RANKING = "桓台县2021年收到的申请排名";
  test.each([
    [[SUM, "其中街道占几成"], `桓台县街道2021年的报告 ÷ ${ALL}`],
    [[SUM, "其中街道占几成", "镇呢"], `桓台县镇2021年的报告 ÷ ${ALL}`],
    [[SUM, "马桥镇占多少", "其中街道占几成"], `桓台县街道2021年的报告 ÷ ${ALL}`],
    [[SUM, "镇占全县的比例"], `桓台县镇2021年的报告 ÷ ${ALL}`],
    [[SUM, "各镇分别占多少"], `each of 桓台县镇2021年的报告 ÷ ${ALL}`],
    [[RANKING, "前三名占总量多少"], `most 3 of ${ALL} ÷ ${ALL}`],
    [[RANKING, "前三名占总量多少", "前五名呢"], `most 5 of ${ALL} ÷ ${ALL}`],
    [[RANKING, "前三名占总量多少", "那2020年呢"], "most 3 of 桓台县2020年的报告 ÷ 桓台县2020年的报告"],
    [[RANKING, "前三名占总量多少", "马桥镇呢"], COUNTY],
    [["桓台县2021年收到申请最多的三家", "这三家占全县多少"], `most 3 of ${ALL} ÷ ${ALL}`],
    [["桓台县2021年收到申请最多的三家", "这两家占全县多少"], "? unplaced"],
    [["桓台县2021年收到申请最多的三家", "这三家占全县多少", "合计占多少"], `most 3 of ${ALL} ÷ ${ALL}`],
    [["桓台县2021年各镇收到多少申请", "分别占百分之几"], "each of 桓台县镇2021年的报告 ÷ 桓台县镇2021年的报告"],
    [
      ["马桥镇、果里镇2021年各收到多少申请", "各占多少"],
      "each of 马桥镇、果里镇2021年的报告 ÷ 马桥镇、果里镇2021年的报告",
    ],
    [["马桥镇2021年收到多少申请", "占全县多少"], COUNTY],
    [["马桥镇2021年收到多少申请", "占全县多少", "前三名占多少"], "? unplaced"],
    [["马桥镇和果里镇2021年各收到多少申请", "加起来占多少"], "? unexplained"],
  ])("%s", (questions, line) => {
    expect(asked(...questions)).toBe(line);
  });
});
