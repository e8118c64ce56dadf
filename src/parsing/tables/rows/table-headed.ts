import type { TableId } from "../../../form/types.ts";
import { HAN_WORD } from "../../../text/characters.ts";
import type { TableRow } from "../grid/table-rows.ts";
import { tablesHeadedBy } from "../labels/head-meanings.ts";
import { rowMeaning } from "../labels/row-meanings.ts";

export const LITIGATION_CORE = "行政诉讼";
/** The two kinds of proceeding that head tables of section 四. */
export const LAWSUITS = new Set(["行政复议", LITIGATION_CORE]);

/** The table that a row is part of the head of; `lawsuits` when its words alone do not settle it. */
export function tableHeaded(row: TableRow): TableId | "lawsuits" | undefined {
  let votes: Map<TableId, number> | undefined;
  let lawsuits = 0;
  let figures = 0;
  for (const cell of row.cells) {
    if (cell.kind === "figure") figures += 1;
    if (cell.kind !== "words") continue;
    if (LAWSUITS.has(cell.core)) lawsuits += 1;
    if (isRowOfFigures(cell.core)) continue;
    for (const table of tablesHeadedBy(cell.core)) {
      votes ??= new Map();
      votes.set(table, (votes.get(table) ?? 0) + 1);
    }
  }
  const [first] = votes ? [...votes].sort(([, left], [, right]) => right - left) : [];
  if (first && (figures === 0 || first[1] >= 2)) return first[0];
  return lawsuits > 0 && figures === 0 ? "lawsuits" : undefined;
}

/** 其他处理 3.其他 repeats words of a head, but names a row; rows of lawsuits are named like their heads. */
function isRowOfFigures(core: string): boolean {
  const meaning = rowMeaning(core);
  return meaning?.kind === "row" && meaning.table !== "review";
}

/** Is this the head of a table that is none of the form? */
export function isForeignHead(row: TableRow): boolean {
  const words = row.cells.filter(({ kind, text }) => kind === "words" && HAN_WORD.test(text));
  return words.length >= 2 && row.cells.every(({ kind }) => kind !== "figure");
}
