import type { Grid, GridCell } from "./document.ts";
import { LIMITS, LimitExceeded } from "./limits.ts";

/** A cell as the file declares it, before its spans are resolved. */
export interface SpanCell {
  readonly cell: GridCell;
  /** Columns that it covers, at least 1. */
  readonly columns: number;
  /** Rows that it covers, at least 1; those beyond the last row are cut off, as a browser does. */
  readonly rows: number;
}

/**
 * Resolves row and column spans: each cell goes to the first free slots of its row.
 *
 * @param rows the cells of each row, in order
 * @param spend told the number of slots before they are made, and may throw
 */
export function expandSpans(rows: readonly (readonly SpanCell[])[], spend: (slots: number) => void): Grid {
  const slots: (GridCell | null)[][] = rows.map(() => []);
  let width = 0;
  rows.forEach((cells, top) => {
    let column = 0;
    for (const { cell, columns, rows: tall } of cells) {
      while (slots[top]?.[column]) column += 1;
      if (column + columns > LIMITS.columns) throw new LimitExceeded(`表格过宽：超过 ${LIMITS.columns} 列`);
      const bottom = Math.min(rows.length, top + tall);
      spend((bottom - top) * columns);
      for (let y = top; y < bottom; y++) {
        const row = slots[y];
        // A slot that a cell from above holds stays its own: the file overlaps two cells there.
        for (let x = column; row && x < column + columns; x++) row[x] ??= cell;
      }
      column += columns;
      width = Math.max(width, column);
    }
  });
  spend(width * rows.length);
  for (const row of slots) for (let x = 0; x < width; x++) row[x] ??= null;
  return { slots, marked: true };
}
