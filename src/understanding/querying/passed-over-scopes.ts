import type { AgencyType } from "../../report/agency.ts";
import { KIND_LABELS } from "../../report/kind-labels.ts";
import { gather } from "../../text/gather.ts";
import type { Scope } from "../scope.ts";
import type { Asked } from "./asked.ts";
import type { QueryContents } from "./query-contents.ts";

/** Regions that the query is about, or leaves out; not those that its agencies lie in, which hold others as well. */
function regionsOf({ under }: QueryContents): readonly string[] {
  const scopes = [...under("scope"), ...under("apart"), ...under("outOf")] as readonly Scope[];
  return scopes.flatMap(({ region, without }) => [...(region ? [region] : []), ...(without?.regions ?? [])]);
}

/** Places that a message names and the query has nothing of. */
export function regionsPassedOver({ slots, held, index }: Asked): readonly string[] {
  const scopes = regionsOf(held);
  // Regions hold thousands of agencies: they are looked through only for a place that the query does not name.
  const open = slots.places.filter((region) => !scopes.includes(region));
  if (open.length === 0) return [];
  const there = [...held.agencies, ...gather(scopes, (region) => index.inRegion(region))];
  return open.filter((region) => {
    const within = new Set(index.inRegion(region));
    return !there.some((id) => within.has(id));
  });
}

/** 和各局, 跟所有街道: many beside one. */
const BESIDE_EVERY = /[和与跟同及、][一-鿿]{0,8}?(?:其[他它余]|各|所有|全部|每)[个家类]?[一-鿿]/;

/** Kinds of agencies that a message names and the query has nothing of. */
export function typesPassedOver({ slots: { scope, text }, query, held, index }: Asked): readonly string[] {
  // 属于哪个区 asks where an agency lies.
  if (query.intent === "catalogue" && query.lists === "places") return [];
  const types = new Set([...held.under("types"), ...held.agencies.map((id) => index.get(id)?.agency.type)]);
  const groups = held.under("governments");
  // 甲局和各局对比: a bureau that is named is not all of them.
  const every = scope.types.length > 0 && BESIDE_EVERY.test(text) && held.under("scope").length === 0;
  const isHeld = (type: AgencyType): boolean => types.has(type) && !every;
  const ofGroup = (type: AgencyType): boolean => groups.length > 0 && (type === "government" || type === "office");
  const lost = scope.types.filter((type) => !isHeld(type) && !ofGroup(type)).map((type) => KIND_LABELS[type]);
  // 各区县合计 asks for all of each county, and not for its government alone.
  const apart = query.intent === "aggregate" && query.apart !== undefined && scope.beside.length > 1;
  const grouped = (held.under("by").includes("county") || apart) && scope.governments === "counties";
  const group =
    scope.governments !== null && !grouped && !groups.includes(scope.governments) && !types.has("government");
  return group ? [...lost, "政府"] : lost;
}

const JOINED_BEFORE = /[和与跟同及、比]$/;
const JOINED_BEHIND = /^[和与跟同及、]/;

/** 马桥镇和桓台县: a place beside an agency that lies in it, where the figures of the agency alone are told. */
export function placeBesidePassedOver({ slots, held, query }: Asked): readonly string[] {
  const { scope, agencies, text } = slots;
  if (agencies.length === 0 || scope.regionSpans.length === 0 || query.intent === "catalogue") return [];
  if (["scope", "apart", "outOf"].some((name) => held.under(name).length > 0)) return [];
  return gather(scope.regionSpans, ({ start, end }) => {
    const place = text.slice(start, end);
    const before = text.slice(0, start);
    const behindAgency = JOINED_BEFORE.test(before) && agencies.some(({ span }) => span.end <= start);
    const joint = JOINED_BEHIND.exec(text.slice(end));
    // 临淄区和桓台县教育局 is one agency of each.
    const next = joint && agencies.find(({ span }) => span.start === end + joint[0].length);
    const standsApart = behindAgency && !agencies.some(({ span }) => span.start >= end && span.start <= end + 1);
    return standsApart || next?.named.startsWith(place) ? [place] : [];
  });
}
