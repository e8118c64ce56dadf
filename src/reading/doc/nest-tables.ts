import type { Paragraph } from "./read-paragraphs.ts";
import type { CellShape } from "./read-row-format.ts";

/** What a cell or the document itself holds, in order: text, and tables. */
export type Item = string | NestedTable;

export interface NestedRow {
  readonly cells: readonly (readonly Item[])[];
  /** Where the cells lie; `undefined` when the file does not say, or not for as many. */
  readonly shape: readonly CellShape[] | undefined;
}

export interface NestedTable {
  readonly rows: readonly NestedRow[];
}

interface OpenTable {
  readonly rows: NestedRow[];
  cells: Item[][];
  items: Item[];
}

/** Puts paragraphs into the rows and cells that their ends mark. */
export function nestTables(paragraphs: readonly Paragraph[]): Item[] {
  const body: Item[] = [];
  const open: OpenTable[] = [];

  const endRow = (table: OpenTable, shape?: readonly CellShape[]): void => {
    if (table.items.some((item) => item !== "")) table.cells.push(table.items);
    const { cells } = table;
    table.items = [];
    table.cells = [];
    if (cells.length > 0) table.rows.push({ cells, shape: shape?.length === cells.length ? shape : undefined });
  };
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop();
      if (!table) return;
      endRow(table);
      if (table.rows.length > 0) (open.at(-1)?.items ?? body).push({ rows: table.rows });
    }
  };

  for (const { text, depth, ends, shape, deleted } of paragraphs) {
    closeTo(depth);
    while (open.length < depth) open.push({ rows: [], cells: [], items: [] });
    const table = open.at(-1);
    if (!table) body.push(text);
    else if (ends === "row") {
      // A program may mark the end of a row together with what is deleted after it: the row is there while its text is.
      if (deleted && !holdsAnything(table)) {
        table.cells = [];
        table.items = [];
      } else endRow(table, shape);
    } else {
      table.items.push(text);
      if (ends === "cell") {
        table.cells.push(table.items);
        table.items = [];
      }
    }
  }
  closeTo(0);
  return body;
}

function holdsAnything({ cells, items }: OpenTable): boolean {
  return [...cells, items].some((each) => each.some((item) => item !== ""));
}
