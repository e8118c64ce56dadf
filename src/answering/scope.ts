import type { ReportEntry, Store } from "../store/store.ts";
import type { Scope } from "../understanding/query.ts";

/** One report of a scope with its place in `store.entries()` and in the columns. */
export interface ScopedEntry {
  readonly entry: ReportEntry;
  readonly index: number;
}

/** What the name of a region may leave out at its end: 临淄区 is also called 临淄. */
const ENDING = /^(?:省|市|区|县|旗|盟|地区|林区|自治州|.{0,6}自治[区县旗]|特别行政区)?$/;

/** Is a part of a region called this? 枣庄高新区 in 枣庄市 is also called 高新区. */
function isCalled(part: string, above: string | undefined, name: string): boolean {
  if (part.startsWith(name)) return ENDING.test(part.slice(name.length));
  return above !== undefined && part.endsWith(name) && above.startsWith(part.slice(0, part.length - name.length));
}

function isIn(region: readonly string[], name: string): boolean {
  return region.some((part, index) => isCalled(part, region[index - 1], name));
}

function inScope({ agency, year }: ReportEntry, { years, types, agencies, region, depth }: Scope): boolean {
  return (
    (years === undefined || years.includes(year)) &&
    (types === undefined || types.includes(agency.type)) &&
    (agencies === undefined || agencies.includes(agency.id)) &&
    (depth === undefined || agency.region.length === depth) &&
    (region === undefined || isIn(agency.region, region))
  );
}

/** Where the reports of each agency stand. A store hands out the same list of entries until its contents change. */
const placesIn = new WeakMap<readonly ReportEntry[], ReadonlyMap<string, readonly number[]>>();

function placesOf(entries: readonly ReportEntry[]): ReadonlyMap<string, readonly number[]> {
  const known = placesIn.get(entries);
  if (known) return known;
  const places = new Map<string, number[]>();
  for (const [index, { agency }] of entries.entries()) {
    const own = places.get(agency.id);
    if (own) own.push(index);
    else places.set(agency.id, [index]);
  }
  placesIn.set(entries, places);
  return places;
}

/** The reports that a scope holds, in the store's order. */
export function entriesIn(store: Store, scope: Scope): readonly ScopedEntry[] {
  const entries = store.entries();
  const found: ScopedEntry[] = [];
  const take = (index: number): void => {
    const entry = entries[index];
    if (entry && inScope(entry, scope)) found.push({ entry, index });
  };
  if (scope.agencies) {
    const places = new Set(scope.agencies.flatMap((id) => placesOf(entries).get(id) ?? []));
    for (const index of [...places].sort((a, b) => a - b)) take(index);
  } else for (let index = 0; index < entries.length; index++) take(index);
  return found;
}
