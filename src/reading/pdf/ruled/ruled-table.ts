import type { Box } from "../page/geometry.ts";

/** The columns and rows of its table that a cell covers, ends not included. */
export interface SpannedCell {
  readonly column: number;
  readonly columnEnd: number;
  readonly row: number;
  readonly rowEnd: number;
}

/** A cell as its ruling lines show it. */
export interface RuledCell extends SpannedCell {
  /** No line closes it on the right, where the table ends and other rows are closed: the row may have no cell here. */
  readonly open: boolean;
}

/** The cells that ruling lines make. */
export interface RuledTable extends Box {
  /** Left edges of the columns, and the right edge of the last. */
  readonly xs: readonly number[];
  /** Upper edges of the rows, and the lower edge of the last. */
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
  /** No line ends its first row above, or its last below: the end of a page may cut the row. */
  readonly isOpen: OpenEnds;
}

export interface OpenEnds {
  readonly above: boolean;
  readonly below: boolean;
}
