import type { Agency, AgencyType } from "../../report/agency.ts";
import { oncePer } from "../../text/once.ts";
import type { ScopedEntry } from "./scope.ts";

/** An agency with the years that there are reports of. */
export interface Holding {
  readonly agency: Agency;
  readonly years: readonly number[];
}

/** A list of agencies begins with the governments. */
const ORDER: readonly AgencyType[] = [
  "government",
  "office",
  "department",
  "institution",
  "other",
  "street",
  "town",
  "township",
];

/** Those of a city before those of its counties, each level by kind; else in the order they come in. */
function byLevel({ agency: a }: Holding, { agency: b }: Holding): number {
  return a.region.length - b.region.length || ORDER.indexOf(a.type) - ORDER.indexOf(b.type);
}

/** Agencies by their level and kind, each with its years; worked out once for a scope that is held. */
export const holdings = oncePer((scoped: readonly ScopedEntry[]): readonly Holding[] => {
  const byAgency: { agency: Agency; years: number[] }[] = [];
  const all: Holding[] = [];
  for (const { entry, agency } of scoped) {
    const holding = byAgency[agency];
    if (holding) {
      holding.years.push(entry.year);
      continue;
    }
    const first = { agency: entry.agency, years: [entry.year] };
    byAgency[agency] = first;
    all.push(first);
  }
  return all.sort(byLevel);
});
