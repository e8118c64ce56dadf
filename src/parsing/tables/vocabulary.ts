import { GROUPS } from "../../form/applications.ts";
import { EDITION_IDS, editions, TABLE_IDS } from "../../form/editions.ts";
import type { FormRow, TableId } from "../../form/types.ts";
import { remember } from "../../text/remember.ts";
import { labelCore, labelCoreWithoutAsides } from "./label-core.ts";
import { type LabelEntry, type LabelMatch, labelMatcher } from "./match-label.ts";
import { prefixedMatcher } from "./prefixed-heads.ts";
import { afterRestOfGroup } from "./rest-of-group.ts";
import { COLUMN_SYNONYMS, COMMON_HEADS, LEGAL_PERSONS_HEADS, ROW_SYNONYMS, SHORT_ROW_SYNONYMS } from "./wordings.ts";

/** What a cell on the left of a row says: which row it is, or which group the row stands in. */
export type RowMeaning =
  | { readonly kind: "row"; readonly table: TableId; readonly row: string; readonly specific: boolean }
  | { readonly kind: "group" };

/** What a cell in a table's head says. */
export type HeadMeaning =
  | { readonly kind: "leaf"; readonly column: string }
  /** Spans other heads. In `review`, `row` says which row the columns below belong to. */
  | { readonly kind: "group"; readonly id: string; readonly kids: readonly string[]; readonly row?: string }
  /** Belongs to the head, but says nothing of a column: 信息内容. */
  | { readonly kind: "corner" };

/** How a unit of money follows the words of a column. */
const UNITS = ["元", "万元"].flatMap((unit) => ["", "单位", "人民币", "单位人民币"].map((word) => word + unit));

/** The columns of `applications` that stand under one head. */
export const LEGAL_PERSONS: readonly string[] = [
  "enterprise",
  "research_institution",
  "social_organization",
  "legal_service",
  "other_organization",
];
const RESULTS = ["upheld", "corrected", "other", "pending", "total"];

/** Heads that span others. A kid is the id of a column or of another group. */
const HEAD_GROUPS: { readonly [T in TableId]: readonly LabelEntry<HeadMeaning>[] } = {
  proactive: [{ meaning: { kind: "corner" }, cores: ["信息内容"] }],
  applications: [
    {
      meaning: {
        kind: "group",
        id: "applicants",
        kids: ["natural_person", "legal_persons", ...LEGAL_PERSONS, "total"],
      },
      cores: ["申请人情况"],
    },
    {
      meaning: { kind: "group", id: "legal_persons", kids: LEGAL_PERSONS },
      cores: LEGAL_PERSONS_HEADS.slice(0, -1),
    },
  ],
  review: [
    {
      meaning: { kind: "group", id: "reconsideration", kids: RESULTS, row: "reconsideration" },
      cores: ["行政复议"],
    },
    { meaning: { kind: "group", id: "litigation", kids: ["direct", "after"] }, cores: ["行政诉讼"] },
    {
      meaning: { kind: "group", id: "direct", kids: RESULTS, row: "litigation_direct" },
      cores: ["未经复议直接起诉", "未经复议直接诉讼", "行政诉讼未经复议直接起诉"],
    },
    {
      meaning: { kind: "group", id: "after", kids: RESULTS, row: "litigation_after_reconsideration" },
      cores: ["复议后起诉", "复议后诉讼", "行政诉讼复议后起诉"],
    },
  ],
};

/** Row labels without a word of their own: they need a neighbour that is beyond doubt. */
const SHORTEST_SPECIFIC = 5;

/** The rows of every edition, told by their labels, and the groups that they stand in. */
const rowEntries: readonly LabelEntry<RowMeaning>[] = [
  ...Object.values(GROUPS)
    .filter((label) => label !== GROUPS.other)
    .map((label): LabelEntry<RowMeaning> => {
      const core = labelCore(label);
      return { meaning: { kind: "group" }, cores: [core, labelCore(GROUPS.results) + core] };
    }),
  ...tables().flatMap(([table, rows]) =>
    [...rows].map(([id, variants]): LabelEntry<RowMeaning> => {
      const cores = unique(variants.flatMap((row) => spellings(row, table)));
      const specific = table === "applications" && cores.every((core) => core.length >= SHORTEST_SPECIFIC);
      return { meaning: { kind: "row", table, row: id, specific }, cores };
    }),
  ),
  ...tables().flatMap(([table, rows]) =>
    [...rows].flatMap(([id, [row]]): LabelEntry<RowMeaning>[] => {
      const cores = SHORT_ROW_SYNONYMS[`${table}.${id}`];
      if (!cores || !row?.group) return [];
      const heads = [labelCore(row.group), labelCore(GROUPS.results) + labelCore(row.group)];
      const spelled = [...cores, ...heads.flatMap((head) => cores.map((core) => head + core))];
      return [{ meaning: { kind: "row", table, row: id, specific: false }, cores: spelled, exact: true }];
    }),
  ),
];

