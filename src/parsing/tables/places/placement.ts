import type { RowCell, TableRow } from "../grid/table-rows.ts";
import type { ColumnRange } from "../heads/head.ts";

/** A row whose figures are to be put under `count` heads. */
export interface RowToPlace {
  readonly cells: TableRow;
  readonly label: RowCell | null;
  /** Its `valueCells`. */
  readonly values: readonly RowCell[];
  /** How deep the form sets the row's label under headings: rows of one depth have their labels in one column. */
  readonly depth: number;
  readonly count: number;
  /** One of the heads is the sum of the others. */
  readonly hasTotal: boolean;
  /** The last head is such a one. */
  readonly endsInTotal: boolean;
  /** Where the heads of each proceeding begin among those of a row without a label; of any other row, 0 alone. */
  readonly parts: readonly number[];
}

/** The cell under each head, from left to right; `shared` is one that lies under several heads. */
export type Placement = readonly (RowCell | "shared")[];

/**
 * What the sums of the columns say of a row of section 三 whose total is empty: that it `stands` as it was printed, or
 * that it has lost a cell before and the others have `moved` up. `open` where they tell nothing, and of any other row.
 */
export type EndVerdict = "stands" | "moved" | "open";

/** Where the figures of a row without a gap stand, and its label. */
export interface Window {
  readonly ranges: readonly ColumnRange[];
  readonly label: ColumnRange | null;
  readonly depth: number;
  /** The column after the row's last cell. */
  readonly end: number;
}

/**
 * Where the figures of rows stand, as far as rows without a gap show it: in a file without spans, a merged label takes
 * one cell or several, and the end of a row may be filled up.
 */
export interface Evidence {
  readonly windows: readonly Window[];
  /** The columns of the head, where it stands in the same grid and shows them. */
  readonly head: readonly ColumnRange[] | null;
  /** In this grid rows of this depth have one cell for each head after their label, filled or not. */
  readonly evenRows: boolean;
  /** Do, in this grid, the rows that have one cell for each head add up with each in its place? */
  readonly rowsHold: () => boolean;
  /** Do the figures add up where they are placed? */
  readonly addsUp: (placement: Placement) => boolean;
  /** What do the columns say of its end, if this is where it stands? */
  readonly judgeEnd: (placement: Placement) => EndVerdict;
  /** The tables are a scan that was read badly: cells may be lost anywhere. */
  readonly noisy: boolean;
}
