import { TABLE_IDS } from "../../../form/editions.ts";
import type { TableRow } from "../grid/table-rows.ts";
import { mayBeHead } from "../heads/mend-heads.ts";
import { headMeanings } from "../labels/head-meanings.ts";
import { rowMeaning } from "../labels/row-meanings.ts";
import { LAWSUITS, tableHeaded } from "./table-headed.ts";
import { addRow, type Walk } from "./table-walk.ts";

/** Characters of the longest head over one column of `applications`, the head over it in front. */
const LONGEST_SPOILT = 14;

/** Heads of which each stands in a row of its own, the last of them perhaps before the figures. */
export function passStackedHead(walk: Walk, row: TableRow): boolean {
  const { collecting, grid } = walk;
  const [first, second] = row.cells;
  if (first?.kind !== "words" || collecting?.grid !== grid || !collecting.rows.every(isStacked)) return false;
  const { table } = collecting;
  const isLawsuits = table === "review" || collecting.rows.some(({ cells }) => LAWSUITS.has(cells[0]?.core ?? ""));
  const isLastHead = isLawsuits && second?.kind === "figure" && mayBeHead(first.core, "review");
  const isHead =
    isLastHead || TABLE_IDS.some((each) => (table ?? each) === each && headMeanings(first.core, each).length > 0);
  // A word that a scan has spoilt, among heads that are not.
  const isSpoilt =
    !second &&
    (table === "applications" && collecting.rows.length >= 3
      ? first.core.length <= LONGEST_SPOILT
      : TABLE_IDS.some((each) => (table ?? each) === each && mayBeHead(first.core, each)));
  if (isSpoilt && !isHead && rowMeaning(first.core) === undefined) {
    collecting.rows.push(row);
    return true;
  }
  if (collecting.rows.length === 0 || !isHead || (table === null && tableHeaded(row))) return false;
  if (!second) {
    collecting.rows.push(row);
    return true;
  }
  const meaning = rowMeaning(first.core);
  if (table !== "review" || (meaning?.kind === "row" && meaning.table === "review")) return false;
  if (row.cells.slice(1).some(({ kind }) => kind === "words")) return false;
  collecting.rows.push({ ...row, cells: [first] });
  addRow(walk, "review", null, null, { ...row, cells: row.cells.slice(1) });
  return true;
}

/** Does a row hold a single cell? */
export function isStacked({ cells }: TableRow): boolean {
  return cells.length === 1;
}
