import type { FilledCell, FilledSlots } from "./filled-cell.ts";
import { centreX, centreY, overlapX } from "./geometry.ts";
import { ILLEGIBLE, type TextLine } from "./text-lines.ts";

/**
 * A figure that has no room in its column goes on in the next line, which may stand on the next page. Then the first
 * part is as wide as any figure, and of so many digits at least.
 */
const FEWEST_DIGITS = 3;
const DIGITS = /^[\d０-９]+$/;
const FIGURE = /^[\d０-９][\d０-９.,，]*$/;
/** Lines of one cell are no further apart than this, in heights of the font. */
const NEXT_LINE = 1.8;
const ALIGNED = 0.5;

/** The digits of the longest figure. */
export function longestFigure(figures: readonly TextLine[]): number {
  return Math.max(0, ...figures.flatMap(({ text }) => (FIGURE.test(text) ? text.length : [])));
}

/**
 * May two rows of figures be one, whose longest figures had no room in one line? Either row then holds nothing but parts
 * of such figures, and no one can say which row the others are of.
 *
 * @param heads lines of heads: a figure that is narrower than one over it had room
 */
export function mayBeOneRow(
  above: readonly TextLine[],
  below: readonly TextLine[],
  longest: number,
  heads: readonly TextLine[],
): boolean {
  if (longest < FEWEST_DIGITS || above.length === 0 || below.length === 0) return false;
  const goesOn = (begun: TextLine, rest: TextLine): boolean => {
    const offsets = [begun.left - rest.left, begun.right - rest.right, centreX(begun) - centreX(rest)];
    const isClose = centreY(rest) - centreY(begun) < NEXT_LINE * rest.size;
    const isAligned = offsets.some((offset) => Math.abs(offset) < ALIGNED * rest.size);
    return isClose && isAligned && DIGITS.test(rest.text) && isFull(begun, longest) && !hadRoom(begun, heads);
  };
  const areRests = below.every((rest) => above.some((begun) => goesOn(begun, rest)));
  return areRests || above.every((begun) => below.some((rest) => goesOn(begun, rest)));
}

function hadRoom(figure: TextLine, heads: readonly TextLine[]): boolean {
  const [digit] = figure.glyphs;
  const needed = figure.right - figure.left + (digit ? digit.right - digit.left : 0);
  return heads.some((head) => overlapX(head, figure) && head.right - head.left > needed);
}

function isFull({ text }: TextLine, longest: number): boolean {
  return FIGURE.test(text) && text.length >= longest;
}

/**
 * Puts figures together that the end of a page cuts within their cells: below, some go on, and there is no label.
 *
 * @returns the row; a figure is unreadable where the upper part had room for more. `undefined` when none is cut
 */
export function joinCutFigures(
  above: readonly (FilledCell | null)[],
  below: readonly (FilledCell | null)[],
  label: number,
  table: FilledSlots,
): readonly (FilledCell | null)[] | undefined {
  const pairs = below.map((lower, column) => ({ upper: above[column] ?? null, lower, column }));
  if (pairs.some(({ lower, column }) => column <= label && lower?.text)) return undefined;
  const figures = pairs.filter(({ column }) => column > label);
  const going = figures.filter(({ lower }) => lower?.text);
  if (going.length === 0 || !going.every(({ lower }) => DIGITS.test(lower?.text.replace(/\s/g, "") ?? ""))) {
    return undefined;
  }
  if (!going.every(({ upper }) => FIGURE.test(upper?.text.replace(/\s/g, "") ?? ""))) return undefined;
  const lines = table.flatMap((row) => row.slice(label + 1).flatMap((cell) => cell?.lines ?? []));
  const longest = longestFigure(lines);
  const areFull = going.every(({ upper }) => {
    const last = upper?.lines.at(-1);
    return last && isFull(last, longest);
  });
  return pairs.map(({ upper, lower }) => {
    if (!upper || !lower?.text) return upper ?? lower;
    const text = areFull ? `${upper.text}${lower.text}` : ILLEGIBLE;
    return { text, lines: [...upper.lines, ...lower.lines] };
  });
}
