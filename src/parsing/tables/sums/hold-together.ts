import type { ColumnOrder } from "../columns/order-columns.ts";
import type { Placement } from "../places/placement.ts";
import { addsUp } from "./settle-total.ts";

/** A row as it might stand under its heads. */
export interface Supposed {
  readonly placement: Placement;
  readonly order: ColumnOrder;
}

/** Fewer rows may add up by chance. */
const FEWEST_HOLDING = 3;

/** Do the rows with a total all add up where they are supposed to stand, and enough of them to more than nothing? */
export function holdTogether(rows: readonly Supposed[]): boolean {
  let holding = 0;
  for (const { placement, order } of rows) {
    const total = placement[order.keys.findIndex((key) => key?.column === "total")];
    if (!total || total === "shared" || total.kind !== "figure" || hasWords(placement)) continue;
    if (addsUp(placement, order)) holding += 1;
    else if (placement.some((cell) => cell !== "shared" && cell.kind === "figure" && cell.text !== "0")) return false;
  }
  return holding >= FEWEST_HOLDING;
}

function hasWords(placement: Placement): boolean {
  return placement.some((cell) => cell !== "shared" && cell.kind === "words");
}
