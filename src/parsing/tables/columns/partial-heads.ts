import { parseFigure } from "../cells/parse-figure.ts";
import type { Head } from "../heads/head.ts";
import type { DataRow } from "../rows/found-rows.ts";

/** The columns of `applications`. */
const COLUMNS = 7;
const FEWEST_COLUMNS = 4;
/** Rows that have to be there before what they have in common counts. */
const FEWEST_ROWS = 3;

/**
 * Finds the heads of section 三 that leave out a column of the form, or two, rather than having lost its name: every head
 * is one of the form's, and no row has a figure more than there are heads. Where the file does not show each cell, all
 * rows must have a figure for each head and nearly all add up; else any column may be the one that is not there.
 *
 * @param rows in the order of the file; those under one head share it
 * @returns the same rows, with such heads marked `partial`, or without names where the columns are not certain
 */
export function markPartialHeads(rows: readonly DataRow[]): readonly DataRow[] {
  const under = new Map<Head, DataRow[]>();
  for (const row of rows) {
    if (row.table !== "applications" || !row.head) continue;
    const own = under.get(row.head);
    if (own) own.push(row);
    else under.set(row.head, [row]);
  }
  const settled = new Map<Head, Head>();
  for (const [head, own] of under) {
    if (!lacksColumn(head, own)) continue;
    const isShown = own.every((row) => row.cells.marked && standsUnder(row, head));
    const isCertain = namesAll(head, own) && (isShown || (own.every(isFull) && addUp(head, own)));
    settled.set(
      head,
      isCertain ? { ...head, partial: true } : { ...head, leaves: [], columns: null, disordered: true },
    );
  }
  if (settled.size === 0) return rows;
  return rows.map((row) => ({ ...row, head: (row.head && settled.get(row.head)) ?? row.head }));
}

/** Does the head name too few columns, and no row of several have a figure for each column of the form? */
function lacksColumn({ leaves }: Head, rows: readonly DataRow[]): boolean {
  const names = new Set(leaves.flatMap((leaf) => leaf?.column ?? []));
  if (names.size === 0 || names.size >= COLUMNS || rows.length < FEWEST_ROWS) return false;
  return rows.every((row) => valuesOf(row).length < COLUMNS);
}

/** Is every head one of the form's, and as many figures as heads the most that a row has? */
function namesAll({ leaves, broken }: Head, rows: readonly DataRow[]): boolean {
  const names = new Set(leaves.flatMap((leaf) => leaf?.column ?? []));
  const count = leaves.length;
  if (broken || count < FEWEST_COLUMNS || names.size < count) return false;
  const filled = rows.map((row) => valuesOf(row).length);
  return filled.every((each) => each <= count) && filled.filter((each) => each === count).length >= FEWEST_ROWS;
}

/** Is there a cell under each head, filled or not, and none beside them but the label? */
function standsUnder({ cells, label }: DataRow, { columns }: Head): boolean {
  const start = columns?.[0]?.from;
  if (!columns || start === undefined || start <= (label?.to ?? -1)) return false;
  const values = cells.cells.filter(({ from }) => from > (label?.to ?? -1));
  const own = values.filter(({ from, kind }) => from >= start || kind !== "empty");
  return (
    own.length === columns.length &&
    own.every(({ from, to }, at) => columns[at]?.from === from && columns[at]?.to === to)
  );
}

function isFull(row: DataRow): boolean {
  return valuesOf(row).length === row.head?.leaves.length;
}

function valuesOf({ cells, label }: DataRow) {
  return cells.cells.filter(({ from, kind }) => from > (label?.to ?? -1) && kind !== "empty");
}

/** Do most of the rows that are not all zeros add up, and two of them at least? */
function addUp({ leaves }: Head, rows: readonly DataRow[]): boolean {
  const total = leaves.findIndex((leaf) => leaf?.column === "total");
  const sums = rows.flatMap((row) => {
    const figures = valuesOf(row).map(({ text }) => parseFigure(text)?.value ?? 0);
    const sum = figures.reduce((all, figure) => all + figure, 0);
    return sum > 0 ? [sum === 2 * (figures[total] ?? 0)] : [];
  });
  const kept = sums.filter((each) => each).length;
  return kept >= 2 && kept * 4 >= sums.length * 3;
}
