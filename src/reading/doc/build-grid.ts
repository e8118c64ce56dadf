import type { Grid, GridCell } from "../document.ts";
import { LIMITS, LimitExceeded } from "../limits.ts";
import type { CellShape } from "./read-row-format.ts";

/** A row of a table: its cells, and where they lie, as far as the file says. */
export interface ShapedRow {
  readonly cells: readonly GridCell[];
  readonly shape: readonly CellShape[] | undefined;
}

/** A cell in its row, with the columns that it covers. */
interface Placed {
  readonly cell: GridCell;
  readonly from: number;
  readonly to: number;
  readonly merge: CellShape["merge"];
}

/** Edges that lie no farther apart are one: in twentieths of a point, about a millimetre. */
const SAME_EDGE = 60;

/**
 * Makes a grid of rows that say where their cells lie. Rows know nothing of columns in this format: a column is what lies
 * between two edges of any row.
 *
 * When a row does not say it, or says what cannot be, each cell is taken to cover one column.
 *
 * @param spend told the number of slots before they are made, and may throw
 */
export function buildGrid(rows: readonly ShapedRow[], spend: (slots: number) => void): Grid {
  const placed = placeByEdges(rows) ?? rows.map(({ cells }) => cells.map(oneColumn));
  let width = 0;
  for (const row of placed) for (const { to } of row) if (to >= width) width = to + 1;
  if (width > LIMITS.columns) throw new LimitExceeded(`表格过宽：超过 ${LIMITS.columns} 列`);
  spend(width * rows.length);

  let above = new Map<number, Placed>();
  const slots = placed.map((row) => {
    const line: (GridCell | null)[] = Array.from({ length: width }, () => null);
    const merging = new Map<number, Placed>();
    for (const own of row) {
      const begun = own.merge === "continue" ? above.get(own.from) : undefined;
      const cell = begun?.to === own.to ? begun.cell : own.cell;
      line.fill(cell, own.from, own.to + 1);
      if (own.merge) merging.set(own.from, { ...own, cell });
    }
    above = merging;
    return line;
  });
  return { slots, marked: true };
}

function oneColumn(cell: GridCell, column: number): Placed {
  return { cell, from: column, to: column, merge: null };
}

/** @returns `undefined` when the places of the cells are not known, or contradict one another */
function placeByEdges(rows: readonly ShapedRow[]): Placed[][] | undefined {
  const edges = new Set<number>();
  for (const shape of new Set(rows.map((row) => row.shape))) {
    if (!shape) return undefined;
    for (const { left, right } of shape) edges.add(left).add(right);
  }
  const columns = columnsBetween(edges);
  const placed: Placed[][] = [];
  for (const { cells, shape = [] } of rows) {
    const row: Placed[] = [];
    for (const [index, cell] of cells.entries()) {
      const own = shape[index];
      if (!own) return undefined;
      const [from, to] = [columns(own.left), columns(own.right) - 1];
      const last = row.at(-1);
      if (to < from || from <= (last?.to ?? -1)) return undefined;
      if (own.mergedLeft && last) row[row.length - 1] = { ...last, to };
      else row.push({ cell, from, to, merge: own.merge });
    }
    placed.push(row);
  }
  return placed;
}

/** Numbers the edges from left to right, those that are the same once. */
function columnsBetween(edges: ReadonlySet<number>): (edge: number) => number {
  const numbers = new Map<number, number>();
  let start = Number.NEGATIVE_INFINITY;
  let number = -1;
  for (const edge of [...edges].sort((left, right) => left - right)) {
    if (edge - start > SAME_EDGE) {
      start = edge;
      number += 1;
    }
    numbers.set(edge, number);
  }
  return (edge) => numbers.get(edge) ?? 0;
}
