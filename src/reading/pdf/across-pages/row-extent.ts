import type { FilledCell } from "../ruled/filled-cell.ts";

/** First and last column of the cell that stands in a column of a row. */
export function extent(row: readonly (FilledCell | null)[], column: number): string {
  let [from, to] = [column, column];
  while (from > 0 && row[column] !== null && row[from - 1] === row[column]) from -= 1;
  while (to + 1 < row.length && row[column] !== null && row[to + 1] === row[column]) to += 1;
  return `${from}-${to}`;
}
