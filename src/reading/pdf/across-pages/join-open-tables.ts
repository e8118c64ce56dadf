import type { Column } from "../open/open-columns.ts";
import type { PlacedTable } from "../open/placed-table.ts";
import { BEGINS_ITEM } from "../page/item-number.ts";
import type { FilledCell, FilledSlots } from "../ruled/filled-cell.ts";

/** Fewer columns than this are no sign that two parts are of one table. */
const FEWEST_COLUMNS = 6;
const FEWEST_COLUMNS_BELOW = 3;

/**
 * Joins two parts of a table without rules that the end of a page cuts: the second has no head, and as many columns of
 * figures at the same places. A column where the second part has no figure does not show itself there.
 *
 * @returns `undefined` for parts of two tables
 */
export function joinOpenTables(above: PlacedTable, below: PlacedTable): PlacedTable | undefined {
  const [upper, lower] = [above.open, below.open];
  if (!upper || !lower || lower.hasHead || upper.columns.length < FEWEST_COLUMNS) return undefined;
  const places = placesOf(lower.columns, upper.columns);
  if (!places) return undefined;
  const spread = below.slots.map((row) => spreadRow(row, places, upper.columns.length));
  const width = Math.max(...[...above.slots, ...spread].map((row) => row.length));
  const top = above.slots.map((row) => widenedTo(row, width));
  const bottom = spread.map((row) => widenedTo(row, width));
  const label = width - upper.columns.length - 1;
  const goesOn = bottom.findIndex((row) => row.some((cell, column) => cell && column > label));
  const last = top.at(-1);
  const rest = bottom.slice(0, Math.max(0, goesOn)).flatMap((row) => row[label] ?? []);
  const begun = last?.[label];
  const isRest = rest.length > 0 && !rest.some(({ text }) => BEGINS_ITEM.test(text));
  if (!last || !begun?.text || !isRest || !last.some((cell, column) => cell?.text && column > label)) {
    return { ...above, slots: [...top, ...bottom], pages: [...above.pages, ...below.pages] };
  }
  const cell = {
    text: [begun, ...rest].map(({ text }) => text).join("\n"),
    lines: [begun, ...rest].flatMap(({ lines }) => lines),
  };
  const slots: FilledSlots = [...top.slice(0, -1), last.with(label, cell), ...bottom.slice(goesOn)];
  return { ...above, slots, pages: [...above.pages, ...below.pages.slice(goesOn)] };
}

/** For each column the one of all that it stands under; `undefined` where not each stands under one of its own. */
function placesOf(columns: readonly Column[], all: readonly Column[]): readonly number[] | undefined {
  if (columns.length < FEWEST_COLUMNS_BELOW) return undefined;
  const places = columns.flatMap(({ left, right }) => {
    const over = all.flatMap((other, index) => (left < other.right && other.left < right ? [index] : []));
    return over.length === 1 ? over : [];
  });
  return places.length === columns.length && new Set(places).size === places.length ? places : undefined;
}

/** Puts the figures of a row to the columns that they stand under; of a row that has any, the others are empty. */
function spreadRow(
  row: readonly (FilledCell | null)[],
  places: readonly number[],
  columns: number,
): readonly (FilledCell | null)[] {
  const figures = row.slice(row.length - places.length);
  const isSettled = figures.every((cell) => cell !== null);
  const spread = Array.from({ length: columns }, (_, column): FilledCell | null => {
    const place = places.indexOf(column);
    if (place < 0) return isSettled ? { text: "", lines: [] } : null;
    return figures[place] ?? null;
  });
  return [...row.slice(0, row.length - places.length), ...spread];
}

function widenedTo(row: readonly (FilledCell | null)[], width: number): (FilledCell | null)[] {
  return [...Array.from({ length: width - row.length }, () => null), ...row];
}
