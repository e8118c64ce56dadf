import type { TableId } from "../../../form/types.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import type { ColumnOrder } from "../columns/order-columns.ts";
import type { Placement } from "../places/placement.ts";
import type { DataRow } from "../rows/found-rows.ts";

/** A row whose figures have found their heads. */
export interface Placed {
  readonly data: DataRow;
  readonly order: ColumnOrder;
  readonly placement: Placement;
}

const TABLES_WITH_TOTALS: readonly TableId[] = ["applications", "review"];

/**
 * Takes out the tables where the figures show the total at another place than the head does: those whose columns are in
 * the form's order, and those where they are in another. In a scan that was read badly no other order is believed.
 */
export function withoutContradicted(placed: readonly Placed[], noisy: boolean): readonly Placed[] {
  const kindOf = ({ data, order }: Placed): string => `${data.table} ${isOtherThanForm(order)}`;
  const kinds = new Set(placed.filter(({ data }) => TABLES_WITH_TOTALS.includes(data.table)).map(kindOf));
  const contradicted = [...kinds].filter((kind) => {
    const own = placed.filter((row) => kindOf(row) === kind);
    const broken = own.filter(({ order, placement }) => !addsUp(placement, order));
    const kept = own.length - broken.length;
    const elsewhere = new Map<string, number>();
    for (const column of broken.flatMap(totalElsewhere)) elsewhere.set(column, (elsewhere.get(column) ?? 0) + 1);
    return Math.max(0, ...elsewhere.values()) >= Math.max(FEWEST_CONTRADICTIONS, kept + 1);
  });
  if (contradicted.length === 0 && !noisy) return placed;
  return placed.filter((row) => !(noisy && row.order.rearranged) && !contradicted.includes(kindOf(row)));
}

/**
 * Takes out the tables whose head names columns that the form does not have, or the total in the midst of its parts, where
 * the rows do not add up under it: then it is not known which figures those columns are.
 */
export function withoutUnconfirmed(placed: readonly Placed[]): readonly Placed[] {
  const unconfirmed = TABLES_WITH_TOTALS.filter((table) => {
    const own = placed.filter((row) => row.data.table === table && isUnusual(row)).filter(hasFigures);
    const broken = own.filter(({ order, placement }) => !addsUp(placement, order)).length;
    const isShown = own.every(({ data }) => data.cells.marked);
    return broken >= (isShown ? FEWEST_CONTRADICTIONS : 1) && broken * 2 > own.length;
  });
  return placed.filter((row) => !(unconfirmed.includes(row.data.table) && isUnusual(row)));
}

/** Heads that have slipped to the left, since one was lost, leave the total among its parts. */
function isUnusual({ data, order: { keys } }: Placed): boolean {
  const totals = keys.flatMap((key, at) => (key?.column === "total" ? at : []));
  const isInside = data.table === "applications" && totals.some((at) => at > 0 && at < keys.length - 1);
  return isInside || (data.head?.leaves.includes(null) ?? false);
}

function hasFigures({ placement }: Placed): boolean {
  return placement.some((cell) => cell !== "shared" && (parseFigure(cell.text)?.value ?? 0) > 0);
}

function isOtherThanForm({ keys, from, rearranged }: ColumnOrder): boolean {
  return rearranged === true || (from === "head" && keys[0]?.column === "total");
}

/** Figures that are alike may add up by chance. */
const FEWEST_CONTRADICTIONS = 3;

/** The column of which the figure is the sum of the others, where that under the head of the total is not. */
function totalElsewhere(row: Placed): readonly string[] {
  return partsOf(row).flatMap((part) => {
    const sum = part.reduce((all, { value }) => all + value, 0);
    const total = part.find(({ column }) => column === "total");
    if (!(sum > 0) || total === undefined || total.value * 2 === sum) return [];
    const sums = part.filter(({ value }) => value * 2 === sum).map(({ column }) => column);
    // The heads of a text may stand row by row: many rows of one figure and its sum tell all the same.
    const isOpen = row.order.rearranged && !row.data.cells.marked;
    return sums.length === 1 || isOpen ? sums : [];
  });
}

