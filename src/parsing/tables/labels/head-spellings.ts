import { EDITION_IDS, editions } from "../../../form/editions.ts";
import type { TableId } from "../../../form/types.ts";
import { distinctCores, labelCore, labelCoreWithoutAsides } from "./label-core.ts";
import type { LabelEntry } from "./match-label.ts";
import { COLUMN_SYNONYMS, LEGAL_PERSONS_HEADS } from "./wordings.ts";

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

function headEntries(table: TableId): LabelEntry<HeadMeaning>[] {
  const labels = new Map<string, string[]>();
  for (const edition of EDITION_IDS) {
    for (const { id, label } of editions[edition].tables[table].columns) {
      labels.set(id, [...(labels.get(id) ?? []), labelCore(label), labelCoreWithoutAsides(label)]);
    }
  }
  return [
    ...[...labels].map(([column, cores]): LabelEntry<HeadMeaning> => {
      const words = distinctCores([...cores, ...(COLUMN_SYNONYMS[`${table}.${column}`] ?? [])]);
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
  return distinctCores([...words, ...words.flatMap((word) => UNITS.map((unit) => word + unit))]);
}

const heads: { readonly [T in TableId]: readonly LabelEntry<HeadMeaning>[] } = {
  proactive: headEntries("proactive"),
  applications: headEntries("applications"),
  review: headEntries("review"),
};
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
