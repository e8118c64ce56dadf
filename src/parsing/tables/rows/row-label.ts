import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { type RowMeaning, rowMeaning } from "../labels/row-meanings.ts";

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

/** Has it a label that no other table could have? */
export function isOfApplications(row: TableRow): boolean {
  return row.cells.some(({ core }) => {
    const meaning = rowMeaning(core);
    return meaning?.kind === "row" && meaning.specific;
  });
}
