import { editions } from "../form/editions.ts";
import { type CellFactId, findCell } from "../form/facts.ts";
import { balance, results } from "../form/relations.ts";
import type { EditionId } from "../form/types.ts";
import { digitSlip, totalSlip } from "./check-slips.ts";
import { type FactIndex, rowLabel } from "./check-terms.ts";

/** The figures of `applications`, row by row; `undefined` is a cell without a figure, which leaves its relations open. */
type Table = readonly (readonly (number | undefined)[])[];

interface Shape {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Ids of the cells, row by row. */
  readonly cells: readonly (readonly string[])[];
  readonly received: number;
  readonly carriedIn: number;
  readonly handled: number;
  readonly carriedOut: number;
  readonly results: readonly number[];
}

/** One slip of the pen that may have been made: what the table would be without it, and how to say so. */
interface Slip {
  readonly mended: Table;
  readonly says: string;
}

/** Where more places than these explain it alike, naming them helps nobody. */
const MOST_GUESSES = 3;

/**
 * The one slip that explains every broken relation of `applications` at once: a single figure, two neighbours exchanged,
 * a row that has moved by a column, two rows exchanged.
 *
 * @returns a clause in Chinese that names row and column, or several joined by 或者 when each would explain all alike;
 *   `undefined` when no slip explains it, or too many do
 */
export function placeOfSlip(index: FactIndex, edition: EditionId): string | undefined {
  const shape = shapes[edition];
  const table = shape.cells.map((row) => row.map((id) => figureAt(index, id)));
  if (isSound(table, shape)) return undefined;
  for (const slips of [singleFigures, exchanges, movedRows]) {
    const found = slips(table, shape, edition).filter(({ mended }) => isSound(mended, shape));
    if (found.length > MOST_GUESSES) return undefined;
    if (found.length > 0) return found.map(({ says }) => says).join("；或者");
  }
  return undefined;
}

const shapes: { readonly [E in EditionId]: Shape } = { "2019": shapeOf("2019"), "2021": shapeOf("2021") };

function shapeOf(edition: EditionId): Shape {
  const { rows, columns } = editions[edition].tables.applications;
  const ids = rows.map(({ id }) => id as string);
  const others: readonly string[] = results.notResults;
  return {
    rows: ids,
    columns: columns.map(({ id }) => id),
    cells: ids.map((row) => columns.map((column) => `applications.${row}.${column.id}`)),
    received: ids.indexOf(balance.left[0]),
    carriedIn: ids.indexOf(balance.left[1]),
    handled: ids.indexOf(balance.right[0]),
    carriedOut: ids.indexOf(balance.right[1]),
    results: ids.flatMap((id, at) => (others.includes(id) ? [] : [at])),
  };
}

function figureAt(index: FactIndex, id: string): number | undefined {
  const cell = index.get(id)?.cell;
  return cell?.state === "number" ? cell.value : undefined;
}

/** How far a relation is from holding; 0 as well when one of its cells has no figure. */
function off(left: readonly (number | undefined)[], right: readonly (number | undefined)[]): number {
  let difference = 0;
  for (const value of left) {
    if (value === undefined) return 0;
    difference += value;
  }
  for (const value of right) {
    if (value === undefined) return 0;
    difference -= value;
  }
  return difference;
}

/** By how much the total of a row exceeds its parts. */
function rowOff(table: Table, row: number): number {
  const cells = table[row] ?? [];
  return off(cells.slice(-1), cells.slice(0, -1));
}

function columnOff(table: Table, column: number, shape: Shape): readonly [balance: number, results: number] {
  const at = (row: number): number | undefined => table[row]?.[column];
  return [
    off([at(shape.received), at(shape.carriedIn)], [at(shape.handled), at(shape.carriedOut)]),
    off([at(shape.handled)], shape.results.map(at)),
  ];
}

function isSound(table: Table, shape: Shape): boolean {
  return (
    table.every((_, row) => rowOff(table, row) === 0) &&
    shape.columns.every((_, column) => columnOff(table, column, shape).every((each) => each === 0))
  );
}

