import { parseFigure } from "../cells/parse-figure.ts";
import type { Head } from "../heads/head.ts";
import type { DataRow } from "../rows/found-rows.ts";

/** One row that adds up may do so by chance. */
const FEWEST_WITNESSES = 2;

/**
 * Settles for whole tables whether the total is the first column or the last, where their head allows both: when all rows
 * that can tell say the same, and most rows do. Where they do not, nothing is supposed to be known of the head.
 *
 * @param rows in the order of the file; those under one head share it
 * @returns the same rows, with heads of which the total's place is known or whose columns are not
 */
export function placeTotals(rows: readonly DataRow[]): readonly DataRow[] {
  const open = new Set(rows.flatMap(({ head }) => (head?.total === "either" ? [head] : [])));
  if (open.size === 0) return rows;
  const settled = new Map([...open].map((head) => [head, settle(head, rows)]));
  return rows.map((row) => ({ ...row, head: (row.head && settled.get(row.head)) ?? row.head }));
}

function settle(head: Head, rows: readonly DataRow[]): Head {
  const said = rows.flatMap((row) => (row.head === head ? totalShown(row, head.leaves.length) : []));
  const count = (place: "first" | "last" | "neither"): number => said.filter((each) => each === place).length;
  const [first, last, neither] = [count("first"), count("last"), count("neither")];
  const most = Math.max(first, last);
  if (most < FEWEST_WITNESSES || most <= neither || Math.min(first, last) > 0) {
    return { ...head, leaves: [], columns: null, broken: true, total: "unseen" };
  }
  const isTotal = (leaf: Head["leaves"][number]): boolean => leaf?.column === "total";
  const totals = head.leaves.filter(isTotal);
  const parts = head.leaves.filter((leaf) => !isTotal(leaf));
  return last > 0
    ? { ...head, leaves: [...parts, ...totals], columns: null, total: "last" }
    : { ...head, leaves: [...totals, ...parts], columns: null, total: "first" };
}

/** Which end of a whole row is the sum of all its other figures; nothing where both are, or all are alike. */
function totalShown({ cells, label }: DataRow, columns: number): readonly ("first" | "last" | "neither")[] {
  const own = cells.cells.filter(({ from, kind }) => from > (label?.to ?? -1) && kind !== "empty");
  const figures = own.map(({ kind, text }) => (kind === "mark" ? 0 : (parseFigure(text)?.value ?? Number.NaN)));
  const sum = figures.reduce((all, figure) => all + figure, 0);
  if (figures.length !== columns || !(sum > 0)) return [];
  const [isFirst, isLast] = [figures[0], figures.at(-1)].map((figure) => figure !== undefined && figure * 2 === sum);
  if (isFirst && isLast) return [];
  return [isFirst ? "first" : isLast ? "last" : "neither"];
}
