import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { ownBodiesOf } from "../names/kinds/kind-members.ts";
import type { Slots } from "../slots.ts";

/**
 * Bodies of a level beside a place that has none of them. 市直部门 were those of the city above it: 汨罗市的呢 asks for those
 * of 汨罗市 itself, and 市直部门呢, after all of 华容县, goes back to the city's.
 *
 * @param said what the message says of the reports itself
 */
export function withBodiesThere(scope: Frame["scope"], said: Slots["scope"], index: AgencyIndex): Frame["scope"] {
  const { named, region, beside } = scope;
  if (named?.ofLevel === undefined || region === null) return scope;
  const places = beside.length > 1 ? beside : [region];
  const ids = new Set(named.ids);
  if (places.every((place) => index.inRegion(place).some((id) => ids.has(id)))) return scope;
  const own = ownBodiesOf(places, named.ofLevel, index);
  if (said.named === null || isOfLevel(own.ids, named.name.charAt(0), index)) return { ...scope, named: own };
  return said.region === null ? { ...scope, region: null, beside: [] } : scope;
}

/** 汨罗市's own are 市直 there, and those of 华容县 are not. */
function isOfLevel(ids: readonly string[], level: string, index: AgencyIndex): boolean {
  return ids.length > 0 && ids.every((id) => index.get(id)?.agency.region.at(-1)?.endsWith(level));
}
