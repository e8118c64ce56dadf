import { saysThing } from "../framing/says-figure.ts";
import type { Obstacle } from "../understanding.ts";
import { choiceWording } from "./choice-wording.ts";
import { MOST_CHOICES, whenSaid } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** 鼓楼区各街道: cities far apart have districts of that name, and their figures belong in no sum and no ranking together. */
export function openRegion(situation: Situation): Obstacle | null {
  const { frame, index } = situation;
  if (frame.agencies.length > 0 || frame.candidates.length > 0) return null;
  const regions = frame.scope.beside.length > 1 ? frame.scope.beside : [frame.scope.region ?? ""];
  const named = regions.find((region) => index.places.called(region).length > 1);
  if (named === undefined) return null;
  const names = index.places.called(named).map((place) => index.places.nameOf(place));
  const choices = names
    .slice(0, MOST_CHOICES)
    .map((name) => ({ label: name, question: askedOf(name, named, situation) }));
  return { kind: "which_region", named, choices, listed: choices.length === names.length };
}

/** The same of one of them: in the asker's own words where they are a whole question. */
function askedOf(name: string, named: string, { slots, frame }: Situation): string {
  const span = slots.scope.regionSpans.find(({ start, end }) => slots.text.slice(start, end) === named);
  if (span !== undefined && (saysThing(slots) || slots.triggers.size > 0))
    return `${slots.text.slice(0, span.start)}${name}${slots.text.slice(span.end)}`;
  return `${name}${whenSaid(slots, frame)}${choiceWording(frame)}`;
}
