import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { rowMeaning } from "../labels/row-meanings.ts";
import type { Evidence, RowToPlace } from "./placement.ts";

/**
 * The cells of a row that has exactly as many filled cells, side by side, as there are heads: no gap, nothing to doubt.
 *
 * @returns `undefined` for a row with a gap, with too few filled cells or too many
 */
export function placeFullRow(row: RowToPlace, head: Evidence["head"]): readonly RowCell[] | undefined {
  const candidates = row.values;
  const first = candidates.findIndex(({ kind }) => kind !== "empty");
  if (first < 0) return undefined;
  let filled = 0;
  for (const { kind } of candidates) if (kind !== "empty") filled += 1;
  if (filled !== row.count) return undefined;
  const run = candidates.slice(first, first + row.count);
  return run.every(({ kind }) => kind !== "empty") && (isShown(row) || standsUnder(run, row.cells, head))
    ? run
    : undefined;
}

/**
 * Has a row of a grid that shows its cells one for each head after its label? Then they are those of the heads, wherever
 * their edges are: rows of several tables that became one do not have the same.
 */
export function isShown(row: RowToPlace): boolean {
  return row.cells.marked && isEven(row);
}

/** Has a row exactly as many cells after its label as there are heads, filled or not? */
export function isEven(row: RowToPlace): boolean {
  return row.values.length === row.count;
}

/** The cells of a row where figures can stand: after the label, or all when there is none but a word in the first. */
export function valueCells(cells: TableRow, label: RowCell | null, count: number): readonly RowCell[] {
  if (label) return cells.cells.filter((cell) => cell.from > label.to && !isHeadingOfGroup(cell));
  const [first, ...others] = cells.cells;
  const isFull = others.filter(({ kind }) => kind !== "empty").length === count;
  const hasStub = first?.kind === "words" && (isFull || (cells.marked && others.length === count));
  return hasStub ? others : cells.cells;
}

/** The heading of a group, from above, stands behind the label where the group before it reaches a row too far. */
function isHeadingOfGroup({ continued, kind, core }: RowCell): boolean {
  return continued && kind === "words" && rowMeaning(core)?.kind === "group";
}

/**
 * A head with merged cells in the same grid shows the true columns: a row that does not stand under them has a figure
 * written twice, and a gap elsewhere. A head without merged cells may itself be out of place.
 */
function standsUnder(full: readonly RowCell[], row: TableRow, head: Evidence["head"]): boolean {
  if (!head?.some(({ from, to }) => from < to)) return true;
  if (!row.trueColumns && row.end <= (head.at(-1)?.to ?? 0)) return false;
  return head.every((range, index) => {
    const cell = full[index];
    return cell !== undefined && cell.from <= range.to && range.from <= cell.to;
  });
}
