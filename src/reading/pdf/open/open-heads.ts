import { type Box, boxAround, centreX, centreY, overlapX } from "../page/geometry.ts";
import { splitAtGaps, type TextLine } from "../page/text-lines.ts";
import { type Column, clusters } from "./open-columns.ts";
import { type Beside, beginsOwnStack } from "./own-stack.ts";
import { isAligned } from "./stack-lines.ts";

/** The head of a table whose columns are known by their figures. */
export interface Heads {
  /** For each column the lines of its own head, from top to bottom. */
  readonly leaves: readonly (readonly TextLine[])[];
  /** Heads of several columns. */
  readonly groups: readonly TextLine[];
}

/** Gap, in heights of the font, between heads that stand side by side. */
const GAP = 0.18;
/** How far a head may reach over the edge of its column. */
const OVER = 0.35;
/** A line of heads of single columns has one for at least this share of them. */
const MOST_COLUMNS = 0.6;
const HALF_LINE = 0.75;
const NEXT_LINE = 2;
const CLOSE_LINE = 1.9;
const FEWEST_SIDE_BY_SIDE = 3;
/** How far, in heights of the font, a head in the middle of all may be off. */
const MIDDLE = 0.25;

/**
 * Puts what stands over columns of figures to its column; what is wider, or alone over the heads of all, is of several.
 *
 * @param labels what stands in front of the figures
 */
export function placeHeads(lines: readonly TextLine[], columns: readonly Column[], labels: Beside | undefined): Heads {
  const split = lines.flatMap((line) => splitAtGaps(line, GAP)).sort((one, other) => centreY(one) - centreY(other));
  const levelWith = (piece: TextLine): readonly TextLine[] => split.filter((other) => isNearlyLevel(piece, other));
  const full = split.filter((piece) => levelWith(piece).length >= MOST_COLUMNS * columns.length);
  const edges = edgesOf(full, split, columns);
  const columnOf = (piece: TextLine): number =>
    columns.findIndex((_, index) => {
      const [left = -Infinity, right = Infinity] = [edges[index], edges[index + 1]];
      const over = OVER * piece.size;
      return piece.left > left - over && piece.right < right + over && centreX(piece) > left && centreX(piece) < right;
    });
  const pieces = split.map((piece) => ({ piece, column: columnOf(piece) }));
  const start = full[0] ? centreY(full[0]) - full[0].size / 2 : -Infinity;
  const low = new Set(pieces.flatMap(({ piece, column }) => (centreY(piece) > start ? [column] : [])));
  const all = boxAround(split);
  /** Do a head's lines, from this one on, stand in the middle of all heads, with others above and below? */
  const isInMiddle = (piece: TextLine, column: number): boolean => {
    const own = boxAround(pieces.flatMap((each) => (each.column === column ? [each.piece] : [])));
    const room = piece.size / 2;
    if (own.top !== piece.top || own.top - all.top < room || all.bottom - own.bottom < room) return false;
    return Math.abs(centreY(own) - centreY(all)) < MIDDLE * piece.size;
  };
  /**
   * The first line of a head that is broken over lines, in the middle over the rest of its own: several side by side, or
   * as high as the heads of groups and those below them.
   */
  const isAbove = ({ piece, column }: { piece: TextLine; column: number }): boolean =>
    (levelWith(piece).length >= FEWEST_SIDE_BY_SIDE || isInMiddle(piece, column)) &&
    pieces.some(
      (other) =>
        other.column === column &&
        centreY(other.piece) > centreY(piece) &&
        centreY(other.piece) - centreY(piece) < NEXT_LINE * piece.size &&
        isAligned(other.piece, piece),
    );
  /** The first line of a head of which only a little had no room in it, however many stand beside it. */
  const hasRest = ({ piece, column }: { piece: TextLine; column: number }): boolean => {
    const under = pieces.filter((other) => other.column === column && centreY(other.piece) > centreY(piece));
    const [rest] = under.map((other) => other.piece);
    if (!rest || under.length > 1 || !isAligned(piece, rest)) return false;
    const isClose = centreY(rest) - centreY(piece) < CLOSE_LINE * piece.size;
    return isClose && rest.text.length < piece.text.length / 2;
  };
  const isLeaf = (each: { piece: TextLine; column: number }): boolean =>
    each.column >= 0 &&
    (centreY(each.piece) > start ||
      !low.has(each.column) ||
      isAbove(each) ||
      hasRest(each) ||
      beginsOwnStack(each, pieces, columns, labels));
  return {
    leaves: columns.map((_, index) =>
      pieces.filter((each) => each.column === index && isLeaf(each)).map(({ piece }) => piece),
    ),
    groups: pieces.filter((each) => !isLeaf(each)).map(({ piece }) => piece),
  };
}

