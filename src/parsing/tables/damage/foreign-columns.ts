import type { ColumnOrder } from "../columns/order-columns.ts";
import type { RowCell } from "../grid/table-rows.ts";
import type { DataRow } from "../rows/found-rows.ts";
import { addsUp } from "../sums/settle-total.ts";

/** A row with the order of its columns. */
export interface OrderedRow {
  readonly data: DataRow;
  readonly order: ColumnOrder | undefined;
}

/**
 * Leaves out the columns at the end of a table that the form does not have (备注, 占比, 上年总计), where the head stands
 * over them and the row has a cell for each of them: what is left is a row of the form.
 *
 * A row that has lost a cell and closed up has none in the last column, or, filled up, an empty one. So an empty cell is
 * left out only where the column holds no figures that may have moved, or the row adds up without it, and nothing in words
 * stands before it.
 *
 * @param rows all rows, in the order of the file
 * @returns the same rows; one whose columns could not be left out keeps them, and can be read when it has no gap
 */
export function withoutForeignColumns(rows: readonly OrderedRow[]): readonly OrderedRow[] {
  const foreign = rows.map(foreignCells);
  if (foreign.every((cells) => cells.length === 0)) return rows;
  const figures = new Map<string, Set<string>>();
  rows.forEach(({ data }, index) => {
    const known = figures.get(tableOf(data)) ?? new Set();
    for (const { kind, text } of foreign[index] ?? []) if (kind === "figure") known.add(text);
    figures.set(tableOf(data), known);
  });
  return rows.map((row, index) => {
    const cells = foreign[index];
    if (!cells || cells.length === 0 || !row.order) return row;
    const { data, order } = row;
    const [first] = cells;
    const own = data.cells.cells.filter((cell) => !cells.includes(cell));
    const values = own.filter(({ from }) => from > (data.label?.to ?? -1));
    const keys = order.keys.slice(0, lengthWithout(order));
    const isEmpty = cells.some(({ kind }) => kind === "empty");
    const mayHaveMoved = figures.get(tableOf(data)) ?? new Set();
    if (
      isEmpty &&
      (values.some(({ kind }) => kind === "words") || !isWhole(values, { ...order, keys }, mayHaveMoved))
    ) {
      return row;
    }
    const end = first?.from ?? data.cells.end;
    const columns = data.head?.columns?.slice(0, keys.length) ?? null;
    return {
      order: { ...order, keys },
      data: {
        ...data,
        head: data.head && { ...data.head, columns },
        cells: { ...data.cells, cells: own, end, width: end },
      },
    };
  });
}

/** Is no figure of these one that has moved here from a column further to the right? */
function isWhole(values: readonly RowCell[], order: ColumnOrder, mayHaveMoved: ReadonlySet<string>): boolean {
  if (mayHaveMoved.size === 0) return true;
  const filled = values.filter(({ kind }) => kind !== "empty");
  if (filled.length !== order.keys.length || filled.some(({ kind }) => kind !== "figure")) return false;
  return addsUp(filled, order) || filled.every(({ text }) => text === "0" && !mayHaveMoved.has(text));
}

function tableOf({ grid, table }: DataRow): string {
  return `${grid} ${table}`;
}

/** How many columns there are without those at the end that the form does not have. */
function lengthWithout({ keys }: ColumnOrder): number {
  return keys.findLastIndex((key) => key !== null) + 1;
}

/** The row's cells in the last columns that the form does not have; none where they are not all there. */
function foreignCells({ data, order }: OrderedRow): readonly RowCell[] {
  const ranges = data.headInGrid ? data.head?.columns : null;
  if (!order || ranges?.length !== order.keys.length) return [];
  const length = lengthWithout(order);
  if (length === ranges.length) return [];
  const found = ranges
    .slice(length)
    .map(({ from, to }) => data.cells.cells.find((cell) => cell.from === from && cell.to === to));
  const cells = found.filter((cell) => cell !== undefined);
  const last = ranges[length - 1]?.to ?? 0;
  const end = ranges.at(-1)?.to ?? 0;
  // Merged cells have closed up over a row with figures beyond the head: it does not stand under it.
  const isUnderHead = data.cells.cells.every(({ from, kind }) => from <= end || kind === "empty");
  return isUnderHead && cells.length === found.length && cells.every(({ from }) => from > last) ? cells : [];
}
