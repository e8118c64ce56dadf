import { boxAround, centreX, centreY, type Glyph } from "./page/geometry.ts";
import { linesOf, splitIntoWords, type TextLine } from "./page/text-lines.ts";

const FIGURE = /^[\d０-９][\d０-９,，]*$/;
const UNIT = /^(?:件|项|条|个|宗|起)$/;
/** How far below its figure, in heights of the font, a unit stands that had no room beside it. */
const FARTHEST = 2;

/**
 * Reads a unit that stands under its figure, for want of room, with the figure's last digit, and both level with their
 * row.
 */
export function unwrapUnits(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ text }) => UNIT.test(text))) return glyphs;
  const words = linesOf(glyphs).flatMap(splitIntoWords);
  const figures = words.filter(({ text }) => FIGURE.test(text));
  const moved = new Map<Glyph, Glyph | null>();
  for (const unit of words.filter(({ text }) => UNIT.test(text))) {
    const figure = figures.find((word) => isUnder(unit, word));
    const [glyph] = unit.glyphs;
    const last = figure?.glyphs.at(-1);
    if (!figure || !glyph || !last || moved.has(last)) continue;
    const middle = centreY(boxAround([figure, unit]));
    for (const digit of figure.glyphs) moved.set(digit, atHeight(digit, middle));
    moved.set(last, { ...atHeight(last, middle), text: last.text + glyph.text });
    moved.set(glyph, null);
  }
  return moved.size === 0 ? glyphs : glyphs.flatMap((glyph) => (moved.has(glyph) ? (moved.get(glyph) ?? []) : glyph));
}

function isUnder(unit: TextLine, figure: TextLine): boolean {
  const down = centreY(unit) - centreY(figure);
  const across = [unit.left - figure.left, unit.right - figure.right, centreX(unit) - centreX(figure)];
  return down > 0 && down < FARTHEST * unit.size && across.some((offset) => Math.abs(offset) < unit.size / 2);
}

function atHeight(glyph: Glyph, middle: number): Glyph {
  const down = middle - centreY(glyph);
  return { ...glyph, top: glyph.top + down, bottom: glyph.bottom + down };
}
