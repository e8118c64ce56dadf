import type { Agency } from "../../report/agency.ts";
import type { ScopedEntry } from "./scope.ts";

/** An agency with the years that there are reports of. */
export interface Holding {
  readonly agency: Agency;
  readonly years: readonly number[];
}

const held = new WeakMap<readonly ScopedEntry[], readonly Holding[]>();

/** Agencies in the order they come in, each with its years; worked out once for a scope that is held. */
export function holdings(scoped: readonly ScopedEntry[]): readonly Holding[] {
  const known = held.get(scoped);
  if (known) return known;
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
  held.set(scoped, all);
  return all;
}
