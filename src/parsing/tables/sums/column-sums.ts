import { editions } from "../../../form/editions.ts";
import { balance, results } from "../../../form/relations.ts";
import type { EditionId } from "../../../form/types.ts";

/** What a row of `applications` holds, by column; a column without a value is not known. */
export type RowValues = ReadonlyMap<string, number | undefined>;

/** A sum that every column keeps: the rows on its two sides, counted once as +1 and once as -1. */
type Sum = ReadonlyMap<string, 1 | -1>;

const MOST_WORLDS = 20_000;

/** The sums that the columns of an edition keep: relations 1 and 2. */
export function sumsOf(edition: EditionId): readonly Sum[] {
  const notResults: readonly string[] = results.notResults;
  const parts = editions[edition].tables.applications.rows.map(({ id }) => id as string);
  const ofResults = parts.filter((id) => !notResults.includes(id)).map((id) => [id, 1] as const);
  return [
    new Map<string, 1 | -1>([
      ...balance.left.map((id) => [id, 1] as const),
      ...balance.right.map((id) => [id, -1] as const),
    ]),
    new Map<string, 1 | -1>([...ofResults, [results.total, -1]]),
  ];
}

/** Does a column keep a sum? Not where a figure of it is unknown. */
export function isKept(sum: Sum, column: string, rows: ReadonlyMap<string, RowValues>): boolean {
  let all = 0;
  for (const [id, sign] of sum) all += sign * (rows.get(id)?.get(column) ?? Number.NaN);
  return all === 0;
}

/**
 * Reads the whole table in every way that the rows leave open, and keeps those in which the columns add up. A column in
 * which a row is not known proves nothing and forbids nothing.
 *
 * @param rows each row's possible values: one where it is known
 * @returns by row, the numbers of its values that are possible; `undefined` where there are too many ways
 */
export function possibleInColumns(
  rows: ReadonlyMap<string, readonly RowValues[]>,
  columns: readonly string[],
  edition: EditionId,
): ReadonlyMap<string, ReadonlySet<number>> | undefined {
  const open = [...rows].filter(([, values]) => values.length > 1);
  const ways = open.reduce((all, [, values]) => all * values.length, 1);
  if (ways > MOST_WORLDS) return undefined;
  const checks = sumsOf(edition).flatMap((sum) =>
    [...sum.keys()].every((id) => rows.has(id)) ? columns.map((column) => ({ sum, column })) : [],
  );
  const fixed = checks.map(({ sum, column }) => {
    let all: number | undefined = 0;
    for (const [id, sign] of sum) {
      const values = rows.get(id) ?? [];
      if (values.length > 1) continue;
      const value = values[0]?.get(column);
      all = value === undefined || all === undefined ? undefined : all + sign * value;
    }
    return all;
  });
  const possible = new Map([...rows.keys()].map((id) => [id, new Set<number>()] as const));
  const visit = (at: number, sums: readonly (number | undefined)[], chosen: readonly number[]): void => {
    const next = open[at];
    if (!next) {
      if (sums.some((sum) => sum !== undefined && sum !== 0)) return;
      for (const [id, values] of rows) if (values.length === 1) possible.get(id)?.add(0);
      for (const [index, [id]] of open.entries()) possible.get(id)?.add(chosen[index] ?? 0);
      return;
    }
    const [id, values] = next;
    values.forEach((value, number) => {
      const added = sums.map((sum, index) => {
        const check = checks[index];
        const sign = check?.sum.get(id);
        if (sum === undefined || !check || sign === undefined) return sum;
        const figure = value.get(check.column);
        return figure === undefined ? undefined : sum + sign * figure;
      });
      visit(at + 1, added, [...chosen, number]);
    });
  };
  visit(0, fixed, []);
  return possible;
}

/**
 * The rows whose every column adds up, each of its rows known: what stands in them is confirmed by the others.
 *
 * @param rows each row's possible values: one where it is known
 */
export function provenByColumns(
  rows: ReadonlyMap<string, readonly RowValues[]>,
  columns: readonly string[],
  edition: EditionId,
): ReadonlySet<string> {
  const proven = new Set<string>();
  for (const sum of sumsOf(edition)) {
    const holds = columns.every((column) => {
      let all = 0;
      for (const [id, sign] of sum) {
        const values = rows.get(id) ?? [];
        const value = values.length === 1 ? values[0]?.get(column) : undefined;
        if (value === undefined) return false;
        all += sign * value;
      }
      return all === 0;
    });
    if (holds) for (const id of sum.keys()) proven.add(id);
  }
  return proven;
}

/**
 * The rows of which one alone, its figures moved to other columns, would make every column of a sum add up: one that
 * lost a figure and got another before or after it looks so.
 *
 * @param rows each row's possible values: one where it is known
 */
export function shiftedInColumns(
  rows: ReadonlyMap<string, readonly RowValues[]>,
  columns: readonly string[],
  edition: EditionId,
): ReadonlySet<string> {
  const shifted = new Set<string>();
  const figuresOf = (id: string): readonly number[] | undefined => {
    const values = rows.get(id) ?? [];
    const figures = columns.map((column) => (values.length === 1 ? values[0]?.get(column) : undefined));
    return figures.every((figure) => figure !== undefined) ? figures : undefined;
  };
  for (const sum of sumsOf(edition)) {
    const terms = [...sum].map(([id, sign]) => ({ id, sign, figures: figuresOf(id) }));
    const rest = columns.map((_, at) =>
      terms.reduce((all, { sign, figures }) => all + sign * (figures?.[at] ?? Number.NaN), 0),
    );
    if (rest.some(Number.isNaN) || rest.every((each) => each === 0)) continue;
    for (const { id, sign, figures = [] } of terms) {
      const mended = figures.map((figure, at) => figure - sign * (rest[at] ?? 0));
      if (inSize(mended) === inSize(figures)) shifted.add(id);
    }
  }
  return shifted;
}

function inSize(figures: readonly number[]): string {
  return [...figures].sort((left, right) => left - right).join();
}
