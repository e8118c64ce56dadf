import fc from "fast-check";
import { breakdowns } from "../../src/form/breakdowns.ts";
import { ALL_CELL_IDS } from "../../src/form/facts.ts";
import { narrativeFacts } from "../../src/form/narrative.ts";
import { rates } from "../../src/form/rates.ts";
import type { Report } from "../../src/report/report.ts";
import type { FactChoice, Measure, MeasuredId } from "../../src/understanding/measure.ts";
import type { Query, Target } from "../../src/understanding/query.ts";
import { anyReport } from "../support/made-report.ts";

const DERIVED = ["denied", "unavailable", "rejected", "other"].map(
  (row): MeasuredId => `applications.${row}.total` as MeasuredId,
);
const anyId: fc.Arbitrary<MeasuredId> = fc.oneof(
  fc.constantFrom<MeasuredId>(...ALL_CELL_IDS),
  fc.constantFrom<MeasuredId>(...narrativeFacts.map(({ id }) => id)),
  fc.constantFrom<MeasuredId>(...DERIVED, "review.litigation.total"),
);
const anyChoice: fc.Arbitrary<FactChoice> = fc.tuple(anyId, anyId).map((ids) => ({ ids }));
const anyMeasure: fc.Arbitrary<Measure> = fc.oneof(
  anyChoice.map((fact): Measure => ({ kind: "fact", fact })),
  fc.constantFrom(...rates).map((rate): Measure => ({ kind: "rate", rate })),
);
const scope = { label: "库中全部报告" };
/** Made-up reports, each of its own agency and year. */
export const someReports = fc.uniqueArray(anyReport, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });

function queriesOver(reports: readonly Report[]): fc.Arbitrary<Query> {
  const targets = fc
    .shuffledSubarray([...reports], { minLength: 1 })
    .map((some) => some.map((report): Target => ({ agency: report.agency, year: report.year, report: report.id })));
  return fc.oneof(
    fc.record({
      intent: fc.constant("value" as const),
      targets,
      facts: fc.array(anyChoice, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      intent: fc.constant("ratio" as const),
      targets,
      rates: fc.constantFrom(...rates).map((rate) => [rate]),
    }),
    fc.record({
      intent: fc.constant("breakdown" as const),
      targets,
      breakdowns: fc.constantFrom(...breakdowns).map((one) => [one]),
    }),
    fc.record({
      intent: fc.constant("compare" as const),
      targets,
      measures: fc.array(anyMeasure, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      intent: fc.constant("rank" as const),
      scope: fc.constant(scope),
      measure: anyMeasure,
      order: fc.constantFrom("most" as const, "least" as const),
      limit: fc.constantFrom(null, 1, 3),
    }),
    fc.record({
      intent: fc.constant("aggregate" as const),
      scope: fc.constant(scope),
      measure: anyMeasure,
      aggregation: fc.constantFrom("sum", "average", "median", "count", "share", "maximum", "minimum"),
      condition: fc.constantFrom("positive" as const, "zero" as const),
    }),
    fc.record({
      intent: fc.constant("trend" as const),
      agency: fc.constantFrom(...reports.map(({ agency }) => agency)),
      years: fc.constant([2019, 2020, 2021, 2022, 2023]),
      measures: anyMeasure.map((one) => [one]),
    }),
    fc.record({
      intent: fc.constant("summary" as const),
      of: fc.oneof(
        targets.map((some) => ({ kind: "reports" as const, targets: some })),
        fc.constant({ kind: "scope" as const, scope }),
      ),
    }),
    fc.record({
      intent: fc.constant("check" as const),
      of: targets.map((some) => ({ kind: "reports" as const, targets: some })),
      relation: fc.constant(null),
    }),
  );
}

/** Reports, and a query over them. */
export const asked = someReports.chain((reports) => queriesOver(reports).map((query) => ({ reports, query })));
