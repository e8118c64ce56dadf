import { ALL_CELL_IDS, type FactId } from "../../form/facts.ts";
import { narrativeFacts } from "../../form/narrative.ts";

/** Every fact that has a column, in the order of a row of `Figures`. */
export const FACT_IDS: readonly FactId[] = [...ALL_CELL_IDS, ...narrativeFacts.map((fact) => fact.id)];

const slotById = new Map<string, number>(FACT_IDS.map((id, slot) => [id, slot]));

/** Where a fact stands in a row of `Figures`; `undefined` when it has no column. */
export function slotOf(id: string): number | undefined {
  return slotById.get(id);
}

const WIDTH = FACT_IDS.length;
const NONE = -(2 ** 31);
const ELSEWHERE = NONE + 1;

/**
 * The figures of many reports, four bytes each: a row a report, a slot a fact. The few that are no 32-bit whole numbers
 * (amounts of money) stand in a map beside it.
 */
export interface Figures {
  readonly rows: number;
  readonly whole: Int32Array;
  readonly others: ReadonlyMap<number, number>;
}

/** One row: `null` where the report has no figure. */
export type FigureRow = readonly (number | null | undefined)[];

/** A row that lies among others already. */
export interface PackedRow {
  readonly from: Figures;
  readonly row: number;
}

/**
 * Packs rows.
 *
 * @param rowOf gives row 0, 1, … in the order of `FACT_IDS`
 */
export function packFigures(rows: number, rowOf: (row: number) => FigureRow | PackedRow): Figures {
  const whole = new Int32Array(rows * WIDTH).fill(NONE);
  const others = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const values = rowOf(row);
    if ("from" in values) {
      copyRow(values, whole, others, row);
      continue;
    }
    for (let slot = 0; slot < WIDTH; slot++) {
      const value = values[slot];
      if (value === null || value === undefined) continue;
      const at = row * WIDTH + slot;
      if ((value | 0) === value && value > ELSEWHERE) whole[at] = value;
      else {
        whole[at] = ELSEWHERE;
        others.set(at, value);
      }
    }
  }
  return { rows, whole, others };
}

function copyRow({ from, row }: PackedRow, whole: Int32Array, others: Map<number, number>, to: number): void {
  const own = from.whole.subarray(row * WIDTH, (row + 1) * WIDTH);
  whole.set(own, to * WIDTH);
  if (from.others.size === 0) return;
  for (let slot = 0; slot < WIDTH; slot++) {
    const value = own[slot] === ELSEWHERE ? from.others.get(row * WIDTH + slot) : undefined;
    if (value !== undefined) others.set(to * WIDTH + slot, value);
  }
}

/** Some slots of a row, in the order asked for; `null` where there is no figure. */
export function figuresIn(figures: Figures, row: number, slots: readonly number[]): (number | null)[] {
  return slots.map((slot) => (slot < WIDTH ? figureAt(figures, row * WIDTH + slot) : null));
}

function figureAt(figures: Figures, at: number): number | null {
  const value = figures.whole[at];
  if (value === undefined || value === NONE) return null;
  return value === ELSEWHERE ? (figures.others.get(at) ?? null) : value;
}

/** Writes one fact of every row into `column`, beginning at `offset`; `NaN` where there is no figure. */
export function copyColumn(figures: Figures, slot: number, column: Float64Array, offset: number): void {
  for (let row = 0; row < figures.rows; row++) {
    column[offset + row] = figureAt(figures, row * WIDTH + slot) ?? Number.NaN;
  }
}
