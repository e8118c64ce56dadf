import { parseFigure } from "../cells/parse-figure.ts";
import type { TableRow } from "../grid/table-rows.ts";
import type { LooseRow } from "../rows/found-rows.ts";
import type { OrderedRow } from "./foreign-columns.ts";

/**
 * Rows of `applications` in a text that a line of figures follows, too few for a row: pieces of figures that are broken
 * over lines, 17 above 2 for 172. Where all that are not 0 are broken, what is left in the row keeps its sum too, so
 * that no figure of it is to be believed. A single one may number a page, where the row keeps its sum.
 *
 * @returns the rows, without an order of columns where pieces follow
 */
export function withoutBrokenOff(rows: readonly OrderedRow[], loose: readonly LooseRow[]): readonly OrderedRow[] {
  const broken = new Set(
    loose.flatMap(({ cells, grid, after }) => {
      const row = rows[after - 1];
      const isOfText = row?.order && !cells.marked && row.data.grid === grid && row.data.table === "applications";
      return isOfText && arePieces(figuresOf(row.data.cells), cells, row.order.keys.length) ? [row] : [];
    }),
  );
  return rows.map((row) => (broken.has(row) ? { data: row.data, order: undefined } : row));
}

function arePieces(figures: readonly number[], below: TableRow, count: number): boolean {
  const pieces = figuresOf(below).length;
  const areAlone = below.cells.every(({ kind }) => kind === "figure" || kind === "empty");
  if (!areAlone || pieces === 0 || pieces >= count || figures.length < count) return false;
  return pieces > 1 || !keepsSum(figures);
}

function figuresOf({ cells }: TableRow): readonly number[] {
  return cells.flatMap(({ kind, text }) => (kind === "figure" ? (parseFigure(text)?.value ?? []) : []));
}

/** Is the last figure, or the first, the sum of the others? */
function keepsSum(figures: readonly number[]): boolean {
  const sum = figures.reduce((all, figure) => all + figure, 0);
  return sum === 2 * (figures.at(-1) ?? 0) || sum === 2 * (figures[0] ?? 0);
}
