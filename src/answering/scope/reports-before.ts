import type { Store } from "../../store/store.ts";
import { entriesIn, type ScopedEntry } from "./scope.ts";

/** The reports of the same agencies, each of the year before. */
export interface ReportsBefore {
  readonly entries: readonly ScopedEntry[];
  /** The place among them of what stands before a report of the scope, by the place of that one; -1 where there is none. */
  readonly placeOf: (at: number) => number;
}

/** Finds for every report of a scope the one of the year before. */
export function reportsBefore(store: Store, scoped: readonly ScopedEntry[]): ReportsBefore {
  const years = [...new Set(scoped.map(({ entry }) => entry.year - 1))];
  const entries = entriesIn(store, { years, label: "" });
  const places = new Map(entries.map(({ entry }, at) => [keyOf(entry.agency.id, entry.year), at]));
  return {
    entries,
    placeOf: (at) => {
      const entry = scoped[at]?.entry;
      return entry === undefined ? -1 : (places.get(keyOf(entry.agency.id, entry.year - 1)) ?? -1);
    },
  };
}

function keyOf(agency: string, year: number): string {
  return `${year} ${agency}`;
}
