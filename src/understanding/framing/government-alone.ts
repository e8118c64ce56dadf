import type { AgencyIndex } from "../names/agency-index.ts";
import type { AgencyMention, Slots } from "../slots.ts";
import { saysThing } from "./says-figure.ts";

/**
 * 游仙区2022年收到多少, where the store has its government and nobody else of that district: the government and all of the
 * district are the same reports, so that neither reading can be wrong. It is told for whom the place was taken.
 */
export function governmentAlone(slots: Slots, index: AgencyIndex): Slots {
  const { agencies, scope, text, triggers } = slots;
  const { region, regionSpans } = scope;
  const [span, ...others] = regionSpans;
  if (region === null || span === undefined || others.length > 0 || agencies.length > 0) return slots;
  if (triggers.has("catalogue") || !asks(slots) || speaksOfMany(slots)) return slots;
  const [id, ...more] = index.inRegion(region);
  const agency = id === undefined || more.length > 0 ? undefined : index.get(id)?.agency;
  if (id === undefined || agency?.type !== "government" || agency.region.at(-1) !== region) return slots;
  const named = text.slice(span.start, span.end);
  const mention: AgencyMention = { named, span, ids: [id], match: "near" };
  return { ...slots, agencies: [mention], scope: { ...scope, region: null, regionSpans: [] } };
}

/** 游仙区的呢, after an office of another district, asks for that of 游仙区. */
function asks(slots: Slots): boolean {
  return saysThing(slots) || slots.triggers.size > 0;
}

function speaksOfMany(slots: Slots): boolean {
  const { scope, excluded, summed, leftOut } = slots;
  const { all, whole, types, beside, named, governments } = scope;
  const { grouping, order, place, portion, change, aggregation, condition, criteria, lasting } = slots;
  const many = [leftOut, grouping, order, place, portion, change, aggregation, condition, criteria, lasting];
  const scoped = all || whole || types.length > 0 || beside.length > 1 || named !== null || governments !== null;
  return scoped || summed || excluded.length > 0 || many.some((part) => part !== null);
}
