import Fuse from "fuse.js";
import type { EditionId } from "../../form/types.ts";
import { type Agency, displayName } from "../../report/agency.ts";
import { liesInJoined } from "../../report/joined-region.ts";
import type { ReportEntry } from "../../store/store.ts";
import { once } from "../../text/once.ts";
import { pairKey } from "../../text/pair-key.ts";
import { remember } from "../../text/remember.ts";
import { spellLikeQuestion } from "../lexicon/phrase-finder.ts";
import { formalNames, regionNames } from "./agency-names.ts";
import { agenciesByEnding } from "./institutions.ts";
import { findLongest, LONGEST_NAME, type LongestAt, namesOf as namesToFind } from "./longest-name.ts";
import { type PlacesCalled, placesCalled } from "./places-called.ts";
import { type Abbreviations, createShortenNames, type ShortenNames } from "./shorten-names.ts";
import { type SoundIndex, soundIndexOf } from "./sound-index.ts";
import { indexSpelling, type Spelt } from "./spelt-alike.ts";

/** An agency with the years that the store has of it. */
export interface KnownAgency {
  readonly agency: Agency;
  /** How answers and choices name it. */
  readonly label: string;
  /** Its reports by year, in ascending order. */
  readonly years: ReadonlyMap<number, ReportEntry>;
  /** Names and stems of its region, as they may stand before its name. */
  readonly regionWords: readonly string[];
}

/** Every agency of the store, by the ways it is named. */
export interface AgencyIndex {
  readonly all: readonly KnownAgency[];
  /** Every year that there is a report of, in ascending order. */
  readonly years: readonly number[];
  /** Every edition of the form that there is a report of. */
  readonly editions: ReadonlySet<EditionId>;
  /** Names that bodies with the same duties bear elsewhere, by the short name they have here. */
  readonly kindred: Abbreviations;
  /** Words of questions, with which no name of a place ends. */
  readonly everyday: ReadonlySet<string>;
  get(id: string): KnownAgency | undefined;
  /** The longest name or alias that begins at `start`. */
  readonly longestAt: LongestAt;
  /**
   * Agencies with a name spelt much like this one, the likeliest first.
   *
   * @param isWorth others are not looked at: where one at most is worth a look, there is nothing to put in order
   */
  similar(
    name: string,
    most: number,
    isWorth?: (id: string) => boolean,
  ): readonly { readonly id: string; readonly name: string }[];
  /** Every full way to name an agency. */
  namesOf(id: string): readonly string[];
  /** Agencies of a region, by its full name, its stem or a name that says where it lies; empty when no agency is there. */
  inRegion(region: string): readonly string[];
  /** The places that agencies are of, by what they are called. */
  readonly places: PlacesCalled;
  /** Institutions and committees whose own name ends in this one: 县人民医院 and 第一人民医院 for 人民医院. */
  endingIn(name: string): readonly string[];
  /** Agencies by the sound of their names. */
  readonly bySound: () => SoundIndex;
  /** The longest region name of any agency that begins at `start`. */
  regionAt(text: string, start: number): string | undefined;
}

/** fuse.js looks at each candidate, so an index of pairs of characters chooses the few that are worth a look. */
const CANDIDATES = 64;

/**
 * Builds the index.
 *
 * @param abbreviations parts of names with how people shorten them (监督管理: 监管)
 * @param kindred names that may mean the same body elsewhere (城市管理局: 执法局)
 * @param everyday words of questions, with which no name of a place ends (概括, 一下)
 */
