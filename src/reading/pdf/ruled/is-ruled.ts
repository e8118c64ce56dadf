import { HAN } from "../../../text/characters.ts";
import { type Box, centreX, centreY, type Glyph } from "../page/geometry.ts";
import { linesOf, splitAtGaps } from "../page/text-lines.ts";
import { isInside } from "./fill-table.ts";
import type { RuledTable } from "./ruled-table.ts";
import { slotAt } from "./ruled-tables.ts";

const FIGURE = /^[\d０-９][\d０-９.,，]*(?:件|项|条)?$/;
/** A gap this wide, in heights of the font, parts figures of two columns. */
const COLUMN_GAP = 0.9;
/** So many rows of figures in one cell, or lines beside it, show that lines do not part all columns. */
const FEWEST_ROWS = 2;
/** So many words side by side, with such gaps, are heads. */
const FEWEST_HEADS = 3;
const HEAD_GAP = 0.4;
const NEXT_ROW = 2.5;

/**
 * Do lines part all the columns of a table? Not where several rows of figures stand side by side in one cell, where
 * words or figures stand beside it, level with its rows, or where either its head or its rows have no lines.
 */
export function isWhollyRuled(table: RuledTable, glyphs: readonly Glyph[]): boolean {
  const level = glyphs.filter((glyph) => centreY(glyph) > table.top && centreY(glyph) < table.bottom);
  const [inside, beside] = [
    level.filter((glyph) => isInside(glyph, table)),
    level.filter((glyph) => !isInside(glyph, table)),
  ];
  if (linesOf(beside).length >= FEWEST_ROWS) return false;
  if (cellsOf(table, inside).some(holdsRowsOfFigures)) return false;
  return !isHeadOnly(table, inside, glyphs) && !hasHeadAbove(table, inside, glyphs);
}

function cellsOf({ xs, ys, cells }: RuledTable, glyphs: readonly Glyph[]): (readonly Glyph[])[] {
  const bySlot = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const slot = `${slotAt(ys, centreY(glyph))} ${slotAt(xs, centreX(glyph))}`;
    const own = bySlot.get(slot);
    if (own) own.push(glyph);
    else bySlot.set(slot, [glyph]);
  }
  return cells.map(({ row, rowEnd, column, columnEnd }) => {
    const own: Glyph[] = [];
    for (let y = row; y < rowEnd; y++)
      for (let x = column; x < columnEnd; x++) own.push(...(bySlot.get(`${y} ${x}`) ?? []));
    return own;
  });
}

function holdsRowsOfFigures(glyphs: readonly Glyph[]): boolean {
  const rows = linesOf(glyphs).filter((line) => {
    const parts = splitAtGaps(line, COLUMN_GAP);
    return parts.length > 1 && parts.every(({ text }) => FIGURE.test(text));
  });
  return rows.length >= FEWEST_ROWS;
}

function isHeadOnly(table: Box, inside: readonly Glyph[], glyphs: readonly Glyph[]): boolean {
  if (
    inside.length === 0 ||
    linesOf(inside).some((line) => splitAtGaps(line, COLUMN_GAP).some(({ text }) => FIGURE.test(text)))
  )
    return false;
  const size = inside[0]?.size ?? 0;
  const under = glyphs.filter(
    (glyph) => centreY(glyph) > table.bottom && centreY(glyph) < table.bottom + NEXT_ROW * size,
  );
  const [next] = linesOf(under);
  const figures = next ? splitAtGaps(next, COLUMN_GAP).filter(({ text }) => FIGURE.test(text)) : [];
  return figures.length > 0;
}

/** Do nothing but figures stand in it, close under words without lines? */
function hasHeadAbove(table: Box, inside: readonly Glyph[], glyphs: readonly Glyph[]): boolean {
  const [first] = inside;
  if (!first || inside.some(({ text }) => HAN.test(text))) return false;
  const above = glyphs.filter(
    (glyph) => glyph.bottom <= table.top + 1 && glyph.bottom > table.top - NEXT_ROW * first.size,
  );
  return linesOf(above).some((line) => splitAtGaps(line, HEAD_GAP).length >= FEWEST_HEADS);
}
