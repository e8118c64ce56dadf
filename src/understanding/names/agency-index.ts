import Fuse from "fuse.js";
import type { EditionId } from "../../form/types.ts";
import { type Agency, displayName } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";
import { pairKey } from "../../text/pair-key.ts";
import { spellLikeQuestion } from "../lexicon/phrase-finder.ts";
import { type Abbreviations, formalNames, regionNames, shortestName, stemOf } from "./agency-names.ts";
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
const NONE: readonly never[] = [];
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
  const lengthsByStart = new Map<number, Set<number>>();
  const regions = new Map<string, string[]>();
  const spelt: Spelt[] = [];

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
      const key = pairKey(name, 0, 1);
      const lengths = lengthsByStart.get(key) ?? new Set();
      lengthsByStart.set(key, lengths.add(name.length));
    }
  };
  for (const { agency } of known.values()) {
    const formal = [...new Set(formalNames(agency, abbreviations).map(spellLikeQuestion))];
    namesById.set(agency.id, formal);
    for (const name of formal) add(name, agency.id, false);
    const shortest = shortestName(agency);
    if (shortest) add(spellLikeQuestion(shortest), agency.id, false);
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
    for (const name of formal) spelt.push({ name, id: agency.id });
  }
  const lengths = new Map([...lengthsByStart].map(([key, set]) => [key, [...set].sort((a, b) => b - a)]));
  const regionsByStart = groupByStart(regions.keys());

  const speltAlike = indexSpelling(spelt);

  return {
    all: [...known.values()],
    years: [...new Set(entries.map(({ year }) => year))].sort((a, b) => a - b),
    editions: new Set(entries.map(({ edition }) => edition)),
    kindred,
    get: (id) => known.get(id),
    longestAt(text, start) {
      for (const length of lengths.get(pairKey(text, start, start + 1)) ?? NONE) {
        if (start + length > text.length) continue;
        const entry = names.get(text.slice(start, start + length));
        if (entry && !isTornWord(text, start + length))
          return { end: start + length, ids: entry.ids, stem: entry.stem };
      }
      return undefined;
    },
    similar(name, most, isWorth) {
      const candidates = speltAlike.likeliest(name, CANDIDATES);
      if (candidates.length === 0) return candidates;
      if (isWorth) {
        const first = new Map<string, Spelt>();
        for (const candidate of candidates) if (!first.has(candidate.id)) first.set(candidate.id, candidate);
        const worth = [...first.values()].filter(({ id }) => isWorth(id));
        if (worth.length === 0 || (worth.length === 1 && first.size <= most)) return worth;
      }
      const fuse = new Fuse(candidates, { keys: ["name"], threshold: 0.6, ignoreLocation: true, includeScore: true });
      const ranked = fuse.search(name.slice(0, LONGEST_NAME)).map(({ item }) => item);
      const first = new Map<string, Spelt>();
      for (const candidate of [...ranked, ...candidates])
        if (!first.has(candidate.id)) first.set(candidate.id, candidate);
      return [...first.values()].slice(0, most);
    },
    namesOf: (id) => namesById.get(id) ?? [],
    inRegion: (region) => regions.get(region) ?? [],
    regionAt: (text, start) =>
      regionsByStart.get(pairKey(text, start, start + 1))?.find((name) => text.startsWith(name, start)),
  };
}

/** What 办 begins behind a name, where it is a verb: 政府办理, 政府办了, 政府办多少; 政府办公室 and 政府办 are offices. */
const OFFICE_BEHIND = /^办(?!案|事|得|过|[理结完了成件证掉好几多])/;

/**
 * 教育部门 is no ministry, and 辛店街道办理: the last character of 辛店街道办 belongs to the verb after it. 临淄区政府办 is its office, and not the government.
 */
function isTornWord(text: string, end: number): boolean {
  if (text[end - 1] === "部") return text[end] === "门";
  if (text[end - 1] === "府") return OFFICE_BEHIND.test(text.slice(end));
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
