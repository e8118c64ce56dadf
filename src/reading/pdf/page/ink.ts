import { type Box, centreX, centreY, type Glyph, median } from "./geometry.ts";
import { ILLEGIBLE } from "./text-lines.ts";
import { watermarkIn } from "./watermark.ts";

/** Red, green and blue from 0 to 255; a pattern may have any; `none` leaves the page as it is. */
export type Colour = readonly [number, number, number] | "pattern" | "none";

/** What characters and shapes are painted with (ISO 32000-1, sections 8.4 and 9.3.6). */
export interface Ink {
  readonly colour: Colour;
  /** From 0 to 1. */
  readonly opacity: number;
  /** The rendering mode of text. */
  readonly mode: number;
}

export const BLACK: Ink = { colour: [0, 0, 0], opacity: 1, mode: 0 };

/** A character as it is painted. */
export interface Print {
  readonly glyph: Glyph;
  readonly ink: Ink;
}

/** A filled shape that characters may stand on. */
export interface Area extends Box {
  readonly ink: Ink;
  /** How many characters were painted before it. */
  readonly before: number;
}

const WHITE = [255, 255, 255] as const;
const HEX = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;
/** Modes of text that is only filled, and of text that leaves no ink. */
const FILLED: ReadonlySet<number> = new Set([0, 4]);
const INKLESS: ReadonlySet<number> = new Set([3, 7]);
/**
 * By how much a colour must stand out, of 255, to be seen at all, and to be seen well. Only light ink is held against
 * what it stands on: for dark ink on dark ground the ground is more likely mistaken than the text is hidden.
 */
const SEEN = 20;
const CLEAR = 38;
const FAINT = 96;
/** Large characters across others that stand out no more than this are a watermark. */
const PALE = 150;
const LIGHT = 128;
/** Letters smaller than this, against those of the page, are too small to be read; and those of titles and marks across it. */
const SMALLEST = 0.3;
const LARGE = 1.2;
const FIGURE = /^[\d０-９.．,，①-⑳〇○]$/;

/** The colour that pdf.js writes. */
export function colourOf(value: unknown): Colour {
  const parts = typeof value === "string" ? HEX.exec(value) : null;
  if (!parts) return "pattern";
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/**
 * The characters of a page that a person sees. Text without ink, in the colour of its ground, or too small to be read is
 * left out, unless it is most of the page: then it is the text of a scan, which lies under or over its picture. A figure
 * that is hardly seen is illegible; the large pale characters of a watermark are left out.
 */
export function seenOf(prints: readonly Print[], areas: readonly Area[]): readonly Glyph[] {
  const usual = median(prints.map(({ glyph }) => glyph.size));
  const watermark = watermarkOf(prints, areas, usual);
  const looks = prints.map((print, index) =>
    watermark.has(print.glyph) ? "hidden" : lookOf(print, index, areas, usual),
  );
  const hidden = looks.filter((look) => look === "hidden").length;
  if (hidden > prints.length / 2) return prints.map(({ glyph }) => glyph);
  return prints.flatMap(({ glyph }, index) => {
    if (looks[index] === "hidden") return [];
    return looks[index] === "doubtful" ? { ...glyph, text: ILLEGIBLE } : glyph;
  });
}

function lookOf(
  { glyph, ink }: Print,
  index: number,
  areas: readonly Area[],
  usual: number,
): "seen" | "hidden" | "doubtful" {
  if (ink === BLACK && glyph.size >= SMALLEST * usual) return "seen";
  if (INKLESS.has(ink.mode) || glyph.size < SMALLEST * usual) return "hidden";
  if (!FILLED.has(ink.mode) || ink.colour === "pattern") return "seen";
  const contrast = contrastOf(glyph, ink, index, areas);
  if (contrast >= FAINT) return "seen";
  const isFigure = FIGURE.test(glyph.text);
  // A title in white stands on a picture, which is not known here.
  if (glyph.size > LARGE * usual) return isFigure && contrast >= SEEN ? "hidden" : "seen";
  if (contrast < SEEN) return "hidden";
  return contrast < CLEAR && isFigure ? "doubtful" : "seen";
}

/** The characters of watermarks: large, pale, and across others. */
function watermarkOf(prints: readonly Print[], areas: readonly Area[], usual: number): ReadonlySet<Glyph> {
  const isPale = ({ glyph, ink }: Print, index: number): boolean => {
    if (ink === BLACK || glyph.size <= LARGE * usual || !FILLED.has(ink.mode)) return false;
    const contrast = contrastOf(glyph, ink, index, areas);
    return contrast >= SEEN && contrast < PALE;
  };
  const pale = prints.filter(isPale);
  if (pale.length === 0) return new Set();
  const own = new Set(pale);
  return watermarkIn(
    pale.map(({ glyph, ink }) => ({ glyph, look: `${glyph.size.toFixed(1)} ${ink.colour} ${ink.opacity}` })),
    prints.flatMap((print) => (own.has(print) || INKLESS.has(print.ink.mode) ? [] : [print.glyph])),
  );
}

/** How far ink stands out from what is painted under it, of 255. */
function contrastOf(glyph: Glyph, { colour, opacity }: Ink, index: number, areas: readonly Area[]): number {
  if (colour === "none") return 0;
  if (colour === "pattern") return 255;
  const bright = Math.max(...colour);
  if (bright < LIGHT && opacity > 0.5) return 255;
  const ground = areas.findLast((area) => area.before <= index && covers(area, glyph) && area.ink.colour !== "none");
  const under = ground?.ink.colour ?? WHITE;
  if (under === "pattern" || under === "none") return 255;
  return opacity * Math.max(...colour.map((part, at) => Math.abs(part - (under[at] ?? 0))));
}

function covers({ left, right, top, bottom }: Area, glyph: Glyph): boolean {
  const [x, y] = [centreX(glyph), centreY(glyph)];
  return x > left && x < right && y > top && y < bottom;
}
