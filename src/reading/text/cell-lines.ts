import type { GridCell } from "../document.ts";
import { partRows } from "./figure-rows.ts";
import { FIGURE } from "./spaced-rows.ts";
import { HEADING, type Line, PROSE_CHARACTERS } from "./written-line.ts";

/** Reads a table of one cell a line; `end` is the index of the first line that is no part of it. */
export function cellPerLine(lines: readonly Line[], from: number): { rows: (readonly GridCell[])[]; end: number } {
  const rows: GridCell[][] = [];
  let row: { text: string; line: number }[] = [];
  const endRow = (): void => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at];
    const last = row.at(-1);
    if (!line || line.kind === "row" || line.kind === "pipe") break;
    if (line.kind === "cell") row.push({ text: line.text.trim(), line: line.number });
    else if (line.kind === "blank") endRow();
    else if (last && continues(last.text, line.text)) {
      // The place of a cell is where its first word stands.
      if (last.text === "") last.line = line.number;
      last.text = last.text === "" ? line.text.trim() : `${last.text}\n${line.text.trim()}`;
    } else break;
  }
  endRow();
  // A row of one cell a line may be followed by rows of another kind without an empty line: those begin a table.
  return { rows: rows.flatMap((each) => partRows(each, rows.length === 1)), end: at };
}

/** The number of a label that goes on in the next line: no figure. */
const ITEM_NUMBER = /^\s*\d{1,2}[.．、]\s*$/;

/** Is a line without a tab the rest of the cell before it, rather than a paragraph after the table? */
function continues(cell: string, line: string): boolean {
  if (HEADING.test(line) || line.trim().length > PROSE_CHARACTERS) return false;
  return cell === "" || !FIGURE.test(cell) || ITEM_NUMBER.test(cell) || FIGURE.test(line);
}
