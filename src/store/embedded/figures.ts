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
const NONE = -(2 ** 15);
const ELSEWHERE = NONE + 1;
const LARGEST = 2 ** 15 - 1;

/**
 * The figures of many reports, two bytes each: a row a report, a slot a fact. The few that are no 16-bit whole numbers
 * (large ones, amounts of money) stand in a map beside it.
 */
export interface Figures {
  readonly whole: Int16Array;
  readonly others: ReadonlyMap<number, number>;
}

/** One row among many. It stays where it is for as long as it lives: a store of ten thousand is not copied for one more. */
export interface RowOfFigures {
  readonly figures: Figures;
  readonly row: number;
}

/** One row before it is packed: `null` where the report has no figure. */
export type FigureRow = readonly (number | null | undefined)[];

/**
 * Packs rows.
 *
 * @param rowOf gives row 0, 1, … in the order of `FACT_IDS`
 */
export function packFigures(rows: number, rowOf: (row: number) => FigureRow): Figures {
  const whole = new Int16Array(rows * WIDTH).fill(NONE);
  const others = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const values = rowOf(row);
    for (let slot = 0; slot < WIDTH; slot++) {
      const value = values[slot];
      if (value === null || value === undefined) continue;
      const at = row * WIDTH + slot;
      if (Number.isInteger(value) && value > ELSEWHERE && value <= LARGEST) whole[at] = value;
      else {
        whole[at] = ELSEWHERE;
        others.set(at, value);
      }
    }
  }
  return { whole, others };
}

/** The figure in a slot of a row; `null` where there is none. */
export function figureIn({ figures, row }: RowOfFigures, slot: number): number | null {
  if (slot >= WIDTH) return null;
  const at = row * WIDTH + slot;
  const value = figures.whole[at];
  if (value === undefined || value === NONE) return null;
  return value === ELSEWHERE ? (figures.others.get(at) ?? null) : value;
}
