import type { Frame } from "../frame.ts";
import type { Intent } from "../intent.ts";
import { NOWHERE } from "./pronoun.ts";
import { spokeOfMany } from "./spoken-of.ts";
import type { Turn } from "./turn.ts";
import { countYears } from "./year-wish.ts";

/**
 * What a message leans on that names agencies after many were spoken of: the same, asked of them alone. The region and
 * the kinds that were spoken of never cut off an agency that is named; only its place among the many needs them.
 */
export function leaveMany({ slots, named, before, ownThing }: Turn): Frame | null {
  if (before === null || named.length === 0 || slots.place !== null || slots.order !== null) return before;
  // 乙呢, after 甲在全市排第几: its place among the same.
  const amongMany = before.place?.kind === "own" && slots.triggers.size === 0 && slots.aggregation === null;
  if (!spokeOfMany(before)) return before.scope.wanted && !amongMany ? { ...before, scope: NOWHERE } : before;
  const ofOneYear = before.years.kind === "years" && countYears(before.years) === 1;
  // Another thing asked of it is no sum and no count of the years either.
  const isFigure = ofOneYear || ownThing;
  const { ranked: _, outOf: __, ...frame } = before;
  return {
    ...frame,
    intent: intentOfNamed(before, isFigure),
    scope: NOWHERE,
    criteria: null,
    grouping: null,
    order: null,
    limit: null,
    place: null,
    ...(isFigure && { aggregation: null, summed: false, condition: null, lasting: null }),
  };
}

/** Of one report there is nothing to add up or to put in order: its figure is told; of several years, how it went. */
function intentOfNamed({ intent, rates }: Frame, isFigure: boolean): Intent | null {
  if (intent !== "rank" && !(intent === "aggregate" && isFigure)) return intent;
  if (rates.length > 0) return "ratio";
  return isFigure ? "value" : "trend";
}
