import { join } from "node:path";
import { z } from "zod";
import { breakdowns } from "../../form/breakdowns.ts";
import { TABLE_IDS } from "../../form/editions.ts";
import { rates } from "../../form/rates.ts";
import type { AgencyType } from "../../report/agency.ts";
import { GOVERNMENT_GROUPS } from "../../report/government-group.ts";
import { COURTESIES } from "../courtesies.ts";
import { AGGREGATIONS } from "../query.ts";
import { GROUPINGS } from "../scope.ts";
import { TOPICS } from "../topics.ts";
import { columnsSchema, rowsSchema } from "./form-words.ts";
import { phrase, phrases } from "./phrase-lists.ts";
import { readDataFile } from "./read-data-file.ts";

const CONTACT_FIELDS = [
  "address",
  "postcode",
  "telephone",
  "email",
  "website",
  "fax",
  "person",
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
  offsets: z.record(z.coerce.number().int().min(-10).max(10), phrases),
  latest: phrases,
  growth: phrases,
  earliest: phrases,
  each: phrases,
  all: phrases,
  /** All as well; of several years that were spoken of, those: 哪年, 每年. */
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
  /** Words that ask how a whole matter stands: 情况. */
  account: phrases,
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
  /** What is said after an answer. */
  replies: z.strictObject({
    /** Words that add nothing to the question before. */
    nothing_new: phrases,
  }),
  shorthands: z.array(z.strictObject({ means: z.string().min(1), words: phrases, note: z.string().min(1).optional() })),
  foreign: phrases,
  outside: phrases,
  abbreviations: z.record(z.string(), phrases),
  kindred: z.record(z.string(), phrases),
  kinds: kindsSchema,
  /** The editions of the form, and words that ask which. */
  editions: z.strictObject({ "2019": phrases, "2021": phrases, which: phrases }),
} as const;

/** The words of the questions, checked. */
export type Words = { readonly [F in keyof typeof wordFiles]: z.infer<(typeof wordFiles)[F]> };

/**
 * Reads the words of the questions.
 *
 * @param directory the folder `intents/words/`
 * @throws DataFileError naming file and line of the first thing that is wrong
 */
export function readWords(directory: string): Words {
  return Object.fromEntries(
    Object.entries(wordFiles).map(([name, schema]) => [
      name,
      readDataFile<unknown>(join(directory, `${name}.yaml`), `intents/words/${name}.yaml`, schema),
    ]),
  ) as Words;
}
