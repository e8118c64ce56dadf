import { EDITION_IDS } from "../../form/editions.ts";
import { joinedNames, liesInJoined } from "../../report/joined-region.ts";
import { levelOfRegion, type RegionLevel } from "../../report/region-level.ts";
import type { ReportEntry } from "../../store/store.ts";
import { gather } from "../../text/gather.ts";
import { once, oncePer } from "../../text/once.ts";
import { regionNames } from "../../understanding/names/agency-names.ts";

/** One report with its place in `store.entries()` and in the columns. */
export interface PlacedEntry {
  readonly entry: ReportEntry;
  readonly index: number;
  /** Number of its agency in the store, 0-based. */
  readonly agency: number;
}

/**
 * The reports of a store by what scopes tell them apart by. A report is its place in `store.entries()`; places are always in that
 * order.
 */
export interface Places {
  readonly entries: readonly ReportEntry[];
  /** The same with their places: made once, since the scopes of a country would make hundreds of thousands each. */
  readonly placed: readonly PlacedEntry[];
  readonly agencies: number;
  /** The number of each report's agency, 0-based. */
  readonly agencyOf: Uint32Array;
  readonly years: readonly number[];
  /** The year of each report, as a place in `years`. */
  readonly yearOf: Uint32Array;
  /** The edition of each report, as a place in `EDITION_IDS`. */
  readonly editionOf: Uint8Array;
  /** 1 for reports with findings of their own. */
  readonly brokenAt: Uint8Array;
  /** The entry of a report. */
  ofReport(id: string): ReportEntry | undefined;
  ofYear(year: number): Uint32Array;
  ofAgency(id: string): Uint32Array;
  inRegion(name: string): Uint32Array;
  /** Reports of agencies whose region begins with one of these levels; `undefined` stands for those that tell none. */
  beginningWith(levels: readonly (RegionLevel | undefined)[]): Uint32Array;
}

/** What the name of a region may leave out at its end: 临淄区 is also called 临淄. */
const ENDING = /^(?:省|市|区|县|旗|盟|地区|林区|自治州|.{0,6}自治[区县旗]|特别行政区)?$/;

/** Is a part of a region called this? 枣庄高新区 in 枣庄市 is also called 高新区. */
export function isCalled(part: string, above: string | undefined, name: string): boolean {
  if (part.startsWith(name)) return ENDING.test(part.slice(name.length));
  if (regionNames(part, above).includes(name)) return true;
  return above !== undefined && part.endsWith(name) && above.startsWith(part.slice(0, part.length - name.length));
}

/** Every name that a part of a region is called. */
function namesCalled(part: string, above: string | undefined): ReadonlySet<string> {
  const names = new Set(regionNames(part, above));
  for (let at = 1; at <= part.length; at++) {
    for (const name of [part.slice(0, at), part.slice(at)])
      if (name !== "" && isCalled(part, above, name)) names.add(name);
  }
  return names;
}

/** Is a place of this name, or a part of one? */
export function isIn(region: readonly string[], name: string): boolean {
  return region.some((part, index) => isCalled(part, region[index - 1], name)) || liesInJoined(region, name);
}

const NOWHERE = new Uint32Array(0);

/** The places of a store's reports. A store hands out the same list until its contents change: they are made once for each. */
export const placesOf = oncePer(makePlaces);

