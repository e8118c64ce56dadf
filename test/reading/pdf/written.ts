import type { Glyph } from "../../../src/reading/pdf/page/geometry.ts";
import { type TextLine, toLine } from "../../../src/reading/pdf/page/text-lines.ts";

/** Height of the characters that tests write; each is as wide as high. */
export const SIZE = 10;

/** Characters of one line, from `left` on, `gap` apart, around the height `middle`. */
export function glyphs(text: string, left: number, middle: number, gap = 0): Glyph[] {
  return [...text].map((character, index) => ({
    text: character,
    size: SIZE,
    left: left + index * (SIZE + gap),
    right: left + index * (SIZE + gap) + SIZE,
    top: middle - SIZE / 2,
    bottom: middle + SIZE / 2,
  }));
}

export const line = (text: string, left: number, middle: number, gap = 0): TextLine =>
  toLine(glyphs(text, left, middle, gap));

/** A line of several words, each with its left edge. */
export const row = (middle: number, ...words: readonly (readonly [string, number])[]): TextLine =>
  toLine(words.flatMap(([text, left]) => glyphs(text, left, middle)));
