import { editionsOf, measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { newestOfMost } from "./newest-of-most.ts";
import { fittingAgencies, withTargets } from "./query-targets.ts";
import { scopeOf } from "./scope-of.ts";
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
  const { scope, facts, years, aggregation, summed, condition, criteria, order, limit, place } = frame;
  if (facts.length < 2 || facts.length > MOST_FIGURES || !EACH.test(slots.text)) return null;
  if (aggregation || summed || condition || criteria || order || limit !== null || place || frame.added) return null;
  const isPlain = scope.except.length === 0 && !scope.without && scope.beside.length < 2;
  if (!isPlain || scope.types.includes("government")) return null;
  const newest = years.kind === "open" ? newestOfMost(scopeOf(frame, index), index) : undefined;
  const [year, ...others] = years.kind === "years" ? years.years : newest === undefined ? [] : [newest];
  if (year === undefined || others.length > 0) return null;
  const ids = fittingAgencies(frame, "", [year], index, MOST_REPORTS + 1);
  if (ids.length < 2 || ids.length > MOST_REPORTS) return null;
  const told = { ...frame, agencies: ids, years: { kind: "years", years: [year], range: false } } as const;
  const asked = { ...situation, frame: told };
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
  const note = `没有说哪一年，按多数单位有报告的最新一年${year}年算`;
  return "query" in built && newest !== undefined ? { ...built, notes: [...built.notes, note] } : built;
}
