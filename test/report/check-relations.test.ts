import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPLICANTS } from "../../src/form/applications.ts";
import { editions } from "../../src/form/editions.ts";
import { relations } from "../../src/form/relations.ts";
import { checkReport } from "../../src/report/check-relations.ts";
import type { Fact } from "../../src/report/report.ts";
import { factsOf, type Printed } from "./facts.ts";

/** Three applications of people: one granted, one not held, one carried over. */
const SOUND: Printed = {
  "applications.received.natural_person": 3,
  "applications.received.total": 3,
  "applications.granted.natural_person": 1,
  "applications.granted.total": 1,
  "applications.unavailable_not_held.natural_person": 1,
  "applications.unavailable_not_held.total": 1,
  "applications.handled_total.natural_person": 2,
  "applications.handled_total.total": 2,
  "applications.carried_out.natural_person": 1,
  "applications.carried_out.total": 1,
  "review.reconsideration.upheld": 12,
  "review.reconsideration.total": 12,
};

/** Findings in short: relation, column or row, expected, found. */
function found(printed: Printed): unknown[] {
  return checkReport(factsOf("2021", printed), "2021").map(({ relation, column, row, expected, found }) => [
    relation,
    column ?? row ?? null,
    expected,
    found,
  ]);
}

function messages(printed: Printed): string {
  return checkReport(factsOf("2021", printed), "2021")
    .map(({ message }) => message)
    .join("\n");
}

