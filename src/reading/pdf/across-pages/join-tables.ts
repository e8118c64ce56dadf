import { joinCutFigures } from "../open/cut-figures.ts";
import type { PlacedTable } from "../open/placed-table.ts";
import { BEGINS_ITEM } from "../page/item-number.ts";
import { ILLEGIBLE } from "../page/text-lines.ts";
import type { FilledCell, FilledSlots } from "../ruled/filled-cell.ts";
import { joinCutRow } from "./join-cut-row.ts";
import { joinOpenTables } from "./join-open-tables.ts";
import { extent } from "./row-extent.ts";

/** How far the same edge may be off on another page. */
const SAME_EDGE = 3;
/** Cells on the left that go on over a whole page, at most; with fewer edges than this, a part may be of another table. */
const MOST_GOING_ON = 2;
const FEWEST_EDGES = 6;

/**
 * Joins two parts of a table that the end of a page cuts: they are as wide, and all edges of one are edges of the other
 * too, where rows with merged cells may show fewer.
 *
 * @returns `undefined` for parts of two tables
 */
export function joinTables(above: PlacedTable, part: PlacedTable): PlacedTable | undefined {
  const below = withCellsThatGoOn(above, part);
  const [upper, lower] = [above.xs, below.xs];
  if (!upper || !lower) return joinOpenTables(above, below);
  const [xs, fewer] = upper.length >= lower.length ? [upper, lower] : [lower, upper];
  const places = fewer.map((edge) => xs.findIndex((other) => Math.abs(other - edge) <= SAME_EDGE));
  if (places[0] !== 0 || places.at(-1) !== xs.length - 1 || places.includes(-1)) return undefined;
  const spread = (slots: FilledSlots): FilledSlots => slots.map((row) => spreadRow(row, places));
  const top = fewer === upper ? spread(above.slots) : above.slots;
  const bottom = fewer === lower ? spread(below.slots) : below.slots;
  const isOpen = { above: above.isOpen?.above === true, below: below.isOpen?.below === true };
  const cut = above.isOpen?.below && below.isOpen?.above ? joinCutRow(top, bottom) : undefined;
  if (cut) return { xs, slots: cut, pages: [...above.pages, ...below.pages.slice(1)], isOpen };
  const mended = withWholeRow(top, bottom, xs) ?? withWholeFigures(top, bottom);
  if (mended) {
    const pages = [...above.pages, ...below.pages.toSpliced(mended.taken, 1)];
    return { xs, slots: mended.slots, pages, isOpen };
  }
  const heads = headGoesOn(top, bottom, xs) ? joinCutRow(top, bottom) : undefined;
  if (heads) return { xs, slots: heads, pages: [...above.pages, ...below.pages.slice(1)], isOpen };
  return { xs, slots: withWholeHeads(top, bottom), pages: [...above.pages, ...below.pages], isOpen };
}

/**
 * Gives a part the cells on its left that go on from the part above over the whole of its page: no line ends them there,
 * so that the page shows the columns on their right only.
 */
function withCellsThatGoOn(above: PlacedTable, below: PlacedTable): PlacedTable {
  const [upper, lower] = [above.xs, below.xs];
  const last = above.slots.at(-1);
  const lacking = upper && lower ? upper.length - lower.length : 0;
  if (!upper || !lower || !last || lacking < 1 || lacking > MOST_GOING_ON || lower.length <= FEWEST_EDGES) return below;
  if (!lower.every((edge, index) => Math.abs(edge - (upper[index + lacking] ?? 0)) <= SAME_EDGE)) return below;
  const goingOn = last.slice(0, lacking);
  if (goingOn.at(-1) === last[lacking]) return below;
  return { ...below, xs: upper, slots: below.slots.map((row) => [...goingOn, ...row]) };
}

type Row = readonly (FilledCell | null)[];

/**
 * Puts heads together that the end of a page cuts: of the rows on both sides, which hold no figure, some cells reach
 * over the same columns, and others do not, so that both rows are of one head.
 */
function withWholeHeads(top: FilledSlots, bottom: FilledSlots): FilledSlots {
  const [above, below] = [top.at(-1), bottom[0]];
  if (!above || !below || [...above, ...below].some((cell) => cell && FIGURE.test(cell.text)))
    return [...top, ...bottom];
  const isSame = above.map((_, column) => extent(above, column) === extent(below, column));
  if (isSame.every((same) => same)) return [...top, ...bottom];
  const whole = new Map<FilledCell, FilledCell>();
  above.forEach((upper, column) => {
    const lower = below[column];
    if (!isSame[column] || !upper?.text || !lower || whole.has(upper)) return;
    const lines = [...upper.lines, ...lower.lines];
    const cell = { text: lower.text ? `${upper.text}\n${lower.text}` : upper.text, lines };
    whole.set(upper, cell).set(lower, cell);
  });
  const mended = (rows: FilledSlots): FilledSlots =>
    rows.map((row) => row.map((cell) => (cell ? (whole.get(cell) ?? cell) : cell)));
  return [...mended(top), ...mended(bottom)];
}

/**
 * Does a row of heads go on under those of the part above? Some of its cells do, each of which had no room for the next
 * character in its last line, and all others are empty; a row of its own has heads elsewhere, or under all.
 */
