import type { Slots } from "../slots.ts";

/** Does a message speak of all agencies, of those of a kind or of those of one name? A place alone may be somebody's as well. */
export function saysMany({ all, types, named }: Pick<Slots["scope"], "all" | "types" | "named">): boolean {
  return all || types.length > 0 || named !== null;
}

/** Does it set figures in an order, put them together or tell them apart by something? */
export function setsAgainst({
  order,
  place,
  aggregation,
  grouping,
}: Pick<Slots, "order" | "place" | "aggregation" | "grouping">): boolean {
  return [order, place, aggregation, grouping].some((one) => one !== null);
}
