import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/form/facts.ts";
import { checkAcrossYears, isHeldAcrossYears } from "../../src/report/check-across-years.ts";
import { type Printed, reportWith } from "./facts.ts";

function found(before: Printed, now: Printed, year = 2023): unknown[] {
  return checkAcrossYears(reportWith(2022, "2021", before), reportWith(year, "2021", now)).map(
    ({ relation, column, row, expected, found, previousReport }) => [
      relation,
      column ?? row,
      expected,
      found,
      previousReport,
    ],
  );
}

describe("checkAcrossYears()", () => {
  it("finds nothing in two sound reports", () => {
    expect(
      found(
        { "applications.carried_out.total": 2, "proactive.regulations.in_force": 5 },
        {
          "applications.carried_in.total": 2,
          "proactive.regulations.issued": 2,
          "proactive.regulations.repealed": 1,
          "proactive.regulations.in_force": 6,
        },
      ),
    ).toEqual([]);
  });

  it("finds relation 5 in the column that is broken", () => {
    expect(found({ "applications.carried_out.enterprise": 2 }, {})).toEqual([
      [5, "enterprise", 2, 0, "report of 2022"],
    ]);
  });

  it("finds relation 7 in the row that is broken, and the likely slip", () => {
    const before = { "proactive.normative_documents.in_force": 5 };
    const now = { "proactive.normative_documents.issued": 2, "proactive.normative_documents.in_force": 2 };
    expect(found(before, now)).toEqual([[7, "normative_documents", 7, 2, "report of 2022"]]);
    const [finding] = checkAcrossYears(reportWith(2022, "2021", before), reportWith(2023, "2021", now));
    expect(finding?.message).toContain("应为7件，所填为2件；疑只计了本年的件数");
  });

  it.each<[string, Printed, Printed, number]>([
    ["the years do not follow one another", { "applications.carried_out.total": 2 }, {}, 2024],
    ["a cell is missing", { "applications.carried_out.total": null }, { "applications.carried_in.total": 2 }, 2023],
    ["a cell is blank", { "applications.carried_out.total": "" }, { "applications.carried_in.total": 2 }, 2023],
  ])("says nothing where %s", (_, before, now, year) => {
    expect(found(before, now, year)).toEqual([]);
  });

  it("says nothing of relation 7 where a year has the edition of 2019, nor of two agencies", () => {
    const before = reportWith(2022, "2019", { "applications.carried_out.total": 1 });
    const now = reportWith(2023, "2021", { "proactive.regulations.in_force": 4 });
    expect(checkAcrossYears(before, now).map(({ relation }) => relation)).toEqual([5]);
    const other = { ...now, agency: { ...now.agency, id: "张范街道" } };
    expect(checkAcrossYears(before, other)).toEqual([]);
  });
});

describe("isHeldAcrossYears()", () => {
  const held = cellsOf("2021")
    .map(({ id }) => id)
    .filter(isHeldAcrossYears);

  it("knows every cell that a finding between two years can name", () => {
    const filled = (figure: number): Printed => Object.fromEntries(held.map((id) => [id, figure]));
    const findings = checkAcrossYears(reportWith(2022, "2021", filled(3)), reportWith(2023, "2021", filled(2)));
    expect(new Set(findings.flatMap(({ facts }) => facts))).toEqual(new Set(held));
  });

  it("is not so of what a year tells by itself", () => {
    const others = ["applications.received.total", "proactive.permits.handled", "review.reconsideration.total"];
    expect(others.filter(isHeldAcrossYears)).toEqual([]);
  });
});
