import { describe, expect, test } from "vitest";
import type { Understanding } from "../../src/understanding/understanding.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

/** What a question asks of changes: direction, basis, years, how many, of whom. */
function inALine(understanding: Understanding): string {
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  if (understanding.query.intent !== "rank" || !understanding.query.change) return understanding.query.intent;
  const { change, limit, scope } = understanding.query;
  return `${change.direction} ${change.by} ${change.from}-${change.to} ${limit ?? "all"} ${scope.label}`;
}

/** The last question of a dialogue. */
function asked(...questions: readonly string[]): string {
  return lastOf(panel, questions, inALine);
}

const TWO = "2022年、2023年的报告";

describe("who changed most", () => {
  test.each([
    ["哪个街道2021到2023年收到的申请增加最多", "up difference 2021-2023 1 街道2021年、2023年的报告"],
    ["临淄区哪个单位2021年到2023年收到的申请增加最多", "up difference 2021-2023 1 临淄区2021年、2023年的报告"],
    ["2023年比2022年收到申请增加最多的单位是哪个", `up difference 2022-2023 1 ${TWO}`],
    ["从2021年到2023年，申请减少最多的是哪个单位", "down difference 2021-2023 1 2021年、2023年的报告"],
    ["2023年行政处罚比上年增加最多的是哪个单位", `up difference 2022-2023 1 ${TWO}`],
    ["2023年哪个街道收到的申请涨得最多", `up difference 2022-2023 1 街道${TWO}`],
    ["近两年哪个单位申请增加最多", `up difference 2022-2023 1 ${TWO}`],
    ["2023年申请增加最多的三个单位", `up difference 2022-2023 3 ${TWO}`],
    ["2023年与2022年相比，哪个单位的予以公开率提高最多", `up difference 2022-2023 1 ${TWO}`],
    ["2021到2023年哪个单位申请变化最大", "either difference 2021-2023 1 2021年、2023年的报告"],
    ["2022到2023年哪家单位的申请量降幅最大", `down rate 2022-2023 1 ${TWO}`],
    ["2021-2023年哪个单位申请增长最快", "up rate 2021-2023 1 2021年、2023年的报告"],
    ["2023年收到申请同比增幅最大的单位", `up rate 2022-2023 1 ${TWO}`],
    ["临淄区2021到2023年申请涨得最猛的是谁", "up rate 2021-2023 1 临淄区2021年、2023年的报告"],
    ["2020到2023年收到申请涨幅前三的单位", "up rate 2020-2023 3 2020年、2023年的报告"],
    ["2023年各单位收到申请同比增幅排名", `up rate 2022-2023 all ${TWO}`],
    ["2023年行政处罚增长率最高的单位", `up rate 2022-2023 1 ${TWO}`],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("who went up or down", () => {
  test.each([
    ["2023年谁的申请量降了", `down difference 2022-2023 all ${TWO}`],
    ["2023年哪些单位收到的申请比2022年减少了", `down difference 2022-2023 all ${TWO}`],
    ["2023年几家单位申请在增加", `up difference 2022-2023 all ${TWO}`],
    ["2023年有几家单位收到的申请比上年增加", `up difference 2022-2023 all ${TWO}`],
    ["2023年申请量下降的单位有几家", `down difference 2022-2023 all ${TWO}`],
    ["2021年至2023年间，哪些单位收到的申请是增加的", "up difference 2021-2023 all 2021年、2023年的报告"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("changes that are not worked out are asked back about, and never answered with the figures themselves", () => {
  test.each([
    "2023年哪家单位的申请翻倍了",
    "2023年申请增加超过10件的单位有几家",
    "2023年哪个单位申请增幅最小",
    "2023年哪个单位申请增加最少",
    "2021到2023年哪个区县申请增加最多",
    "2021到2023年哪些街道申请一直在增加",
    "2023年申请增幅第二的单位",
    "2023年申请增加最多和减少最多的单位",
    "2023年申请增幅最大的是不是马桥镇",
    "历年申请增长最快的单位",
    "哪个单位申请增加最多",
    "哪一年申请增加最多",
  ])("%s", (question) => {
    expect(asked(question)).toMatch(/^\?/);
  });
});

describe("other questions with such words are what they were", () => {
  test.each([
    ["2023年新增申请最多的是谁", "rank"],
    ["马桥镇2023年申请增加了多少", "trend"],
    ["马桥镇哪一年申请最多", "trend"],
    ["2022年到2023年各单位收到申请的变化", "aggregate"],
    ["2023年哪个单位收到的申请最多", "rank"],
    ["2023年收到申请超过10件的单位有几家", "aggregate"],
  ])("%s", (question, intent) => {
    expect(asked(question)).toBe(intent);
  });
});

describe("the next question goes on with the changes", () => {
  const FIRST = "2023年申请增加最多的单位";
  test.each([
    ["那2022年呢", "up difference 2021-2022 1 2021年、2022年的报告"],
    ["行政处罚呢", `up difference 2022-2023 1 ${TWO}`],
    ["那减少最多的呢", `down difference 2022-2023 1 ${TWO}`],
    ["最少的呢", "? unplaced"],
  ])("%s", (next, line) => {
    expect(asked(FIRST, next)).toBe(line);
  });
});
