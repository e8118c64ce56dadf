import type { KnownAgency } from "../names/agency-index.ts";
import { isKindOnly } from "../names/kindred-names.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import { agencyChoices, kindChoices, MOST_CHOICES, plainerChoices, usualChoices } from "./choices.ts";
import { nearestFirst, togetherChoices } from "./several-open-names.ts";
import type { Situation } from "./situation.ts";

const KINDS = /服务中心|中心|[大支总]队|街道办事处|街道办|街道|办事处|(?:人民)?政府|[省市区县镇乡局委]/g;

/** A name that the store does not know, or that several bear: who may be meant is offered. */
export function openName(situation: Situation): Obstacle | null {
  for (const { match, named, ids } of situation.slots.agencies) {
    if (match === "unknown") return unknownName(situation, named);
    if (match !== "unsure" && ids.length < 2) continue;
    if (match === "unsure" && ids.every((id) => isNamedItself(id, situation))) return unknownName(situation, named);
    const together = togetherChoices(situation);
    if (together.length > 0) return { kind: "which_agency", named: null, choices: together };
    return { kind: "which_agency", named, choices: agencyChoices(situation, nearestFirst(ids, situation)) };
  }
  return null;
}

/** 甲市水利局和乙县水利局: the one that is named beside a name that nobody bears is not meant by it as well. */
function isNamedItself(id: string, { slots }: Situation): boolean {
  return slots.agencies.some(
    ({ match, ids }) => (match === "exact" || match === "near") && ids.length === 1 && ids[0] === id,
  );
}

function unknownName(situation: Situation, named: string): Obstacle {
  const { frame, index } = situation;
  const ofKind = isKindOnly(named) ? kindChoices(situation, named) : [];
  if (ofKind.length > 0) return { kind: "which_agency", named: null, choices: ofKind };
  const near = index
    .similar(named, MOST_CHOICES)
    .flatMap(({ id, name }) => (resembles(named, name, index.get(id)) && !isNamedItself(id, situation) ? [id] : []));
  const held = near.length === 0 ? index.get(frame.agencies[0] ?? "")?.agency : undefined;
  if (held) return { kind: "unknown_agency", named, held, choices: choicesOfHeld(situation) };
  return { kind: "unknown_agency", named, choices: agencyChoices(situation, near) };
}

/** What was asked of both, or what is asked most often, of the one that there is. */
function choicesOfHeld(situation: Situation): readonly Choice[] {
  const plainer = plainerChoices(situation);
  return plainer.length > 0 ? plainer : usualChoices(situation);
}

/**
 * Two names have more in common than the kind of agency: a character of what they are called by and, with their places, two
 * characters or half of them. 淄博市财政局 and 都昌县民政局 have not.
 */
function resembles(named: string, name: string, known: KnownAgency | undefined): boolean {
  const own = [...new Set(named.replace(KINDS, ""))];
  const inCommon = (other: string): number => own.filter((character) => other.includes(character)).length;
  const called = inCommon(
    (known?.regionWords ?? []).reduce((rest, place) => rest.replace(place, ""), name).replace(KINDS, ""),
  );
  const shared = inCommon(`${known?.agency.region.join("") ?? ""}${name}`.replace(KINDS, ""));
  return called > 0 && (shared >= 2 || 2 * shared >= own.length);
}
