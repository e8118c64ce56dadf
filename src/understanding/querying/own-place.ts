import { ofYear } from "../framing/year-wish.ts";
import { measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { withTargets } from "./query-targets.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/**
 * Where one report stands among all of its year, or of the region or kind that is named.
 *
 * @returns `null` where it is no single report that is asked about
 */
export function ownPlace(situation: Situation, order: "most" | "least"): Built | null {
  const { frame, index } = situation;
  const built = withTargets(situation, (targets) => ({ intent: "value", targets, facts: frame.facts }), "ask");
  if ("obstacle" in built || built.query.intent !== "value") return built;
  const [of, ...others] = built.query.targets;
  const [measure] = measuresOf(situation, index.editions);
  if (!of || others.length > 0 || !measure) return null;
  const scope = scopeOf({ ...frame, agencies: [], years: ofYear(of.year) }, index);
  return {
    query: { intent: "rank", scope, measure, order, limit: null, place: { kind: "own", of } },
    notes: built.notes,
  };
}
