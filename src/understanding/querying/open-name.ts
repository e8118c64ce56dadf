import { isKindOnly } from "../names/kindred-names.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { agencyChoices, kindChoices, MOST_CHOICES, plainerChoices, usualChoices } from "./choices.ts";
import type { Situation } from "./situation.ts";

const KINDS = /街道办事处|街道办|街道|办事处|人民政府|[省市区县镇乡局委]/g;

/** A name that the store does not know, or that several bear: who may be meant is offered. */
export function openName(situation: Situation): Obstacle | null {
  for (const { match, named, ids } of situation.slots.agencies) {
    if (match === "unknown") return unknownName(situation, named);
    if (match === "unsure" || ids.length > 1)
      return { kind: "which_agency", named, choices: agencyChoices(situation, ids) };
  }
  return null;
}

function unknownName(situation: Situation, named: string): Obstacle {
  const { frame, index } = situation;
  const ofKind = isKindOnly(named) ? kindChoices(situation, named) : [];
  if (ofKind.length > 0) return { kind: "which_agency", named: null, choices: ofKind };
  const near = index.similar(named, MOST_CHOICES).flatMap(({ id, name }) => (resembles(named, name) ? [id] : []));
  const held = near.length === 0 ? index.get(frame.agencies[0] ?? "")?.agency : undefined;
  if (held) return { kind: "unknown_agency", named, held, choices: choicesOfHeld(situation) };
  return { kind: "unknown_agency", named, choices: agencyChoices(situation, near) };
}

/** What was asked of both, or what is asked most often, of the one that there is. */
function choicesOfHeld(situation: Situation): readonly Choice[] {
  const plainer = plainerChoices(situation);
  return plainer.length > 0 ? plainer : usualChoices(situation);
}

/** Two names have more in common than the kind of agency: a character of what they are called by. */
function resembles(named: string, name: string): boolean {
  const own = new Set(name.replace(KINDS, ""));
  return [...named.replace(KINDS, "")].some((character) => own.has(character));
}
