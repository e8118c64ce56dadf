import { type Box, centreX } from "./geometry.ts";
import type { TextLine } from "./text-lines.ts";

/** Where the figures of a column may stand. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/**
 * Finds the columns of figures that no lines divide: by the rows that have most figures, and by the lowest heads where
 * there are more of them than any row has figures.
 *
 * @returns `undefined` when full rows do not stand under one another
 */
export function findColumns(
  rows: readonly (readonly TextLine[])[],
  heads: readonly Box[],
): readonly Column[] | undefined {
  const count = Math.max(0, ...rows.map((figures) => figures.length));
  if (heads.length > count) return widened(heads);
  const full = rows.filter((figures) => figures.length === count);
  const own = Array.from({ length: count }, (_, index) => {
    const column = full.flatMap((figures) => figures[index] ?? []);
    return { left: Math.min(...column.map(({ left }) => left)), right: Math.max(...column.map(({ right }) => right)) };
  });
  return own.every(({ left }, index) => left > (own[index - 1]?.right ?? -Infinity)) ? widened(own) : undefined;
}

/** Lets each column reach half way to its neighbours; those at the sides reach as far outwards as inwards. */
function widened(columns: readonly Column[]): readonly Column[] {
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
    const index = columns.findIndex(({ left, right }) => figure.left >= left && figure.right <= right);
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
