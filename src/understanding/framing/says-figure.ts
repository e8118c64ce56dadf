import type { Slots } from "../slots.ts";

/** Does a message name what is asked for by itself: a row, a column, a rate or a matter of the prose? */
export function saysFigure({ rows, columns, rates, topics }: Slots): boolean {
  return rows.length + columns.length + rates.length + topics.length > 0;
}
