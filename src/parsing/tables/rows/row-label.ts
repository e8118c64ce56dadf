import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { type RowMeaning, rowMeaning } from "../labels/row-meanings.ts";
import { tableHeaded } from "./table-headed.ts";

/** The rightmost cell that names a row, with the figures after it. */
export function findLabel(
  row: TableRow,
  accepts: (meaning: RowMeaning & { kind: "row" }, label: RowCell) => boolean,
): { meaning: RowMeaning & { kind: "row" }; label: RowCell } | undefined {
  for (let index = row.cells.length - 2; index >= 0; index--) {
    const label = row.cells[index];
    const meaning = label?.kind === "words" ? rowMeaning(label.core) : undefined;
    if (label && meaning?.kind === "row" && accepts(meaning, label)) return { meaning, label };
  }
  return undefined;
}

/**
 * Is this grid one of `applications`, so that a label in it which any table could have (总计) is that of its row? One label
 * that no other table has shows it; so does a grid of nothing but heads, groups and rows of the form, as the parts are that
 * a page or a word processor cuts a table into.
 */
export function isGridOfApplications(rows: readonly TableRow[]): boolean {
  return rows.some(isOfApplications) || rows.every(mayBeOfApplications);
}

function mayBeOfApplications(row: TableRow): boolean {
  if (tableHeaded(row) === "applications") return true;
  return row.cells.every(({ kind }) => kind === "empty") || row.cells.some(({ core }) => isNameOfApplications(core));
}

function isNameOfApplications(core: string): boolean {
  const meaning = rowMeaning(core);
  return meaning !== undefined && (meaning.kind === "group" || meaning.table === "applications");
}

/** Has it a label that no other table could have? */
function isOfApplications(row: TableRow): boolean {
  return row.cells.some(({ core }) => {
    const meaning = rowMeaning(core);
    return meaning?.kind === "row" && meaning.specific;
  });
}
