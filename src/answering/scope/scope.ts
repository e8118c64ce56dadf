import type { Agency } from "../../report/agency.ts";
import { belongsTo, isCommittee } from "../../report/government-group.ts";
import type { ReportEntry, Store } from "../../store/store.ts";
import { oncePer } from "../../text/once.ts";
import type { LeftOut, Scope } from "../../understanding/scope.ts";
import { isIn, joined, type PlacedEntry, type Places, placesOf } from "./places.ts";

/** One report of a scope. */
export type ScopedEntry = PlacedEntry;

/** Places that may be in the scope: what is left to look at of each is `inScope`. */
function candidates(places: Places, { years, region, agencies }: Scope): Uint32Array {
  if (agencies) return joined([...new Set(agencies)].map((id) => places.ofAgency(id)));
  const wanted = [...new Set(years ?? places.years)];
  if (region === undefined) return joined(wanted.map((year) => places.ofYear(year)));
  const there = places.inRegion(region);
  return years === undefined ? there : there.filter((at) => years.includes(places.entries[at]?.year ?? Number.NaN));
}

/** Do the candidates need no further look? */
function isPlain({ types, agencies, except, without, governments }: Scope): boolean {
  return [types, agencies, except, without, governments].every((narrower) => narrower === undefined);
}

function isLeftOut(agency: Agency, { regions, types, governments }: LeftOut): boolean {
  return (
    types.includes(agency.type) ||
    governments.some((group) => belongsTo(agency, group)) ||
    regions.some((region) => isIn(agency.region, region))
  );
}

/** What the candidates do not tell. */
function inScope(
  { agency, year }: ReportEntry,
  { years, types, agencies, except, without, region, governments }: Scope,
): boolean {
  return (
    !except?.includes(agency.id) &&
    !(without && isLeftOut(agency, without)) &&
    (types === undefined || (types.includes(agency.type) && !(agency.type === "government" && isCommittee(agency)))) &&
    (governments === undefined || belongsTo(agency, governments)) &&
    // Of agencies that are named, year and region are still open.
    (agencies === undefined ||
      ((years === undefined || years.includes(year)) && (region === undefined || isIn(agency.region, region))))
  );
}

/** A smaller scope is found again as quickly as it would be looked up. */
const FEWEST_HELD = 1000;
const MOST_HELD = 8;

/** What was found for the large scopes that were asked for last. */
interface Held {
  readonly places: Map<string, Uint32Array>;
  readonly entries: Map<string, readonly ScopedEntry[]>;
}

const holding = oncePer((_: Places): Held => ({ places: new Map(), entries: new Map() }));

/** What is held under a key, or made and held where it is large. */
function heldOrMade<T extends { readonly length: number }>(held: Map<string, T>, key: string, make: () => T): T {
  const known = held.get(key);
  if (known) return known;
  const made = make();
  if (made.length < FEWEST_HELD) return made;
  const [oldest] = held.keys();
  if (oldest !== undefined && held.size >= MOST_HELD) held.delete(oldest);
  held.set(key, made);
  return made;
}

function find(store: Store, scope: Scope): { readonly places: Uint32Array; readonly of: Places; readonly key: string } {
  const of = placesOf(store.entries());
  const held = holding(of);
  const key = JSON.stringify({ ...scope, label: "" });
  const places = heldOrMade(held.places, key, () => {
    const all = candidates(of, scope);
    return isPlain(scope) ? all : all.filter((at) => isAmong(of.entries[at], scope));
  });
  return { places, of, key };
}

function isAmong(entry: ReportEntry | undefined, scope: Scope): boolean {
  return entry !== undefined && inScope(entry, scope);
}

/** The reports that a scope holds, in the store's order. */
export function entriesIn(store: Store, scope: Scope): readonly ScopedEntry[] {
  const { places, of, key } = find(store, scope);
  return heldOrMade(holding(of).entries, key, () => {
    if (places.length === of.placed.length) return of.placed;
    const found: ScopedEntry[] = [];
    for (const place of places) {
      const one = of.placed[place];
      if (one) found.push(one);
    }
    return found;
  });
}

/** The agencies of a scope that have no report among these, in the store's order. */
export function agenciesLacking(store: Store, scope: Scope, scoped: readonly ScopedEntry[]): readonly Agency[] {
  const { places, of } = find(store, scope);
  if (places.length === of.entries.length && countAgencies(store, scoped) === of.agencies) return [];
  const seen = agenciesAmong(of, scoped);
  const lacking: Agency[] = [];
  for (const at of places) {
    const agency = of.agencyOf[at] ?? 0;
    const entry = seen[agency] ? undefined : of.entries[at];
    if (!entry) continue;
    seen[agency] = 1;
    lacking.push(entry.agency);
  }
  return lacking;
}

const counted = new WeakMap<readonly ScopedEntry[], number>();

/** How many agencies have a report among these. */
export function countAgencies(store: Store, scoped: readonly ScopedEntry[]): number {
  const known = counted.get(scoped);
  if (known !== undefined) return known;
  if (scoped.length < FEWEST_HELD) return new Set(scoped.map(({ agency }) => agency)).size;
  const among = agenciesAmong(placesOf(store.entries()), scoped);
  let count = 0;
  for (let at = 0; at < among.length; at++) count += among[at] ?? 0;
  counted.set(scoped, count);
  return count;
}

/** Agencies by their numbers in the store: 1 for those that have a report among these. */
function agenciesAmong({ agencies }: Places, scoped: readonly ScopedEntry[]): Uint8Array {
  const among = new Uint8Array(agencies);
  for (const { agency } of scoped) among[agency] = 1;
  return among;
}
