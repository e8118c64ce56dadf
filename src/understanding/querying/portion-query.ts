import { belongsTo } from "../../report/government-group.ts";
import type { Whole } from "../scope.ts";
import { measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { plainerChoices, yearChoices } from "./choices.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** One share of several together; without such a word each has a share of its own. */
const TOGETHER = /加起来|加在一起|合起来|合在一起|合计|一共|总共|共计?占|之和|相加/;

/**
 * What share the figure of the agencies that are named has in that of their county, of a region, or of all: 甲占全区的百分之几.
 *
 * @returns `null` where no such whole is named, or where no agency is
 */
export function portionQuery(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { portion } = frame;
  if (portion === null || frame.agencies.length === 0) return null;
  const unsaid = { kind: "unplaced", words: ["占比"], choices: plainerChoices(situation) } as const;
  const [measure, ...others] = measuresOf({ ...situation, frame: { ...frame, rates: [] } }, index.editions);
  const [first] = frame.agencies.flatMap((id) => index.get(id) ?? []);
  const region = portion.kind === "spoken" ? frame.scope.region : regionOf(portion, situation);
  const several = frame.agencies.length > 1 && !TOGETHER.test(slots.text);
  if (!measure || !first || others.length > 0 || region === undefined || several) return { obstacle: unsaid };
  if (frame.order !== null || frame.place !== null || frame.condition !== null) return { obstacle: unsaid };
  if (frame.years.kind === "open")
    return { obstacle: { kind: "which_year", agency: first.agency, choices: yearChoices(situation, [first]) } };
  const scope = scopeOf({ ...frame, scope: { ...frame.scope, region: null } }, index);
  const years = scope.years ?? [];
  const held = frame.agencies.every((id) => years.every((year) => index.get(id)?.years.has(year)));
  if (years.length === 0 || !held) return { obstacle: unsaid };
  if (portion.kind === "spoken" && !frame.agencies.every((id) => isAmong(id, situation))) return { obstacle: unsaid };
  const whole =
    portion.kind === "spoken"
      ? frame.scope
      : { ...frame.scope, region, types: [], governments: null, named: null, beside: [] };
  const outOf = scopeOf({ ...frame, agencies: [], years: { kind: "years", years, range: false }, scope: whole }, index);
  return { query: { intent: "aggregate", scope, measure, aggregation: "share", condition: null, outOf }, notes: [] };
}

/** Is an agency one of the many that were spoken of? One that is not has no share in them. */
function isAmong(id: string, { frame: { scope }, index }: Situation): boolean {
  const { region, types, governments, named, except, without } = scope;
  const agency = index.get(id)?.agency;
  if (agency === undefined || except.includes(id) || without !== null) return false;
  const isThere = region === null || index.inRegion(region).includes(id);
  const isOfKind = types.length === 0 || types.includes(agency.type);
  return (
    isThere && isOfKind && (governments === null || belongsTo(agency, governments)) && (named?.ids.includes(id) ?? true)
  );
}

/** The region that is the whole; `null` for all reports, `undefined` where the agencies have none of that level in common. */
function regionOf(portion: Exclude<Whole, { kind: "spoken" }>, { frame, index }: Situation): string | null | undefined {
  if (portion.kind === "all") return null;
  const regions = frame.agencies.map((id) => index.get(id)?.agency.region ?? []);
  const named = regions.map((region) =>
    portion.kind === "region"
      ? region.filter((name) => name === portion.name || name.startsWith(portion.name))
      : region.filter((name) => name.endsWith(portion.level)),
  );
  // 全市 may be a city or a county that is one; 全区 is no 自治区 where the county is a 区.
  const [one, ...others] = [...new Set(named.map((names) => names.join("/")))];
  return one === undefined || one === "" || one.includes("/") || others.length > 0 ? undefined : one;
}
