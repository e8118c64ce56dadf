import type { TableId } from "../../../form/types.ts";
import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { headMeanings, isExactHead } from "../labels/head-meanings.ts";
import type { HeadMeaning } from "../labels/head-spellings.ts";
import { labelCore } from "../labels/label-core.ts";
import type { ColumnRange, Leaf } from "./head.ts";

/** One head of a table, with those that stand under it. */
export interface HeadNode {
  readonly meaning: HeadMeaning | null;
  /** Absent when its cell holds several heads. */
  readonly cell: RowCell | null;
  readonly text: string;
  readonly kids: HeadNode[];
}

/** The heads in one row, from left to right. */
export type Level = readonly HeadNode[];

/** A head of `review` that says which row the columns under it belong to. */
export interface Proceeding {
  readonly row: string;
  readonly text: string;
}

/** The heads in one row of cells. Words that are no head count as one only among heads: on the left they label the corner. */
export function nodesOf(row: TableRow, table: TableId, above: TableRow | undefined): HeadNode[] {
  const nodes: HeadNode[] = [];
  for (const cell of row.cells) {
    if (cell.kind !== "words" || (above && (cell.continued || repeats(cell, above)))) continue;
    const meanings = headMeanings(cell.core, table);
    const heads = meanings.filter(({ kind }) => kind !== "corner");
    const own = meanings.length === 1 ? cell : null;
    for (const meaning of heads) nodes.push({ meaning, cell: own, text: cell.text, kids: [] });
    if (meanings.length === 0 && nodes.length > 0) nodes.push({ meaning: null, cell, text: cell.text, kids: [] });
  }
  return nodes;
}

/** Is this the cell above once more, written again because the merged cell reaches down here? */
function repeats(cell: RowCell, above: TableRow): boolean {
  return above.cells.some(({ core, from, to }) => core === cell.core && from <= cell.from && cell.from <= to);
}

export function idOf(meaning: HeadMeaning | null): string | undefined {
  if (meaning?.kind === "leaf") return meaning.column;
  return meaning?.kind === "group" ? meaning.id : undefined;
}

export function leafOf({ meaning, text }: HeadNode, table: TableId, under: Proceeding | undefined): Leaf | null {
  if (meaning?.kind !== "leaf") return null;
  const isExact = (words: string): boolean => isExactHead[table](labelCore(words));
  const exact = isExact(text) && (under === undefined || isExact(under.text));
  return { column: meaning.column, text, exact, ...(under === undefined ? {} : { row: under.row }) };
}

/** The columns of heads, when every one has a cell of its own and they stand side by side. */
export function columnsOf(nodes: readonly HeadNode[]): readonly ColumnRange[] | null {
  const ranges: ColumnRange[] = [];
  for (const { cell } of nodes) {
    if (!cell || cell.from <= (ranges.at(-1)?.to ?? -1)) return null;
    ranges.push({ from: cell.from, to: cell.to });
  }
  return ranges;
}
