import { editions } from "../../../form/editions.ts";
import type { EditionId } from "../../../form/types.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import type { ColumnOrder } from "../columns/order-columns.ts";
import type { EndVerdict, Placement } from "../places/placement.ts";
import { isKept, type RowValues, sumsOf } from "./column-sums.ts";
import type { Placed } from "./settle-total.ts";

const APPLICANTS = editions["2021"].tables.applications.columns.map(({ id }) => id as string).slice(0, -1);

/**
 * Judges rows whose total is empty.
 *
 * A row stands where fewer columns of the sums that it is part of would add up, were its figures after one of its cells
 * a column further to the right; it has moved where more would. A blank counts as 0. That all rows have lost the same
 * cell no column would show: where each ends in the sum of its others, that may be its total.
 *
 * @param rowsOf gives the rows of the file as they may stand, each in its place; asked for once, if at all
 */
export function judgeEnds(rowsOf: () => readonly Placed[], edition: EditionId): (row: Placed) => EndVerdict {
  let table: Table | undefined;
  return (row) => {
    if (!endsOpen(row)) return "open";
    table ??= readTable(rowsOf());
    return judge(row, table, edition);
  };
}

interface Table {
  readonly known: ReadonlyMap<string, RowValues>;
  /** A row has figures, and none that may be its total. */
  readonly leavesTotals: boolean;
}

function readTable(rows: readonly Placed[]): Table {
  const leavesTotals = rows.some((row) => endsOpen(row) && hasFigures(row) && !seemsMoved(row));
  return { known: knownRows(rows), leavesTotals };
}

/** The values of each row that stands in the file once. */
function knownRows(rows: readonly Placed[]): ReadonlyMap<string, RowValues> {
  const known = new Map<string, RowValues>();
  const twice = new Set<string>();
  for (const { data, order, placement } of rows) {
    if (data.row === null) continue;
    if (known.has(data.row)) twice.add(data.row);
    known.set(data.row, valuesOf(placement, columnsOf(order)));
  }
  for (const row of twice) known.delete(row);
  return known;
}

function judge(row: Placed, { known, leavesTotals }: Table, edition: EditionId): EndVerdict {
  const { data, order, placement } = row;
  const id = data.row ?? "";
  const sums = sumsOf(edition).filter((sum) => sum.has(id) && [...sum.keys()].every((each) => known.has(each)));
  if (sums.length === 0) return "open";
  const columns = columnsOf(order);
  const broken = (values: RowValues, inColumns: readonly string[]): number => {
    const rows = new Map(known).set(id, values);
    return inColumns.reduce((all, column) => all + sums.filter((sum) => !isKept(sum, column, rows)).length, 0);
  };
  const own = valuesOf(placement, columns);
  /** How many sums more would be broken if the cell at this place were lost. */
  const worseWithout = (at: number): number => {
    const lost = columns[at] ?? "";
    const others = APPLICANTS.filter((column) => column !== lost);
    const moved = valuesOf([...placement.slice(0, at), undefined, ...placement.slice(at, -1)], columns);
    const worse = broken(moved, others) - broken(own, others);
    const isSame = others.every((column) => moved.get(column) === own.get(column));
    // The lost figure alone may be another.
    return isSame && broken(own, [lost]) === 0 ? 1 : worse;
  };
  const worse = placement.slice(0, -1).map((_, at) => worseWithout(at));
  if (worse.some((each) => each < 0)) return "moved";
  const isTotal = seemsMoved(row) && !(leavesTotals && broken(own, APPLICANTS) === 0);
  return worse.every((each) => each > 0) && !isTotal ? "stands" : "open";
}

function columnsOf({ keys }: ColumnOrder): readonly string[] {
  return keys.map((key) => key?.column ?? "");
}

function valuesOf(cells: readonly (Placement[number] | undefined)[], columns: readonly string[]): RowValues {
  return new Map(cells.map((cell, at) => [columns[at] ?? "", cell && figureIn(cell)]));
}

/** A blank counts as 0. */
function figureIn(cell: Placement[number]): number | undefined {
  if (cell === "shared" || cell.kind === "words") return undefined;
  return cell.kind === "figure" ? parseFigure(cell.text)?.value : 0;
}

/** Is it a row of section 三 whose last cell is the total's, and empty? */
function endsOpen({ data, order, placement }: Placed): boolean {
  const last = placement.at(-1);
  if (data.table !== "applications") return false;
  return order.keys.at(-1)?.column === "total" && last !== undefined && last !== "shared" && last.kind === "empty";
}

/** Is the last figure the sum of those before it, as if it were the total? */
function seemsMoved({ placement }: Placed): boolean {
  const figures = placement.flatMap((cell) =>
    cell !== "shared" && cell.kind === "figure" ? (figureIn(cell) ?? []) : [],
  );
  const sum = figures.reduce((all, figure) => all + figure, 0);
  return sum > 0 && sum === 2 * (figures.at(-1) ?? 0);
}

function hasFigures({ placement }: Placed): boolean {
  return placement.some((cell) => (figureIn(cell) ?? 0) > 0);
}
