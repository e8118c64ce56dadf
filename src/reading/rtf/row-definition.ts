import type { CellShape } from "../doc/read-row-format.ts";
import { LIMITS, LimitExceeded } from "../limits.ts";

/** What is said of the cell whose right edge comes next. */
type Merges = Pick<CellShape, "mergedLeft" | "merge">;

const PLAIN: Merges = { mergedLeft: false, merge: null };
const MERGES: Readonly<Record<string, Partial<Merges>>> = {
  clmrg: { mergedLeft: true },
  clvmgf: { merge: "restart" },
  clvmrg: { merge: "continue" },
};

/** The cells of a row as far as they have been defined (Rich Text Format Specification 1.9.1, "Table Definitions"). */
export interface RowDefinition {
  readonly cells: readonly CellShape[];
  readonly left: number;
  readonly next: Merges;
}

export const NO_ROW: RowDefinition = { cells: [], left: 0, next: PLAIN };

/**
 * The definition after one more control word.
 *
 * @returns `undefined` when the word defines nothing of a row
 * @throws LimitExceeded
 */
export function defineRow(row: RowDefinition, word: string, value: number | undefined): RowDefinition | undefined {
  if (word === "trowd") return NO_ROW;
  if (word === "trleft") return { ...row, left: value ?? 0 };
  const merge = MERGES[word];
  if (merge) return { ...row, next: { ...row.next, ...merge } };
  if (word !== "cellx") return undefined;
  if (row.cells.length >= LIMITS.columns) throw new LimitExceeded(`表格过宽：超过 ${LIMITS.columns} 列`);
  const cell = { left: row.cells.at(-1)?.right ?? row.left, right: value ?? 0, ...row.next };
  return { ...row, cells: [...row.cells, cell], next: PLAIN };
}
