import { TABLE_IDS } from "../../../form/editions.ts";
import type { TableId } from "../../../form/types.ts";
import { remember } from "../../../text/remember.ts";
import { type HeadMeaning, headSpellings, LEGAL_PERSONS } from "./head-spellings.ts";
import { type LabelMatch, labelMatcher } from "./match-label.ts";
import { prefixedMatcher } from "./prefixed-heads.ts";
import { afterRestOfGroup } from "./rest-of-group.ts";
import { rowMeaning } from "./row-meanings.ts";
import { COMMON_HEADS, LEGAL_PERSONS_HEADS } from "./wordings.ts";

const matchHead: { readonly [T in TableId]: (core: string) => LabelMatch<HeadMeaning> | undefined } = {
  proactive: labelMatcher(headSpellings("proactive")),
  applications: labelMatcher(headSpellings("applications")),
  review: labelMatcher(headSpellings("review")),
};

const matchPrefixed = prefixedMatcher(
  LEGAL_PERSONS_HEADS,
  headSpellings("applications").filter(
    ({ meaning }) => meaning.kind === "leaf" && LEGAL_PERSONS.includes(meaning.column),
  ),
);

/** Does a head of `applications` carry the head over it in front, 法人或其他组织? */
export const isPrefixedHead: (core: string) => boolean = remember((core) => matchPrefixed(core) !== undefined);

/** Labels that a scan has run together in one cell must make up this much of it. */
const LEAST_KNOWN_SHARE = 0.6;

/**
 * What a cell in the head of a table means: one head as a rule, several when the file has run them together.
 *
 * @returns an empty list when it says nothing that this table's head says
 */
export function headMeanings(core: string, table: TableId): readonly HeadMeaning[] {
  return meaningsIn[table](core);
}

const meaningsIn: { readonly [T in TableId]: (core: string) => readonly HeadMeaning[] } = {
  proactive: remember((core) => findHeads(core, "proactive")),
  applications: remember((core) => findHeads(core, "applications")),
  review: remember((core) => findHeads(core, "review")),
};

function findHeads(core: string, table: TableId): readonly HeadMeaning[] {
  if (core === "") return [];
  const whole = matchHead[table](core);
  if (whole?.how === "exact") return [whole.meaning];
  const prefixed = table === "applications" ? matchPrefixed(core) : undefined;
  if (prefixed) return [prefixed.meaning];
  if (whole) return [whole.meaning];
  const alone = afterRestOfGroup(core, headSpellings(table));
  return alone ? [alone] : severalHeads(core, table);
}

/** Heads that have run together. */
function severalHeads(core: string, table: TableId): readonly HeadMeaning[] {
  const found: (LabelPart & { readonly at: number })[] = [];
  for (let at = 0; at < core.length && core.length <= LONGEST_HEAD; ) {
    const here = longestAt(core, at, table);
    if (here) found.push({ ...here, at });
    at += here?.length ?? 1;
  }
  const isStart = (at: number): boolean => at === core.length || found.some((each) => each.at === at);
  const isEnd = (at: number): boolean => at === 0 || found.some((each) => each.at + each.length === at);
  // So short a word may be a part of another one: 其他 of a misread 法人或其他组织.
  const own = found.filter(({ at, length }) => length > SHORT_HEAD || (isEnd(at) && isStart(at + length)));
  const known = own.reduce((all, { length }) => all + length, 0);
  return known >= core.length * LEAST_KNOWN_SHARE ? own.map(({ meaning }) => meaning) : [];
}

const LONGEST_HEAD = 80;
const SHORT_HEAD = 2;

interface LabelPart {
  readonly meaning: HeadMeaning;
  readonly length: number;
}

function longestAt(core: string, at: number, table: TableId): LabelPart | undefined {
  let best: LabelPart | undefined;
  for (const { meaning, cores } of headSpellings(table)) {
    for (const candidate of cores) {
      if (candidate.length > (best?.length ?? 0) && core.startsWith(candidate, at)) {
        best = { meaning, length: candidate.length };
      }
    }
  }
  return best;
}

/** Is this a head, or several that have run together, to the letter: nothing of it misread, worded otherwise or left out? */
export const isExactHead: { readonly [T in TableId]: (core: string) => boolean } = {
  proactive: remember((core) => isToTheLetter(core, "proactive")),
  applications: remember((core) => isToTheLetter(core, "applications")),
  review: remember((core) => isToTheLetter(core, "review")),
};

function isToTheLetter(core: string, table: TableId): boolean {
  if (matchHead[table](core)?.how === "exact") return true;
  if (table === "applications" && matchPrefixed(core)?.exact) return true;
  let at = 0;
  while (at < core.length && core.length <= LONGEST_HEAD) {
    const length = longestAt(core, at, table)?.length;
    if (length === undefined) return false;
    at += length;
  }
  return at > 0 && at === core.length;
}

/** The tables that only this cell can be in the head of; a word such as 总计 tells nothing. */
export const tablesHeadedBy = remember((core): readonly TableId[] =>
  COMMON_HEADS.has(core) ? [] : TABLE_IDS.filter((table) => headMeanings(core, table).length > 0),
);

/** Is this a label of the form at all, of a row, a group or a head? */
export const isLabel = remember(
  (core) => rowMeaning(core) !== undefined || TABLE_IDS.some((table) => headMeanings(core, table).length > 0),
);
