import { describe, expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const of = (year: number, edition: "2019" | "2021", decisions: number, change: number) =>
  madeReport({
    short: "凤凰街道",
    year,
    edition,
    cells: {
      "proactive.licensing.decisions": decisions,
      "proactive.coercion.decisions": decisions + 1,
      "proactive.licensing.change": change,
      "proactive.coercion.change": change - 5,
      "proactive.fees.change": change + 1,
    },
  });
const talk = talkOver([of(2020, "2019", 440, 9), of(2021, "2019", 581, 3), of(2022, "2021", 600, 0)]);
const leadOf = async (question: string): Promise<string> => {
  const [block] = (await talk.answerTo(question)).blocks;
  return block && "text" in block ? block.text : "";
};

describe("the form of 2019 prints by how many items a year grew: that cell is what is asked for", () => {
  test.each([
    ["凤凰街道2021年行政许可比上年增减多少", "licensing", 2021, 3],
    ["凤凰街道2021年行政许可增减多少", "licensing", 2021, 3],
    ["凤凰街道2021年行政许可比上一年增减几项", "licensing", 2021, 3],
    ["凤凰街道2021年行政许可项目本年增减了多少", "licensing", 2021, 3],
    ["凤凰街道2021年行政许可本年增/减", "licensing", 2021, 3],
    ["凤凰街道2020年行政许可比上年增减多少", "licensing", 2020, 9],
    ["凤凰街道2021年行政强制比上年增减", "coercion", 2021, -2],
    ["凤凰街道2021年行政强制增了还是减了", "coercion", 2021, -2],
    ["凤凰街道2020年行政强制增了还是减了", "coercion", 2020, 4],
    ["凤凰街道2020年行政强制是增是减", "coercion", 2020, 4],
    ["凤凰街道2021年收费项目增加了几个", "fees", 2021, 4],
    ["凤凰街道2021年行政许可项目增加了几项", "licensing", 2021, 3],
  ])("%s", async (question, row, year, value) => {
    const { values } = await talk.answerTo(question);
    expect(values.map((one) => [one.fact, one.year, one.value])).toEqual([[`proactive.${row}.change`, year, value]]);
  });

  test.each([
    ["凤凰街道2021年行政强制增了还是减了", "减少2项"],
    ["凤凰街道2020年行政强制增了还是减了", "增加4项"],
    ["凤凰街道2021年行政许可比上年增减多少", "增加3项"],
  ])("%s: %s", async (question, begins) => {
    expect(await leadOf(question)).toMatch(new RegExp(`^${begins}。`));
  });
});

describe("two years that are named, and a form without that cell, are told by the figures of both years", () => {
  test.each([
    ["凤凰街道2021年行政许可比2020年增减多少", 2020, 440, 2021, 581],
    ["凤凰街道行政许可2021年比2020年增减多少", 2020, 440, 2021, 581],
    ["凤凰街道2022年行政许可比上年增减多少", 2021, 581, 2022, 600],
    ["凤凰街道行政许可2022年比2021年增减多少", 2021, 581, 2022, 600],
    ["凤凰街道2022年行政许可增减多少", 2021, 581, 2022, 600],
    ["凤凰街道2021年行政许可增加了多少", 2020, 440, 2021, 581],
  ])("%s", async (question, before, earlier, year, later) => {
    const { values } = await talk.answerTo(question);
    expect(values.filter((one) => one.fact.endsWith(".decisions")).map((one) => [one.year, one.value])).toEqual([
      [before, earlier],
      [year, later],
    ]);
    expect(values.filter((one) => one.fact.includes(".change"))).toEqual([]);
  });
});

describe("a change is never set against another change", () => {
  test.each(["凤凰街道历年行政许可本年增/减", "凤凰街道2020年和2021年行政许可本年增/减"])("%s", async (question) => {
    const answer = await talk.answerTo(question);
    expect(answer.values.map(({ year, value }) => [year, value])).toEqual([
      [2020, 9],
      [2021, 3],
    ]);
    expect(JSON.stringify(answer.blocks)).not.toMatch(/-6|减少6|-66/);
  });
});

describe("whether a figure rose, of one year, is told by the year before", () => {
  const DECISIONS = "proactive.licensing.decisions";
  test.each([
    [["凤凰街道2022年行政许可多少件", "涨了没"]],
    [["凤凰街道2022年行政许可多少件", "增了没"]],
    [["凤凰街道2022年行政许可多少件", "降了吗"]],
    [["凤凰街道2022年行政许可涨了没"]],
    [["凤凰街道2022年行政许可变化多少"]],
  ])("%s", async (questions) => {
    const { values } = await talk.answerTo(...questions);
    expect(values.filter(({ fact }) => fact === DECISIONS).map(({ year }) => year)).toEqual([2021, 2022]);
  });

  test("a year of a run is told by itself", async () => {
    const { values } = await talk.answerTo("凤凰街道历年行政许可多少件", "2022年呢");
    expect(values.map(({ fact, year }) => [fact, year])).toEqual([[DECISIONS, 2022]]);
  });

  test("without a report of the year before, no figure is said first", async () => {
    expect(await leadOf("凤凰街道2020年行政许可涨了没")).toMatch(/^看不出变化/);
    expect(await leadOf("凤凰街道2020年行政许可比2019年多了多少")).toMatch(/^看不出变化/);
  });
});
