import { expect, test } from "vitest";
import { createAnswering } from "../../src/answering/create-answering.ts";
import type { Report } from "../../src/report/report.ts";
import type { Query } from "../../src/understanding/query.ts";
import { memoryStore } from "../support/memory-store.ts";
import { jia2020, toldReport } from "./reports.ts";

const answerTo = (reports: readonly Report[], query: Query) =>
  createAnswering({ store: memoryStore(reports), terms: [] }).answer({ kind: "query", query, notes: [] });

const carried = { "applications.carried_out.total": 2, "applications.carried_out.natural_person": 2 };
const two = [
  toldReport({ short: "乙街道", year: 2022, cells: carried }),
  toldReport({ short: "乙街道", year: 2023, cells: { "applications.carried_in.total": 4 } }),
];
const broken = async (years: readonly number[]): Promise<readonly string[]> => {
  const scope = { years, label: "这些报告" };
  const { findings } = await answerTo(two, { intent: "check", of: { kind: "scope", scope }, relation: 5 });
  return [...new Set(findings.map((text) => text.slice(0, "乙街道2023年".length)))];
};

test("a break between two years is told of the later one alone", async () => {
  expect(await broken([2022])).toEqual([]);
  expect(await broken([2023])).toEqual(["乙街道2023年"]);
  expect(await broken([2022, 2023])).toEqual(["乙街道2023年"]);
});

test("a list warns of the reports in it, and only mentions that others are contradicted", async () => {
  const other = toldReport({ short: "丙镇", year: 2020, cells: { "applications.received.total": 9 } });
  const measure = { kind: "fact", fact: { ids: ["applications.received.total"] } } as const;
  const count = (value: number) =>
    answerTo([jia2020, other], {
      intent: "aggregate",
      scope: { label: "库中全部报告" },
      measure,
      aggregation: "count",
      condition: { comparison: "at_least", value },
    });
  const mentioned = {
    kind: "note",
    text: "甲街道2020年这一项的数有1处勾稽关系不符，按所填的数不在其列，请留意。",
  };
  const [without, within] = [await count(5), await count(1)];
  expect(without.findings).toEqual([]);
  expect(without.blocks).toContainEqual(mentioned);
  expect(within.findings.length).toBeGreaterThan(0);
  expect(within.blocks).not.toContainEqual(mentioned);
});
