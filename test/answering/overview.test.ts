import { describe, expect, test } from "vitest";
import { overviewOfAgencies, overviewOfYears } from "../../src/answering/overview.ts";
import type { Report } from "../../src/report/report.ts";
import { madeAgency, madeReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";

const doubted: Report = {
  ...madeReport({
    year: 2020,
    cells: {
      "applications.received.total": 4,
      "applications.denied_third_party_rights.total": 1,
      "applications.unavailable_not_held.total": { state: "missing", raw: null },
    },
  }),
  findings: [
    {
      relation: 1,
      column: "total",
      expected: 4,
      found: 0,
      facts: ["applications.received.total", "applications.handled_total.total"],
      message: "总计一列对不上。",
    },
  ],
};
const later = madeReport({ year: 2022, cells: { "applications.received.total": { state: "blank", raw: "/" } } });
const other = madeReport({ short: "乙街道", year: 2022, cells: { "applications.received.total": 7 } });
const store = memoryStore([doubted, later, other]);

const row = (overview: Awaited<ReturnType<typeof overviewOfYears>>, id: string) =>
  overview.rows.find((each) => each.id === id)?.cells.map(({ state, text }) => `${state} ${text}`);

describe("overviewOfYears()", () => {
  test("has every year from the first to the last, and says of each figure why it is not there", async () => {
    const overview = await overviewOfYears(store, madeAgency("甲街道"), [2020, 2022]);
    expect(overview.columns.map(({ heading, findings }) => [heading, findings])).toEqual([
      ["2020年", 1],
      ["2021年", 0],
      ["2022年", 0],
    ]);
    expect(row(overview, "applications.received.total")).toEqual(["known 4件", "no_report 无报告", "unknown 空白"]);
    expect(row(overview, "applications.denied.total")).toEqual(["known 1件", "no_report 无报告", "known 0件"]);
    expect(row(overview, "applications.unavailable.total")).toEqual(["unknown 缺失", "no_report 无报告", "known 0件"]);
  });

  test("marks the figures that a finding speaks of, and no other", async () => {
    const { rows } = await overviewOfYears(store, madeAgency("甲街道"), [2020, 2022]);
    const marked = rows.filter(({ cells }) => cells.some((cell) => cell.doubted)).map(({ id }) => id);
    expect(marked).toEqual(["applications.received.total", "applications.handled_total.total"]);
  });

  test("leaves out figures of the prose that no report states, and a picture of less than two figures", async () => {
    const overview = await overviewOfYears(store, madeAgency("甲街道"), [2020, 2022]);
    expect(overview.rows.filter(({ id }) => id.startsWith("narrative."))).toEqual([]);
    expect(overview.picture).toBeUndefined();
  });

  test("of no years is empty", async () => {
    expect((await overviewOfYears(store, madeAgency("甲街道"), [])).columns).toEqual([]);
  });
});

describe("overviewOfAgencies()", () => {
  test("sets agencies side by side, also one without a report", async () => {
    const agencies = ["甲街道", "乙街道", "丙街道"].map(madeAgency);
    const overview = await overviewOfAgencies(store, agencies, 2022);
    expect(row(overview, "applications.received.total")).toEqual(["unknown 空白", "known 7件", "no_report 无报告"]);
    expect(overview.columns.map(({ heading }) => heading)).toEqual(["甲街道", "乙街道", "丙街道"]);
  });
});
