import type { ReportEntry, Store } from "../store/store.ts";
import type { Scope } from "../understanding/query.ts";

/** One report of a scope with its place in `store.entries()` and in the columns. */
export interface ScopedEntry {
  readonly entry: ReportEntry;
  readonly index: number;
}

function inScope(entry: ReportEntry, scope: Scope): boolean {
  const { agency, year } = entry;
  return (
    (scope.years === undefined || scope.years.includes(year)) &&
    (scope.types === undefined || scope.types.includes(agency.type)) &&
    (scope.agencies === undefined || scope.agencies.includes(agency.id)) &&
    (scope.region === undefined ||
      agency.region.includes(scope.region) ||
      agency.region.join("").includes(scope.region))
  );
}

/** The reports that a scope holds, in the store's order. */
export function entriesIn(store: Store, scope: Scope): readonly ScopedEntry[] {
  const found: ScopedEntry[] = [];
  for (const [index, entry] of store.entries().entries()) if (inScope(entry, scope)) found.push({ entry, index });
  return found;
}
