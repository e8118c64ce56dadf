import type { FilledCell, FilledSlots } from "./fill-table.ts";

/** A table as it stands on one page, or on several. */
export interface PlacedTable {
  readonly slots: FilledSlots;
  /** Edges of its columns; `null` when no lines show them. */
  readonly xs: readonly number[] | null;
  /** For each row the page that it stands on, 1-based. */
  readonly pages: readonly number[];
}

/** How far the same edge may be off on another page. */
const SAME_EDGE = 3;

/**
 * Joins two parts of a table that the end of a page cuts: they are as wide, and all edges of one are edges of the other
 * too, where rows with merged cells may show fewer.
 *
 * @returns `undefined` for parts of two tables
 */
export function joinTables(above: PlacedTable, below: PlacedTable): PlacedTable | undefined {
  const [upper, lower] = [above.xs, below.xs];
  if (!upper || !lower) return undefined;
  const [xs, fewer] = upper.length >= lower.length ? [upper, lower] : [lower, upper];
  const places = fewer.map((edge) => xs.findIndex((other) => Math.abs(other - edge) <= SAME_EDGE));
  if (places[0] !== 0 || places.at(-1) !== xs.length - 1 || places.includes(-1)) return undefined;
  const spread = (slots: FilledSlots): FilledSlots => slots.map((row) => spreadRow(row, places));
  return {
    xs,
    slots: [
      ...(fewer === upper ? spread(above.slots) : above.slots),
      ...(fewer === lower ? spread(below.slots) : below.slots),
    ],
    pages: [...above.pages, ...below.pages],
  };
}

/** Lets each slot of a row cover the columns between its two edges. */
function spreadRow(row: readonly (FilledCell | null)[], places: readonly number[]): (FilledCell | null)[] {
  return row.flatMap((cell, index) => {
    const columns = (places[index + 1] ?? 0) - (places[index] ?? 0);
    return Array.from({ length: columns }, () => cell);
  });
}
