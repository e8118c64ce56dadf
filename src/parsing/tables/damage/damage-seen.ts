import { editions } from "../../../form/editions.ts";
import { findCell } from "../../../form/facts.ts";
import type { EditionId } from "../../../form/types.ts";
import type { RowCell } from "../grid/table-rows.ts";
import { cellsBehindLabel, type DataRow, type FoundRows } from "../rows/found-rows.ts";
import type { Placed } from "../sums/settle-total.ts";
import { gatherRuns, type Run } from "./gather-runs.ts";

/** What the numbers of figures in rows show of a file. */
export interface DamageSeen {
  /** Rows have too few figures, or too many. */
  readonly any: boolean;
  /** Rows have too few, so that they closed up. */
  readonly lost: boolean;
  /** Several rows have too few, and several too many: others may have lost one and got another. */
  readonly bothWays: boolean;
  /** So many of either kind that this is to be feared even of the few rows that no sum proves. */
  readonly unproven: boolean;
}

const { applications, review } = editions["2021"].tables;
/** One row with a figure lost and one with a stray one are no sign that both happened in a third. */
const SEVERAL = 2;
const REVIEW_FIGURES = review.rows.length * review.columns.length;

/** The figures of a file between its labels, and what their numbers show. */
export interface Observed {
  /** Of `applications` and `review`. */
  readonly runs: readonly Run[];
  readonly seen: DamageSeen;
}

/**
 * Counts the figures of rows. A file that has several rows with too few and others with too many may have lost one and
 * got another in rows with the right number.
 */
export function observeDamage(found: FoundRows, edition: EditionId): Observed {
  const runs = gatherRuns(found, edition);
  return { runs, seen: seeDamage(runs, found, edition) };
}

function seeDamage(runs: readonly Run[], found: FoundRows, edition: EditionId): DamageSeen {
  const ofProactive = found.rows.filter(({ table }) => table === "proactive");
  const rows = [
    ...runs.map((run) => ({ ...run, own: run.isJoined ? run.items : cellsBehindLabel(run.data) })),
    ...ofProactive.map((data) => {
      const own = cellsBehindLabel(data);
      const items = own.filter(({ kind }) => kind !== "empty");
      return { row: data.row, data, own, items: isWrittenAgain(items, data) ? items.slice(0, 1) : items };
    }),
  ].map((each) => ({ ...each, count: each.row === null ? REVIEW_FIGURES : countOf(each.data, each.row, edition) }));
  const short = rows.filter(({ items, own, data, count }) => {
    // A cell that lost its figure keeps the place of the others; a row that lost a cell begins where it did.
    const isClosed = own.length < count || (data.table === "applications" && own[0]?.kind !== "empty");
    return items.length > 0 && items.length < count && isClosed;
  });
  const long = rows.filter(({ items, count }) => items.filter(({ kind }) => kind === "figure").length > count);
  return {
    any: short.length + long.length > 0,
    lost: short.length > 0,
    bothWays: short.length >= SEVERAL && long.length >= SEVERAL,
    unproven: short.length * long.length > SEVERAL,
  };
}

/** A merged cell's figure stands in every column that it covers. */
function isWrittenAgain(items: readonly RowCell[], { cells }: DataRow): boolean {
  return (
    cells.end === cells.width &&
    items.at(-1)?.to === cells.width - 1 &&
    new Set(items.map(({ text }) => text)).size === 1
  );
}

function countOf({ table }: DataRow, row: string | null, edition: EditionId): number {
  const { columns } = editions[edition].tables[table];
  return columns.filter(({ id }) => findCell(`${table}.${row}.${id}`, edition)).length;
}

/** Does each cell stand on a line of its own, so that a speck between them is one too? */
function standsInLines(items: readonly RowCell[]): boolean {
  return items.length > 1 && new Set(items.map(({ cell }) => cell.line)).size === items.length;
}

/** Rows that have to be whole, and their share of all, before one that is not is taken for damaged. */
const FEWEST_WHOLE = 5;
const LEAST_WHOLE = 0.5;

/**
 * Does the report print a figure in every cell, as far as its whole rows show? Where cells are left blank, a row that is
 * a figure short may have been printed so.
 */
export function fillsItsCells(runs: readonly Run[], placed: readonly Placed[]): boolean {
  const rows = placed.filter(({ data }) => data.table !== "proactive");
  if (rows.some(({ placement }) => placement.some((cell) => cell !== "shared" && isBlank(cell)))) return false;
  if (runs.some((run) => !run.isJoined && showsBlank(run))) return false;
  const whole = rows.filter(({ data }) => data.table === "applications").length;
  const all = runs.filter(({ data }) => data.table === "applications").length;
  return whole >= FEWEST_WHOLE && whole >= all * LEAST_WHOLE;
}

/** A row with a cell for each head or fewer, one of them blank; with more, it may be a speck. */
function showsBlank({ data, items }: Run): boolean {
  const isWithin = data.table === "review" || items.length <= applications.columns.length;
  if (isWithin && items.some(isBlank)) return true;
  const own = cellsBehindLabel(data);
  return items.length > 0 && own.at(-1)?.kind === "empty" && standsInLines(own);
}

function isBlank({ kind }: RowCell): boolean {
  return kind === "empty" || kind === "mark";
}
