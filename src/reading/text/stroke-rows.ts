import type { GridCell } from "../document.ts";

interface WrittenLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/** Upright strokes, also those of full width and those that frames are drawn with. */
export const STROKE = /[|｜│┃║]/;
const FRAMED = /^\s*[|｜│┃║].*[|｜│┃║]\s*$/;

/** Strokes on both sides of a row are its frame; in a table without one the first cell begins the line. */
export function isFramed({ text }: WrittenLine): boolean {
  return FRAMED.test(text);
}

/** The cells of a line with strokes; no row for the rule under a head. */
export function strokeRow(line: WrittenLine, framed: boolean): GridCell[][] {
  const inner = framed ? line.text.trim().slice(1, -1) : line.text;
  // The rule under the head of a table carries nothing.
  if (/^[\s|:-]*-[\s|:-]*$/.test(inner) && /--|:-|-:/.test(inner)) return [];
  return [inner.split(STROKE).map((cell) => ({ text: withoutMarks(cell.trim()), line: line.number }))];
}

/** A cell without Markdown's marks: set in bold, struck out, broken in lines, or a stroke before a sign that is none. */
function withoutMarks(cell: string): string {
  const left = cell
    .replace(/~~[^~]{1,60}~~/g, "")
    .replace(/<br\s{0,3}\/?>/gi, "\n")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
  return /^(\*{1,3}|_{1,3})([^*_]+)\1$/.exec(left)?.[2]?.trim() ?? left;
}
