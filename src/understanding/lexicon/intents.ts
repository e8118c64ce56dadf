import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { breakdowns } from "../../form/breakdowns.ts";
import { findDerived } from "../../form/derived.ts";
import { TABLE_IDS } from "../../form/editions.ts";
import { ALL_CELL_IDS, isNarrativeFactId } from "../../form/facts.ts";
import { rates } from "../../form/rates.ts";
import type { AgencyType } from "../../report/agency.ts";
import { GOVERNMENT_GROUPS } from "../../report/government-group.ts";
import { COURTESIES } from "../courtesies.ts";
import { INTENTS, type Intent } from "../intent.ts";
import { AGGREGATIONS, TOPICS } from "../query.ts";
import { GROUPINGS } from "../scope.ts";
import { DataFileError, readDataFile } from "./read-data-file.ts";
import { spelledOut } from "./spelled-out.ts";

const phrase = z.string().min(1).max(120);
const phrases = z
  .array(phrase)
  .min(1)
  .transform((list) => list.flatMap(spelledOut));

/** Slots that an intent cannot do without. */
const REQUIREMENTS = ["fact", "several", "scope", "breakdown", "share", "topic", "term", "contact"] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

const intentSchema = z.strictObject({
  intent: z.enum(INTENTS),
  description: z.string().min(1),
  /** Words that speak for this intent; none for one that is told by its slots alone. */
  triggers: phrases.default([]),
  /** Words that speak for it only where the message names no figure: 情况如何, without 行政复议. */
  tentative: phrases.default([]),
  /** Words that speak for it even where the slots speak for another: 是什么意思, with an agency named. */
  outright: phrases.default([]),
  requires: z.array(z.enum(REQUIREMENTS)).default([]),
  /** When this one and another both fit, this one is meant. */
  outranks: z.array(z.enum(INTENTS)).default([]),
  examples: phrases,
  near_misses: z.array(z.strictObject({ question: phrase, intent: z.enum(INTENTS) })).default([]),
});
export type IntentDefinition = z.infer<typeof intentSchema>;

const rowIds = new Set<string>(
  ALL_CELL_IDS.map((id) => id.split(".").slice(0, 2).join(".")).filter((id) => !id.startsWith("narrative.")),
);

function isRowId(id: string): boolean {
  return rowIds.has(id) || isNarrativeFactId(id) || findDerived(`${id}.total`) !== undefined;
}

const rowsSchema = z.record(
  z.string().refine(isRowId, { error: (issue) => `“${String(issue.input)}”不是表格的行，也不是正文的数字` }),
  z.strictObject({ phrases, weak: phrases.default([]) }),
);

const columnIds = (prefix: string) =>
  new Set(ALL_CELL_IDS.filter((id) => id.startsWith(prefix)).map((id) => id.split(".")[2] ?? ""));
const knownColumn = (prefix: string) => {
  const known = columnIds(prefix);
  return z.string().refine((id) => known.has(id), { error: (issue) => `“${String(issue.input)}”不是这张表的列` });
};

const columnsSchema = z.strictObject({
  applicants: z.record(knownColumn("applications."), phrases),
  legal_persons: phrases,
  results: z.record(knownColumn("review."), phrases),
  results_in_court: z.record(knownColumn("review."), phrases),
  proactive: z.array(
    z.strictObject({
      columns: z.array(knownColumn("proactive.")).min(1),
      rows: z.array(z.string()).optional(),
      phrases,
    }),
  ),
});

const CONTACT_FIELDS = [
  "address",
  "postcode",
  "telephone",
  "email",
  "website",
  "fax",
  "hours",
  "letter",
  "complaint",
  "report",
  "any",
] as const;
const AGENCY_TYPES = [
  "street",
  "town",
  "township",
  "government",
  "office",
  "department",
  "institution",
  "other",
] as const satisfies readonly AgencyType[];

const scopesSchema = z.strictObject({
  all: phrases,
  /** Words right behind a region that mean the bodies of it. */
  within: phrases,
  types: z.partialRecord(z.enum(AGENCY_TYPES), phrases),
  /** Groups of governments. */
  governments: z.record(z.enum(GOVERNMENT_GROUPS), phrases),
  /** What many reports are told apart by. */
  groups: z.record(z.enum(GROUPINGS), phrases),
  /** Kinds of agencies that may be left out. */
  left_out: z.strictObject({
    types: z.partialRecord(z.enum(AGENCY_TYPES), phrases),
    governments: z.partialRecord(z.enum(GOVERNMENT_GROUPS), phrases),
  }),
});

const kindsSchema = z.strictObject({
  /** Told by how the names end. */
  endings: z.record(z.string(), z.strictObject({ words: phrases, ends: phrases })),
  /** Told by how the names begin: 教育系统. */
  lines: z.strictObject({ marks: phrases, not: phrases }),
  /** Told by the place: 市直部门. */
  levels: z.strictObject({ marks: phrases, bodies: z.strictObject({ department: phrases, any: phrases }) }),
  /** Told by the whole name. */
  central: z.strictObject({ label: phrase, words: phrases, names: phrases }),
  /** What stands beside a kind whose own reports are asked about. */
  subject: z.strictObject({ before: phrases, behind: phrases }),
});

