import { describe, expect, test } from "vitest";
import { describeCondition } from "../../src/understanding/querying/describe-condition.ts";
import type { Understanding } from "../../src/understanding/understanding.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

/** What a question asks of changes: direction, basis, years, how many, of whom. */
function inALine(understanding: Understanding): string {
  if (understanding.kind === "obstacle") return `? ${understanding.obstacle.kind}`;
  const { query } = understanding;
  if (query.intent === "trend" && query.steepest) return `trend ${Object.values(query.steepest).join(" ")}`;
  if (query.intent === "aggregate" && query.whichYears) return `${query.whichYears} ${query.scope.label}`;
  if (query.intent !== "rank") return query.intent;
  const { change, steady, limit, scope } = query;
  if (steady) {
    const { direction, lasting } = steady;
    return `${direction} ${lasting.kind === "every" ? "every year" : `${lasting.years} in a row`} ${scope.label}`;
  }
  if (!change) return query.intent;
  const which = [
    change.condition ? describeCondition(change.condition) : [],
    change.nth === null ? [] : `nr ${change.nth}`,
    change.order === "least" ? "least" : [],
    limit ?? (change.nth === null ? "all" : []),
  ].flat();
  return `${change.direction} ${change.by} ${change.from}-${change.to} ${which.join(" ")} ${scope.label}`;
}

/** The last question of a dialogue. */
function asked(...questions: readonly string[]): string {
  return lastOf(panel, questions, inALine);
}

test.each(["同期比怎么样", "与上年同期相比", "和去年同期比", "同期相比多了还是少了", "较同期增加多少"])(
  "马桥镇2022年收到的申请%s is against the year before",
  (words) => {
    const { understanding } = panel.understand(`马桥镇2022年收到的申请${words}`, null);
    const { query } = understanding.kind === "query" ? understanding : { query: undefined };
    const years =
      query?.intent === "trend"
        ? query.years
        : query && "targets" in query
          ? query.targets.map(({ year }) => year)
          : [];
    expect(years.toSorted()).toEqual([2021, 2022]);
  },
);

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

