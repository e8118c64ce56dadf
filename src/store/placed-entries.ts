import { gazetteer } from "../parsing/identity/gazetteer.ts";
import type { Agency } from "../report/agency.ts";
import { completeRegions } from "../report/complete-regions.ts";
import { freeOfNamesakes } from "../report/unlisted-cities.ts";
import type { ReportEntry } from "./store.ts";

/**
 * Entries whose agencies have the regions that all of them together tell, so that questions and answers agree on who is
 * where. Order, ids and everything else stay.
 *
 * @returns the same list when nothing is to be completed
 */
export function placedEntries(entries: readonly ReportEntry[]): readonly ReportEntry[] {
  // Those of several years are as a rule one object: a country's are looked at once each.
  const agencies = new Set(entries.map(({ agency }) => agency));
  const regions = new Map([
    ...freeOfNamesakes(agencies),
    ...completeRegions(agencies, (county) => gazetteer.counties.has(county)),
  ]);
  if (regions.size === 0) return entries;
  const placed = new Map<Agency, Agency>();
  for (const agency of agencies) {
    const region = regions.get(agency.id);
    if (region) placed.set(agency, { ...agency, region });
  }
  return entries.map((entry) => {
    const agency = placed.get(entry.agency);
    return agency ? { ...entry, agency } : entry;
  });
}
