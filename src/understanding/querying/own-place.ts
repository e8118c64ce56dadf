import { belongsTo } from "../../report/government-group.ts";
import { levelOfRegion } from "../../report/region-level.ts";
import { ofYear } from "../framing/year-wish.ts";
import { governmentOf } from "../names/governments.ts";
import { measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { withTargets } from "./query-targets.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

const FIRST = { place: 1 } as const;
/** 是不是甲区, of the first place. */
const IS_IT = /是不是|是否|是[^,。?!]{2,12}[吗吧][?。!]*$|[对是]吗[?。!]*$/;

/**
 * 甲区呢, after a ranking of county governments: those of one county are its own government alone, which is asked for by where
 * it stands among all of them.
 */
export function asGovernment(situation: Situation): Situation | undefined {
  const { frame, index, slots } = situation;
  const { scope, place, agencies, criteria, portion, change } = frame;
  const { region, governments, beside } = scope;
  if (region === null || governments === null || beside.length > 1 || place !== null || agencies.length > 0) return;
  if (criteria !== null || portion !== null || change !== null) return;
  const government = governmentOf(region, index);
  if (!government || levelOfRegion(government.agency.region) !== "county") return;
  if (!belongsTo(government.agency, governments)) return;
  const claimed = IS_IT.test(slots.text) ? FIRST : undefined;
  const own = { kind: "own", order: frame.order ?? "most", ...(claimed && { claimed }) } as const;
  return {
    ...situation,
    frame: { ...frame, agencies: [government.agency.id], place: own, scope: { ...scope, region: null } },
    notes: [...situation.notes, `“${region}”按${government.label}算`],
  };
}

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
  const claimed = frame.place?.kind === "own" ? frame.place.claimed : undefined;
  const scope = scopeOf({ ...frame, agencies: [], years: ofYear(of.year) }, index);
  return {
    query: {
      intent: "rank",
      scope,
      measure,
      order,
      limit: null,
      place: { kind: "own", of, ...(claimed && { claimed }) },
    },
    notes: built.notes,
  };
}
