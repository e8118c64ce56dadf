import { ONE_DIGIT } from "../../../text/characters.ts";
import { type Box, boxAround, centreX, centreY, type Glyph } from "./geometry.ts";

/** Characters that stand on one line, from left to right. */
export interface TextLine extends Box {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  /** Height of its largest font. */
  readonly size: number;
}

/** What stands for characters that lie over one another so that no one can read them. */
export const ILLEGIBLE = "□";

/** Share of the font's height by which the middles of characters on one line may differ. */
const SAME_LINE = 0.42;
/** Gaps, in heights of the font, from which on characters are apart: of latin script and digits, and of any other. */
const LATIN_GAP = 0.16;
const CHINESE_GAP = 0.7;
const CLOSE_SET = /^[\d０-９A-Za-z.,，．+\-%/]+$/;
/** Part of a digit that another may cover before both are unreadable. */
const COVERED = 0.45;

/** Groups characters into lines, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const byHeight = [...glyphs].sort((one, other) => centreY(one) - centreY(other));
  const groups: Glyph[][] = [];
  let group: Glyph[] = [];
  let middle = 0;
  for (const glyph of byHeight) {
    const first = group[0];
    if (first && centreY(glyph) - middle > Math.min(first.size, glyph.size) * SAME_LINE) {
      groups.push(group);
      group = [];
    }
    // The middle goes with the characters: a line may lean by a hair.
    middle = group.length === 0 ? centreY(glyph) : (middle * group.length + centreY(glyph)) / (group.length + 1);
    group.push(glyph);
  }
  if (group.length > 0) groups.push(group);
  return groups.map(toLine);
}

/** Makes a line of characters that stand on one. */
export function toLine(glyphs: readonly Glyph[]): TextLine {
  const ordered = [...glyphs].sort((one, other) => centreX(one) - centreX(other));
  const size = ordered.reduce((most, glyph) => Math.max(most, glyph.size), 0);
  return { ...boxAround(ordered), glyphs: ordered, text: textOf(ordered), size };
}

/** Splits a line where characters are further apart than `gap` heights of the font. */
export function splitAtGaps(line: TextLine, gap: number): TextLine[] {
  const parts: Glyph[][] = [];
  let part: Glyph[] = [];
  let right = -Infinity;
  for (const glyph of line.glyphs) {
    if (part.length > 0 && glyph.left - right > gap * glyph.size) {
      parts.push(part);
      part = [];
    }
    part.push(glyph);
    right = Math.max(right, glyph.right);
  }
  if (part.length > 0) parts.push(part);
  return parts.map(toLine);
}

/** Splits a line at every gap that keeps digits apart. */
export function splitIntoWords(line: TextLine): TextLine[] {
  return splitAtGaps(line, LATIN_GAP);
}

/** Writes characters of one line as text. */
function textOf(glyphs: readonly Glyph[]): string {
  let text = "";
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last && isCovered(last, glyph)) text = text.slice(0, text.length - last.text.length) + ILLEGIBLE;
    else {
      if (last && isApart(last, glyph)) text += " ";
      text += glyph.text;
    }
    last = glyph;
  }
  return text;
}

function isApart(left: Glyph, right: Glyph): boolean {
  const gap = (right.left - left.right) / Math.min(left.size, right.size);
  return gap > (CLOSE_SET.test(left.text) && CLOSE_SET.test(right.text) ? LATIN_GAP : CHINESE_GAP);
}

function isCovered(left: Glyph, right: Glyph): boolean {
  if (!ONE_DIGIT.test(left.text) && !ONE_DIGIT.test(right.text)) return false;
  const shared = Math.min(left.right, right.right) - Math.max(left.left, right.left);
  return shared > COVERED * Math.min(left.right - left.left, right.right - right.left);
}
