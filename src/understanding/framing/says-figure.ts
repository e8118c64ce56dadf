import type { Slots } from "../slots.ts";

/** Does a message name what is asked for by itself: a row, a column, a rate or a matter of the prose? */
export function saysFigure({
  rows,
  columns,
  rates,
  topics,
}: Pick<Slots, "rows" | "columns" | "rates" | "topics">): boolean {
  return rows.length + columns.length + rates.length + topics.length > 0;
}

/** That, or how somebody is reached or what a whole falls into. */
export function saysThing(
  slots: Pick<Slots, "rows" | "columns" | "rates" | "topics" | "contact" | "breakdowns">,
): boolean {
  return saysFigure(slots) || slots.contact.length + slots.breakdowns.length > 0;
}
