import type { TableId } from "../../../form/types.ts";
import type { CaptionYear } from "../grid/caption-year.ts";
import type { RowCell, TableRow } from "../grid/table-rows.ts";
import type { Head } from "../heads/head.ts";

/** A row of figures, told by its label, or in `review` by the head alone. */
export interface DataRow {
  readonly table: TableId;
  /** `null` when the row has no label: the head says what each figure is. */
  readonly row: string | null;
  readonly label: RowCell | null;
  readonly cells: TableRow;
  /** Number of its grid in the document, 0-based. */
  readonly grid: number;
  readonly head: Head | null;
  /** The head stands in the same grid, so that its columns are this row's. */
  readonly headInGrid: boolean;
  /** The year that the caption over its table names. */
  readonly year?: CaptionYear;
}

/** The cells of a row that stand behind its label; all of them where it has none. */
export function cellsBehindLabel({ cells, label }: DataRow): readonly RowCell[] {
  return cells.cells.filter(({ from }) => from > (label?.to ?? -1));
}

/** A row of `applications` that no label names: its label is lost or spoilt, or it is the rest of a row that broke off. */
export interface LooseRow {
  readonly cells: TableRow;
  readonly grid: number;
  /** How many rows of figures stand before it. */
  readonly after: number;
}

export interface FoundRows {
  readonly rows: readonly DataRow[];
  readonly loose: readonly LooseRow[];
  /** Rows of the grids that hold anything of the form. */
  readonly surroundings: readonly TableRow[];
  /** How many labels have wrong characters, in grids that do not show their cells. */
  readonly misread: number;
}
