import { type Box, centreX } from "../page/geometry.ts";
import type { TextLine } from "../page/text-lines.ts";

/** Where the figures of a column may stand. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Figures of two columns may touch. */
const HAIR = 1;
/** Rows with a figure in each column from which on heads that do not fit are of no account. */
const FEWEST_FULL_ROWS = 3;
/** Share of the rows that must fit the columns. */
const MOST_ROWS = 0.7;

/**
 * Finds the columns of figures that no lines divide: figures of one column stand over one another, whichever way they
 * are set, and those of two do not. Heads tell where there are more of them than columns with a figure.
 *
 * @param heads those with no other head under them, from left to right
 * @param lowest of these, those that are level with the last: others may be captions
 * @returns `undefined` when figures and heads contradict one another
 */
export function findColumns(
  rows: readonly (readonly TextLine[])[],
  heads: readonly Box[],
  lowest: readonly Box[],
): readonly Column[] | undefined {
  const own = clusters(rows.flatMap((figures, index) => figures.filter((figure) => !spansTwo(figure, rows, index))));
  const fits = (columns: readonly Column[]): boolean => rows.every((figures) => placeFigures(figures, columns));
  if (heads.length > own.length) {
    if (fits(widened(heads))) return heads;
    const full = rows.filter((figures) => figures.length === own.length);
    if (!isUnder(own, lowest) && full.length < FEWEST_FULL_ROWS) return undefined;
  }
  return rows.filter((figures) => placeFigures(figures, own)).length >= MOST_ROWS * rows.length ? own : undefined;
}

/** Does a figure stand over two figures of another row? Then it is two that nearly touch. */
function spansTwo(figure: TextLine, rows: readonly (readonly TextLine[])[], row: number): boolean {
  return rows.some((figures, index) => {
    if (index === row) return false;
    const under = figures.filter(({ left, right }) => left < figure.right - HAIR && right > figure.left + HAIR);
    return under.length > 1;
  });
}

/** Does one column stand under each head, reaching no further than its neighbours begin? */
function isUnder(columns: readonly Column[], heads: readonly Box[]): boolean {
  if (columns.length !== heads.length) return false;
  return columns.every(({ left, right }, index) => {
    const [before, own, after] = [heads[index - 1], heads[index], heads[index + 1]];
    if (!own) return false;
    const fromLeft = left >= own.left - 1 && right <= (after?.left ?? Infinity);
    return fromLeft || (right <= own.right + 1 && left >= (before?.right ?? -Infinity));
  });
}

/** How far, in points, heads may be off the same place over their columns. */
const SAME_OFFSET = 5;

/**
 * Is the first head that of the labels? There is one more than columns, it ends before the first of them, and all others
 * stand at the same place over theirs, or between where their own begins and the next does.
 */
export function isCornerFirst(heads: readonly Box[], columns: readonly Column[]): boolean {
  const [corner, ...own] = heads;
  const [first] = columns;
  if (!corner || !first || own.length !== columns.length || corner.right > first.left) return false;
  const places = [
    (box: Column): number => box.left,
    (box: Column): number => box.right,
    (box: Column): number => (box.left + box.right) / 2,
  ];
  if (areUnder(own, columns)) return true;
  return places.some((ofHead) =>
    places.some((ofColumn) => {
      const offsets = own.map((head, index) => ofHead(head) - ofColumn(columns[index] ?? head));
      return Math.max(...offsets) - Math.min(...offsets) < SAME_OFFSET;
    }),
  );
}

function areUnder(heads: readonly Box[], columns: readonly Column[]): boolean {
  const fromLeft = heads.every(({ left, right }, index) => {
    const [own, next] = [columns[index], columns[index + 1]];
    return own !== undefined && left > own.left - SAME_OFFSET && right < (next?.left ?? Infinity);
  });
  const fromRight = heads.every(({ left, right }, index) => {
    const [before, own] = [columns[index - 1], columns[index]];
    return own !== undefined && right < own.right + SAME_OFFSET && left > (before?.right ?? -Infinity);
  });
  return fromLeft || fromRight;
}

/** Stretches that words cover together, seen from above, from left to right. */
export function clusters(words: readonly Box[]): Column[] {
  const found: { left: number; right: number }[] = [];
  for (const { left, right } of [...words].sort((one, other) => one.left - other.left)) {
    const last = found.at(-1);
    if (last && left < last.right - HAIR) last.right = Math.max(last.right, right);
    else found.push({ left, right });
  }
  return found;
}

/** Lets each column reach half way to its neighbours; those at the sides reach as far outwards as inwards. */
export function widened(columns: readonly Column[]): readonly Column[] {
  const middles = columns.slice(1).map(({ left }, index) => (left + (columns[index]?.right ?? left)) / 2);
  return columns.map((column, index) => {
    const [before, after] = [middles[index - 1], middles[index]];
    const reach = Math.max(
      before === undefined ? 0 : column.left - before,
      after === undefined ? 0 : after - column.right,
    );
    return { left: before ?? column.left - reach, right: after ?? column.right + reach };
  });
}

/**
 * Puts the figures of a row under their columns.
 *
 * @returns for each column what stands in it; `undefined` when a figure stands under none, or two under one
 */
export function placeFigures(
  figures: readonly TextLine[],
  columns: readonly Column[],
): readonly (TextLine | null)[] | undefined {
  const placed: (TextLine | null)[] = columns.map(() => null);
  for (const figure of figures) {
    const index = columns.findIndex(({ left, right }) => figure.left > left - HAIR && figure.right < right + HAIR);
    if (index < 0 || placed[index]) return undefined;
    placed[index] = figure;
  }
  return placed;
}

/** The columns whose middle a head stands over, or else the nearest one. */
export function columnsUnder(head: Box, columns: readonly Column[]): readonly number[] {
  const over = columns.flatMap((column, index) => {
    const middle = (column.left + column.right) / 2;
    return middle > head.left && middle < head.right ? [index] : [];
  });
  if (over.length > 0 || columns.length === 0) return over;
  const distances = columns.map(({ left, right }) => Math.abs((left + right) / 2 - centreX(head)));
  return [distances.indexOf(Math.min(...distances))];
}