const yearsSchema = z.strictObject({
  offsets: z.record(z.coerce.number().int().min(-10).max(0), phrases),
  latest: phrases,
  growth: phrases,
  earliest: phrases,
  all: phrases,
  previous: phrases,
  /** The year that was spoken of itself: 同年. */
  same: phrases,
  before: phrases,
  after: phrases,
  later: phrases,
  earlier: phrases,
});

const dialogueSchema = z.strictObject({
  same_agency: phrases,
  other_agency: phrases,
  lean: phrases,
  source: phrases,
  previous_question: phrases,
});

const measuresSchema = z.strictObject({
  order: z.strictObject({ most: phrases, least: phrases }),
  aggregation: z.partialRecord(z.enum(AGGREGATIONS), phrases),
  /** Words that ask for a sum whatever else is counted. */
  together: phrases,
  /** Words for cells that hold no figure. */
  unfilled: phrases,
  /** Words that say that something is zero in every year. */
  never: phrases,
  /** Words that say that something holds in every year. */
  every_year: phrases,
  /** Words that ask for a sum only where many reports are spoken of. */
  totals: phrases,
  /** What is counted, between a number and the end of a question. */
  counted: phrases,
  condition: z.strictObject({ zero: phrases, positive: phrases }),
});

const rateIds = rates.map((rate) => rate.id);
const breakdownIds = breakdowns.map((breakdown) => breakdown.id);

const wordFiles = {
  rows: rowsSchema,
  columns: columnsSchema,
  contact: z.record(z.enum(CONTACT_FIELDS), phrases),
  topics: z.record(z.enum(TOPICS), phrases),
  scopes: scopesSchema,
  /** Sections that are tables: 第三部分. */
  tables: z.record(z.enum(TABLE_IDS), phrases),
  years: yearsSchema,
  dialogue: dialogueSchema,
  courtesies: z.record(z.enum(COURTESIES), phrases),
  measures: measuresSchema,
  rates: z.partialRecord(z.enum(rateIds), phrases),
  breakdowns: z.partialRecord(z.enum(breakdownIds), phrases),
  /** English words with the Chinese that they are read as. */
  english: z.record(z.string().regex(/^[a-z' ]+$/), z.string()),
  ignorable: z.record(z.string(), phrases),
  /** What is said to the bot about itself, with the replies. */
  small_talk: z.record(
    z.string(),
    z.strictObject({
      asks: phrases,
      /** After another question it may be said of what was told. */
      alone: z.boolean().default(false),
      reply: z.string().min(1).max(300),
    }),
  ),
  shorthands: z.array(z.strictObject({ means: z.string().min(1), words: phrases, note: z.string().min(1).optional() })),
  foreign: phrases,
  outside: phrases,
  abbreviations: z.record(z.string(), phrases),
  kindred: z.record(z.string(), phrases),
  kinds: kindsSchema,
  /** The editions of the form, and words that ask which. */
  editions: z.strictObject({ "2019": phrases, "2021": phrases, which: phrases }),
} as const;

export type Words = { readonly [F in keyof typeof wordFiles]: z.infer<(typeof wordFiles)[F]> };

/** Everything in `intents/` that understanding works with, checked. */
export interface Intents {
  readonly definitions: readonly IntentDefinition[];
  readonly words: Words;
}

/**
 * Loads the intents and the words of the questions.
 *
 * @param directory the folder `intents/`: a file for each intent, and `words/`
 * @throws DataFileError naming file and line of the first thing that is wrong; also when an intent has no file or two,
 *   or when two intents outrank one another
 */
export function loadIntents(directory: string): Intents {
  const files = intentFiles(directory);
  const definitions = files.map((file) => {
    const definition = readDataFile(join(directory, file), `intents/${file}`, intentSchema);
    if (`${definition.intent}.yaml` !== file)
      throw new DataFileError(`intents/${file}：intent 写的是 ${definition.intent}，与文件名不符`);
    return definition;
  });
  const lacking = INTENTS.filter((intent) => !definitions.some((definition) => definition.intent === intent));
  if (lacking.length > 0)
    throw new DataFileError(`intents/ 缺少 ${lacking.map((intent) => `${intent}.yaml`).join("、")}`);
  refuseCircles(definitions);
  const words = Object.fromEntries(
    Object.entries(wordFiles).map(([name, schema]) => [
      name,
      readDataFile<unknown>(join(directory, "words", `${name}.yaml`), `intents/words/${name}.yaml`, schema),
    ]),
  ) as Words;
  return { definitions, words };
}

/** terms.yaml holds definitions, not an intent. */
function intentFiles(directory: string): string[] {
  try {
    return readdirSync(directory)
      .filter((file) => file.endsWith(".yaml") && file !== "terms.yaml")
      .sort();
  } catch (cause) {
    throw new DataFileError(`无法读取意图目录 ${directory}`, { cause });
  }
}

function refuseCircles(definitions: readonly IntentDefinition[]): void {
  const below = new Map(definitions.map((definition) => [definition.intent, definition.outranks]));
  const visit = (intent: Intent, path: readonly Intent[]): void => {
    if (path.includes(intent))
      throw new DataFileError(`intents/：${[...path, intent].join(" > ")} 互相优先，无法决定先后`);
    for (const lower of below.get(intent) ?? []) visit(lower, [...path, intent]);
  };
  for (const definition of definitions) visit(definition.intent, []);
}
