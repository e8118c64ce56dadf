import { withNumberedColumns } from "./numbered-columns.ts";
import { withNumberedItems } from "./numbered-items.ts";
import { withNumberedRows } from "./numbered-rows.ts";

/** Rows and columns that are named by their numbers on the form are named by their labels. */
export function withNumbersSpelledOut(text: string): string {
  return withNumberedItems(withNumberedColumns(withNumberedRows(text)));
}
