import { DIGITS } from "../../../text/characters.ts";
import type { TextLine } from "../page/text-lines.ts";
import type { FilledCell } from "./filled-cell.ts";

/** A cell, and the edges of the column or columns that it fills. */
export interface CellInColumn {
  readonly cell: FilledCell;
  readonly left: number;
  readonly right: number;
}

/** A part of a figure with separators, and such a figure as a whole. */
const PART = /^[\d０-９.,．，]+$/;
const SEPARATED = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** Lines of one number are no further apart than this, in heights of the font. */
const NEXT_LINE = 1.8;
const HAIR = 0.05;

/**
 * Reads digits that stand one under another as one number where its cell is too narrow for one more digit on each line:
 * with the least space that the table leaves beside text, the next digit had no room. So too with separators among them,
 * where they are those of one number and no line is longer than the one above it.
 */
export function unwrapFigures(cells: readonly CellInColumn[]): readonly FilledCell[] {
  const margin = Math.max(
    0,
    Math.min(
      ...cells.flatMap(({ cell, left, right }) => cell.lines.flatMap((line) => [line.left - left, right - line.right])),
    ),
  );
  return cells.map(({ cell, left, right }) => {
    const room = right - left - 2 * margin;
    return isOneNumber(cell.lines, room) ? { ...cell, text: cell.lines.map(({ text }) => text).join("") } : cell;
  });
}

function isOneNumber(lines: readonly TextLine[], room: number): boolean {
  if (lines.length < 2 || !(lines.every(({ text }) => DIGITS.test(text)) || isSeparated(lines))) return false;
  return lines.slice(1).every((line, index) => {
    const above = lines[index];
    const [next] = line.glyphs;
    if (!above || !next) return false;
    const isFull = above.right - above.left + (next.right - next.left) > room + HAIR;
    return isFull && line.top - above.top < NEXT_LINE * line.size;
  });
}

function isSeparated(lines: readonly TextLine[]): boolean {
  if (!lines.every(({ text }) => PART.test(text))) return false;
  const isShorter = lines.every((line, index) => {
    const above = lines[index - 1];
    return !above || line.right - line.left <= above.right - above.left + HAIR;
  });
  const whole = lines.map(({ text }) => text).join("");
  return isShorter && SEPARATED.test(whole.normalize("NFKC"));
}
