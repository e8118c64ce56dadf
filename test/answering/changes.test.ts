import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { talkOver } from "../conversation/talk-over.ts";
import { unbacked } from "../conversation/unbacked.ts";
import { madeReport } from "../support/made-report.ts";

const RECEIVED = "applications.received.total";

/** New applications of 2022 and 2023; a blank or a missing report is no zero. */
const FIGURES: readonly (readonly [short: string, earlier: number | null, later: number | null])[] = [
  ["甲街道", 40, 60],
  ["乙街道", 12, 30],
  ["丙街道", 2, 8],
  ["丁街道", 50, 35],
  ["戊街道", 9, 9],
  ["己街道", null, 90],
  ["庚街道", 15, null],
];

const talk = talkOver(
  FIGURES.flatMap(([short, ...years]) =>
    years.flatMap((value, at) =>
      value === null ? [] : [madeReport({ short, year: 2022 + at, cells: { [RECEIVED]: value } })],
    ),
  ),
);

const textOf = ({ blocks }: Answer, kind: "lead" | "text" | "note"): string =>
  blocks.flatMap((block) => (block.kind === kind ? [block.text] : [])).join("");
const namesIn = ({ blocks }: Answer): readonly (string | undefined)[] =>
  blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(([, name]) => name) : []));

describe("changes of many agencies", () => {
  test.each([
    ["2023年哪个街道收到申请比上年增加最多", "增加最多的是甲街道：从40件到60件，增加20件（+50%）"],
    ["2023年哪个街道收到申请增幅最大", "增加幅度最大的是乙街道：从12件到30件，增加18件（+150%）"],
    ["2023年哪个街道收到申请降幅最大", "减少幅度最大的是丁街道：从50件到35件，减少15件（-30%）"],
    ["2023年哪些单位收到的申请增加了", "增加的有3家：甲街道、乙街道和丙街道"],
    ["2023年申请下降的单位有几家", "减少的有1家：丁街道"],
    ["2023年哪个街道收到申请增加最少", "增加的3家里增加最少的是丙街道：从2件到8件，增加6件（+300%）"],
    ["2023年哪个街道收到申请增幅最小", "增加的2家里增加幅度最小的是甲街道：从40件到60件，增加20件（+50%）"],
    ["2023年收到申请增加第二多的单位", "增加第2多的是乙街道：从12件到30件，增加18件（+150%）"],
    ["2023年收到申请减少第二多的单位", "减少的只有1家，没有第2名；减少最多的是丁街道：从50件到35件"],
    ["2023年收到申请增加超过10件的单位有哪些", "增加大于10件的有2家：甲街道和乙街道"],
    // A limit is for all of them: what counts too few cases to be ranked by its rate has doubled all the same.
    ["2023年收到申请增幅超过100%的单位有哪些", "增加幅度大于100%的有2家：丙街道和乙街道"],
    ["2023年哪些单位收到申请比上一年翻倍", "增加幅度不少于100%的有2家：丙街道和乙街道"],
    ["2023年收到申请翻两番的单位有哪些", "增加幅度不少于300%的有1家：丙街道"],
    ["2023年收到申请增长超过400%的单位有哪些", "没有一家增加幅度大于400%；增加幅度最大的是丙街道：从2件到8件"],
    [
      "2023年收到申请减少20件以上的单位有哪些",
      "没有一家减少不少于20件；减少最多的是丁街道：从50件到35件，减少15件（-30%）",
    ],
  ])("%s", async (question, lead) => {
    const answer = await talk.answerTo(question);
    expect(textOf(answer, "lead")).toContain(lead);
    expect(textOf(answer, "text")).toContain(
      "2022年和2023年能比的有5家：增加3家，减少1家，持平1家；另有2家缺其中一年的报告或数字，没有参加",
    );
    expect(unbacked(question, answer)).toEqual([]);
    expect(answer.citations.length).toBeGreaterThan(1);
  });
  test("a rise from a few cases is in no ranking of rates, and the answer says so", async () => {
    const answer = await talk.answerTo("2023年各街道收到申请同比增幅排名");
    expect(namesIn(answer)).toEqual(["乙街道", "甲街道"]);
    expect(textOf(answer, "note")).toContain("起点不足10件的2家没有参加");
  });
  test.each([
    ["2023年收到申请增幅超过100%的单位有哪些", "起点小的也算在内"],
    ["2023年收到申请增长超过400%的单位有哪些", "起点小的也算在内"],
  ])("%s: small beginnings are told of", async (question, note) => {
    const told = textOf(await talk.answerTo(question), "note");
    expect(told).toContain(note);
    expect(told).not.toContain("不足10件");
  });
  test("where nobody's figure went that way, that is the answer", async () => {
    const answer = await talk.answerTo("2022年哪些单位收到的申请增加了");
    expect(answer.status).toBe("not_found");
    expect(textOf(answer, "lead")).toContain("没有可以拿两年来比的单位");
  });
});

