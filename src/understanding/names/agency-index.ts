import Fuse from "fuse.js";
import type { EditionId } from "../../form/types.ts";
import { type Agency, displayName } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";
import { spellLikeQuestion } from "../lexicon/phrase-finder.ts";
import { type Abbreviations, formalNames, regionNames, stemOf } from "./agency-names.ts";

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
  get(id: string): KnownAgency | undefined;
  /** The longest name or alias that begins at `start`; `stem` when it is only a name without its kind (辛店). */
  longestAt(
    text: string,
    start: number,
  ): { readonly end: number; readonly ids: readonly string[]; readonly stem: boolean } | undefined;
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
  /** Agencies of a region, by its full name or its stem; empty when no agency is there. */
  inRegion(region: string): readonly string[];
  /** The longest region name of any agency that begins at `start`. */
  regionAt(text: string, start: number): string | undefined;
}

const LONGEST_NAME = 40;
/** Two characters that so many names hold (街道) do not tell one from another. */
const COMMONPLACE = 1500;
/** fuse.js looks at each candidate, so an index of pairs of characters chooses the few that are worth a look. */
const CANDIDATES = 64;

/** A kind is no name: data of the country hold a few agencies called 街道. */
const BARE_KIND = /^(?:街道|街道办|街道办事处|办事处|街办|镇政府|乡政府|镇人民政府|乡人民政府|人民政府|政府)$/;
/**
 * Builds the index.
 *
 * @param abbreviations parts of names with how people shorten them (监督管理: 监管)
 * @param kindred names that may mean the same body elsewhere (城市管理局: 执法局)
 */
export function createAgencyIndex(
  entries: readonly ReportEntry[],
  abbreviations: Abbreviations,
  kindred: Abbreviations = {},
): AgencyIndex {
  const known = gather(entries);
  const names = new Map<string, { ids: string[]; stem: boolean }>();
  const lengthsByStart = new Map<string, Set<number>>();
  const regions = new Map<string, string[]>();
  const byPair = new Map<string, number[]>();
  const spelt: { name: string; id: string }[] = [];

  const namesById = new Map<string, readonly string[]>();

  const add = (name: string, id: string, stem: boolean): void => {
    if (name.length < 2 || name.length > LONGEST_NAME || BARE_KIND.test(name)) return;
    const entry = names.get(name);
    if (entry) {
      // All names of one agency are added in a row.
      if (entry.ids.at(-1) !== id) entry.ids.push(id);
      entry.stem &&= stem;
    } else {
      names.set(name, { ids: [id], stem });
      const key = name.slice(0, 2);
      const lengths = lengthsByStart.get(key) ?? new Set();
      lengthsByStart.set(key, lengths.add(name.length));
    }
  };
  for (const { agency } of known.values()) {
    const formal = [...new Set(formalNames(agency, abbreviations).map(spellLikeQuestion))];
    namesById.set(agency.id, formal);
    for (const name of formal) add(name, agency.id, false);
    const stem = stemOf(agency);
    if (stem) add(spellLikeQuestion(stem), agency.id, true);
    for (const [at, region] of agency.region.entries()) {
      for (const word of regionNames(region, agency.region[at - 1])) {
        if (word.length < 2) continue;
        const ids = regions.get(word);
        if (!ids) regions.set(word, [agency.id]);
        // All places of one agency are added in a row.
        else if (ids.at(-1) !== agency.id) ids.push(agency.id);
      }
    }
    for (const name of formal) {
      const at = spelt.push({ name, id: agency.id }) - 1;
      for (const pair of pairsOf(name)) {
        const places = byPair.get(pair);
        if (places) places.push(at);
        else byPair.set(pair, [at]);
      }
    }
  }
  const lengths = new Map([...lengthsByStart].map(([key, set]) => [key, [...set].sort((a, b) => b - a)]));
  const regionsByStart = groupByStart(regions.keys());

  const shared = new Uint8Array(spelt.length);

  return {
    all: [...known.values()],
    years: [...new Set(entries.map(({ year }) => year))].sort((a, b) => a - b),
    editions: new Set(entries.map(({ edition }) => edition)),
    kindred,
    get: (id) => known.get(id),
    longestAt(text, start) {
      for (const length of lengths.get(text.slice(start, start + 2)) ?? []) {
        const entry = names.get(text.slice(start, start + length));
        if (entry && !isTornWord(text, start + length))
          return { end: start + length, ids: entry.ids, stem: entry.stem };
      }
      return undefined;
    },
    similar(name, most, isWorth) {
      const postings = [...pairsOf(name)].map((pair) => byPair.get(pair) ?? []);
      const telling = postings.filter((places) => places.length > 0 && places.length <= COMMONPLACE);
      const candidates = highest(shared, telling.length > 0 ? telling : postings, CANDIDATES).flatMap(
        (at) => spelt[at] ?? [],
      );
      if (isWorth) {
        const first = new Map<string, { id: string; name: string }>();
        for (const candidate of candidates) if (!first.has(candidate.id)) first.set(candidate.id, candidate);
        const worth = [...first.values()].filter(({ id }) => isWorth(id));
        if (worth.length === 0 || (worth.length === 1 && first.size <= most)) return worth;
      }
      const fuse = new Fuse(candidates, { keys: ["name"], threshold: 0.6, ignoreLocation: true, includeScore: true });
      const ranked = fuse.search(name.slice(0, LONGEST_NAME)).map(({ item }) => item);
      const first = new Map<string, { id: string; name: string }>();
      for (const candidate of [...ranked, ...candidates])
        if (!first.has(candidate.id)) first.set(candidate.id, candidate);
      return [...first.values()].slice(0, most);
    },
    namesOf: (id) => namesById.get(id) ?? [],
    inRegion: (region) => regions.get(region) ?? [],
    regionAt: (text, start) =>
      regionsByStart.get(text.slice(start, start + 2))?.find((name) => text.startsWith(name, start)),
  };
}

/** From so many places on it is quicker to look at all than to put them in order. */
const MANY = 4000;

/**
 * The places that stand in most of the lists, those in most first; among equals the first place first.
 *
 * @param counts a zero for every place; left so
 */
function highest(counts: Uint8Array, lists: readonly (readonly number[])[], most: number): number[] {
  const touched: number[] = [];
  for (const places of lists) {
    for (const at of places) {
      if (counts[at] === 0) touched.push(at);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const having: number[][] = [];
  const take = (at: number): void => {
    const count = counts[at] ?? 0;
    const equal = having[count];
    if (!equal) having[count] = [at];
    else if (equal.length < most) equal.push(at);
  };
  if (touched.length <= MANY) for (const at of Uint32Array.from(touched).sort()) take(at);
  else for (let at = 0; at < counts.length; at++) if (counts[at] !== 0) take(at);
  for (const at of touched) counts[at] = 0;
  return having.reverse().flat().slice(0, most);
}

/** 辛店街道办理: the last character of 辛店街道办 belongs to the verb after it. */
function isTornWord(text: string, end: number): boolean {
  return text[end - 1] === "办" && /^(?:[理结完了成件证过掉好]|公(?!开|布|示))/.test(text.slice(end));
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
function groupByStart(names: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const group = groups.get(name.slice(0, 2));
    if (group) group.push(name);
    else groups.set(name.slice(0, 2), [name]);
  }
  return groups;
}

/** Characters that stand side by side, or with one between: a wrong one in the middle leaves the pair around it. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) {
    pairs.add(text.slice(at, at + 2));
    if (at + 2 < text.length) pairs.add(`${text.charAt(at)}.${text.charAt(at + 2)}`);
  }
  return pairs;
}
