import type { FilledSlots } from "../ruled/filled-cell.ts";
import type { OpenEnds } from "../ruled/ruled-table.ts";
import type { Column } from "./open-columns.ts";

/** A table as it stands on one page, or on several. */
export interface PlacedTable {
  readonly slots: FilledSlots;
  /** Edges of its columns; `null` when no lines show them. */
  readonly xs: readonly number[] | null;
  /** Of a table with rules only: where the end of a page may cut a row. */
  readonly isOpen?: OpenEnds;
  /** Of a table without rules only. */
  readonly open?: OpenShape;
  /** For each row the page that it stands on, 1-based. */
  readonly pages: readonly number[];
}

/** What a table without rules is told by where it goes on: the places of its figures, and whether a head stands over them. */
export interface OpenShape {
  readonly columns: readonly Column[];
  readonly hasHead: boolean;
}
