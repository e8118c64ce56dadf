import { type Box, boxAround, centreX, centreY, type Glyph } from "../page/geometry.ts";
import { linesOf, type TextLine } from "../page/text-lines.ts";
import { isInside } from "./fill-table.ts";
import type { RuledTable } from "./ruled-table.ts";

/** Tables that hold text of their own, and those that only place other tables on the page. */
export interface Sorted {
  readonly tables: readonly RuledTable[];
  readonly frames: readonly RuledTable[];
}

/** Tells the tables of a page from frames: one of which a cell holds another table lays out the page. */
export function sortFrames(found: readonly RuledTable[]): Sorted {
  const isFrame = (table: RuledTable): boolean =>
    found.some((other) => other !== table && boxesOf(table).some((cell) => holds(cell, other)));
  const frames = found.filter(isFrame);
  return { tables: found.filter((table) => !frames.includes(table)), frames };
}

function holds(cell: Box, { left, right, top, bottom }: Box): boolean {
  const [x, y] = [centreX({ left, right, top, bottom }), centreY({ left, right, top, bottom })];
  const isAround = x > cell.left && x < cell.right && y > cell.top && y < cell.bottom;
  return isAround && right - left < cell.right - cell.left && bottom - top < cell.bottom - cell.top;
}

function boxesOf({ xs, ys, cells }: RuledTable): Box[] {
  return cells.map(({ column, columnEnd, row, rowEnd }) => ({
    left: xs[column] ?? 0,
    right: xs[columnEnd] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[rowEnd] ?? 0,
  }));
}

/** The lines of a page's text, from top to bottom; what stands in one cell of a frame is read before the next. */
export function linesWithin(glyphs: readonly Glyph[], frames: readonly RuledTable[]): TextLine[] {
  let rest = glyphs;
  const parts: (readonly TextLine[])[] = [];
  for (const box of frames.flatMap(boxesOf)) {
    const own = rest.filter((glyph) => isInside(glyph, box));
    rest = rest.filter((glyph) => !isInside(glyph, box));
    if (own.length > 0) parts.push(linesOf(own));
  }
  parts.push(...linesOf(rest).map((line) => [line]));
  return parts.sort((one, other) => boxAround(one).top - boxAround(other).top).flat();
}
