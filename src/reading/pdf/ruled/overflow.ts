import { centreY, type Glyph } from "../page/geometry.ts";
import { linesOf, splitAtGaps, type TextLine } from "../page/text-lines.ts";
import type { RuledTable } from "./ruled-table.ts";
import { slotAt } from "./ruled-tables.ts";

/** How far under a table, in heights of the font, the lines stand that had no room in it. */
const REACH = 1.5;
const GAP = 0.7;
/** How far, in points, the same edge may be off on another page. */
const SAME_EDGE = 3;

/**
 * Lets the last table of a page reach down over the words that a cell cut by the end of the page had no room for: they
 * stand close under it, each within a column, and the table goes on on the next page.
 *
 * @param outside what stands in no table of the page
 * @param next the first table of the next page
 */
export function reachingOver(table: RuledTable, outside: readonly Glyph[], next: RuledTable | undefined): RuledTable {
  if (!next || Math.abs(next.left - table.left) > SAME_EDGE || Math.abs(next.right - table.right) > SAME_EDGE) {
    return table;
  }
  const below = linesOf(outside.filter((glyph) => centreY(glyph) > table.bottom));
  const close = below.filter((line) => centreY(line) < table.bottom + REACH * line.size);
  const words = close.flatMap((line) => splitAtGaps(line, GAP));
  if (words.length === 0 || !words.every((word) => isWithinColumn(word, table))) return table;
  const bottom = Math.max(...words.map((word) => word.bottom));
  return { ...table, bottom, ys: [...table.ys.slice(0, -1), bottom] };
}

function isWithinColumn({ left, right }: TextLine, { xs }: RuledTable): boolean {
  const column = slotAt(xs, left);
  return column !== undefined && column === slotAt(xs, right);
}