describe("checkReport()", () => {
  it("finds nothing in a sound report", () => {
    expect(found(SOUND)).toEqual([]);
  });

  it.each<[string, Printed, unknown[]]>([
    [
      "3, for a row whose printed parts exceed its total, whatever its blanks stand for",
      {
        "applications.received.natural_person": 5,
        "applications.received.enterprise": "",
        "applications.handled_total.natural_person": "",
      },
      [[3, "received", 5, 3]],
    ],
    [
      "1, in the column that is broken only",
      { "applications.carried_out.natural_person": 2, "applications.carried_out.total": 2 },
      [
        [1, "natural_person", 3, 4],
        [1, "total", 3, 4],
      ],
    ],
    [
      "2 and 3, for a result that is not in the total",
      { "applications.other_other.enterprise": 1 },
      [
        [2, "enterprise", 1, 0],
        [3, "other_other", 1, 0],
      ],
    ],
    [
      "3, in two rows whose columns have changed places",
      {
        "applications.received.natural_person": 0,
        "applications.received.enterprise": 3,
      },
      [
        [1, "natural_person", 0, 3],
        [1, "enterprise", 3, 0],
      ],
    ],
    ["4", { "review.reconsideration.total": 13 }, [[4, "reconsideration", 12, 13]]],
    ["6", { "narrative.applications_received": 4 }, [[6, null, 3, 4]]],
  ])("finds relation %s", (_, change, findings) => {
    expect(found({ ...SOUND, ...change })).toEqual(findings);
  });

  it.each<[string, Printed]>([
    ["a cell is missing", { "review.reconsideration.total": null }],
    ["a cell holds words", { "review.reconsideration.upheld": "见附件" }],
    ["a blank stands for what is lacking", { "review.reconsideration.upheld": "" }],
    ["a blank stands for 0", { "review.reconsideration.other": "" }],
    ["the prose says nothing", { "narrative.applications_received": null }],
    ["the table is blank", { "narrative.applications_received": 4, "applications.received.total": "" }],
  ])("leaves a relation open where %s", (_, change) => {
    expect(found({ ...SOUND, ...change })).toEqual([]);
  });

  it("lets a round number in the prose pass, and judges every exact one", () => {
    const prose = (extra: Partial<Fact>): unknown[] =>
      checkReport(
        factsOf("2021", { ...SOUND, "narrative.applications_received": 3 }).map((fact) =>
          fact.id === "narrative.applications_received" ? { ...fact, ...extra } : fact,
        ),
        "2021",
      ).map(({ found }) => found);
    const where = { section: "六", row: "", column: null, line: 9 } as const;
    expect(prose({ approximate: true, cell: { state: "number", value: 4, raw: "4余" } })).toEqual([]);
    expect(prose({ restated: [{ value: 5, raw: "5件", quote: "收到申请5件", where }] })).toEqual([5]);
  });

  it.each<[string, Printed, string]>([
    ["a total that was not filled in", { "review.reconsideration.total": 0 }, "总计格疑未填写"],
    ["a digit that was lost", { "review.reconsideration.total": 1 }, "疑漏写一位数字"],
    ["a digit too many", { "review.reconsideration.total": 112 }, "疑多写一位数字"],
    ["two digits that changed places", { "review.reconsideration.total": 21 }, "疑两位数字颠倒"],
    [
      "a total and its neighbour that changed places",
      { "review.reconsideration.pending": 14, "review.reconsideration.total": 2, "review.reconsideration.upheld": 12 },
      "“尚未审结”与总计两格疑填反",
    ],
    [
      "what was carried in and out",
      { "applications.carried_in.total": 1, "applications.carried_out.total": 0 },
      "上年结转与结转下年度两格疑填反",
    ],
    [
      "a result total that was not filled in",
      { "applications.handled_total.total": 0 },
      "一格由0改为2，全表各行各列即相符，疑未填写",
    ],
    [
      "one figure of a row",
      { "applications.granted.natural_person": 2 },
      "只要“（一）予以公开”一行“自然人”一格由2改为1，全表各行各列即相符",
    ],
    [
      "a row whose label is quoted itself",
      { "applications.denied_security_stability.enterprise": 1 },
      "只要“3.危及‘三安全一稳定’”一行“商业企业”一格由1改为0",
    ],
    [
      "two neighbours of a row",
      { "applications.received.natural_person": 0, "applications.received.enterprise": 3 },
      "“一、本年新收政府信息公开申请数量”一行“自然人”与“商业企业”两格疑填反，对调后全表各行各列即相符",
    ],
    [
      "several places that explain it alike",
      {
        "applications.received.enterprise": 1,
        "applications.received.total": 4,
        "applications.partially_granted.enterprise": 1,
        "applications.partially_granted.total": 1,
        "applications.handled_total.enterprise": 1,
        "applications.handled_total.total": 3,
        "applications.granted.natural_person": 0,
        "applications.granted.enterprise": 1,
      },
      "；或者",
    ],
  ])("names the likely slip: %s", (_, change, slip) => {
    expect(messages({ ...SOUND, ...change })).toContain(slip);
  });

  it("says which cells and both figures, in the form's words, and lists every cell it rests on", () => {
    const [finding] = checkReport(
      factsOf("2021", { ...SOUND, "applications.handled_total.enterprise": 7 }),
      "2021",
    ).filter(({ relation }) => relation === 2);
    expect(finding?.message).toBe(
      "“商业企业”一列办理结果合计不符：“（七）总计”为7，（一）至（六）各行之和为0（各格均为0）；" +
        "只要“（七）总计”一行“商业企业”一格由7改为0，全表各行各列即相符。",
    );
    expect(finding?.facts).toHaveLength(1 + editions["2021"].tables.applications.rows.length - 4);
  });

  it("finds nothing where figures add up, and the broken cell's row and column where one does not", () => {
    const columns = [...APPLICANTS, "total"];
    const rows = editions["2021"].tables.applications.rows.map(({ id }) => id);
    const results = rows.filter((row) => !["received", "carried_in", "handled_total", "carried_out"].includes(row));
    const figures = fc.array(fc.array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 6 }), {
      minLength: results.length,
      maxLength: results.length,
    });
    fc.assert(
      fc.property(figures, fc.nat(), fc.nat(), (table, brokenRow, brokenColumn) => {
        const printed: Record<string, number> = {};
        const put = (row: string, values: readonly number[]): void => {
          [...values, values.reduce((a, b) => a + b, 0)].forEach((value, x) => {
            printed[`applications.${row}.${columns[x]}`] = value;
          });
        };
        for (const [y, row] of results.entries()) put(row, table[y] ?? []);
        const sums = APPLICANTS.map((_, x) => table.reduce((sum, row) => sum + (row[x] ?? 0), 0));
        put("handled_total", sums);
        put("received", sums);
        expect(found(printed)).toEqual([]);

        const row = results[brokenRow % results.length] ?? "";
        const column = columns[brokenColumn % columns.length] ?? "";
        const id = `applications.${row}.${column}`;
        const findings = found({ ...printed, [id]: (printed[id] ?? 0) + 1 }).map((finding) =>
          (finding as unknown[]).slice(0, 2),
        );
        expect(findings).toEqual([
          [2, column],
          [3, row],
        ]);
      }),
    );
  });

  it("has a name for every relation that it finds", () => {
    expect(Object.keys(relations)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(messages({ ...SOUND, "review.reconsideration.total": 13 })).toContain(relations[4].name);
  });
});
