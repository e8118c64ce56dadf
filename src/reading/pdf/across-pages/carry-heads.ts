import { isAnchor, isProse, toRow } from "../open/open-rows.ts";
import { centreY } from "../page/geometry.ts";
import { splitAtGaps, type TextLine } from "../page/text-lines.ts";
import type { PlacedLine } from "./running-lines.ts";

/** A head has at most so many lines, one of them with so many words side by side, so far apart in heights of the font. */
const MOST_LINES = 8;
const FEWEST_WORDS = 3;
const GAP = 0.4;
const NEXT_LINE = 3.5;
const HEADING = /^[一二三四五六七八九十]{1,3}、/;

/**
 * Puts a head without ruling lines that ends a page over its rows on the next page.
 *
 * @param lines outside of ruled tables, page by page, from top to bottom
 * @param startsWithTable is the first thing on a page a ruled table?
 * @param endsWithTable is the last thing on a page a ruled table?
 */
export function carryHeads(
  lines: readonly PlacedLine[],
  startsWithTable: (page: number) => boolean,
  endsWithTable: (page: number) => boolean,
): PlacedLine[] {
  const pages = [...new Set(lines.map(({ page }) => page))].map((page) =>
    lines.filter((placed) => placed.page === page),
  );
  pages.forEach((below, index) => {
    const above = pages[index - 1];
    const [first] = below;
    const last = above?.at(-1);
    if (!above || !first || !last || last.page + 1 !== first.page) return;
    if (startsWithTable(first.page) || endsWithTable(last.page) || !beginsWithRow(below)) return;
    const head = headAtEnd(above.map(({ line }) => line));
    if (head === 0) return;
    const down = first.line.top - last.line.bottom - first.line.size / 2;
    const moved = above.slice(-head).map((placed) => ({ ...first, line: movedDown(placed.line, down) }));
    pages[index - 1] = above.slice(0, -head);
    pages[index] = [...moved, ...below];
  });
  return pages.flat();
}

/** Is the first line a row of figures, or the rest of a head with one below? */
function beginsWithRow(lines: readonly PlacedLine[]): boolean {
  const rows = lines.slice(0, MOST_LINES).map(({ line }) => toRow(line));
  const at = rows.findIndex((row) => isAnchor(row) && row.figures.length > 1);
  return at >= 0 && rows.slice(0, at).every(({ line }) => isOfHead(line) && wordsIn(line) >= FEWEST_WORDS);
}

/** How many lines at the end of a page are a head: lines of words, one of them of several, and no row of figures close above. */
function headAtEnd(lines: readonly TextLine[]): number {
  let count = 0;
  while (count < MOST_LINES) {
    const [line, below] = [lines.at(-1 - count), lines.at(-count)];
    if (!line || !isOfHead(line)) break;
    if (count > 0 && below && centreY(below) - centreY(line) > NEXT_LINE * line.size) break;
    count += 1;
  }
  const head = count === 0 ? [] : lines.slice(-count);
  return head.some((line) => wordsIn(line) >= FEWEST_WORDS) ? count : 0;
}

function isOfHead(line: TextLine): boolean {
  return !isProse(line) && !HEADING.test(line.text) && toRow(line).figures.length === 0;
}

function wordsIn(line: TextLine): number {
  return splitAtGaps(line, GAP).length;
}

function movedDown(line: TextLine, by: number): TextLine {
  const glyphs = line.glyphs.map((glyph) => ({ ...glyph, top: glyph.top + by, bottom: glyph.bottom + by }));
  return { ...line, glyphs, top: line.top + by, bottom: line.bottom + by };
}
