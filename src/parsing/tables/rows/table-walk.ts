import type { TableId } from "../../../form/types.ts";
import type { CaptionYear } from "../grid/caption-year.ts";
import type { RowCell, TableRow } from "../grid/table-rows.ts";
import type { Head } from "../heads/head.ts";
import { headOfRows } from "../heads/head-of-rows.ts";
import type { DataRow, LooseRow } from "./found-rows.ts";

interface HeadRows {
  rows: TableRow[];
  grid: number;
  table: TableId | null;
}

/** What the walk over the blocks remembers. */
export interface Walk {
  readonly found: DataRow[];
  readonly loose: LooseRow[];
  grid: number;
  /** The table that a row without a word of its own would belong to. */
  context: TableId | null;
  /** Rows of a head that no row of figures has followed yet. */
  collecting: HeadRows | null;
  /** The row before, in the same grid. */
  above: TableRow | null;
  readonly heads: Map<TableId, { readonly head: Head; readonly grid: number }>;
  /** What the caption of the table says of its year, until the table's end. */
  caption: { readonly year: CaptionYear; hasRows: boolean } | null;
}

/** Begins a head; `null` where its table is not told yet. */
export function beginHead(walk: Walk, rows: TableRow[], table: TableId | null): void {
  walk.collecting = { rows, grid: walk.grid, table };
  if (table) walk.context = table;
}

/** Adds a row of figures under the head that was gathered last. */
export function addRow(walk: Walk, table: TableId, row: string | null, label: RowCell | null, cells: TableRow): void {
  const { collecting, heads, grid } = walk;
  if (collecting && (collecting.table === null || collecting.table === table)) {
    heads.set(table, { head: headOfRows(collecting.rows, table), grid: collecting.grid });
  }
  walk.collecting = null;
  walk.context = table;
  const last = heads.get(table);
  const { caption } = walk;
  if (caption) caption.hasRows = true;
  const year = caption ? { year: caption.year } : {};
  walk.found.push({
    table,
    row,
    label,
    cells,
    grid,
    head: last?.head ?? null,
    headInGrid: last?.grid === grid,
    ...year,
  });
}
