import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";

/** 第四名呢, and nothing that says from where it is counted. */
const PLACE_ALONE = /^(?:那么?|排)*第(?:[一二三四五六七八九十]{1,3}|\d{1,3})[名位家个]?(?![多少高低大小])/;

/** 第四名呢, after 最少的三家, is counted from the same end. */
export function fromTheEnd(slots: Slots, previous: Frame | null): Slots {
  const { place, order, text } = slots;
  if (place?.kind !== "nth" || order !== null || previous?.intent !== "rank" || previous.change !== null) return slots;
  const before = previous.place?.kind === "nth" ? previous.place.place.order : previous.order;
  if (before !== "least" || !PLACE_ALONE.test(text)) return slots;
  return { ...slots, place: { kind: "nth", place: { ...place.place, order: "least" } } };
}
