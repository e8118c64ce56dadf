import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnswering } from "../../src/answering/create-answering.ts";
import { findingsAcross } from "../../src/answering/evidence/across-years.ts";
import { placesOf } from "../../src/answering/scope/places.ts";
import { checkAcrossYears } from "../../src/report/check-across-years.ts";
import type { Report } from "../../src/report/report.ts";
import { reportId } from "../../src/report/report-id.ts";
import type { CheckQuery } from "../../src/understanding/query.ts";
import { anyCell, madeReport } from "../support/made-report.ts";
import { memoryStore } from "../support/memory-store.ts";

const TIED = [
  "applications.carried_in.natural_person",
  "applications.carried_in.total",
  "applications.carried_out.natural_person",
  "applications.carried_out.total",
  "proactive.regulations.in_force",
  "proactive.normative_documents.issued",
  "proactive.normative_documents.repealed",
  "proactive.normative_documents.in_force",
] as const;
const smallCell = fc.oneof(
  { weight: 3, arbitrary: fc.nat(2).map((value) => ({ state: "number" as const, value, raw: `${value}` })) },
  { weight: 1, arbitrary: anyCell },
);
const anyReports = fc
  .uniqueArray(fc.tuple(fc.constantFrom("甲街道", "乙街道"), fc.integer({ min: 2019, max: 2023 })), {
    selector: ([short, year]) => `${short}${year}`,
    minLength: 2,
  })
  .chain((pairs) =>
    fc.tuple(
      ...pairs.map(([short, year]) =>
        fc
          .tuple(...TIED.map(() => smallCell))
          .map((cells) =>
            madeReport({ short, year, cells: Object.fromEntries(TIED.map((id, at) => [id, cells[at] ?? 0])) }),
          ),
      ),
    ),
  );

test("findingsAcross() tells from the columns what reading every report would", async () => {
  await fc.assert(
    fc.asyncProperty(anyReports, async (reports) => {
      const store = memoryStore(reports);
      const { placed, entries } = placesOf(store.entries());
      const found = await findingsAcross(store, placed);
      for (const [at, { id, agency, year }] of entries.entries()) {
        const [current, previous] = [await store.read(id), await store.read(reportId(agency.id, year - 1))];
        expect(found.get(at) ?? []).toEqual(current && previous ? checkAcrossYears(previous, current) : []);
      }
    }),
    { numRuns: 60 },
  );
});

describe("of very many reports as well the years are held against one another", () => {
  const carried = "applications.carried_out.total";
  const reports: readonly Report[] = Array.from({ length: 1100 }, (_, at) =>
    madeReport({ short: `${at >> 1}号街道`, year: 2021 + (at & 1), cells: at === 40 ? { [carried]: 1 } : {} }),
  );
  const answering = createAnswering({ store: memoryStore(reports), terms: [] });
  const ask = async (asked: Pick<CheckQuery, "relation" | "across" | "counted">) => {
    const scope = { label: "库中全部报告" };
    const query = { intent: "check", of: { kind: "scope", scope }, ...asked } as const;
    return answering.answer({ kind: "query", query, notes: [] });
  };

  test.each([
    [{ relation: null }, "其中1份有勾稽关系不符：20号街道2022年。"],
    [{ relation: null, across: true }, "其中1份有跨年的勾稽关系不符：20号街道2022年。"],
    [{ relation: 5 }, "其中1份有“跨年结转”不符：20号街道2022年。"],
    [{ relation: 4 }, "“复议诉讼合计”未发现不符。"],
  ] as const)("%j", async (asked, verdict) => {
    const { blocks, findings } = await ask(asked);
    expect(blocks[0]).toEqual({ kind: "lead", text: `库中全部报告共1100份，${verdict}` });
    expect(findings.length > 0).toBe(asked.relation !== 4);
  });

  test("and where it is asked how many there are, they are counted", async () => {
    const { blocks } = await ask({ relation: null, counted: true });
    expect(blocks[1]).toEqual({ kind: "text", text: "勾稽关系不符的一共1处。" });
  });
});