/** Every cell of a broken row and a broken column, with the figure that its row demands. */
function singleFigures(table: Table, shape: Shape, edition: EditionId): readonly Slip[] {
  const columns = shape.columns.map((_, column) => column);
  const broken = columns.filter((column) => columnOff(table, column, shape).some((each) => each !== 0));
  return table.flatMap((cells, row) => {
    const missing = rowOff(table, row);
    if (missing === 0) return [];
    return broken.flatMap((column): Slip[] => {
      const printed = cells[column];
      if (printed === undefined) return [];
      const wanted = column === cells.length - 1 ? printed - missing : printed + missing;
      if (wanted < 0) return [];
      const isTotal = column === cells.length - 1 || row === shape.handled;
      const slip = isTotal ? totalSlip(printed, wanted) : digitSlip(printed, wanted);
      const [rowName, columnName] = names(shape, edition, row, column);
      const says = `只要${rowName}一行${columnName}一格由${printed}改为${wanted}，全表各行各列即相符${slip ? `，${slip}` : ""}`;
      return [{ mended: withCells(table, [[row, column, wanted]]), says }];
    });
  });
}

/** Every two neighbours in a row or a column, exchanged. */
function exchanges(table: Table, shape: Shape, edition: EditionId): readonly Slip[] {
  const slips: Slip[] = [];
  table.forEach((cells, row) => {
    cells.forEach((value, column) => {
      const [rowName, columnName] = names(shape, edition, row, column);
      const beside = cells[column + 1];
      const below = table[row + 1]?.[column];
      if (value !== undefined && beside !== undefined && value !== beside) {
        const [, next] = names(shape, edition, row, column + 1);
        const mended = withCells(table, [
          [row, column, beside],
          [row, column + 1, value],
        ]);
        slips.push({ mended, says: `${rowName}一行${columnName}与${next}两格疑填反，对调后全表各行各列即相符` });
      }
      if (value !== undefined && below !== undefined && value !== below) {
        const [next] = names(shape, edition, row + 1, column);
        const mended = withCells(table, [
          [row, column, below],
          [row + 1, column, value],
        ]);
        slips.push({ mended, says: `${columnName}一列${rowName}与${next}两格疑填反，对调后全表各行各列即相符` });
      }
    });
  });
  return slips;
}

/** Every row moved back by a column, and every two rows exchanged. */
function movedRows(table: Table, shape: Shape, edition: EditionId): readonly Slip[] {
  return table.flatMap((cells, row): Slip[] => {
    const [rowName] = names(shape, edition, row, 0);
    const last = cells.length - 1;
    const sum = (parts: readonly (number | undefined)[]): number =>
      parts.reduce<number>((all, part) => all + (part ?? 0), 0);
    const moved: Slip[] = [];
    // The total keeps its place or moves along; what fell off the end is gone, and the row's own sum restores it.
    const left = [...cells.slice(1, last), 0];
    const right = [0, ...cells.slice(0, last - 1)];
    for (const [parts, side] of [
      [left, "右"],
      [right, "左"],
    ] as const) {
      const lost = (cells[last] ?? 0) - sum(parts);
      const whole = parts.map((part, at) => (at === (side === "右" ? last - 1 : 0) ? lost : part));
      if (lost >= 0)
        moved.push({
          mended: withRow(table, row, [...whole, cells[last]]),
          says: `${rowName}一行疑整体${side}移了一列，移回后全表各行各列即相符`,
        });
    }
    const next = table[row + 1];
    if (next?.some((value, column) => value !== cells[column])) {
      const [nextName] = names(shape, edition, row + 1, 0);
      const mended = withRow(withRow(table, row, next), row + 1, cells);
      moved.push({ mended, says: `${rowName}与${nextName}两行疑填反，对调后全表各行各列即相符` });
    }
    return moved;
  });
}

function withCells(table: Table, cells: readonly (readonly [row: number, column: number, value: number])[]): Table {
  const mended = [...table];
  for (const [row, column, value] of cells) mended[row] = (mended[row] ?? []).with(column, value);
  return mended;
}

function withRow(table: Table, row: number, cells: readonly (number | undefined)[]): Table {
  return table.with(row, cells);
}

function names(shape: Shape, edition: EditionId, row: number, column: number): readonly [row: string, column: string] {
  const id = `applications.${shape.rows[row] ?? ""}.${shape.columns[column] ?? ""}` as CellFactId;
  return [`“${rowLabel(id, edition)}”`, `“${findCell(id, edition)?.column.label ?? ""}”`];
}
