import type { TableId } from "../../../form/types.ts";

/** A column of figures: what the head over it says. */
export interface Leaf {
  readonly column: string;
  /** In `review`, the row that the head above puts the column in. */
  readonly row?: string;
  /** The head's own words, where a unit may stand. */
  readonly text: string;
  /** They are known to the letter, and not by what they are like, by a part of them or by what else the head lacks. */
  readonly exact: boolean;
}

/** First and last column of a grid that something covers, 0-based. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** The head of a table, from left to right; `null` is a head that says nothing we know. */
export interface Head {
  readonly table: TableId;
  readonly leaves: readonly (Leaf | null)[];
  /** Some heads could not be put in order: the leaves are not all there. */
  readonly broken: boolean;
  /**
   * Where totals stand among the other heads of their row, as far as any row of the head shows. `either` is the first or
   * the last column: the leaves are as for the first.
   */
  readonly total: "first" | "last" | "either" | "unseen";
  /** Columns of the form are left out, and all that are there are named. */
  readonly partial?: true;
  /** Heads of one row stand in another order than on the form, wherever the total stands. */
  readonly disordered: boolean;
  /** The words of all its cells, also of those that say nothing we know: a unit may stand among them. */
  readonly words: readonly string[];
  /** The columns that the leaves stand over; `null` when the head's cells do not show them. */
  readonly columns: readonly ColumnRange[] | null;
}
