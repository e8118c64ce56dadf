import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { createAnswering } from "../../src/answering/create-answering.ts";
import { displayName } from "../../src/report/agency.ts";
import { findFact } from "../../src/report/report.ts";
import type { Measure } from "../../src/understanding/measure.ts";
import type { Query } from "../../src/understanding/query.ts";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { everything, fact, rate, target } from "./cases.ts";

const answering = createAnswering({ store: memoryStore(madePanel), terms: [] });
const answerTo = (query: Query): Promise<Answer> => answering.answer({ kind: "query", query, notes: [] });
const RECEIVED = "applications.received.total";
const received = fact(RECEIVED);
const granted: Measure = { kind: "rate", rate: rate("granted") };
const in2021 = { label: "2021年的报告", years: [2021] };

const ranked = (measure: Measure, limit: number | null): Query => {
  return { intent: "rank", scope: everything, measure, order: "most", limit };
};
const summed: Query = {
  intent: "aggregate",
  scope: everything,
  measure: received,
  aggregation: "sum",
  condition: null,
};
const catalogued: Query = { intent: "catalogue", scope: everything, lists: "agencies" };
const checked: Query = { intent: "check", of: { kind: "scope", scope: everything }, relation: null };
const compared: Query = { intent: "compare", targets: madePanel.slice(0, 30).map(target), measures: [received] };

/** The column of a table by the beginning of its head. */
function columnOf({ wholeTable }: Answer, head: string): readonly (string | number | null)[] {
  const at = wholeTable?.head.findIndex((text) => text.startsWith(head)) ?? -1;
  expect(at, `${head} in ${wholeTable?.head}`).toBeGreaterThanOrEqual(0);
  return wholeTable?.rows.map((row) => row[at] ?? null) ?? [];
}

describe("a table that is too long for a message", () => {
  test.each<[string, Query]>([
    ["a ranking", ranked(received, null)],
    ["a ranking by a rate", ranked(granted, null)],
    ["a sum", summed],
  ])("of %s has every report of the scope once, each with its own figure or none", async (_, query) => {
    const answer = await answerTo(query);
    const [names, years, titles] = ["单位", "年份", "报告"].map((head) => columnOf(answer, head));
    expect(titles).toHaveLength(madePanel.length);
    expect(new Set(titles).size).toBe(new Set(madePanel.map(({ title }) => title)).size);
    const figures = columnOf(answer, query.intent === "rank" && query.measure.kind === "rate" ? "分母" : "新收");
    for (const [at, figure] of figures.entries()) {
      const report = madePanel.find(
        ({ title, agency, year }) =>
          title === titles?.[at] && displayName(agency) === names?.[at] && year === years?.[at],
      );
      const id =
        query.intent === "rank" && query.measure.kind === "rate" ? "applications.handled_total.total" : RECEIVED;
      const cell = report && findFact(report, id)?.cell;
      expect(figure).toBe(cell?.state === "number" ? cell.value : null);
    }
  });

  test("of a ranking begins with the rows of the message, ties with one place", async () => {
    const answer = await answerTo(ranked(received, null));
    const shown = answer.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(shown).toHaveLength(20);
    const [places, figures] = [columnOf(answer, "位次"), columnOf(answer, "新收")];
    expect(shown.map(([place]) => place)).toEqual(places.slice(0, 20).map((place) => `第${place}名`));
    for (const [at, place] of places.entries()) {
      if (place === null) expect(figures[at]).toBeNull();
      else expect(place).toBe(1 + figures.indexOf(figures[at] ?? null));
    }
  });

  test("of rows without a figure says why there is none", async () => {
    const answer = await answerTo(ranked(received, null));
    const [figures, remarks] = [columnOf(answer, "新收"), columnOf(answer, "说明")];
    for (const [at, figure] of figures.entries()) expect(remarks[at] === null).toBe(figure !== null);
  });

  test("of a count tells which reports are counted", async () => {
    const answer = await answerTo({
      ...summed,
      intent: "aggregate",
      aggregation: "count",
      condition: "positive",
    } as Query);
    const counted = columnOf(answer, "说明").filter((remark) => remark === "计入");
    expect(answer.values.find(({ fact: id }) => id === `count:${RECEIVED}`)?.value).toBe(counted.length);
  });

  test("names the place of each figure on the form of its edition", async () => {
    const answer = await answerTo(ranked(received, null));
    expect(new Set(columnOf(answer, "出处"))).toEqual(new Set(["第三部分，一、本年新收政府信息公开申请数量，总计"]));
    expect(new Set(columnOf(answer, "表格版本")).size).toBe(2);
  });

  test.each<[string, Query, number]>([
    ["a catalogue", catalogued, madePanel.length],
    ["findings", checked, madePanel.flatMap(({ findings }) => findings).length],
    ["a comparison", compared, 30],
  ])("of %s is whole", async (_, query, least) => {
    const { wholeTable } = await answerTo(query);
    expect(wholeTable?.rows.length).toBeGreaterThanOrEqual(least);
    for (const row of wholeTable?.rows ?? []) expect(row).toHaveLength(wholeTable?.head.length ?? 0);
  });

  test.each<[string, Query]>([
    ["who is first", ranked(received, 1)],
    ["the first five", ranked(received, 5)],
    [
      "a scope that a message shows",
      { ...ranked(received, null), scope: { label: "稷下街道", agencies: [madePanel[0]?.agency.id ?? ""] } } as Query,
    ],
  ])("is not there for %s", async (_, query) => {
    expect((await answerTo(query)).wholeTable).toBeUndefined();
  });
});

test("an answer says that it shows only the first rows, and how many there are", async () => {
  const text = JSON.stringify((await answerTo(ranked(received, null))).blocks);
  expect(text).toContain("这里只列前20份");
  expect((await answerTo({ ...ranked(received, null), scope: in2021 } as Query)).blocks.length).toBeGreaterThan(0);
});
