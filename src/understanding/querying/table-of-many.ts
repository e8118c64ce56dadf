import { onlyYear } from "../framing/year-wish.ts";
import { editionsOf, measuresOf } from "./asked-measures.ts";
import { type Built, withNotes } from "./built.ts";
import { atNewestOfMost } from "./newest-of-most.ts";
import { fittingAgencies, withTargets } from "./query-targets.ts";
import type { Situation } from "./situation.ts";

/** Each by itself, with every figure. */
const EACH = /各|分别|每/;
/** Reports that are laid out in one table, and figures of each. */
const MOST_REPORTS = 50;
const MOST_FIGURES = 4;

/**
 * 各街道的新收和办结各多少: several figures of each of many, in one table, of one year.
 *
 * @returns `null` where it is one figure that is asked for, or where they are too many for a table
 */
export function tableOfMany(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { scope, facts, aggregation, summed, condition, criteria, order, limit, place } = frame;
  if (facts.length < 2 || facts.length > MOST_FIGURES || !EACH.test(slots.text)) return null;
  if (aggregation || summed || condition || criteria || order || limit !== null || place || frame.added) return null;
  const isPlain = scope.except.length === 0 && !scope.without && scope.beside.length < 2;
  if (!isPlain || scope.types.includes("government")) return null;
  const told = atNewestOfMost(situation);
  const year = told === null ? undefined : onlyYear(told.situation.frame.years);
  if (told === null || year === undefined) return null;
  const ids = fittingAgencies(frame, "", [year], index, MOST_REPORTS + 1);
  if (ids.length < 2 || ids.length > MOST_REPORTS) return null;
  const asked = { ...situation, frame: { ...told.situation.frame, agencies: ids } };
  const built = withTargets(
    asked,
    (targets) => ({
      intent: "compare",
      targets,
      measures: measuresOf(asked, editionsOf(targets, index)),
      sorted: true,
    }),
    "ask",
    2,
  );
  return withNotes(built, told.notes);
}
