import type { AgencyMention } from "../slots.ts";
import type { Span } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";

/** Says of several agencies of one name that the one is meant whose reports do not tell where it is. */
export const LEAST_PLACED = "未写明所属地区的";

/** Does a region stand at the end of the other, which says more? */
export function isLess(region: readonly string[], other: readonly string[]): boolean {
  return region.length < other.length && region.join("/") === other.slice(other.length - region.length).join("/");
}

/**
 * A name for an agency that no place tells from its namesakes, as its region is the end of theirs.
 *
 * @param namesakes the regions of the others that bear the name
 * @returns `undefined` where a place tells it
 */
export function leastPlacedName(
  name: string,
  region: readonly string[],
  namesakes: readonly (readonly string[])[],
): string | undefined {
  return namesakes.some((other) => isLess(region, other)) ? `${LEAST_PLACED}${name}` : undefined;
}

/** Does a name say of itself that it is that of the agency whose place is not told? */
export function isLeastPlaced(named: string): boolean {
  return named.startsWith(LEAST_PLACED);
}

/** The one of several agencies that is asked for as such: 未写明所属地区的第一中学. */
export function leastPlacedBefore(
  text: string,
  { start, end }: Span,
  ids: readonly string[],
  index: AgencyIndex,
): AgencyMention | undefined {
  const from = start - LEAST_PLACED.length;
  if (from < 0 || !text.startsWith(LEAST_PLACED, from)) return undefined;
  const regionOf = (id: string): readonly string[] => index.get(id)?.agency.region ?? [];
  const least = ids.filter((id) => ids.every((other) => other === id || isLess(regionOf(id), regionOf(other))));
  return {
    named: text.slice(from, end),
    span: { start: from, end },
    ids: least,
    match: least.length > 0 ? "exact" : "unknown",
  };
}
