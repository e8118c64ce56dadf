import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { narrowToPlaceOf } from "../names/sibling-names.ts";
import type { Slots } from "../slots.ts";
import { backToWhole } from "./asked-portion.ts";
import { casesOfSpoken } from "./cases-of-spoken.ts";
import { countedThere } from "./counted-there.ts";
import { fromTheEnd } from "./from-the-end.ts";
import { governmentAlone } from "./government-alone.ts";
import { governmentThere } from "./government-there.ts";
import { grantedAfter } from "./granted-after.ts";
import { inAllYears } from "./in-all-years.ts";
import { kindAmong } from "./kind-among.ts";
import { noneInYears } from "./none-in-years.ts";
import { otherOfName } from "./other-of-name.ts";
import { placeOrName } from "./place-or-name.ts";
import { withYearOfPlan } from "./plan-year.ts";
import { backToRanking, type Leaning, resolvePronoun } from "./pronoun.ts";
import { rankedThere } from "./ranked-there.ts";
import { rateAfter } from "./rate-after.ts";
import { saysFigure } from "./says-figure.ts";
import { sumOfShown } from "./sum-of-shown.ts";
import { totalOfCut } from "./total-of-cut.ts";
import { wholePlace } from "./whole-place.ts";

/** Makes more of what a message says, from what was asked before it. */
type Step = (slots: Slots, before: Frame | null, index: AgencyIndex) => Slots;

/** What it names, before a whole place is told from one agency of it. */
const NAMED: readonly Step[] = [casesOfSpoken, otherOfName, rankedThere];

/** What it asks of them, before it is known which question of the dialogue it goes back to. */
const ASKED: readonly Step[] = [
  grantedAfter,
  rateAfter,
  (slots, _, index) => countedThere(slots, index),
  (slots, _, index) => governmentAlone(slots, index),
];

/** Which agencies and years of that question it means. */
const PLACED: readonly Step[] = [
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
 * @param last what was asked last
 */
export function leanOn(
  said: Slots,
  last: Frame | null,
  index: AgencyIndex,
): Leaning & { readonly notes: readonly string[] } {
  const whole = wholePlace(inTurn(NAMED, said, last, index), last, index);
  const planned = withYearOfPlan(inTurn(ASKED, whole.slots, last, index), index);
  const before = backToWhole(planned.slots, backToRanking(planned.slots, last));
  const placed = inTurn(PLACED, planned.slots, before, index);
  const { slots, previous } = totalOfCut(sumOfShown(placed, before));
  return { ...resolvePronoun(slots, previous), notes: [...whole.notes, ...planned.notes] };
}

function inTurn(steps: readonly Step[], slots: Slots, before: Frame | null, index: AgencyIndex): Slots {
  return steps.reduce((soFar, step) => step(soFar, before, index), slots);
}

/**
 * 市场监管局呢, after 临淄区卫健局 or after all of 临淄区: the one of that place, where there is one. A whole question starts
 * afresh.
 */
function narrowed(slots: Slots, previous: Frame | null, index: AgencyIndex): Slots {
  const [sibling, ...others] = previous?.agencies ?? [];
  const region = previous?.scope.region ?? null;
  if (others.length > 0 || saysFigure(slots) || (sibling === undefined && region === null)) return slots;
  const within = sibling === undefined && region !== null ? new Set(index.inRegion(region)) : null;
  return {
    ...slots,
    agencies: slots.agencies.map((mention) => {
      if (mention.match !== "exact" || mention.ids.length < 2) return mention;
      if (sibling !== undefined) return narrowToPlaceOf(sibling, mention, index);
      const there = mention.ids.filter((id) => within?.has(id));
      return there.length === 1 ? { ...mention, ids: there, match: "near" } : mention;
    }),
  };
}
