import { describe, expect, it } from "vitest";
import { nothingFound, selectReports } from "../../src/cli/select-reports.ts";
import type { ReportEntry } from "../../src/store/store.ts";
import { madeReport } from "../support/made-report.ts";

const entries: ReportEntry[] = [
  madeReport({ short: "新店街道", year: 2020 }),
  madeReport({ short: "新店街道", year: 2021 }),
  madeReport({ short: "小新店镇", year: 2021 }),
].map((report) => ({ ...report, revision: 1 }));

describe("selectReports()", () => {
  const all = ["新店街道 2020", "新店街道 2021", "小新店镇 2021"];
  it.each([
    [{}, all],
    [{ year: 2021 }, all.slice(1)],
    [{ agency: "新店街道" }, all.slice(0, 2)],
    [{ agency: " 新店 街道 " }, all.slice(0, 2)],
    [{ agency: "新店街道办" }, all.slice(0, 2)],
    [{ agency: "临淄区人民政府新店街道办事处", year: 2020 }, all.slice(0, 1)],
    [{ agency: "淄博市临淄区新店街道" }, all.slice(0, 2)],
    [{ agency: "新店" }, all],
    [{ agency: "临淄区" }, all],
    [{ agency: "别处" }, []],
    [{ agency: "" }, []],
    [{ report: madeReport({ short: "新店街道", year: 2020 }).id }, all.slice(0, 1)],
    [{ report: "2020-0000000000" }, []],
  ])("%j", (selection, expected) => {
    expect(selectReports(entries, selection).map(({ agency, year }) => `${agency.short} ${year}`)).toEqual(expected);
  });
});

describe("nothingFound()", () => {
  it("says what was asked and what there is", () => {
    expect(nothingFound(entries, { agency: "别处", year: 2019 })).toBe(
      "没有找到符合条件的报告（机关“别处”，2019 年度）。库里有：新店街道、小新店镇；年度：2020、2021。",
    );
  });
  it("says that the store is empty", () => {
    expect(nothingFound([], {})).toContain("库里还没有报告");
  });
});
