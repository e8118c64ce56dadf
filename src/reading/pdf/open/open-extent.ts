import { centreX, centreY } from "../page/geometry.ts";
import type { TextLine } from "../page/text-lines.ts";
import { closedHeads } from "./closed-heads.ts";
import { isAnchor, isProse, type Row } from "./open-rows.ts";

const ORDINAL = /^[一二三四五六七八九十]、/;
/** Most lines between two rows of figures, labels of many lines and the head of the next block; and over the first. */
const MOST_BETWEEN = 24;
export const MOST_OVER = 8;
/** Most lines under the last row of figures that its label goes on with, and how close they stand. */
const MOST_UNDER = 8;
const NEXT_LINE = 1.6;
const NEXT_ITEM = 2;
const ITEM = /^(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、])/;
const LARGER = 1.15;
/** How far, in heights of the font, the first line of a label stands from its row of figures at most. */
const LABEL_REACH = 1.7;

/** Do only labels and heads stand between two rows of figures? */
export function isOneTable(rows: readonly Row[], from: number, to: number): boolean {
  if (to - from - 1 > MOST_BETWEEN) return false;
  return rows.slice(from + 1, to).every((_, index) => isPart(rows, from + 1 + index, rows[from]?.line.size ?? 0));
}

/** The first line over a row of figures that still belongs to the table. */
export function reachUp(rows: readonly Row[], anchor: number, limit: number): number {
  const size = rows[anchor]?.line.size ?? 0;
  let at = anchor;
  while (at > limit && anchor - at < MOST_OVER && isPart(rows, at - 1, size)) at -= 1;
  return at;
}

/**
 * The last line under a row of figures that still belongs to the table: the rest of its label, in front of the figures;
 * at the end of a page items without figures too.
 */
export function reachDown(rows: readonly Row[], anchor: number): number {
  const size = rows[anchor]?.line.size ?? 0;
  const edge = Math.min(...(rows[anchor]?.figures ?? []).map(({ left }) => left));
  let at = anchor;
  while (at - anchor < MOST_UNDER) {
    const [line, next] = [rows[at]?.line, rows[at + 1]?.line];
    if (!line || !next || !isPart(rows, at + 1, size)) break;
    if (next.right > edge || centreY(next) - centreY(line) > NEXT_LINE * size) break;
    at += 1;
  }
  const rest = rows.slice(at + 1);
  const areItems =
    rest.length <= MOST_UNDER &&
    ITEM.test(rest[0]?.line.text ?? "") &&
    rest.every(
      ({ line }, index) =>
        isPart(rows, at + 1 + index, size) &&
        line.right <= edge &&
        centreY(line) - centreY(rows[at + index]?.line ?? line) < NEXT_ITEM * size,
    );
  return areItems ? rows.length - 1 : at;
}

/** Is a line without figures a label or a head, and no heading or sentence? */
function isPart(rows: readonly Row[], index: number, size: number): boolean {
  const row = rows[index];
  if (!row || isProse(row.line) || row.line.size > size * LARGER) return false;
  if (!ORDINAL.test(row.line.text)) return true;
  return [rows[index + 1], rows[index + 2]].some(
    (next) => next && isAnchor(next) && centreY(next.line) - centreY(row.line) < LABEL_REACH * size,
  );
}

/** Cuts a table where rows of figures end and another head begins. */
export function blocksOf(rows: readonly Row[]): { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  /** Where the figures of this block begin; labels stand in front. */
  let firstFigure = Infinity;
  /** Where the labels of this block end. */
  let labelsEnd = Infinity;
  let from = 0;
  rows.forEach((row, index) => {
    const isHead = ({ left, right, size, text }: TextLine): boolean =>
      right > firstFigure + size / 2 || (left > labelsEnd + size && !ITEM.test(text));
    const above = rows.slice(from, index).findLastIndex(({ figures }) => figures.length > 0);
    const isClosedHead = above >= 0 && closedHeads(rows, index) !== undefined;
    const last = from + above;
    const hasMoved = above >= 0 && standElsewhere(row.figures, rows.slice(from, index));
    if (hasMoved) {
      const start = widestGap(rows, last, index);
      blocks.push({ from, to: start });
      from = start;
      firstFigure = labelsEnd = Infinity;
    } else if (isClosedHead || (row.figures.length === 0 && row.words.some(isHead))) {
      // What stands over heads that are in front of the figures is their caption.
      const start = isClosedHead ? from + above + 1 : index;
      blocks.push({ from, to: start });
      from = start;
      firstFigure = labelsEnd = Infinity;
    }
    firstFigure = Math.min(firstFigure, ...row.figures.map(({ left }) => left));
    // Lines of labels over the first row are not known from heads yet.
    const labels = firstFigure < Infinity ? row.words.map(({ right }) => right) : [];
    if (labels.length > 0) labelsEnd = Math.max(labelsEnd === Infinity ? 0 : labelsEnd, ...labels);
  });
  blocks.push({ from, to: rows.length });
  return blocks;
}

/** Fewer figures than this may stand under any others. */
const FEWEST_MOVED = 5;

/** Do most figures of a row, which has as many as any row above, stand under none of those? */
function standElsewhere(figures: readonly TextLine[], above: readonly Row[]): boolean {
  const most = Math.max(...above.map((row) => row.figures.length));
  if (figures.length < FEWEST_MOVED || figures.length !== most) return false;
  const others = above.flatMap((row) => row.figures);
  const moved = figures.filter((figure) =>
    others.every((other) => {
      const offsets = [figure.left - other.left, figure.right - other.right, centreX(figure) - centreX(other)];
      return offsets.every((offset) => Math.abs(offset) > figure.size);
    }),
  );
  return moved.length > figures.length / 2;
}

/** The line that stands furthest below the one before it. */
function widestGap(rows: readonly Row[], above: number, below: number): number {
  const gaps = rows.slice(above + 1, below + 1).map(({ line }, at) => line.top - (rows[above + at]?.line.bottom ?? 0));
  return above + 1 + gaps.indexOf(Math.max(...gaps));
}