function headGoesOn(top: FilledSlots, bottom: FilledSlots, xs: readonly number[]): boolean {
  const [above, below] = [top.at(-1), bottom[0]];
  if (!above || !below || [...above, ...below].some((cell) => cell && FIGURE.test(cell.text))) return false;
  const going = below.flatMap((rest, column) => (rest?.text ? [{ rest, begun: above[column], column }] : []));
  const begun = new Set(above.filter((cell) => cell?.text));
  if (going.length === 0 || new Set(going.map(({ rest }) => rest)).size >= begun.size) return false;
  return going.every((cell) => cell.begun?.text && isFull(cell.begun, cell.rest, extent(above, cell.column), xs));
}

/** Room that a cell leaves beside its text, in heights of the font, at most and at least. */
const MARGIN = 1.6;
const LEAST_MARGIN = 0.4;

/**
 * Puts a row together that the end of a page cuts: its label goes on under the heads that stand on the next page again,
 * and its figures stand on one side only. The label's last line on the first page is full, or nothing shows that it goes on.
 * Figures with a part on either side are torn digit from digit, and unreadable.
 *
 * @returns `taken` is the row of the lower part that is no row by itself
 */
function withWholeRow(
  top: FilledSlots,
  bottom: FilledSlots,
  xs: readonly number[],
): { readonly slots: FilledSlots; readonly taken: number } | undefined {
  const heads = bottom.findIndex((row, index) => !isSameText(row, top[index]));
  const [above, below] = [top.at(-1), bottom[heads]];
  if (!above || !below) return undefined;
  const figures = above.map((cell, column) => FIGURE.test(cell?.text ?? "") || FIGURE.test(below[column]?.text ?? ""));
  const label = figures.indexOf(true) - 1;
  const [begun, rest] = [above[label], below[label]];
  if (!begun?.text || !rest?.text || BEGINS_ITEM.test(rest.text)) return undefined;
  const isOnOneSide = [above, below].some((row) => row.every((cell, column) => column <= label || !cell?.text));
  const edges = extent(above, label);
  if (!isOnOneSide && !areTorn(above, below, label, xs)) return undefined;
  if (edges !== extent(below, label) || !isFull(begun, rest, edges, xs)) return undefined;
  const whole = new Map<FilledCell, FilledCell>();
  const row = above.map((upper, column): FilledCell | null => {
    const lower = below[column];
    if (!upper?.text || !lower?.text || upper === lower) return upper?.text ? upper : (lower ?? upper);
    const made = whole.get(upper) ?? {
      text: column > label ? ILLEGIBLE : `${upper.text}\n${lower.text}`,
      lines: [...upper.lines, ...lower.lines],
    };
    whole.set(upper, made);
    return made;
  });
  return { slots: [...top.slice(0, -1), row, ...bottom.toSpliced(heads, 1)], taken: heads };
}

/**
 * May all figures below go on from above, where the label does? Each stands under one, and another one above does not go
 * on; or there was no room for one more digit in any.
 */
function areTorn(above: Row, below: Row, label: number, xs: readonly number[]): boolean {
  const figures = above.flatMap((upper, column) =>
    column > label ? [{ upper, lower: below[column] ?? null, edges: extent(above, column) }] : [],
  );
  const going = figures.filter(({ lower }) => lower?.text);
  if (!going.every(({ upper, lower }) => FIGURE.test(upper?.text ?? "") && FIGURE.test(lower?.text ?? "")))
    return false;
  const isPart = figures.some(({ upper, lower }) => FIGURE.test(upper?.text ?? "") && !lower?.text);
  return (
    isPart || going.every(({ upper, lower, edges }) => upper && lower && isFull(upper, lower, edges, xs, LEAST_MARGIN))
  );
}

/** Puts a row together of which only figures go on on the next page, under the heads that stand there again. */
function withWholeFigures(
  top: FilledSlots,
  bottom: FilledSlots,
): { readonly slots: FilledSlots; readonly taken: number } | undefined {
  const heads = bottom.findIndex((row, index) => !isSameText(row, top[index]));
  const [above, below] = [top.at(-1), bottom[heads]];
  if (!above || !below) return undefined;
  const label = above.findIndex((cell) => FIGURE.test(cell?.text ?? "")) - 1;
  const row = label < 0 ? undefined : joinCutFigures(above, below, label, [...top, ...bottom]);
  return row && { slots: [...top.slice(0, -1), row, ...bottom.toSpliced(heads, 1)], taken: heads };
}

function isSameText(row: Row, other: Row | undefined): boolean {
  return other !== undefined && row.every((cell, column) => (cell?.text ?? "") === (other[column]?.text ?? ""));
}

/** Had the last line of a cell no room for the next character, with so much beside it? */
function isFull(
  begun: FilledCell,
  rest: FilledCell,
  edges: string,
  xs: readonly number[],
  margin: number = MARGIN,
): boolean {
  const [from = 0, to = 0] = edges.split("-").map(Number);
  const [last, next] = [begun.lines.at(-1), rest.lines[0]?.glyphs[0]];
  if (!last || !next) return false;
  const width = (xs[to + 1] ?? 0) - (xs[from] ?? 0);
  return last.right - last.left + (next.right - next.left) > width - margin * last.size;
}

const FIGURE = /^[\d０-９.,，\s]+(?:件|项|条|万?元)?$/;

/** Lets each slot of a row cover the columns between its two edges. */
function spreadRow(row: readonly (FilledCell | null)[], places: readonly number[]): (FilledCell | null)[] {
  return row.flatMap((cell, index) => {
    const columns = (places[index + 1] ?? 0) - (places[index] ?? 0);
    return Array.from({ length: columns }, () => cell);
  });
}
