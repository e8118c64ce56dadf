import type { Slots } from "../slots.ts";

/** Does a message speak of all agencies, of those of a kind or of those of one name? A place alone may be somebody's as well. */
export function saysMany({ all, types, named }: Pick<Slots["scope"], "all" | "types" | "named">): boolean {
  return all || types.length > 0 || named !== null;
}

/** Does it speak of many, or of the governments of many places? */
export function saysManyOrGovernments(scope: Slots["scope"]): boolean {
  return saysMany(scope) || scope.governments !== null;
}

/** Does it speak of others than single agencies: of many, or of a place? */
export function saysManyOrPlace(scope: Slots["scope"]): boolean {
  return saysManyOrGovernments(scope) || scope.region !== null;
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
