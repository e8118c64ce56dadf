/**
 * What one cell of the form holds. A blank is not a zero, words are not a figure, and a cell that cannot be placed or
 * read is not a blank.
 */
export type Cell =
  /** In the unit of its fact. */
  | { readonly state: "number"; readonly value: number; readonly raw: string }
  /** Printed without a number: nothing, `/`, `-`, `—`, `无`. */
  | { readonly state: "blank"; readonly raw: string }
  /** Printed, but no figure: 约30, 见附件. */
  | { readonly state: "text"; readonly raw: string }
  /** Lost, illegible, or not aligned with certainty; `raw` is what stands in its place, where something does. */
  | { readonly state: "missing"; readonly raw: string | null };

export type CellState = Cell["state"];

export const MISSING: Cell = { state: "missing", raw: null };

/** The figure in a cell; `null` unless there is one. */
export function figureOf(cell: Cell | undefined): number | null {
  return cell?.state === "number" ? cell.value : null;
}