function makePlaces(entries: readonly ReportEntry[]): Places {
  const agencyOf = new Uint32Array(entries.length);
  const regionOf = new Uint32Array(entries.length);
  const yearOf = new Uint32Array(entries.length);
  const editionOf = new Uint8Array(entries.length);
  const brokenAt = new Uint8Array(entries.length);
  const numbers = new Map<string, number>();
  const agencies: { readonly id: string; readonly region: number }[] = [];
  const regions = new Map<string, NumberedRegion>();
  const regionNumber = (region: readonly string[]): number => {
    const key = region.join("/");
    const before = regions.get(key);
    if (!before) regions.set(key, { number: regions.size, region });
    return before?.number ?? regions.size - 1;
  };
  const years = new Map<number, number>();
  const placed: PlacedEntry[] = [];
  let own = -1;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (!entry) continue;
    const { agency, year } = entry;
    // Every year has its agencies in the same order: the next one is most likely the one that came next before.
    own = agencies[own + 1]?.id === agency.id ? own + 1 : (numbers.get(agency.id) ?? agencies.length);
    if (own === agencies.length) {
      numbers.set(agency.id, own);
      agencies.push({ id: agency.id, region: regionNumber(agency.region) });
    }
    const yearNumber = years.get(year) ?? years.size;
    if (yearNumber === years.size) years.set(year, yearNumber);
    agencyOf[at] = own;
    regionOf[at] = agencies[own]?.region ?? 0;
    yearOf[at] = yearNumber;
    editionOf[at] = EDITION_IDS.indexOf(entry.edition);
    brokenAt[at] = entry.findings.length > 0 ? 1 : 0;
    placed.push({ entry, index: at, agency: own });
  }
  const byAgency = grouped(agencyOf, numbers.size);
  const byRegion = grouped(regionOf, regions.size);
  const byYear = grouped(yearOf, years.size);
  const byReport = once(() => new Map(entries.map((entry) => [entry.id, entry])));
  const called = once(() => regionsByName([...regions.values()]));
  const beginning = once(() => regionsByLevel([...regions.values()]));
  return {
    entries,
    placed,
    agencies: numbers.size,
    agencyOf,
    years: [...years.keys()],
    yearOf,
    editionOf,
    brokenAt,
    ofReport: (id) => byReport().get(id),
    ofYear: (year) => byYear(years.get(year)),
    ofAgency: (id) => byAgency(numbers.get(id)),
    inRegion: (name) => joined((called().get(name) ?? []).map(byRegion)),
    beginningWith: (levels) => joined(gather(levels, (level) => (beginning().get(level) ?? []).map(byRegion))),
  };
}

interface NumberedRegion {
  readonly number: number;
  readonly region: readonly string[];
}

/** The numbers of the regions by the level that each begins with. */
function regionsByLevel(regions: readonly NumberedRegion[]): ReadonlyMap<RegionLevel | undefined, number[]> {
  const beginning = new Map<RegionLevel | undefined, number[]>();
  for (const { number, region } of regions) {
    const level = levelOfRegion(region.slice(0, 1));
    const numbers = beginning.get(level);
    if (numbers) numbers.push(number);
    else beginning.set(level, [number]);
  }
  return beginning;
}

/** The numbers of the regions by every name that they, or a part of them, are called. */
function regionsByName(regions: readonly NumberedRegion[]): Map<string, number[]> {
  const called = new Map<string, number[]>();
  const known = new Map<string, ReadonlySet<string>>();
  for (const { number, region } of regions) {
    for (const [depth, part] of region.entries()) {
      const above = region[depth - 1];
      const key = `${above ?? ""}/${part}`;
      const names = known.get(key) ?? namesCalled(part, above);
      known.set(key, names);
      for (const name of [...names, ...joinedNames(region.slice(0, depth + 1))]) {
        const numbers = called.get(name);
        if (!numbers) called.set(name, [number]);
        else if (numbers.at(-1) !== number) numbers.push(number);
      }
    }
  }
  return called;
}

/** Places by a number that each of them has: one array for all, those of a number side by side. */
function grouped(numberOf: Uint32Array, numbers: number): (number: number | undefined) => Uint32Array {
  const ends = new Uint32Array(numbers + 1);
  for (let at = 0; at < numberOf.length; at++) {
    const next = (numberOf[at] ?? 0) + 1;
    ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let number = 0; number < numbers; number++) ends[number + 1] = (ends[number + 1] ?? 0) + (ends[number] ?? 0);
  const starts = ends.slice();
  const places = new Uint32Array(numberOf.length);
  for (let at = 0; at < numberOf.length; at++) {
    const number = numberOf[at] ?? 0;
    const to = starts[number] ?? 0;
    places[to] = at;
    starts[number] = to + 1;
  }
  return (number) => (number === undefined ? NOWHERE : places.subarray(ends[number], ends[number + 1]));
}

/** Lists of places as one, in the store's order. */
export function joined(lists: readonly Uint32Array[]): Uint32Array {
  const [first = NOWHERE] = lists;
  if (lists.length <= 1) return first;
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  let inOrder = true;
  for (const list of lists) {
    if (end > 0 && list.length > 0 && (all[end - 1] ?? 0) > (list[0] ?? 0)) inOrder = false;
    all.set(list, end);
    end += list.length;
  }
  return inOrder ? all : all.sort();
}
