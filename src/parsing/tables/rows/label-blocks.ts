import type { TableRow } from "../grid/table-rows.ts";
import { rowMeaning } from "../labels/row-meanings.ts";

/**
 * Do figures follow several labels of section 二, in a text of one cell a line? A program that writes the columns of a table
 * one below the other leaves labels together and figures together: then the first figure is not the last label's. Where
 * label and figure stand in one line they are of one row.
 *
 * @param rows of a grid
 * @param at index of the row with the figures
 */
export function followsSeveralLabels(rows: readonly TableRow[], at: number): boolean {
  const row = rows[at];
  const figure = row?.cells.find(({ kind }) => kind === "figure");
  const label = row?.cells[0];
  if (!figure || !label || row.marked || !isOfProactive(label.core) || label.cell.line === figure.cell.line)
    return false;
  for (let above = at - 1; above >= 0; above--) {
    const cells = rows[above]?.cells ?? [];
    const [first] = cells;
    if (!first || cells.some(({ kind }) => kind !== "words")) return false;
    if (cells.length === 1 && isOfProactive(first.core)) return true;
  }
  return false;
}

function isOfProactive(core: string): boolean {
  const meaning = rowMeaning(core);
  return meaning?.kind === "row" && meaning.table === "proactive";
}
