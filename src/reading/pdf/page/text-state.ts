import type { Box, Glyph } from "./geometry.ts";
import { BLACK, type Ink } from "./ink.ts";
import { IDENTITY, isNumbers, type Matrix, multiply, toMatrix, transformPoint } from "./matrix.ts";
import { foldRadicals } from "./radicals.ts";

/** What a font says of its glyphs' measures. */
export interface FontMeasures {
  /** Width units to text space. */
  readonly unit: number;
  readonly vertical: boolean;
}

/** Share of a font's height above and below the line that its characters stand on. */
const ASCENT = 0.85;
const DESCENT = 0.15;
const SLANT = 0.2;

/** The text state of a content stream that `q` and `Q` save (ISO 32000-1, section 9.3). */
interface Saved {
  readonly ctm: Matrix;
  readonly font: FontMeasures;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly ink: Ink;
  /** What lies outside of it is not painted; in page space. */
  readonly clip: Box | undefined;
}

const FIRST: Saved = {
  ctm: IDENTITY,
  font: { unit: 0.001, vertical: false },
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  ink: BLACK,
  clip: undefined,
};

/** Follows the operators of one content stream and knows where each character falls. */
export class TextState {
  #saved: Saved[] = [];
  #state: Saved;
  #textMatrix: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  /** How many characters are written rightwards, downwards, leftwards, upwards. */
  readonly turns: [number, number, number, number] = [0, 0, 0, 0];

  constructor(ctm: Matrix) {
    this.#state = { ...FIRST, ctm };
  }

  get ctm(): Matrix {
    return this.#state.ctm;
  }

  get ink(): Ink {
    return this.#state.ink;
  }

  get clip(): Box | undefined {
    return this.#state.clip;
  }

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(matrix: Matrix): void {
    this.#state = { ...this.#state, ctm: multiply(this.#state.ctm, matrix) };
  }

  set(change: Partial<Omit<Saved, "ctm">>): void {
    this.#state = { ...this.#state, ...change };
  }

  setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  moveText(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  nextLine(): void {
    this.moveText(0, -this.#state.leading);
  }

  /**
   * Shows a string: pdf.js gives its glyphs, and between them the numbers that move them apart.
   *
   * @param emit told each character that is no space, and what it is painted with
   */
  show(items: unknown, emit: (glyph: Glyph, ink: Ink) => void): void {
    if (!Array.isArray(items)) return;
    const { font, size, charSpacing, wordSpacing, scale, rise, ink } = this.#state;
    const place = multiply(this.#state.ctm, this.#textMatrix);
    const height = Math.abs(size) * Math.hypot(place[2], place[3]);
    const turn = quarterTurn(place);
    // Text across the page at a slant is a stamp or a watermark.
    if (turn === undefined) return;
    for (const item of items as readonly unknown[]) {
      if (typeof item === "number") {
        this.#advance((-item / 1000) * size, font.vertical, scale);
        continue;
      }
      const glyph = toGlyph(item);
      if (!glyph) continue;
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const wide = glyph.width * font.unit * size * scale;
      if (glyph.text.trim() !== "") {
        this.turns[font.vertical ? 0 : turn] += 1;
        const text = foldRadicals(glyph.text);
        const start = transformPoint(place, this.#x, this.#y + rise);
        if (font.vertical) {
          const box = boxOf(place, [this.#x - size / 2, this.#y - size], [this.#x + size / 2, this.#y]);
          emit({ text, ...box, size: height }, ink);
        } else {
          const end = transformPoint(place, this.#x + wide, this.#y + rise);
          emit({ text, ...boxAlong(start, end, height), size: height }, ink);
        }
      }
      const tall = (glyph.advanceY ?? 1000) * font.unit * size;
      if (font.vertical) this.#advance(-(tall + spacing), true, scale);
      else this.#x += wide + spacing * scale;
    }
  }

  #advance(by: number, vertical: boolean, scale: number): void {
    if (vertical) this.#y += by;
    else this.#x += by * scale;
  }
}

/** Quarter turns clockwise of the writing direction; `undefined` for a slant. */
function quarterTurn([dx, dy]: Matrix): 0 | 1 | 2 | 3 | undefined {
  const [wide, tall] = [Math.abs(dx), Math.abs(dy)];
  if (Math.min(wide, tall) > SLANT * Math.max(wide, tall)) return undefined;
  if (wide >= tall) return dx >= 0 ? 0 : 2;
  return dy >= 0 ? 1 : 3;
}

interface PdfGlyph {
  readonly text: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly advanceY: number | undefined;
}

function toGlyph(item: unknown): PdfGlyph | undefined {
  if (typeof item !== "object" || item === null || !("unicode" in item) || typeof item.unicode !== "string") {
    return undefined;
  }
  const width = "width" in item && typeof item.width === "number" && Number.isFinite(item.width) ? item.width : 0;
  const isSpace = "isSpace" in item && item.isSpace === true;
  const metric = "vmetric" in item && isNumbers(item.vmetric) ? Array.from(item.vmetric) : [];
  return { text: item.unicode, width, isSpace, advanceY: metric[0] === undefined ? undefined : Math.abs(metric[0]) };
}

/** The box of a character that stands on the line from `start` to `end`, in page space (`y` downwards). */
function boxAlong([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], height: number) {
  if (Math.abs(y1 - y0) <= Math.abs(x1 - x0)) {
    const up = x1 >= x0 ? 1 : -1;
    const [top, bottom] = [y0 - ASCENT * height * up, y0 + DESCENT * height * up];
    return {
      left: Math.min(x0, x1),
      right: Math.max(x0, x1),
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
    };
  }
  const right = y1 >= y0 ? 1 : -1;
  const [near, far] = [x0 - DESCENT * height * right, x0 + ASCENT * height * right];
  return { left: Math.min(near, far), right: Math.max(near, far), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
}

function boxOf(place: Matrix, from: readonly [number, number], to: readonly [number, number]) {
  const [x0, y0] = transformPoint(place, ...from);
  const [x1, y1] = transformPoint(place, ...to);
  return { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
}

/** The matrix of a text or form operator, or none at all. */
export function matrixIn(args: readonly unknown[]): Matrix | undefined {
  return toMatrix(args[0]) ?? toMatrix(args);
}
