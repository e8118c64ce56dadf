import { boxAround, centreX, centreY } from "../page/geometry.ts";
import type { TextLine } from "../page/text-lines.ts";
import type { Column } from "./open-columns.ts";

/** A line of a head, and the column that it stands over; -1 for one that is wider. */
export interface HeadPiece {
  readonly piece: TextLine;
  readonly column: number;
}

/** What stands in front of columns of figures. */
export interface Beside extends Column {
  /** Words of the head there. */
  readonly words: readonly TextLine[];
}

/** Lines of one head, in heights of the font: how far apart, how far off the same middle, how different in width. */
const NEXT_LINE = 1.9;
const SAME_MIDDLE = 0.3;
const OTHER_WIDTH = 0.5;
const LEVEL = 0.75;
const SAME_HEIGHT = 0.25;
/**
 * How far off the middle of its columns the head of several may stand: in heights of the font, and of the distance of columns.
 */
const OFF = 0.6;
const OFF_SHARE = 0.2;

/**
 * Is a line the first of a head over one column? It and the lines below it have their middle at the height of all other
 * heads; or the head's lines are set in the middle, and it stands in the middle of no other columns with nothing beside it.
 *
 * @param pieces of the whole head
 * @param columns of figures, from left to right
 * @param labels the column in front of them
 */
export function beginsOwnStack(
  { piece, column }: HeadPiece,
  pieces: readonly HeadPiece[],
  columns: readonly Column[],
  labels: Beside | undefined,
): boolean {
  if (column < 0) return false;
  const under = pieces.filter((other) => other.column === column && centreY(other.piece) > centreY(piece));
  const lines = [piece, ...under.map((other) => other.piece)];
  const isTight = (next: TextLine, last: TextLine): boolean => centreY(next) - centreY(last) < NEXT_LINE * next.size;
  if (lines.slice(1).every((next, at) => isTight(next, lines[at] ?? next)) && isLevelWithAll(lines, column, pieces)) {
    return true;
  }
  const stack = [piece];
  for (const next of lines.slice(1)) {
    const last = stack.at(-1) ?? piece;
    if (!isTight(next, last) || Math.abs(centreX(next) - centreX(last)) > SAME_MIDDLE * next.size) break;
    stack.push(next);
  }
  if (stack.length < 2 || !pieces.some((each) => isSetInMiddle(each, pieces))) return false;
  return !isInMiddle(piece, column, pieces, columns, labels);
}

/** Is a line of a head, of another width than the one above it, set in the middle under that? */
function isSetInMiddle({ piece, column }: HeadPiece, pieces: readonly HeadPiece[]): boolean {
  const above = pieces.findLast((other) => other.column === column && centreY(other.piece) < centreY(piece))?.piece;
  if (column < 0 || !above || centreY(piece) - centreY(above) > NEXT_LINE * piece.size) return false;
  const widths = [piece, above].map(({ left, right }) => right - left);
  const isOther = Math.max(...widths) - Math.min(...widths) > OTHER_WIDTH * piece.size;
  return isOther && Math.abs(centreX(piece) - centreX(above)) < SAME_MIDDLE * piece.size;
}

/** Have the heads of all other columns their middle at the same height? */
function isLevelWithAll(lines: readonly TextLine[], column: number, pieces: readonly HeadPiece[]): boolean {
  const middle = centreY(boxAround(lines));
  const others = new Set(pieces.map((other) => other.column).filter((other) => other !== column));
  if (others.size === 0 || others.has(-1)) return false;
  return [...others].every((other) => {
    const own = pieces.flatMap((each) => (each.column === other ? [each.piece] : []));
    return Math.abs(centreY(boxAround(own)) - middle) < SAME_HEIGHT * (lines[0]?.size ?? 0);
  });
}

/** Does a line stand in the middle of several columns that have nothing else at its height? */
function isInMiddle(
  piece: TextLine,
  column: number,
  pieces: readonly HeadPiece[],
  columns: readonly Column[],
  labels: Beside | undefined,
): boolean {
  const words = [...pieces.map((other) => other.piece), ...(labels?.words ?? [])];
  const beside = words.filter(
    (other) => other !== piece && Math.abs(centreY(other) - centreY(piece)) < LEVEL * piece.size,
  );
  const isFree = ({ left, right }: Column): boolean =>
    beside.every((other) => other.right < left || other.left > right);
  const all = labels ? [labels, ...columns] : columns;
  const own = column + (labels ? 1 : 0);
  let [from, to] = [own, own];
  while (from > 0 && isFree(all[from - 1] ?? piece)) from -= 1;
  while (to + 1 < all.length && isFree(all[to + 1] ?? piece)) to += 1;
  const middleOf = (index: number): number => ((all[index]?.left ?? 0) + (all[index]?.right ?? 0)) / 2;
  for (let first = from; first <= own; first++) {
    for (let last = own; last <= to; last++) {
      if (first === last) continue;
      const [left, right] = [middleOf(first), middleOf(last)];
      const room = Math.max(OFF * piece.size, (OFF_SHARE * (right - left)) / (last - first));
      if (Math.abs((left + right) / 2 - centreX(piece)) < room) return true;
    }
  }
  return false;
}
