import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { findFact } from "../../src/report/report.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

const YEARS = [2020, 2021, 2022];

interface Sum {
  readonly id: string;
  readonly sum: number;
  readonly average: number;
}

/** What the reports of each street, or town, have received in these years. */
function sumsOf(type: "street" | "town", years: readonly number[] = YEARS): readonly Sum[] {
  const figures = new Map<string, number[]>();
  for (const report of madePanel) {
    const cell = findFact(report, "applications.received.total")?.cell;
    if (report.agency.type !== type || !years.includes(report.year) || cell?.state !== "number") continue;
    figures.set(report.agency.id, [...(figures.get(report.agency.id) ?? []), cell.value]);
  }
  return [...figures].map(([id, of]) => {
    const sum = of.reduce((total, value) => total + value, 0);
    return { id, sum, average: sum / of.length };
  });
}

const most = (all: readonly Sum[], by: "sum" | "average" = "sum", count = 1): readonly number[] =>
  all
    .map((one) => one[by])
    .sort((a, b) => b - a)
    .slice(0, count);

const told = ({ values }: Answer, fact: string): readonly number[] =>
  values.flatMap((one) => (one.fact === `${fact}:applications.received.total` ? [one.value] : []));

describe("agencies are ranked by what their years come to", () => {
  test.each([
    ["2020到2022年各街道收到的申请合计最多的是哪个", most(sumsOf("street"))],
    ["2020到2022年各街道收到的申请加起来最多的是哪个", most(sumsOf("street"))],
    ["2020到2022年哪个街道累计收到的申请最多", most(sumsOf("street"))],
    ["2020到2022年各街道收到的申请总数最多的是哪个", most(sumsOf("street"))],
    ["2020到2022年各街道谁收到的申请总数多", most(sumsOf("street"), "sum", 20)],
    ["2020到2022年各街道收到的申请合计前三名", most(sumsOf("street"), "sum", 3)],
    ["历年收到申请总数最多的是哪个街道", most(sumsOf("street", [2019, 2020, 2021, 2022, 2023]))],
  ])("%s", async (question, sums) => {
    const answer = await talk.answerTo(question);
    expect(answer.intent).toBe("rank");
    expect(told(answer, "sum")).toEqual(sums);
  });

  test("by what they make a year", async () => {
    const answer = await talk.answerTo("2020到2022年哪个街道年均收到的申请最多");
    const [highest] = most(sumsOf("street"), "average");
    expect(told(answer, "avg")[0]).toBeCloseTo(highest ?? Number.NaN, 2);
  });

  test.each([
    [["那镇呢"], most(sumsOf("town"), "sum", 3)],
    [["2021到2023年呢"], most(sumsOf("street", [2021, 2022, 2023]), "sum", 3)],
    [["最少的呢"], [Math.min(...sumsOf("street").map(({ sum }) => sum))]],
  ])("%j goes on with the sums", async (turns, sums) => {
    const answer = await talk.answerTo("2020到2022年各街道收到的申请合计前三名", ...turns);
    expect(told(answer, "sum").slice(0, sums.length)).toEqual(sums);
  });

  test.each([
    "2020到2022年各街道收到的申请合计第二名",
    "2020到2022年各街道公开率平均最高的是谁",
    "2020到2022年各街道收到的申请中位数最高的是谁",
    "2020到2022年有行政复议的街道里收到申请合计最多的是哪个",
  ])("%s is asked back", async (question) => {
    expect((await talk.answerTo(question)).status).toBe("clarify");
  });
});
