import { DIGITS } from "../../../text/characters.ts";
import { centreX, centreY, overlapX } from "../page/geometry.ts";
import { BEGINS_ITEM } from "../page/item-number.ts";
import { ILLEGIBLE, type TextLine } from "../page/text-lines.ts";
import type { FilledCell, FilledSlots } from "../ruled/filled-cell.ts";

/**
 * A figure that has no room in its column goes on in the next line, which may stand on the next page. Then the first
 * part is as wide as any figure, and of so many digits at least.
 */
const FEWEST_DIGITS = 2;
/** What may be the rest of a figure, also where it cannot be read. */
const REST = /^(?:[\d０-９]+|□+)$/;
const FIGURE = /^[\d０-９][\d０-９.,，]*$/;
/** Lines of one cell are no further apart than this, in heights of the font. */
const NEXT_LINE = 1.8;
const ALIGNED = 0.5;
const HAIR = 0.1;

/**
 * May two rows of figures be one, whose longest figures had no room in one line? Either row then holds nothing but parts
 * of such figures, and no one can say which row the others are of.
 *
 * @param figures all of the table
 * @param fewestDigits that a figure has in a line before it goes on in the next
 * @param headsOver lines of the head over a figure: if it is narrower than one of them, it had room
 */
export function mayBeOneRow(
  above: readonly TextLine[],
  below: readonly TextLine[],
  figures: readonly TextLine[],
  headsOver: (figure: TextLine) => readonly TextLine[],
  { isNextPage = false, fewestDigits = FEWEST_DIGITS } = {},
): boolean {
  if (above.length === 0 || below.length === 0) return false;
  const goesOn = (begun: TextLine, rest: TextLine): boolean => {
    const offsets = [begun.left - rest.left, begun.right - rest.right, centreX(begun) - centreX(rest)];
    const isClose = isNextPage || centreY(rest) - centreY(begun) < NEXT_LINE * rest.size;
    const isAligned = offsets.some((offset) => Math.abs(offset) < ALIGNED * rest.size);
    return (
      isClose &&
      isAligned &&
      REST.test(rest.text) &&
      isFull(begun, figures, fewestDigits) &&
      !hadRoom(begun, headsOver(begun))
    );
  };
  const areRests = below.every((rest) => above.some((begun) => goesOn(begun, rest)));
  return areRests || above.every((begun) => below.some((rest) => goesOn(begun, rest)));
}

function hadRoom(figure: TextLine, heads: readonly TextLine[]): boolean {
  const [digit] = figure.glyphs;
  const needed = figure.right - figure.left + (digit ? digit.right - digit.left : 0);
  return heads.some((head) => head.right - head.left > needed);
}

/**
 * Had a figure no room for one more digit? No other of its column has more of them, or takes so much room: digits may
 * differ in width.
 */
function isFull(figure: TextLine, figures: readonly TextLine[], fewestDigits: number): boolean {
  if (!FIGURE.test(figure.text) || figure.text.length < fewestDigits) return false;
  const column = figures.filter((other) => overlapX(other, figure) && FIGURE.test(other.text));
  const longest = Math.max(0, ...column.map(({ text }) => text.length));
  const widest = Math.max(0, ...column.map(({ left, right }) => right - left));
  const digit = Math.max(...figure.glyphs.map(({ left, right }) => right - left));
  return figure.text.length >= longest || figure.right - figure.left + digit > widest + HAIR * figure.size;
}

/**
 * Puts figures together that the end of a page cuts within their cells: below, some go on, with the rest of the label.
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
  const labels = pairs.filter(({ lower, column }) => column <= label && lower?.text);
  if (labels.some(({ lower, upper }) => BEGINS_ITEM.test(lower?.text ?? "") || !upper?.text)) return undefined;
  const figures = pairs.filter(({ column }) => column > label);
  const going = figures.filter(({ lower }) => lower?.text);
  if (going.length === 0 || !going.every(({ lower }) => DIGITS.test(bare(lower)))) return undefined;
  if (!going.every(({ upper }) => FIGURE.test(bare(upper)))) return undefined;
  const lines = table.flatMap((row) => row.slice(label + 1).flatMap((cell) => cell?.lines ?? []));
  const longest = Math.max(FEWEST_DIGITS, ...lines.flatMap(({ text }) => (FIGURE.test(text) ? text.length : [])));
  const areFull = going.every(({ upper }) => (upper?.lines.at(-1)?.text.length ?? 0) >= longest);
  // Words under the label may be a row of their own, unless figures show that they are not.
  if (labels.length > 0 && !(areFull && going.length < figures.length)) return undefined;
  return pairs.map(({ upper, lower, column }) => {
    if (!upper?.text || !lower?.text) return upper?.text ? upper : (lower ?? upper);
    const lines = [...upper.lines, ...lower.lines];
    if (column <= label) return { text: `${upper.text}\n${lower.text}`, lines };
    return { text: areFull ? `${upper.text}${lower.text}` : ILLEGIBLE, lines };
  });
}

function bare(cell: FilledCell | null): string {
  return cell?.text.replace(/\s/g, "") ?? "";
}
