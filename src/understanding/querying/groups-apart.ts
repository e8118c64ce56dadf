import type { AgencyType } from "../../report/agency.ts";
import { belongsTo, type GovernmentGroup } from "../../report/government-group.ts";
import { gather } from "../../text/gather.ts";
import { membersOfLevel, toldOfLevel } from "../names/kinds/kind-members.ts";
import type { NamedKind } from "../scope.ts";
import { groupsNamed } from "./groups-beside.ts";
import type { Situation } from "./situation.ts";

const GOVERNMENTS: readonly (readonly [RegExp, GovernmentGroup])[] = [
  [/^(?:区县|县区)/, "counties"],
  [/^县/, "county"],
  [/^区/, "district"],
];
const OF_LEVEL = /^([省市区县])(?:直属?|级)(部门|机关|局|单位)$/;
const KINDS: Readonly<Record<string, readonly AgencyType[]>> = {
  街道: ["street"],
  街道办: ["street"],
  镇: ["town"],
  乡: ["township"],
  乡镇: ["town", "township"],
  镇街: ["town", "township", "street"],
};
/** Somebody among them is asked for, and not which of the two. */
const AMONG_THEM = /最|排[名行序第]|前[\d一二两三四五六七八九十]|谁|哪[些几]|哪一?[个家](?:单位|部门|[县区])|倍|占/;

/**
 * 市直部门和县区政府不予公开率哪边高, 县政府和区政府平均哪个多: one figure of two groups, each taken together, side by side. A group
 * that has no reports, or a report that belongs to both, leaves the question as it is.
 */
export function withGroupsApart(situation: Situation): Situation {
  const { frame, slots } = situation;
  const { facts, rates, breakdowns, criteria, condition, change, place } = frame;
  const narrowed = [criteria, condition, change, place].some((part) => part !== null);
  if (slots.agencies.length > 0 || narrowed || breakdowns.length > 0 || AMONG_THEM.test(slots.text)) return situation;
  if (rates.length > 0 ? rates.length !== 1 : facts.length !== 1) return situation;
  const groups = groupsNamed(slots);
  const apart = gather(groups, (words) => groupOf(words, situation) ?? []);
  const ids = gather(apart, (kind) => kind.ids);
  const isPlain = apart.length === groups.length && apart.every((kind) => kind.ids.length > 0);
  if (groups.length < 2 || !isPlain || new Set(ids).size < ids.length) return situation;
  const told = gather(apart, (kind) => kind.told ?? []).join("；");
  const name = apart.map((kind) => kind.name).join("、");
  const named: NamedKind = { name, ids, apart, ...(told === "" ? {} : { told }) };
  const middle = frame.aggregation === "average" || frame.aggregation === "median" ? frame.aggregation : "sum";
  const scope = { ...frame.scope, types: [], governments: null, beside: [], many: true, wanted: true, named };
  const ofAll = { scope, grouping: null, order: null, limit: null, aggregation: middle, intent: "aggregate" } as const;
  return { ...situation, frame: { ...frame, ...ofAll } };
}

/** Who belongs to it; `undefined` where the words tell no group that is plain. */
function groupOf(words: string, { frame, index }: Situation): NamedKind | undefined {
  const { region } = frame.scope;
  const there = region === null ? null : new Set(index.inRegion(region));
  const inside = (of: readonly string[]): readonly string[] => of.filter((id) => there === null || there.has(id));
  const [, level = "", noun] = OF_LEVEL.exec(words) ?? [];
  if (noun !== undefined) {
    const bodies = noun === "单位" ? "any" : "department";
    const members = inside(membersOfLevel(level, region?.endsWith(level) ? region : null, bodies, index));
    return { name: words, ids: members, told: `“${words}”按${level}一级${toldOfLevel(bodies)}`, ofLevel: bodies };
  }
  const types = KINDS[words];
  if (types) {
    const members = index.all.flatMap(({ agency }) => (types.includes(agency.type) ? [agency.id] : []));
    return { name: words, ids: inside(members) };
  }
  const group = GOVERNMENTS.find(([begins]) => begins.test(words) && words.endsWith("政府"))?.[1];
  if (group === undefined) return undefined;
  const members = index.all.flatMap(({ agency }) => (belongsTo(agency, group) ? [agency.id] : []));
  return { name: words, ids: inside(members) };
}