const COURSES: readonly (readonly [short: string, figures: readonly (number | null)[]])[] = [
  ["甲街道", [1, 3, 5, 9]],
  ["乙街道", [4, 3, 6, 8]],
  ["丙街道", [9, 7, 4, 1]],
  ["丁街道", [1, null, 5, 7]],
  ["戊街道", [5, 5, 6, 7]],
  ["己街道", []],
  ["庚街道", [2, 3]],
];

const overYears = talkOver(
  COURSES.flatMap(([short, figures]) =>
    figures.flatMap((value, at) =>
      value === null ? [] : [madeReport({ short, year: 2020 + at, cells: { [RECEIVED]: value } })],
    ),
  ),
);

describe("who went one way year after year", () => {
  test.each([
    ["收到申请一直在增加的单位有哪些", "每年都比上一年多的有1家：甲街道"],
    ["收到申请逐年下降的单位有哪些", "每年都比上一年少的有1家：丙街道"],
    ["收到申请连续两年上升的单位有哪些", "连续2年都比上一年多的有3家：戊街道、甲街道和乙街道"],
    ["2021到2023年申请一直在增加的单位有哪些", "每年都比上一年多的有3家：戊街道、甲街道和乙街道"],
    ["收到申请连续三年下降的镇有哪些", "库中没有镇的报告"],
    // So many years on end as there are: the run of them, as none stands before the first.
    ["收到申请连续四年上升的单位有哪些", "2020年至2023年每年都比上一年多的有1家：甲街道"],
    ["收到申请连续四年下降的单位有哪些", "2020年至2023年每年都比上一年少的有1家：丙街道"],
    ["2021到2023年收到申请连续三年上升的单位", "2021年至2023年每年都比上一年多的有3家：戊街道、甲街道和乙街道"],
    ["收到申请连续五年上升的单位有哪些", "判断不了哪些单位连续5年都比上一年多：要比的只有2020年至2023年"],
  ])("%s", async (question, lead) => {
    const answer = await overYears.answerTo(question);
    expect(textOf(answer, "lead")).toContain(lead);
    expect(unbacked(question, answer)).toEqual([]);
  });

  test.each([
    ["收到申请连续四年上升的单位有哪些", "要比的只有2020年至2023年，连续几年按这几年算，第一年没有和再上一年比"],
    ["2020到2023年收到申请每年都比上年多的单位", "库中没有2019年的报告，2020年没有和上一年比"],
  ])("%s tells that the first year is held against none", async (question, note) => {
    const answer = await overYears.answerTo(question);
    expect(textOf(answer, "note")).toContain(note);
  });

  test("who lacks a year, or has too few, is told of and not counted", async () => {
    const answer = await overYears.answerTo("收到申请一直在增加的单位有哪些");
    expect(textOf(answer, "text")).toContain("判断得了的有4家；另有1家有的年份缺报告或数字，判断不了；另有1家不足三年");
    expect(answer.values.filter(({ fact }) => fact === RECEIVED).map(({ value }) => value)).toEqual([1, 3, 5, 9]);
  });
});

describe("one agency's years", () => {
  test.each([
    ["甲街道收到的申请哪年增加最多", "增加最多的是2023年：从2022年的5件到2023年的9件，增加4件（+80%）"],
    ["甲街道收到的申请哪年增幅最大", "增加幅度最大的是2021年：从2020年的1件到2021年的3件，增加2件（+200%）"],
    ["甲街道收到的申请哪年减少最多", "能和上年比的3年里，没有哪一年减少"],
    [
      "丁街道收到的申请哪年增加最多",
      "增加最多的是2023年：从2022年的5件到2023年的7件，增加2件（+40%）（2022年没有上年的数字，没有参加比较）",
    ],
    [
      "甲街道收到的申请从哪年开始超过2件",
      "从2021年开始：甲街道新收政府信息公开申请2020年1件，2021年3件，大于2件；之后各年都是",
    ],
    [
      "乙街道收到的申请从哪年开始超过3件",
      "库中最早的2020年就大于3件了：乙街道新收政府信息公开申请2020年4件，更早的没有数字；之后2021年3件，又不是了",
    ],
    ["乙街道哪几年收到申请超过3件", "有3年：2020年4件、2022年6件和2023年8件"],
    ["乙街道哪几年收到申请超过30件", "乙街道新收政府信息公开申请没有一年大于30件"],
  ])("%s", async (question, lead) => {
    const answer = await overYears.answerTo(question);
    expect(textOf(answer, "lead")).toContain(lead);
    expect(unbacked(question, answer)).toEqual([]);
  });
});
