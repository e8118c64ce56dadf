import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { saysFigure } from "./says-figure.ts";

const WHO = /谁|哪/;

/** 临淄区里谁最多, after one agency: the same figure of all that are there, and no more of that agency alone. */
export function rankedThere(slots: Slots, previous: Frame | null): Slots {
  const { scope, agencies, order, text } = slots;
  const ofOne = previous !== null && previous.agencies.length > 0 && agencies.length === 0;
  if (!ofOne || saysFigure(slots) || scope.region === null || order === null || !WHO.test(text)) return slots;
  return { ...slots, scope: { ...scope, all: true, whole: true } };
}