function tables(): [TableId, Map<string, FormRow[]>][] {
  return TABLE_IDS.map((table) => {
    const rows = new Map<string, FormRow[]>();
    for (const edition of EDITION_IDS) {
      for (const row of editions[edition].tables[table].rows) rows.set(row.id, [...(rows.get(row.id) ?? []), row]);
    }
    return [table, rows];
  });
}

/** A label and its other wordings alone, and with the headings that a merged cell puts before it. */
function spellings(row: FormRow, table: TableId): string[] {
  const synonyms = ROW_SYNONYMS[`${table}.${row.id}`] ?? [];
  const cores = unique([labelCore(row.label), labelCoreWithoutAsides(row.label), ...synonyms]);
  if (table !== "applications" || !row.group) return cores;
  const heads = unique([labelCore(row.group), labelCore(GROUPS.results) + labelCore(row.group)]);
  return [...cores, ...cores.flatMap((core) => heads.map((head) => head + core))];
}

function headEntries(table: TableId): LabelEntry<HeadMeaning>[] {
  const labels = new Map<string, string[]>();
  for (const edition of EDITION_IDS) {
    for (const { id, label } of editions[edition].tables[table].columns) {
      labels.set(id, [...(labels.get(id) ?? []), labelCore(label), labelCoreWithoutAsides(label)]);
    }
  }
  return [
    ...[...labels].map(([column, cores]): LabelEntry<HeadMeaning> => {
      const words = unique([...cores, ...(COLUMN_SYNONYMS[`${table}.${column}`] ?? [])]);
      return { meaning: { kind: "leaf", column }, cores: isMoney(table, column) ? withUnits(words) : words };
    }),
    ...HEAD_GROUPS[table],
  ];
}

function isMoney(table: TableId, column: string): boolean {
  return EDITION_IDS.some((edition) =>
    editions[edition].tables[table].columns.some(({ id, unit }) => id === column && (unit === "元" || unit === "万元")),
  );
}

function withUnits(words: readonly string[]): string[] {
  return unique([...words, ...words.flatMap((word) => UNITS.map((unit) => word + unit))]);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== "");
}

const matchRow = labelMatcher(rowEntries);
const heads: { readonly [T in TableId]: readonly LabelEntry<HeadMeaning>[] } = {
  proactive: headEntries("proactive"),
  applications: headEntries("applications"),
  review: headEntries("review"),
};
const matchHead: { readonly [T in TableId]: (core: string) => LabelMatch<HeadMeaning> | undefined } = {
  proactive: labelMatcher(heads.proactive),
  applications: labelMatcher(heads.applications),
  review: labelMatcher(heads.review),
};

/** What a cell on the left of a row means, and how surely; `undefined` when it is no label of the form. */
export function rowMatch(core: string): LabelMatch<RowMeaning> | undefined {
  return core === "" ? undefined : matchRow(core);
}

/** What a cell on the left of a row means; `undefined` when it is no label of the form. */
export function rowMeaning(core: string): RowMeaning | undefined {
  return rowMatch(core)?.meaning;
}

/** All spellings of a row's label, as cores; the form's own first. */
export function rowSpellings(table: TableId, row: string): readonly string[] {
  const isOwn = ({ meaning }: LabelEntry<RowMeaning>): boolean =>
    meaning.kind === "row" && meaning.table === table && meaning.row === row;
  return rowEntries.find(isOwn)?.cores ?? [];
}

const matchPrefixed = prefixedMatcher(
  LEGAL_PERSONS_HEADS,
  heads.applications.filter(({ meaning }) => meaning.kind === "leaf" && LEGAL_PERSONS.includes(meaning.column)),
);

/** Does a head of `applications` carry the head over it in front, 法人或其他组织? */
export const isPrefixedHead: (core: string) => boolean = remember((core) => matchPrefixed(core) !== undefined);

/** All words that may stand in the head of a table, as cores; the form's own first. */
export function headSpellings(table: TableId): readonly LabelEntry<HeadMeaning>[] {
  return heads[table];
}

/** Is this a word of a table's head as the form, or one of the other wordings, spells it? */
export function isHeadWord(core: string, table: TableId): boolean {
  return headWords[table].has(core);
}

const wordsOf = (table: TableId): ReadonlySet<string> => new Set(heads[table].flatMap(({ cores }) => cores));
const headWords: { readonly [T in TableId]: ReadonlySet<string> } = {
  proactive: wordsOf("proactive"),
  applications: wordsOf("applications"),
  review: wordsOf("review"),
};

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
  const alone = afterRestOfGroup(core, heads[table]);
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
  for (const { meaning, cores } of heads[table]) {
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
