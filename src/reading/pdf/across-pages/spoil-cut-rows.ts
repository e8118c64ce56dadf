import { HAN } from "../../../text/characters.ts";
import { mayBeOneRow } from "../open/cut-figures.ts";
import { type Row, toRow } from "../open/open-rows.ts";
import { centreY, overlapX } from "../page/geometry.ts";
import { ILLEGIBLE, type TextLine, toLine } from "../page/text-lines.ts";
import type { PlacedLine } from "./running-lines.ts";

/** Lines at the end and at the start of a page among which the parts of a row are looked for. */
const LAST_LINES = 4;
const FIRST_LINES = 3;
/** Lines at the end of a page that are of the same table. */
const NEAR_LINES = 12;
/** How far, in heights of the font, the first line of a label may stand from its figures. */
const NEARLY_LEVEL = 1;
const ITEM = /^[（(]?[一二三四五六七八九十]{1,2}[）)、]|^\d{1,2}[.．、]/;

/**
 * Makes figures unreadable that may go on on the next page: the last row of a page without ruling lines, where the next
 * page begins with digits under its longest figures.
 *
 * @param lines outside of ruled tables, page by page, from top to bottom, with the heads and feet of pages
 * @param body those of them that are no heads and feet of pages
 */
export function spoilCutRows(lines: readonly PlacedLine[], body: ReadonlySet<PlacedLine>): PlacedLine[] {
  const byPage = new Map<number, PlacedLine[]>();
  for (const placed of lines) {
    const own = byPage.get(placed.page);
    if (own) own.push(placed);
    else byPage.set(placed.page, [placed]);
  }
  const spoilt = new Map<PlacedLine, TextLine>();
  for (const [page, above] of byPage) {
    const below = byPage.get(page + 1);
    if (!below) continue;
    const rows = above.slice(-NEAR_LINES).map((placed) => ({ placed, row: toRow(placed.line) }));
    const last = rows.slice(-LAST_LINES).findLast(({ row }) => row.figures.length > 0);
    const after = rows.slice(last ? rows.indexOf(last) + 1 : 0).filter(({ placed }) => body.has(placed));
    const next = below
      .slice(0, FIRST_LINES)
      .map((placed) => ({ placed, row: toRow(placed.line) }))
      .find(({ row }) => row.figures.length > 0);
    if (
      !last ||
      !next ||
      after.some(({ row }) => standsUnder(row, last.row)) ||
      below.some((placed) => beginsRow(placed.line, next.placed.line))
    )
      continue;
    const figures = rows.flatMap(({ row }) => row.figures);
    if (!mayBeOneRow(last.row.figures, next.row.figures, figures, () => [], { isNextPage: true })) continue;
    for (const { placed, row } of [last, next]) spoilt.set(placed, withoutFigures(row));
  }
  return lines.map((placed) => ({ ...placed, line: spoilt.get(placed) ?? placed.line }));
}

/** Do words stand under a figure of a row? Then its cell has ended. */
function standsUnder({ words }: Row, { figures }: Row): boolean {
  return words.some((word) => HAN.test(word.text) && figures.some((figure) => overlapX(word, figure)));
}

/** Does an item begin level with a row of figures, or nearly so? */
function beginsRow(line: TextLine, figures: TextLine): boolean {
  return ITEM.test(line.text) && Math.abs(centreY(line) - centreY(figures)) < NEARLY_LEVEL * figures.size;
}

function withoutFigures({ line, figures }: Row): TextLine {
  const own = new Set(figures.flatMap(({ glyphs }) => glyphs));
  return toLine(line.glyphs.map((glyph) => (own.has(glyph) ? { ...glyph, text: ILLEGIBLE } : glyph)));
}
