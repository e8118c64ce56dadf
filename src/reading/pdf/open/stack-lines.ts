import { type Box, boxAround, centreX, centreY, overlapX } from "../page/geometry.ts";
import type { TextLine } from "../page/text-lines.ts";

/** Words that stand closely one under another: what a cell says, broken over lines. */
export interface Stack extends Box {
  readonly lines: readonly TextLine[];
}

/** Share of the height of the font that two middles may differ by to be level. */
const LEVEL = 0.3;
/** How much wider than the closest lines those of one cell may stand. */
const CLOSE = 1.1;
/** Lines further apart, in heights of the font, are never of one cell. */
const FARTHEST = 2;
const ALIGNED = 0.6;

/** Do lines begin, end or have their middle at the same place, as the lines of one cell do? */
export function isAligned(above: TextLine, below: TextLine): boolean {
  const near = ALIGNED * below.size;
  const offsets = [above.left - below.left, above.right - below.right, centreX(above) - centreX(below)];
  return offsets.some((offset) => Math.abs(offset) < near);
}

/** Do they stand side by side? */
export function isLevel(one: TextLine, other: TextLine): boolean {
  return Math.abs(centreY(one) - centreY(other)) < LEVEL * Math.min(one.size, other.size);
}

/**
 * Stacks the words of cells that are broken over lines. Two lines that each stand level with a row of figures are
 * labels of two rows, however close.
 *
 * @param anchors what each row of figures is told by
 */
export function stackLines(words: readonly TextLine[], anchors: readonly TextLine[]): Stack[] {
  const ordered = [...words].sort((one, other) => centreY(one) - centreY(other));
  const anchored = new Set(ordered.filter((word) => anchors.some((anchor) => isLevel(word, anchor))));
  const pairs = ordered.flatMap((word, index) => {
    const below = ordered.slice(index + 1).find((other) => overlapX(word, other) && !isLevel(word, other));
    return below ? [{ word, below, distance: centreY(below) - centreY(word) }] : [];
  });
  const loose = pairs.filter(({ word, below }) => !(anchored.has(word) && anchored.has(below)));
  const closest = Math.min(
    FARTHEST * Math.max(0, ...ordered.map(({ size }) => size)),
    ...loose.map((pair) => pair.distance),
  );
  const stacks: TextLine[][] = [];
  for (const word of ordered) {
    const above = stacks.find((stack) => {
      const last = stack.at(-1);
      if (!last || !overlapX(boxAround(stack), word) || !isAligned(last, word)) return false;
      const distance = centreY(word) - centreY(last);
      const bothAnchored = stack.some((line) => anchored.has(line)) && anchored.has(word);
      return !bothAnchored && distance > 0 && distance <= closest * CLOSE;
    });
    if (above) above.push(word);
    else stacks.push([word]);
  }
  return stacks.map((lines) => ({ ...boxAround(lines), lines }));
}
