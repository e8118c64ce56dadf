import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPLICANTS } from "../../src/form/applications.ts";
import { EDITION_IDS, editions } from "../../src/form/editions.ts";
import { findCell } from "../../src/form/facts.ts";
import { results } from "../../src/form/relations.ts";
import { REVIEW_RESULTS } from "../../src/form/review.ts";
import type { EditionId } from "../../src/form/types.ts";
import { checkReport } from "../../src/report/check-relations.ts";
import type { Finding } from "../../src/report/report.ts";
import { factsOf } from "./facts.ts";

const REPORTS = Number(process.env["GENERATED_RUNS"] ?? 10);
const LEAST_SHARE = 0.95;
const SEED = 20_240_131;

type Figures = Record<string, number>;

interface Draft {
  readonly edition: EditionId;
  readonly figures: Figures;
}

interface Change {
  readonly what: string;
  readonly figures: Figures;
  readonly row: string;
  readonly columns: readonly string[];
}

/** Reports whose relations all hold. */
function drafts(): readonly Draft[] {
  const count = fc.oneof(
    { weight: 5, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 1, arbitrary: fc.integer({ min: 41, max: 9000 }) },
  );
  const draft = fc.constantFrom(...EDITION_IDS).chain((edition) => {
    const { applications, review } = editions[edition].tables;
    const others: readonly string[] = results.notResults;
    const parts = applications.rows.map(({ id }) => id).filter((id) => !others.includes(id));
    const rows = [...parts, "carried_in", "carried_out"];
    const ids = [
      ...rows.flatMap((row) => APPLICANTS.map((column) => `applications.${row}.${column}`)),
      ...review.rows.flatMap((row) => REVIEW_RESULTS.map((column) => `review.${row.id}.${column}`)),
    ];
    return fc.record(Object.fromEntries(ids.map((id) => [id, count]))).map((given) => ({
      edition,
      figures: addTotals(
        given,
        parts,
        review.rows.map(({ id }) => id),
      ),
    }));
  });
  return fc.sample(draft, { numRuns: REPORTS, seed: SEED });
}

function addTotals(given: Figures, parts: readonly string[], proceedings: readonly string[]): Figures {
  const figures = { ...given };
  const at = (row: string, column: string): number => figures[`applications.${row}.${column}`] ?? 0;
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  for (const column of APPLICANTS) {
    const handled = sum(parts.map((row) => at(row, column)));
    // No more can come in from last year than is handled or left over.
    const carriedIn = Math.min(at("carried_in", column), handled + at("carried_out", column));
    figures[`applications.carried_in.${column}`] = carriedIn;
    figures[`applications.handled_total.${column}`] = handled;
    figures[`applications.received.${column}`] = handled + at("carried_out", column) - carriedIn;
  }
  for (const row of [...parts, "received", "carried_in", "handled_total", "carried_out"]) {
    figures[`applications.${row}.total`] = sum(APPLICANTS.map((column) => at(row, column)));
  }
  for (const row of proceedings) {
    figures[`review.${row}.total`] = sum(REVIEW_RESULTS.map((column) => figures[`review.${row}.${column}`] ?? 0));
  }
  return figures;
}

/** Every way of spoiling one place of a row that arithmetic can show. */
function changesOf({ edition, figures }: Draft): readonly Change[] {
  return (["applications", "review"] as const).flatMap((table) =>
    editions[edition].tables[table].rows.flatMap((row) => {
      const columns: readonly string[] = row.columns;
      const values = columns.map((column) => figures[`${table}.${row.id}.${column}`] ?? 0);
      const change = (what: string, at: readonly number[], to: readonly number[]): Change => ({
        what,
        row: row.id,
        columns: at.map((place) => columns[place] ?? ""),
        figures: {
          ...figures,
          ...Object.fromEntries(columns.map((column, place) => [`${table}.${row.id}.${column}`, to[place] ?? 0])),
        },
      });
      const single = values.flatMap((value, at) => {
        const slips: Readonly<Record<string, number>> = {
          "one more": value + 1,
          "one less": value - 1,
          "a digit lost": Math.floor(value / 10),
          "a digit added": value * 10 + 7,
          "not filled in": 0,
        };
        return Object.entries(slips)
          .filter(([, wrong]) => wrong >= 0 && wrong !== value)
          .map(([what, wrong]) => change(what, [at], values.with(at, wrong)));
      });
      // Results of lawsuits stand in no column that adds up: two of them exchanged leave every sum as it was.
      if (table === "review") return single;
      const exchanged = values.slice(0, -2).flatMap((value, at) => {
        const next = values[at + 1] ?? 0;
        return value === next
          ? []
          : [change("neighbours exchanged", [at, at + 1], values.with(at, next).with(at + 1, value))];
      });
      const last = values.length - 1;
      const moved = [0, ...values.slice(0, last - 1), values[last] ?? 0];
      const isMoved = moved.some((value, at) => value !== values[at]);
      const places = values.flatMap((value, at) => (value === moved[at] ? [] : [at]));
      return [...single, ...exchanged, ...(isMoved ? [change("moved by a column", places, moved)] : [])];
    }),
  );
}

function names(findings: readonly Finding[], table: string, { row, columns }: Change, edition: EditionId): boolean {
  // What follows the first semicolon says where the slip is; before it stand all cells of the relation.
  const said = findings.map(({ message }) => message.split("；").slice(1).join("；")).join("\n");
  const label = (column: string): string => findCell(`${table}.${row}.${column}`, edition)?.column.label ?? column;
  const rowLabel = (findCell(`${table}.${row}.total`, edition)?.row.label ?? row)
    .replace(/（[^（）]{8,}）$/, "")
    .replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’"));
  const rowIsNamed = findings.some((finding) => finding.row === row) || said.includes(`“${rowLabel}”`);
  // The relation of a row of lawsuits names its cells; nothing else can be shown of them.
  if (table === "review") return rowIsNamed;
  return (
    rowIsNamed &&
    columns.every((column) => findings.some((each) => each.column === column) || said.includes(`“${label(column)}”`))
  );
}

describe("checkReport() on reports with one error put in", () => {
  const sound = drafts();

  it("finds nothing in reports without one", () => {
    const found = sound.flatMap(({ edition, figures }) => checkReport(factsOf(edition, figures), edition));
    expect(found).toEqual([]);
  });

  it("names the row and the column of the error", () => {
    const tally = new Map<string, { named: number; all: number }>();
    for (const draft of sound) {
      for (const change of changesOf(draft)) {
        const findings = checkReport(factsOf(draft.edition, change.figures), draft.edition);
        const table = `review.${change.row}.total` in draft.figures ? "review" : "applications";
        const count = tally.get(change.what) ?? { named: 0, all: 0 };
        count.all += 1;
        if (names(findings, table, change, draft.edition)) count.named += 1;
        tally.set(change.what, count);
      }
    }
    const counts = [...tally.values()];
    const all = counts.reduce((sum, count) => sum + count.all, 0);
    const named = counts.reduce((sum, count) => sum + count.named, 0);
    const shares = [...tally].map(([what, count]) => `${what} ${percent(count.named / count.all)} of ${count.all}`);
    console.info(
      `errors named: ${percent(named / all)} of ${all} (${shares.join("; ")}); sound reports with findings: 0 of ${sound.length}`,
    );
    expect(named / all).toBeGreaterThanOrEqual(LEAST_SHARE);
    for (const [what, count] of tally) expect(count.named / count.all, what).toBeGreaterThanOrEqual(LEAST_SHARE);
  });
});

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
