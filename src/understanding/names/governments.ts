import { joinedNames } from "../../report/joined-region.ts";
import type { AgencyIndex, KnownAgency } from "./agency-index.ts";

/** Has the government of a region a report of its own? */
export function governs(region: string, index: AgencyIndex): boolean {
  return governmentOf(region, index) !== undefined;
}

/** The government of a region, where the store has it. */
export function governmentOf(region: string, index: AgencyIndex): KnownAgency | undefined {
  for (const id of index.inRegion(region)) {
    const known = index.get(id);
    if (known?.agency.type === "government" && isCalled(known.agency.region, region)) return known;
  }
  return undefined;
}

function isCalled(place: readonly string[], region: string): boolean {
  return (place.at(-1) ?? "").startsWith(region) || joinedNames(place).includes(region);
}