export function createAgencyIndex(
  entries: readonly ReportEntry[],
  abbreviations: Abbreviations,
  kindred: Abbreviations = {},
  everyday: ReadonlySet<string> = new Set(),
): AgencyIndex {
  const known = gather(entries);
  const agencies = [...known.values()].map(({ agency }) => agency);
  const shorten = createShortenNames(abbreviations);
  const formal = new Map(agencies.map((agency) => [agency.id, fullNamesOf(agency, shorten)]));
  const all = [...known.values()];
  const namesOf = (id: string): readonly string[] => formal.get(id) ?? [];
  const regions = agenciesByRegion(known);
  const regionsByStart = groupByStart(regions.keys());
  const places = placesCalled(agencies.map(({ region }) => region));
  const byPath = once(() => placesOfPaths(agencies));
  const inJoined = remember((name) => {
    const at = byPath().flatMap(({ region, places }) => (liesInJoined(region, name) ? places : []));
    return at.sort((a, b) => a - b).flatMap((place) => agencies[place]?.id ?? []);
  });
  const endings = agenciesByEnding(agencies, namesOf);
  const speltAlike = indexSpelling([...formal].flatMap(([id, names]) => names.map((name) => ({ name, id }))));

  return {
    all,
    years: [...new Set(entries.map(({ year }) => year))].sort((a, b) => a - b),
    editions: new Set(entries.map(({ edition }) => edition)),
    kindred,
    everyday,
    get: (id) => known.get(id),
    longestAt: findLongest(namesToFind(agencies, formal)),
    similar: (name, most, isWorth) => mostAlike(name, speltAlike.likeliest(name, CANDIDATES), most, isWorth),
    namesOf,
    bySound: soundIndexOf(all, namesOf),
    endingIn: (name) => endings.get(name) ?? [],
    inRegion: (region) => regions.get(region) ?? (places.called(region).length > 0 ? inJoined(region) : []),
    places,
    regionAt: (text, start) =>
      regionsByStart.get(pairKey(text, start, start + 1))?.find((name) => text.startsWith(name, start)),
  };
}

function fullNamesOf(agency: Agency, shorten: ShortenNames): readonly string[] {
  return [...new Set(formalNames(agency, shorten).map(spellLikeQuestion))];
}

/** Every path of regions once, with the places of its agencies in the list: there are far fewer paths than agencies. */
function placesOfPaths(
  agencies: readonly Agency[],
): readonly { readonly region: readonly string[]; readonly places: number[] }[] {
  const paths = new Map<string, { readonly region: readonly string[]; readonly places: number[] }>();
  for (const [place, { region }] of agencies.entries()) {
    const key = region.join("/");
    const path = paths.get(key);
    if (path) path.places.push(place);
    else paths.set(key, { region, places: [place] });
  }
  return [...paths.values()];
}

/** The agencies of each region, by every name and stem that the region has. */
function agenciesByRegion(known: ReadonlyMap<string, KnownAgency>): Map<string, string[]> {
  const regions = new Map<string, string[]>();
  for (const { agency, regionWords } of known.values()) {
    for (const word of regionWords) {
      const ids = regions.get(word);
      if (!ids) regions.set(word, [agency.id]);
      // All places of one agency are added in a row.
      else if (ids.at(-1) !== agency.id) ids.push(agency.id);
    }
  }
  return regions;
}

/** Of the candidates those spelt most alike, the likeliest first, each agency once. */
function mostAlike(
  name: string,
  candidates: readonly Spelt[],
  most: number,
  isWorth: ((id: string) => boolean) | undefined,
): readonly Spelt[] {
  const each = onceEach(candidates);
  const worth = isWorth ? each.filter(({ id }) => isWorth(id)) : each;
  if (worth.length === 0 || (isWorth && worth.length === 1 && each.length <= most)) return worth;
  // Those that are not worth a look take a place from another only where there are too many of them.
  const ids = new Set(worth.map(({ id }) => id));
  const rivals = each.length > most ? candidates : candidates.filter(({ id }) => ids.has(id));
  const fuse = new Fuse(rivals, { keys: ["name"], threshold: 0.6, ignoreLocation: true, includeScore: true });
  const ranked = fuse.search(name.slice(0, LONGEST_NAME)).map(({ item }) => item);
  return onceEach([...ranked, ...rivals]).slice(0, most);
}

/** The first of each agency. */
function onceEach(candidates: readonly Spelt[]): readonly Spelt[] {
  const first = new Map<string, Spelt>();
  for (const candidate of candidates) if (!first.has(candidate.id)) first.set(candidate.id, candidate);
  return [...first.values()];
}

function gather(entries: readonly ReportEntry[]): Map<string, KnownAgency> {
  const known = new Map<string, KnownAgency & { years: Map<number, ReportEntry> }>();
  for (const entry of [...entries].sort((a, b) => a.year - b.year)) {
    const { agency, year } = entry;
    const before = known.get(agency.id);
    if (before) before.years.set(year, entry);
    else {
      const regionWords = agency.region
        .flatMap((region, at) => regionNames(region, agency.region[at - 1]))
        .filter((word) => word.length >= 2);
      known.set(agency.id, { agency, label: displayName(agency), years: new Map([[year, entry]]), regionWords });
    }
  }
  return known;
}

/** Names by their first two characters, the longest first. */
function groupByStart(names: Iterable<string>): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const start = pairKey(name, 0, 1);
    const group = groups.get(start);
    if (group) group.push(name);
    else groups.set(start, [name]);
  }
  return groups;
}