/** Heads of different heights, each in the middle of its cell, may be off by half a line. */
function isNearlyLevel(one: TextLine, other: TextLine): boolean {
  return Math.abs(centreY(one) - centreY(other)) < HALF_LINE * one.size;
}

/**
 * Edges of the columns. As many heads as columns are theirs in order; else an edge is where the fewest characters of
 * heads stand between the figures of two columns.
 */
function edgesOf(full: readonly TextLine[], lines: readonly TextLine[], columns: readonly Column[]): number[] {
  const own = clusters(full);
  if (own.length === columns.length) {
    const ends = columns.map((column, index) => {
      const of = own[index] ?? column;
      const heads = lines.filter((head) =>
        own.every((other) => (other === of) === (head.left < other.right && other.left < head.right)),
      );
      return {
        left: Math.min(column.left, of.left, ...heads.map(({ left }) => left)),
        right: Math.max(column.right, of.right, ...heads.map(({ right }) => right)),
      };
    });
    const between = ends.slice(1).map(({ left }, index) => (left + (ends[index]?.right ?? left)) / 2);
    const isApart = ends.every(({ left }, index) => index === 0 || left > (ends[index - 1]?.right ?? -Infinity));
    if (isApart) return [-Infinity, ...between, Infinity];
  }
  const glyphs = lines.flatMap((line) => line.glyphs);
  const lowest = lines.filter(
    (line) => !lines.some((other) => centreY(other) > centreY(line) && overlapX(other, line)),
  );
  const between = columns.slice(1).map((column, index) => {
    const [from, to] = [columns[index]?.right ?? column.left, column.left];
    const places = [from, to, ...lines.flatMap((line) => line.glyphs.flatMap(({ left, right }) => [left, right]))]
      .filter((x) => x >= from && x <= to)
      .sort((one, other) => one - other);
    const gaps = places.slice(1).map((right, at) => {
      const left = places[at] ?? right;
      const middle = (left + right) / 2;
      const crosses = (box: Box): boolean => box.left < middle && box.right > middle;
      return {
        middle,
        heads: full.filter(crosses).length + lowest.filter(crosses).length,
        words: lines.filter(crosses).length,
        characters: glyphs.filter(crosses).length,
        wide: right - left,
      };
    });
    const best = gaps.reduce((one, other) => (isBetter(other, one) ? other : one), {
      middle: (from + to) / 2,
      heads: Infinity,
      words: Infinity,
      characters: Infinity,
      wide: 0,
    });
    return best.middle;
  });
  const [first, last] = [columns[0], columns.at(-1)];
  const reach = Math.max(0, ...between.map((edge, index) => edge - (columns[index]?.right ?? edge)));
  const pitch = columns.length > 1 && first && last ? (last.right - first.left) / columns.length : Infinity;
  return [(first?.left ?? 0) - Math.max(reach, pitch), ...between, (last?.right ?? 0) + Math.max(reach, pitch)];
}

/** A place where columns may part, and what it would cut. */
interface Place {
  /** Words of lines that have one for most columns, and words with none under them. */
  readonly heads: number;
  readonly words: number;
  readonly characters: number;
  readonly wide: number;
}

function isBetter(one: Place, other: Place): boolean {
  if (one.heads !== other.heads) return one.heads < other.heads;
  if (one.words !== other.words) return one.words < other.words;
  return one.characters === other.characters ? one.wide > other.wide : one.characters < other.characters;
}
