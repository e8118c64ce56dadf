import type { Box, Glyph } from "./geometry.ts";
import { ILLEGIBLE, linesOf, splitIntoWords } from "./text-lines.ts";

/** A character of a figure. */
export const FIGURE_PART = /^[\d０-９.．,，]$/;

/** Against the page: an area at least so wide is the paper without its margins, or the whole width of a text. */
const WIDE = 0.6;
/** Share of a font's height that the ink of the next digit begins behind the end of one. */
const BEARING = 0.1;
/** How far, in points, what is cut there reaches beyond it at least. */
const BEYOND = 1;

/**
 * Watches what is painted at the right end of the area that a page's text is painted in. Programs leave out of the file
 * what lies beyond it, digit by digit.
 */
export class PaintedArea {
  readonly #atEnd = new Set<Glyph>();
  #isCut = false;

  /** The area within a clipping box; a narrow one is that of a cell or a picture. */
  static within(clip: Box, area: Box | undefined, pageWidth: number): Box | undefined {
    if (clip.right - clip.left < WIDE * pageWidth) return area;
    return { ...clip, right: Math.min(clip.right, area?.right ?? Infinity) };
  }

  passGlyph(glyph: Glyph, area: Box | undefined): void {
    if (!area || glyph.right < area.right - BEARING * glyph.size) return;
    if (FIGURE_PART.test(glyph.text)) this.#atEnd.add(glyph);
    this.passShape(glyph, area);
  }

  passShape({ left, right }: Pick<Box, "left" | "right">, area: Box | undefined): void {
    if (area && left < area.right && right > area.right + BEYOND) this.#isCut = true;
  }

  /** A digit at the end of an area that something goes on beyond may have others behind it. */
  isDoubtful(glyph: Glyph): boolean {
    return this.#isCut && this.#atEnd.has(glyph);
  }
}

/**
 * The characters that stand on the page. Where a page is wider than its paper, programs print what lies beyond its edge
 * too: a figure that goes on there is illegible, and so is one with an illegible digit.
 */
export function onPage(glyphs: readonly Glyph[], width: number, height: number): readonly Glyph[] {
  const isOn = ({ left, right, top, bottom }: Glyph): boolean =>
    right > 0 && left < width && bottom > 0 && top < height;
  const kept = glyphs.filter(isOn);
  if (kept.length === glyphs.length && !glyphs.some(({ text }) => text === ILLEGIBLE)) return glyphs;
  const cut = new Set<Glyph>();
  for (const word of linesOf(glyphs).flatMap(splitIntoWords)) {
    if (word.glyphs.every((glyph) => isOn(glyph) && glyph.text !== ILLEGIBLE)) continue;
    for (const glyph of word.glyphs) if (FIGURE_PART.test(glyph.text)) cut.add(glyph);
  }
  return kept.map((glyph) => (cut.has(glyph) ? { ...glyph, text: ILLEGIBLE } : glyph));
}
