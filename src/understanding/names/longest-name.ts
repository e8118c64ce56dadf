import type { Agency } from "../../report/agency.ts";
import { pairKey } from "../../text/pair-key.ts";
import { spellLikeQuestion } from "../lexicon/phrase-finder.ts";
import { shortestName, stemOf } from "./agency-names.ts";

/** What is longer is looked for in no question. */
export const LONGEST_NAME = 40;
const NONE: readonly never[] = [];

/** A kind is no name: data of the country hold a few agencies called 街道. */
const BARE_KIND = /^(?:街道|街道办|街道办事处|办事处|街办|镇政府|乡政府|镇人民政府|乡人民政府|人民政府|政府)$/;

/** Whom a name means; `stem` when it is only a name without its kind (辛店). */
interface Bearers {
  readonly ids: string[];
  stem: boolean;
}

/** Looks for the longest name that begins at `start`. */
export type LongestAt = (
  text: string,
  start: number,
) => { readonly end: number; readonly ids: readonly string[]; readonly stem: boolean } | undefined;

/**
 * Every name that can be looked for, the full ones and the short, with whom it means.
 *
 * @param formal the full names of each agency, by its id
 */
export function namesOf(
  agencies: readonly Agency[],
  formal: ReadonlyMap<string, readonly string[]>,
): Map<string, Bearers> {
  const names = new Map<string, Bearers>();
  const add = (name: string, id: string, stem: boolean): void => {
    if (name.length < 2 || name.length > LONGEST_NAME || BARE_KIND.test(name)) return;
    const bearers = names.get(name);
    if (!bearers) {
      names.set(name, { ids: [id], stem });
      return;
    }
    // All names of one agency are added in a row.
    if (bearers.ids.at(-1) !== id) bearers.ids.push(id);
    bearers.stem &&= stem;
  };
  for (const agency of agencies) {
    for (const name of formal.get(agency.id) ?? NONE) add(name, agency.id, false);
    const shortest = shortestName(agency);
    if (shortest) add(spellLikeQuestion(shortest), agency.id, false);
    const stem = stemOf(agency);
    if (stem) add(spellLikeQuestion(stem), agency.id, true);
  }
  return names;
}

/** Looks for these names. A name whose last character belongs to the word behind it is none. */
export function findLongest(names: ReadonlyMap<string, Bearers>): LongestAt {
  const lengths = lengthsByStart(names.keys());
  return (text, start) => {
    for (const length of lengths.get(pairKey(text, start, start + 1)) ?? NONE) {
      if (start + length > text.length) continue;
      const bearers = names.get(text.slice(start, start + length));
      if (bearers && !isTornWord(text, start + length))
        return { end: start + length, ids: bearers.ids, stem: bearers.stem };
    }
    return undefined;
  };
}

/** How long the names are that begin with the same two characters, the longest first. */
function lengthsByStart(names: Iterable<string>): Map<number, readonly number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const name of names) {
    const key = pairKey(name, 0, 1);
    const known = lengths.get(key);
    if (known) known.add(name.length);
    else lengths.set(key, new Set([name.length]));
  }
  return new Map([...lengths].map(([key, set]) => [key, [...set].sort((a, b) => b - a)]));
}

/**
 * What 办 begins behind a name, where it is a verb: 政府办理, 政府办了, 政府办多少, 政府办公地址; 政府办公室 and 政府办 are offices.
 */
const OFFICE_BEHIND = /^办(?!公(?![室厅])|案|事|得|过|[理结完了成件证掉好几多])/;

/**
 * 教育部门 is no ministry, and 辛店街道办理: the last character of 辛店街道办 belongs to the verb after it. 临淄区政府办 is its office, and not the
 * government.
 */
function isTornWord(text: string, end: number): boolean {
  if (text[end - 1] === "部") return text[end] === "门";
  if (text[end - 1] === "府") return OFFICE_BEHIND.test(text.slice(end));
  return text[end - 1] === "办" && /^(?:[理结完了成件证过掉好]|公(?!开|布|示))/.test(text.slice(end));
}
