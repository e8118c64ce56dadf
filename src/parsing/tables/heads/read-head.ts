import { editions } from "../../../form/editions.ts";
import type { TableId } from "../../../form/types.ts";
import type { TableRow } from "../grid/table-rows.ts";
import { ALL_RESULTS, flatHead } from "./flat-head.ts";
import { groupLeaves } from "./group-heads.ts";
import type { Head } from "./head.ts";
import { columnsOf, type Level, leafOf, nodesOf } from "./head-nodes.ts";
import { isDisordered, isFirstOrLast, lacksGroup, totalOf } from "./head-order.ts";
import { mayBeByHeight, unstack } from "./unstack-head.ts";

/**
 * Puts the heads of a table in order, whether merged cells come with their spans, once without them, or once for every
 * column that they cover.
 *
 * @param printed the rows of the head, from the top
 */
export function readHead(printed: readonly TableRow[], table: TableId): Head {
  const levels = printed.map((row) => nodesOf(row, table, undefined));
  const head = readRows(printed, levels, table);
  if (table === "applications" && !isToldByStack(head, printed)) return { ...head, broken: true, disordered: true };
  return table === "applications" && lacksGroup(printed, levels) ? { ...head, broken: true, total: "unseen" } : head;
}

/** Heads one below the other that may stand by their height tell an order only where it is the form's. */
function isToldByStack({ leaves }: Head, printed: readonly TableRow[]): boolean {
  const cells = printed.flatMap((row) => row.cells);
  if (cells.length !== printed.length || cells.length < 2 || !mayBeByHeight(cells)) return true;
  const order = editions["2021"].tables.applications.columns;
  return leaves.length === order.length && order.every(({ id }, at) => leaves[at]?.column === id);
}

function readRows(printed: readonly TableRow[], printedLevels: readonly Level[], table: TableId): Head {
  const rows = unstack(printed, table);
  const levels = rows === printed ? printedLevels : rows.map((row) => nodesOf(row, table, undefined));
  const total = rows !== printed && isFirstOrLast(levels, table) ? "either" : totalOf(levels);
  const words = rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "words").map(({ text }) => text));
  const disordered = table !== "proactive" && levels.some((level) => isDisordered(level, table));
  const flat = table === "proactive" ? undefined : flatHead(rows, levels, table);
  if (flat) return { ...flat, total, disordered, words };
  const { leaves, broken } = groupLeaves(rows, table, rows === printed);
  // Where merged cells have closed up, another head may stand below its like without being the same.
  const isWhole = !broken && (table !== "review" || leaves.length === ALL_RESULTS);
  const parted = isWhole ? undefined : groupLeaves(rows, table, false);
  const other = broken || (parted && !parted.broken && isNearer(parted.leaves, leaves)) ? parted : undefined;
  const nodes = other?.broken === false ? other.leaves : leaves;
  return {
    table,
    leaves: nodes.map(({ node, under }) => leafOf(node, table, under)),
    broken: other?.broken ?? broken,
    total,
    disordered,
    words,
    columns: columnsOf(nodes.map(({ node }) => node)),
  };
}

/** Has it lost fewer columns of `review`, and none too many? */
function isNearer(leaves: readonly unknown[], others: readonly unknown[]): boolean {
  return leaves.length > others.length && leaves.length <= ALL_RESULTS;
}