describe("who changed least, comes next, or changed by more than so much", () => {
  test.each([
    ["2023年哪个单位申请增幅最小", `up rate 2022-2023 least 1 ${TWO}`],
    ["2023年哪个单位申请增加最少", `up difference 2022-2023 least 1 ${TWO}`],
    ["2023年收到申请增长最慢的是谁", `up rate 2022-2023 least 1 ${TWO}`],
    ["2023年哪个街道申请减少得最少", `down difference 2022-2023 least 1 街道${TWO}`],
    ["2023年申请增幅第二的单位", `up rate 2022-2023 nr 2 ${TWO}`],
    ["2023年申请降得第二多的单位", `down difference 2022-2023 nr 2 ${TWO}`],
    ["2023年申请增加排第三的单位是谁", `up difference 2022-2023 nr 3 ${TWO}`],
    ["2023年申请增加超过10件的单位有几家", `up difference 2022-2023 大于10 all ${TWO}`],
    ["2023年收到申请减少10件以上的单位有几家", `down difference 2022-2023 不少于10 all ${TWO}`],
    ["2023年收到申请增幅超过20%的单位有哪些", `up rate 2022-2023 大于20 all ${TWO}`],
    ["2023年收到申请增加20%以上的单位有哪些", `up rate 2022-2023 不少于20 all ${TWO}`],
    ["2021到2023年行政处罚增加不到5件的单位有哪些", "up difference 2021-2023 小于5 all 2021年、2023年的报告"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("those that went up or down are chosen, wherever it is said whose figures are looked at", () => {
  test.each([
    ["哪些街道2023年予以公开率比2022年高", `up difference 2022-2023 all 街道${TWO}`],
    ["2023年不予公开率低于2022年的街道有哪些", `down difference 2022-2023 all 街道${TWO}`],
    ["哪些街道2023年予以公开率比上年提高了", `up difference 2022-2023 all 街道${TWO}`],
    ["街道中2023年自然人申请比2022年少的", `down difference 2022-2023 all 街道${TWO}`],
    ["镇里面2023年申请比上年多的", `up difference 2022-2023 all 镇${TWO}`],
    ["区县政府里2023年申请比2022年多的有几个", `up difference 2022-2023 all 各区县政府${TWO}`],
    ["2023年申请是2022年两倍以上的区县政府", `up rate 2022-2023 不少于100 all 各区县政府${TWO}`],
    ["2023年申请超过2022年三倍的单位有哪些", `up rate 2022-2023 大于200 all ${TWO}`],
    ["2023年哪些区的政府收到的申请比2021年翻了一番", "up rate 2021-2023 不少于100 all 各区政府2021年、2023年的报告"],
    ["2023年申请比2022年少的街道有哪些", `down difference 2022-2023 all 街道${TWO}`],
    ["2021到2023年哪个区县申请增加最多", "up difference 2021-2023 1 各区县政府2021年、2023年的报告"],
    ["2023年予以公开率翻倍的街道有哪些", "? unexplained"],
    ["街道里申请最多的", "rank"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("of two that are named, which changed more", () => {
  const BOTH = "马桥镇、果里镇2022年、2023年的报告";
  test.each([
    ["马桥镇和果里镇2023年收到的申请比2022年谁增加得多", `up difference 2022-2023 all ${BOTH}`],
    ["马桥镇和果里镇2023年比2022年收到的申请哪个增幅大", `up rate 2022-2023 all ${BOTH}`],
    ["马桥镇和果里镇2022年到2023年收到的申请谁降得快", `down rate 2022-2023 all ${BOTH}`],
    ["马桥镇和果里镇2023年收到的申请增长最快的是哪个", `up rate 2022-2023 1 ${BOTH}`],
    ["马桥镇和果里镇收到的申请哪个增幅大", "? unplaced"],
    ["马桥镇2022年和果里镇2023年收到的申请哪个增幅大", "? unplaced"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("who went one way year after year", () => {
  test.each([
    ["桓台县收到申请一直在增加的单位有哪些", "up every year 桓台县的报告"],
    ["收到申请连续三年上升的单位有哪些", "up 3 in a row 库中全部报告"],
    ["有没有哪个街道收到的申请逐年下降", "down every year 街道的报告"],
    ["近三年收到申请连续上升的单位", "up every year 2021年至2023年的报告"],
    ["2021到2023年哪些街道申请一直在增加", "up every year 街道2021年至2023年的报告"],
    ["每年收到的申请都在增加的单位有哪些", "up every year 库中全部报告"],
    ["哪些单位的予以公开率逐年提高", "up every year 库中全部报告"],
    ["有没有单位收到的申请连续四年都在增加", "up 4 in a row 库中全部报告"],
    ["收到的申请逐年下降的街道有没有", "down every year 街道的报告"],
    ["逐年下降的街道有没有，收到的申请", "down every year 街道的报告"],
    ["逐年上升的单位有哪些，收到的申请", "up every year 库中全部报告"],
    ["申请一直在减少的部门有吗", "down every year 部门的报告"],
    ["每年申请都比上年少的镇有哪些", "down every year 镇的报告"],
    ["2021到2023年每年申请都比上年多的单位有哪些", "up every year 2020年至2023年的报告"],
    ["2020-2023年申请每年都比前一年多的街道", "up every year 街道2019年至2023年的报告"],
    // The store begins with 2019.
    ["2019到2023年每年申请都比上一年多的单位", "up every year 2019年至2023年的报告"],
    // Of two years it is a plain change.
    ["2022到2023年申请一直在增加的单位", `up difference 2022-2023 all ${TWO}`],
    ["每年收到申请都超过50件的单位", "aggregate"],
    ["马桥镇收到的申请是不是一直在增加", "trend"],
  ])("%s", (question, line) => {
    expect(asked(question)).toBe(line);
  });
});

describe("in which year one agency changed most, and since when a limit is passed", () => {
  const TREND = "马桥镇历年收到的申请";
  test.each([
    [["马桥镇收到的申请哪年增加最多"], "trend up difference most"],
    [["马桥镇予以公开率哪年提高最多"], "trend up difference most"],
    [[TREND, "哪年增加最多"], "trend up difference most"],
    [[TREND, "哪年降得最多"], "trend down difference most"],
    [[TREND, "哪年增幅最小"], "trend up rate least"],
    [[TREND, "哪年变化最大"], "trend either difference most"],
    [[TREND, "哪一年最少"], "trend"],
    [[TREND, "从哪年开始超过10件"], "since 马桥镇的报告"],
    [[TREND, "哪几年超过100件"], "those 马桥镇的报告"],
    [["马桥镇收到的申请从哪一年起超过100件"], "since 马桥镇的报告"],
    [["马桥镇2021年收到多少申请", "哪几年超过100件"], "those 马桥镇的报告"],
    [["马桥镇2020到2022年哪几年收到申请超过100件"], "those 马桥镇2020年至2022年的报告"],
    [["马桥镇2021年申请增加最多的是哪类申请人"], "? unexplained"],
    [["桓台县哪年收到的申请增加最多"], "? unplaced"],
  ])("%s", (questions, line) => {
    expect(asked(...questions)).toBe(line);
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
    "临淄区和桓台县2023年谁申请翻倍了",
    "2023年公开率提高超过5%的单位有哪些",
    "2023年申请增幅第二小的单位",
    "2023年申请变化最小的单位",
    "2023年收到申请超过50件的单位里谁增加最多",
    "每年增加最多的是哪个单位",
    "哪些单位的申请先增加后减少",
    "2023年申请连续三年上升的单位",
    "每年女性申请都在增加的单位有哪些",
    "增幅逐年提高的单位有哪些",
    "2023年申请增加最多和减少最多的单位",
    "2023年申请增幅最大的是不是马桥镇",
    "2021到2023年每年申请都比上年多2件的单位",
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
    ["第二呢", `up difference 2022-2023 nr 2 ${TWO}`],
    ["增加超过10件的有哪些", `up difference 2022-2023 大于10 all ${TWO}`],
    ["最少的呢", "? unplaced"],
  ])("%s", (next, line) => {
    expect(asked(FIRST, next)).toBe(line);
  });
});
