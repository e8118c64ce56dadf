import type { Obstacle } from "../understanding.ts";
import { plainerChoices } from "./choices.ts";
import { comparesWithOthers } from "./compares-with-others.ts";
import type { Situation } from "./situation.ts";
import { whoChoices } from "./who-choices.ts";
import { yearNotThere } from "./year-not-there.ts";

/** 甲跟别人比一下: with whom is not said; where it stands among the others is offered. Of nobody it is asked who is meant. */
export function heldAgainstOthers(situation: Situation): Obstacle | null {
  const { frame, slots } = situation;
  const ofNobody = frame.agencies.length + slots.agencies.length + frame.facts.length + frame.rates.length === 0;
  if (ofNobody && frame.intent === null && comparesWithOthers(slots.text))
    return { kind: "which_agency", named: null, choices: whoChoices(situation) };
  const isOne = frame.agencies.length === 1 && frame.place === null && frame.criteria === null;
  if (!isOne || !comparesWithOthers(slots.text)) return null;
  return yearNotThere(situation) ?? { kind: "which_fact", choices: plainerChoices(situation) };
}
