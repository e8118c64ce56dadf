import type { EditionId } from "../../../form/types.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import { type ColumnKey, orderColumns } from "../columns/order-columns.ts";
import type { Placed } from "../sums/settle-total.ts";
import type { Run } from "./gather-runs.ts";
import { type PossibleRow, possibleRows } from "./possible-rows.ts";

/** A row that is not placed, in all ways that it may have been printed. */
export interface OpenRow {
  /** `null` when all rows of the table stand in one. */
  readonly row: string | null;
  readonly keys: readonly ColumnKey[];
  readonly possible: readonly PossibleRow[];
}

/**
 * The rows of `applications` and `review` that are not placed, though figures of them are there. A row that is found
 * twice, and one of a file that knows its columns, are left alone.
 *
 * @param placed rows that are certain
 */
export function openRows(runs: readonly Run[], placed: readonly Placed[], edition: EditionId): readonly OpenRow[] {
  const done = new Set(placed.map(({ data }) => `${data.table}.${data.row}`));
  const counts = new Map<string, number>();
  for (const { data, row } of runs) counts.set(`${data.table}.${row}`, (counts.get(`${data.table}.${row}`) ?? 0) + 1);
  return runs.flatMap(({ row, data, items }) => {
    const name = `${data.table}.${row}`;
    if (data.cells.trueColumns || done.has(name) || counts.get(name) !== 1) return [];
    const order = orderColumns({ ...data, row }, edition);
    const keys = order?.keys.filter((key) => key !== null) ?? [];
    if (!order || keys.length !== order.keys.length) return [];
    const possible = possibleRows(items, keys);
    const isUniform = possible.length === 1 && new Set(possible[0]?.map(({ value }) => value)).size === 1;
    if ((order.from === "form" || order.rearranged) && !isUniform && !isShown(placed)) return [];
    return possible.length > 0 ? [{ row, keys, possible }] : [];
  });
}

/** Has a row whose columns are supposed to be the form's been let stand, though its figures differ? */
function isShown(placed: readonly Placed[]): boolean {
  return placed.some(
    ({ data, order, placement }) =>
      data.table === "applications" &&
      order.from === "form" &&
      new Set(placement.map((cell) => (cell === "shared" ? undefined : parseFigure(cell.text)?.value))).size > 1,
  );
}
