import { HAN_WORD } from "../../../text/characters.ts";
import type { TableRow } from "../grid/table-rows.ts";
import { headMeanings } from "../labels/head-meanings.ts";
import type { Head } from "./head.ts";
import { columnsOf, type HeadNode, type Level, leafOf, type Proceeding } from "./head-nodes.ts";

/** Columns of each proceeding in `review`. */
const RESULT_COLUMNS = 5;
const PROCEEDINGS = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];
/** Columns of `review`. */
export const ALL_RESULTS = RESULT_COLUMNS * PROCEEDINGS.length;
const APPLICANT_COLUMNS = 7;

/** The lowest row that names every column by itself: one row of heads, or a head whose spans are resolved. */
export function flatHead(
  rows: readonly TableRow[],
  levels: readonly Level[],
  table: "applications" | "review",
): Omit<Head, "total" | "disordered" | "words"> | undefined {
  for (const level of levels.toReversed()) {
    const nodes = level.filter(
      ({ meaning, text }) => meaning?.kind === "leaf" || (meaning === null && HAN_WORD.test(text)),
    );
    const columns = nodes.flatMap(({ meaning }) => (meaning?.kind === "leaf" ? [meaning.column] : []));
    if (table === "applications") {
      if (columns.length !== APPLICANT_COLUMNS || new Set(columns).size !== APPLICANT_COLUMNS) continue;
      const leaves = nodes.map((node) => leafOf(node, table, undefined));
      return { table, leaves, broken: false, columns: columnsOf(nodes) };
    }
    if (columns.length < nodes.length) continue;
    const all = columns.length === ALL_RESULTS ? nodes : nodes.flatMap(onceForEachColumn);
    if (all.length !== ALL_RESULTS) continue;
    const order = proceedingsInOrder(rows);
    const leaves = all.map((node, index) => leafOf(node, table, order?.[Math.floor(index / RESULT_COLUMNS)]));
    const thirds = PROCEEDINGS.map(
      (_, third) =>
        new Set(leaves.slice(third * RESULT_COLUMNS, (third + 1) * RESULT_COLUMNS).map((leaf) => leaf?.column)),
    );
    if (!order || thirds.some((third) => third.size !== RESULT_COLUMNS)) continue;
    return { table, leaves, broken: false, columns: all === nodes ? columnsOf(nodes) : null };
  }
  return undefined;
}

/** 总计 beside 总计, the last of one block and the first of the next, look like one merged cell written twice. */
function onceForEachColumn(node: HeadNode): readonly HeadNode[] {
  const { cell } = node;
  return Array.from({ length: cell ? cell.to - cell.from + 1 : 1 }, () => node);
}

/** The three kinds of proceeding by the column that their head begins at; `undefined` when not all three are there. */
function proceedingsInOrder(rows: readonly TableRow[]): readonly Proceeding[] | undefined {
  const columnOf = new Map<string, { readonly text: string; readonly from: number }>();
  for (const row of rows) {
    for (const cell of row.cells) {
      for (const meaning of headMeanings(cell.core, "review")) {
        if (meaning.kind === "group" && meaning.row && !columnOf.has(meaning.row)) columnOf.set(meaning.row, cell);
      }
    }
  }
  const order = [...columnOf]
    .sort(([, left], [, right]) => left.from - right.from)
    .map(([row, { text }]) => ({ row, text }));
  // Where merged cells have closed up, two heads of different rows may seem to begin at the same column.
  const isShown = new Set([...columnOf.values()].map(({ from }) => from)).size === PROCEEDINGS.length;
  return isShown && order.length === PROCEEDINGS.length ? order : undefined;
}
