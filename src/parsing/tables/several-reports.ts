import { TABLE_IDS } from "../../form/editions.ts";
import type { DataRow } from "./rows/found-rows.ts";

/**
 * Does the file hold the statutory tables twice over, one set after the other with other figures? Then it holds two
 * reports, and no figure of it belongs to one agency and year. The same report printed twice is one.
 *
 * @param rows in the order of the file
 */
export function holdSeveralReports(rows: readonly DataRow[]): boolean {
  const second = startOfSecond(rows);
  if (second === undefined) return false;
  const [first, other] = [figuresIn(rows.slice(0, second)), figuresIn(rows.slice(second))];
  return TABLE_IDS.some((table) => first.get(table) !== other.get(table));
}

/** The row that all three tables begin again with. */
function startOfSecond(rows: readonly DataRow[]): number | undefined {
  const [opening] = TABLE_IDS;
  for (const [at, { table }] of rows.entries()) {
    if (table !== opening || rows[at - 1]?.table === opening) continue;
    if (isWhole(rows.slice(0, at)) && isWhole(rows.slice(at))) return at;
  }
  return undefined;
}

function isWhole(rows: readonly DataRow[]): boolean {
  return TABLE_IDS.every((table) => rows.some((row) => row.table === table));
}

function figuresIn(rows: readonly DataRow[]): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const { table, row, label, cells } of rows) {
    const own = cells.cells.filter(({ from, kind }) => from > (label?.to ?? -1) && kind === "figure");
    figures.set(table, `${figures.get(table) ?? ""}${row}:${own.map(({ text }) => text).join(" ")}\n`);
  }
  return figures;
}
