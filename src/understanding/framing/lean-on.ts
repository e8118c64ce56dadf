import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { narrowToLevelOf, narrowToPlaceOf } from "../names/sibling-names.ts";
import type { AgencyMention, Slots } from "../slots.ts";
import { backToWhole } from "./asked-portion.ts";
import { bodyItself } from "./body-itself.ts";
import { casesOfSpoken } from "./cases-of-spoken.ts";
import { changeOfSpoken } from "./change-of-spoken.ts";
import { countedThere } from "./counted-there.ts";
import { departmentsThere } from "./departments-there.ts";
import { fromTheEnd } from "./from-the-end.ts";
import { governmentAlone } from "./government-alone.ts";
import { governmentThere } from "./government-there.ts";
import { grantedAfter } from "./granted-after.ts";
import { inAllYears } from "./in-all-years.ts";
import { kindAmong } from "./kind-among.ts";
import { nobodyThere } from "./nobody-there.ts";
import { noneInYears } from "./none-in-years.ts";
import { otherBeside } from "./other-beside.ts";
import { otherOfName } from "./other-of-name.ts";
import { placeOrName } from "./place-or-name.ts";
import { withYearOfPlan } from "./plan-year.ts";
import { backToRanking, type Leaning, resolvePronoun } from "./pronoun.ts";
import { rankedThere } from "./ranked-there.ts";
import { rateAfter } from "./rate-after.ts";
import { regionSpokenOf } from "./region-spoken-of.ts";
import { saysFigure } from "./says-figure.ts";
import { standingThere } from "./standing-there.ts";
import { sumOfShown } from "./sum-of-shown.ts";
import { totalOfCut } from "./total-of-cut.ts";

/** Makes more of what a message says, from what was asked before it. */
type Step = (slots: Slots, before: Frame | null, index: AgencyIndex) => Slots;

/** What it names, before a whole place is told from one agency of it. */
const NAMED: readonly Step[] = [
  otherBeside,
  regionSpokenOf,
  bodyItself,
  casesOfSpoken,
  otherOfName,
  rankedThere,
  standingThere,
];

/** What it asks of them, before it is known which question of the dialogue it goes back to. */
const ASKED: readonly Step[] = [
  grantedAfter,
  rateAfter,
  changeOfSpoken,
  countedThere,
  (slots, _, index) => governmentAlone(slots, index),
];

/** Which agencies and years of that question it means. */
const PLACED: readonly Step[] = [
  nobodyThere,
  governmentThere,
  narrowed,
  placeOrName,
  kindAmong,
  inAllYears,
  noneInYears,
  fromTheEnd,
];

/**
 * What a message means in its dialogue: whom its words for somebody stand for, and which question of the dialogue it goes
 * back to. Each step relies on those before it.
 *
 * @param lastAsked what was asked last
 */
export function leanOn(
  said: Slots,
  lastAsked: Frame | null,
  index: AgencyIndex,
): Leaning & { readonly notes: readonly string[] } {
  const last = afterTerm(said, lastAsked);
  const bureaus = departmentsThere(inTurn(NAMED, said, last, index), index);
  const planned = withYearOfPlan(inTurn(ASKED, bureaus.slots, last, index), index);
  const before = backToWhole(planned.slots, backToRanking(planned.slots, last));
  const placed = inTurn(PLACED, planned.slots, before, index);
  const { slots, previous } = totalOfCut(sumOfShown(placed, before));
  return { ...resolvePronoun(slots, previous), notes: [...bureaus.notes, ...planned.notes] };
}

/** A term that was explained in between is left behind, unless the message names somebody to ask it of: 那唐山镇呢. */
function afterTerm({ agencies, terms, rows, triggers, dialogue }: Slots, last: Frame | null): Frame | null {
  const asksTerm = triggers.has("definition") || (terms.length > 0 && rows.length === 0);
  const goesBack = agencies.length === 0 && !asksTerm && !dialogue.has("previous_question");
  return goesBack && last?.beforeTerm ? last.beforeTerm : last;
}

function inTurn(steps: readonly Step[], slots: Slots, before: Frame | null, index: AgencyIndex): Slots {
  return steps.reduce((soFar, step) => step(soFar, before, index), slots);
}

/**
 * 市场监管局呢, after 临淄区卫健局 or after all of 临淄区: the one of that place, where there is one. A whole question starts
 * afresh.
 */
function narrowed(slots: Slots, previous: Frame | null, index: AgencyIndex): Slots {
  const siblings = previous?.agencies ?? [];
  const region = previous?.scope.region ?? null;
  if (saysFigure(slots) || (siblings.length === 0 && region === null)) return slots;
  const within = siblings.length === 0 && region !== null ? new Set(index.inRegion(region)) : null;
  return {
    ...slots,
    agencies: slots.agencies.map((mention) => {
      if (mention.match !== "exact" || mention.ids.length < 2) return mention;
      if (within === null) return besideAll(siblings, mention, index);
      const there = mention.ids.filter((id) => within.has(id));
      return there.length === 1 ? { ...mention, ids: there, match: "near" } : mention;
    }),
  };
}

/** The one that stands beside each of several, where they are all of one place. */
function besideAll(siblings: readonly string[], mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const [first = mention, ...others] = siblings.map((sibling) =>
    narrowToLevelOf(sibling, narrowToPlaceOf(sibling, mention, index), index),
  );
  return others.every(({ ids: [id], ids }) => ids.length === 1 && id === first.ids[0]) ? first : mention;
}
