import { EDITION_IDS } from "../form/editions.ts";

import type { Agency } from "../report/agency.ts";

import { belongsTo, isCommittee } from "../report/government-group.ts";
import type { ReportEntry, Store } from "../store/store.ts";
import type { LeftOut, Scope } from "../understanding/scope.ts";

/** One report of a scope with its place in `store.entries()` and in the columns. */
export interface ScopedEntry {
  readonly entry: ReportEntry;
  readonly index: number;
  /** Number of its agency in the store, 0-based. */
  readonly agency: number;
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

/** The reports of a store by what scopes tell them apart by. A store hands out the same list until its contents change. */
interface Places {
  /** Every report, in the store's order. */
  readonly all: readonly ScopedEntry[];
  readonly agencies: number;
  /** What the large scopes that were asked for last hold. */
  readonly held: Map<string, readonly ScopedEntry[]>;
  /** By agency. */
  readonly ofAgency: ReadonlyMap<string, readonly number[]>;
  /** By year and part of a region: the parts as they are written, each with the one above it. */
  readonly ofYear: ReadonlyMap<number, ReadonlyMap<string, Part>>;
}

interface Part {
  readonly part: string;
  readonly above: string | undefined;
  readonly places: number[];
}

const placesIn = new WeakMap<readonly ReportEntry[], Places>();

function placesOf(entries: readonly ReportEntry[]): Places {
  const known = placesIn.get(entries);
  if (known) return known;
  const ofAgency = new Map<string, number[]>();
  const ofYear = new Map<number, Map<string, Part>>();
  const all: ScopedEntry[] = [];
  const numbers = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const { agency, year } = entry;
    const number = numbers.get(agency.id) ?? numbers.size;
    all.push({ entry, index, agency: number });
    const own = ofAgency.get(agency.id);
    if (own) own.push(index);
    else {
      numbers.set(agency.id, number);
      ofAgency.set(agency.id, [index]);
    }
    const parts = ofYear.get(year) ?? new Map<string, Part>();
    if (parts.size === 0) ofYear.set(year, parts);
    for (const [depth, part] of ["", ...agency.region].entries()) {
      const above = agency.region[depth - 2];
      const key = above === undefined ? part : `${above}/${part}`;
      const there = parts.get(key);
      if (there) there.places.push(index);
      else parts.set(key, { part, above, places: [index] });
    }
  }
  const places = { all, agencies: numbers.size, held: new Map(), ofAgency, ofYear };
  placesIn.set(entries, places);
  return places;
}

/** Places that may be in the scope, in any order: what is left to look at of each is `inScope`. */
function candidates({ ofAgency, ofYear }: Places, { years, region, agencies }: Scope): Iterable<number> {
  if (!agencies && region === undefined) {
    const all = [...new Set(years ?? ofYear.keys())].map((year) => ofYear.get(year)?.get("")?.places ?? []);
    return all.length === 1 && all[0] ? all[0] : all.flat();
  }
  const found = new Set<number>();
  const take = (places: readonly number[]): void => {
    for (const place of places) found.add(place);
  };
  if (agencies) {
    for (const id of agencies) take(ofAgency.get(id) ?? []);
    return found;
  }
  for (const year of years ?? ofYear.keys()) {
    for (const { part, above, places } of ofYear.get(year)?.values() ?? []) {
      if (region !== undefined && isCalled(part, above, region)) take(places);
    }
  }
  return found;
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

/** The reports that a scope holds, in the store's order. */
export function entriesIn(store: Store, scope: Scope): readonly ScopedEntry[] {
  const places = placesOf(store.entries());
  const key = JSON.stringify({ ...scope, label: "" });
  const known = places.held.get(key);
  if (known) return known;
  const found: ScopedEntry[] = [];
  for (const index of inOrder(candidates(places, scope))) {
    const one = places.all[index];
    if (one && inScope(one.entry, scope)) found.push(one);
  }
  if (found.length >= FEWEST_HELD) {
    const [oldest] = places.held.keys();
    if (oldest !== undefined && places.held.size >= MOST_HELD) places.held.delete(oldest);
    places.held.set(key, found);
  }
  return found;
}

/** Places of single years are in order, and so are years one after the other. */
function inOrder(places: Iterable<number>): Uint32Array {
  const listed = Uint32Array.from(places);
  for (let at = 1; at < listed.length; at++) {
    if ((listed[at - 1] ?? 0) > (listed[at] ?? 0)) return listed.sort();
  }
  return listed;
}

/** What is scanned of many reports, one array each: to follow the entries themselves costs ten times as much. */
export interface Lanes {
  /** Their places in `store.entries()` and in the columns. */
  readonly places: Uint32Array;
  /** The numbers of their agencies. */
  readonly agencies: Uint32Array;
  /** Their editions, as places in `EDITION_IDS`. */
  readonly editions: Uint8Array;
  /** Every year among them, in the order they come in. */
  readonly years: readonly number[];
  /** Those with findings of their own. */
  readonly broken: readonly ScopedEntry[];
}

const lanesIn = new WeakMap<readonly ScopedEntry[], Lanes>();

/** The lanes of some reports, parallel to them; made once for a scope that is held. */
export function lanesOf(scoped: readonly ScopedEntry[]): Lanes {
  const known = lanesIn.get(scoped);
  if (known) return known;
  const { length } = scoped;
  const places = new Uint32Array(length);
  const agencies = new Uint32Array(length);
  const editions = new Uint8Array(length);
  const years = new Set<number>();
  const broken: ScopedEntry[] = [];
  let at = 0;
  for (const one of scoped) {
    const { entry } = one;
    places[at] = one.index;
    agencies[at] = one.agency;
    editions[at] = EDITION_IDS.indexOf(entry.edition);
    years.add(entry.year);
    if (entry.findings.length > 0) broken.push(one);
    at++;
  }
  const lanes = { places, agencies, editions, years: [...years], broken };
  lanesIn.set(scoped, lanes);
  return lanes;
}

/** Agencies by their numbers in the store: 1 for those that have a report among these. */
export function agenciesAmong(store: Store, scoped: readonly ScopedEntry[]): Uint8Array {
  const among = new Uint8Array(placesOf(store.entries()).agencies);
  const agencies = lanesIn.get(scoped)?.agencies;
  if (!agencies) for (const { agency } of scoped) among[agency] = 1;
  else for (let at = 0; at < agencies.length; at++) among[agencies[at] ?? 0] = 1;
  return among;
}

/** Those with findings of their own. */
export function brokenAmong(scoped: readonly ScopedEntry[]): readonly ScopedEntry[] {
  return lanesIn.get(scoped)?.broken ?? scoped.filter(({ entry }) => entry.findings.length > 0);
}

const counted = new WeakMap<readonly ScopedEntry[], number>();

/** How many agencies have a report among these. */
export function countAgencies(store: Store, scoped: readonly ScopedEntry[]): number {
  const known = counted.get(scoped);
  if (known !== undefined) return known;
  const among = agenciesAmong(store, scoped);
  let count = 0;
  for (let at = 0; at < among.length; at++) count += among[at] ?? 0;
  counted.set(scoped, count);
  return count;
}
