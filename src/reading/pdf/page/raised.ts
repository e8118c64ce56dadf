import { ONE_DIGIT } from "../../../text/characters.ts";
import { centreX, centreY, type Glyph, median } from "./geometry.ts";
import { ILLEGIBLE } from "./text-lines.ts";

/** What figures and the marks of notes are written with. */
const MARK = /^[\d０-９①-⑳⑴-⒇*＊※†‡[\]［］〔〕【】()（）注]$/;
/** Against the digit beside it: how small a mark is at most, and how far up at least it stands. */
const SMALL = 0.85;
const RAISED = 0.15;
/**
 * A digit that stands on the very line of the one beside it is one of its number, though it is of a smaller font, but not so
 * small as marks.
 */
const SMALL_IN_NUMBER = 0.75;
const ON_LINE = 0.03;
/** How far, in heights of the font, digits of one number may be out of line; those of other lines are further off. */
const LEVEL = 0.2;
const OTHER_LINE = 0.8;
/** Gaps, in heights of the font, between characters that touch: they may lie over one another a little. */
const NEAR = 0.14;
const OVER = 0.4;
/** Share of a font's height under the line that its characters stand on. */
const DESCENT = 0.15;
/** So many characters at one place are no text. */
const MOST_AT_ONE_PLACE = 60;
/** Places of a page are numbered column by column: the same, and those beside it, on the right and further right. */
const ROWS = 1_000_000;
const LEAST_STEP = 0.5;
const NEIGHBOURS = [0, ROWS, 2 * ROWS].flatMap((column) => [column - 1, column, column + 1]);

/**
 * Leaves out the marks of notes beside figures: small and raised, they are no digits of them. Digits that are small, or
 * out of line, but not both, are illegible: they may be a mark, or part of the number.
 *
 * @param glyphs of a page
 */
export function withoutRaised(glyphs: readonly Glyph[]): readonly Glyph[] {
  const written = glyphs.filter(({ text }) => MARK.test(text));
  const pairs = touching(written);
  const groups = new Map<Glyph, Glyph[]>(written.map((glyph) => [glyph, [glyph]]));
  for (const [left, right] of pairs) {
    const [own, other] = [groups.get(left), groups.get(right)];
    if (!own || !other || own === other || !isOfOneNumber(left, right)) continue;
    own.push(...other);
    for (const glyph of other) groups.set(glyph, own);
  }
  const looks = new Map<Glyph, "mark" | "doubtful">();
  for (const [left, right] of pairs) {
    if (groups.get(left) === groups.get(right)) continue;
    const [mark, base] = left.size < right.size ? [left, right] : [right, left];
    const own = groups.get(mark) ?? [];
    if (!groups.get(base)?.some(({ text }) => ONE_DIGIT.test(text))) continue;
    const isMark = mark.size <= SMALL * base.size && footOf(base) - footOf(mark) > RAISED * base.size;
    for (const glyph of own) {
      if (isMark) looks.set(glyph, "mark");
      else if (!looks.has(glyph) && ONE_DIGIT.test(glyph.text)) looks.set(glyph, "doubtful");
    }
  }
  if (looks.size === 0) return glyphs;
  return glyphs.flatMap((glyph) => {
    const look = looks.get(glyph);
    if (look === "mark") return [];
    return look === "doubtful" ? { ...glyph, text: ILLEGIBLE } : glyph;
  });
}

/** Pairs of characters that stand side by side, the left one first. */
function touching(glyphs: readonly Glyph[]): readonly (readonly [Glyph, Glyph])[] {
  const step = Math.max(LEAST_STEP, median(glyphs.map(({ size }) => size)));
  const placeOf = (glyph: Glyph): number =>
    Math.floor(centreX(glyph) / step) * ROWS + Math.floor(centreY(glyph) / step);
  const places = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const own = places.get(placeOf(glyph));
    if (!own) places.set(placeOf(glyph), [glyph]);
    else if (own.length < MOST_AT_ONE_PLACE) own.push(glyph);
  }
  const pairs: (readonly [Glyph, Glyph])[] = [];
  for (const left of glyphs) {
    const place = placeOf(left);
    for (const near of NEIGHBOURS) {
      for (const right of places.get(place + near) ?? []) if (touch(left, right)) pairs.push([left, right]);
    }
  }
  return pairs;
}

function touch(left: Glyph, right: Glyph): boolean {
  if (left === right || centreX(left) >= centreX(right)) return false;
  const [smaller, larger] = [Math.min(left.size, right.size), Math.max(left.size, right.size)];
  const gap = right.left - left.right;
  const isBeside = gap < NEAR * larger && gap > -OVER * smaller;
  return isBeside && Math.abs(footOf(left) - footOf(right)) < OTHER_LINE * larger;
}

function isOfOneNumber(one: Glyph, other: Glyph): boolean {
  const larger = Math.max(one.size, other.size);
  const share = Math.min(one.size, other.size) / larger;
  const apart = Math.abs(footOf(one) - footOf(other)) / larger;
  return (share > SMALL && apart < LEVEL) || (share > SMALL_IN_NUMBER && apart < ON_LINE);
}

/** The height of the line that a character stands on. */
function footOf({ bottom, size }: Glyph): number {
  return bottom - DESCENT * size;
}
