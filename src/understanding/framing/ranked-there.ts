import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";

const WHO = /谁|哪/;

/** 临淄区里谁最多, after one agency: the same figure of all that are there, and no more of that agency alone. */
export function rankedThere(slots: Slots, previous: Frame | null): Slots {
  const { scope, agencies, order, rows, columns, rates, topics, text } = slots;
  const ofOne = previous !== null && previous.agencies.length > 0 && agencies.length === 0;
  const ownThing = rows.length + columns.length + rates.length + topics.length > 0;
  if (!ofOne || ownThing || scope.region === null || order === null || !WHO.test(text)) return slots;
  return { ...slots, scope: { ...scope, all: true, whole: true } };
}
