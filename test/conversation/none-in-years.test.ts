import { expect, test } from "vitest";
import type { Cell } from "../../src/report/cell.ts";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const RECEIVED = "applications.received.total";
const blank: Cell = { state: "blank", raw: "" };
const of = (short: string, year: number, received: Cell | number) =>
  madeReport({ short, year, cells: { [RECEIVED]: received, "review.reconsideration.total": 1 } });

/** 甲街道 received nothing in 2020, left the cell of 2021 blank, and has no report of 2022. */
const talk = talkOver([
  of("甲街道", 2019, 4),
  of("甲街道", 2020, 0),
  of("甲街道", 2021, blank),
  of("甲街道", 2023, 7),
  ...[2019, 2020, 2021, 2022, 2023].map((year) => of("乙街道", year, 3)),
  of("丙街道", 2019, 2),
  of("丙街道", 2021, 5),
]);

const leadOf = async (...questions: readonly string[]) => {
  const { blocks } = await talk.answerTo(...questions);
  const [lead] = blocks;
  return lead && "text" in lead ? lead.text : "";
};

const ASKED = [
  "哪年没有",
  "那哪一年没有呢",
  "哪几年没有",
  "哪年没数",
  "哪一年缺",
  "有没有哪年是0",
  "哪年为0",
  "没有的是哪年",
];

test.each(ASKED)(
  "%s, after a trend, tells apart what is 0, what is not filled in and what is not there",
  async (asked) => {
    expect(await leadOf("甲街道历年收到多少申请", asked)).toBe(
      "甲街道新收政府信息公开申请，2019年至2023年里为0的是2020年；报告里没有这个数字的是2021年；库中没有报告的是2022年。",
    );
  },
);

test.each([
  ["甲街道2020到2021年收到多少申请", "2020年、2021年里为0的是2020年；报告里没有这个数字的是2021年。"],
  ["甲街道2019到2020年收到多少申请", "2019年、2020年里为0的是2020年。"],
])("after %s only the years that were shown count", async (question, told) => {
  expect(await leadOf(question, "哪年没有")).toBe(`甲街道新收政府信息公开申请，${told}`);
});

test("after the figure of one year all years count", async () => {
  expect(await leadOf("甲街道2019年收到多少申请", "哪年没有")).toContain("2019年至2023年里");
});

test("where every year has a figure, that is said", async () => {
  expect(await leadOf("乙街道历年收到多少申请", "哪年没有")).toBe(
    "乙街道新收政府信息公开申请，2019年至2023年每年都有，没有一年为0。",
  );
});

test("哪年为0, where none is, says so beside the years without a report", async () => {
  expect(await leadOf("丙街道历年收到多少申请", "哪年为0")).toBe(
    "丙街道新收政府信息公开申请，2019年至2021年里没有一年为0；库中没有报告的是2020年。",
  );
});

test.each([
  ["哪年没有报告", "catalogue"],
  ["哪年没有复议", "aggregate"],
])("%s asks for something of its own", async (asked, intent) => {
  const answer = await talk.answerTo("甲街道历年收到多少申请", asked);
  expect(answer.intent).toBe(intent);
  expect(answer.values.every(({ fact }) => fact !== RECEIVED)).toBe(true);
});

test("那复议呢, after it, goes back to how it went", async () => {
  const answer = await talk.answerTo("甲街道历年收到多少申请", "哪年没有", "那复议呢");
  expect(answer.intent).toBe("trend");
  expect(answer.values.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2023]);
});