/** The figures of a row by kind of proceeding, columns that the form does not have left out. */
function partsOf(row: Placed): readonly (readonly { readonly column: string; readonly value: number }[])[] {
  const figures = figuresOf(row);
  const parts = new Map<string, { column: string; value: number }[]>();
  row.order.keys.forEach((key, index) => {
    if (!key) return;
    const figure = { column: key.column, value: figures[index] ?? Number.NaN };
    const part = parts.get(key.row);
    if (part) part.push(figure);
    else parts.set(key.row, [figure]);
  });
  return [...parts.values()];
}

/**
 * Takes out the rows of which it is not certain whether the total stands at their end or in front: the form's order was
 * supposed, for want of a whole head. What is left of the head may show the total's place; where it does not, the sums
 * of the rows decide. A row whose figures are all the same reads alike either way.
 */
export function withoutDoubtful(placed: readonly Placed[]): readonly Placed[] {
  const doubtful = new Set(TABLES_WITH_TOTALS.flatMap((table) => doubtfulRows(placed, table)));
  return placed.filter((row) => !doubtful.has(row));
}

/** One row that adds up may do so by chance. */
const FEWEST_WITNESSES = 2;

function doubtfulRows(placed: readonly Placed[], table: TableId): readonly Placed[] {
  const supposed = placed.filter(({ data, order }) => data.table === table && order.from === "form");
  const sums = supposed.flatMap(sumsOf);
  const atEnd = sums.filter((sum) => sum === "end").length;
  const inFront = sums.filter((sum) => sum === "front").length;
  return supposed.filter((row) => {
    const { total } = row.data.head ?? {};
    const isInFront = row.order.keys[0]?.column === "total";
    // Each kind of proceeding has its own heads, and their order may be another.
    if (table === "review" && !isShownByProceeding(row, isInFront)) return true;
    const isShown =
      total === "unseen" || total === undefined
        ? !isInFront && atEnd >= FEWEST_WITNESSES && atEnd === sums.length
        : isInFront === (total === "first") && (isInFront ? inFront >= atEnd : atEnd >= inFront);
    return !isShown && new Set(figuresOf(row)).size > 1;
  });
}

/** Does no kind of proceeding speak against the total's place, and each that lacks the head of its total for it? */
function isShownByProceeding(row: Placed, isInFront: boolean): boolean {
  const other = isInFront ? "end" : "front";
  if (sumsOf(row).includes(other)) return false;
  const parts = partsOf(row);
  const totals = row.data.head?.leaves.filter((leaf) => leaf?.column === "total").length ?? 0;
  if (totals === 0 || totals >= parts.length) return true;
  const uneven = parts.filter((part) => new Set(part.map(({ value }) => value)).size > 1).length;
  return sumsOf(row).filter((sum) => sum !== "neither").length === uneven;
}

function figuresOf({ placement }: Placed): readonly (number | undefined)[] {
  return placement.map((cell) => (cell === "shared" ? undefined : parseFigure(cell.text)?.value));
}

/** Which figure of a row, or of each proceeding in it, is the sum of the others; nothing where that tells nothing. */
function sumsOf(row: Placed): readonly ("end" | "front" | "neither")[] {
  return partsOf(row).flatMap((cells) => {
    const part = cells.map(({ value }) => value);
    const sum = part.reduce((all, value) => all + value, 0);
    const [first = Number.NaN] = part;
    const last = part.at(-1) ?? Number.NaN;
    if (!Number.isFinite(sum) || new Set(part).size < 2) return [];
    if (sum === 2 * first) return sum === 2 * last ? [] : ["front"];
    return [sum === 2 * last ? "end" : "neither"];
  });
}

/**
 * Do the figures of a row add up where they are placed, a gap counting as 0? A row moved by a column would not, but by
 * rare chance.
 */
export function addsUp(placement: Placement, { keys }: ColumnOrder): boolean {
  const parts = new Map<string, { sum: number; total?: number }>();
  for (const [index, cell] of placement.entries()) {
    const key = keys[index];
    // A column that the form does not have is no part of any sum.
    if (key === null) continue;
    if (!key || cell === "shared") return false;
    const value = cell.kind === "empty" || cell.kind === "mark" ? 0 : parseFigure(cell.text)?.value;
    if (value === undefined) return false;
    const known = parts.get(key.row);
    const part = known ?? { sum: 0 };
    if (!known) parts.set(key.row, part);
    if (key.column === "total") part.total = value;
    else part.sum += value;
  }
  const all = [...parts.values()];
  return all.every(({ sum, total }) => sum === total) && all.some(({ sum }) => sum > 0);
}
