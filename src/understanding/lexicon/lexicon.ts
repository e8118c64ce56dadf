import type { EditionId, TableId } from "../../form/types.ts";
import type { AgencyType } from "../../report/agency.ts";
import type { GovernmentGroup } from "../../report/government-group.ts";
import { createWordTree } from "../../text/word-tree.ts";
import type { ContactWish } from "../contact.ts";
import type { IdleWords } from "../idle-words.ts";
import type { Intent } from "../intent.ts";
import type { Aggregation } from "../query.ts";
import type { Grouping, PlainCondition } from "../scope.ts";
import { type NamedTopic, PROSE_ONLY } from "../topics.ts";
import { createInChinese, type InChinese } from "./in-chinese.ts";
import type { Intents } from "./intents.ts";
import { createKindWords, type KindWords } from "./kind-words.ts";
import { indexMendable, type Mendable } from "./mendable.ts";
import { createPhraseFinder, type PhraseFinder, spellLikeQuestion } from "./phrase-finder.ts";
import type { Term } from "./terms.ts";

/** What a phrase about the form or the prose names. Of overlapping phrases the longest counts. */
export type Naming =
  | { readonly kind: "row"; readonly id: string; readonly weak: boolean }
  | { readonly kind: "applicant"; readonly id: string }
  | { readonly kind: "legal_persons" }
  | { readonly kind: "result"; readonly id: string; readonly inCourt?: true }
  | { readonly kind: "proactive"; readonly columns: readonly string[]; readonly rows: readonly string[] | null }
  | { readonly kind: "contact"; readonly field: ContactWish }
  | { readonly kind: "topic"; readonly topic: NamedTopic }
  /** An edition of the form; `null` asks which. */
  | { readonly kind: "edition"; readonly edition: EditionId | null }
  /** Something that these reports do not hold; `outside` is no subject of them at all. */
  | { readonly kind: "foreign"; readonly outside: boolean };

/** What a word for time means, as the data says. */
export type TimeWord =
  | { readonly kind: "offset"; readonly offset: number }
  | { readonly kind: "beside"; readonly offset: number }
  | { readonly kind: "onwards"; readonly direction: 1 | -1 }
  | { readonly kind: "latest" | "earliest" | "previous" | "growth" }
  | { readonly kind: "all"; readonly ofSpoken?: true };

/** What a phrase tells about the kind of question. Phrases may overlap and mean several things at once. */
export type Signal =
  | { readonly kind: "trigger"; readonly intent: Intent; readonly force: "outright" | "plain" | "tentative" }
  | { readonly kind: "scope"; readonly type: AgencyType | "all" }
  /** 下属, 辖区内: right behind a region, its bodies. */
  | { readonly kind: "within" }
  | { readonly kind: "order"; readonly order: "most" | "least" }
  | { readonly kind: "aggregation"; readonly aggregation: Aggregation }
  | { readonly kind: "together" }
  /** 从没: in no year at all. */
  | { readonly kind: "never" }
  /** 每年都: in each of the years. */
  | { readonly kind: "every_year" }
  /** 情况, 怎么样: how a whole matter stands. */
  | { readonly kind: "account" }
  /** 第三部分: a section that is a table. */
  | { readonly kind: "table"; readonly table: TableId }
  /** 没填, 空着: cells without a figure. */
  | { readonly kind: "unfilled" }
  | { readonly kind: "total" }
  | { readonly kind: "governments"; readonly group: GovernmentGroup }
  | { readonly kind: "grouping"; readonly by: Grouping }
  | { readonly kind: "condition"; readonly condition: PlainCondition }
  | { readonly kind: "rate"; readonly id: string }
  | { readonly kind: "breakdown"; readonly id: string }
  | { readonly kind: "term"; readonly id: string }
  | { readonly kind: "time"; readonly time: TimeWord }
  | {
      readonly kind: "dialogue";
      readonly role: "same_agency" | "other_agency" | "lean" | "source" | "previous_question";
    };

/** A kind of agencies that may be left out. */
export type LeftOutKind =
  | { readonly kind: "type"; readonly type: AgencyType }
  | { readonly kind: "governments"; readonly group: GovernmentGroup };

/** All the words that the bot knows, ready to be looked for. */
export interface Lexicon {
  readonly namings: PhraseFinder<Naming>;
  readonly signals: PhraseFinder<Signal>;
  readonly idle: IdleWords;
  /** Those of them that are idle where nothing else is named: 年报, 情况. 人数 and 机构 are what is asked about then. */
  readonly idleAlone: IdleWords;
  /** Idle words for what the reports do not tell: 人数, 机构. */
  readonly things: ReadonlySet<string>;
  /** Words that are idle before and behind a question only. */
  readonly asides: PhraseFinder<true>;
  /** Every phrase without gaps, for the segmenter. */
  readonly words: readonly string[];
  /** Words around what is asked: those that carry no condition, and those that tell the kind of question. */
  readonly everyday: ReadonlySet<string>;
  /** What is counted, between a number and the end of a question. */
  readonly counted: readonly string[];
  /** Kinds of agencies, as they are named where they are left out. */
  readonly kinds: PhraseFinder<LeftOutKind>;
  /** Kinds of agencies that names and places tell: 医院, 市直部门. */
  readonly bodies: KindWords;
  /** A question asked in English, in Chinese. */
  readonly inChinese: InChinese;
  /** Phrases that a misspelling may be mended to. */
  readonly mendable: Mendable<Naming>;
}

/** Every phrase that names something on the form or in the prose, as the data write it. */
export function namingPhrases({ words }: Intents): [string, Naming][] {
  return [
    ...Object.entries(words.rows).flatMap(([id, { phrases, weak }]) => [
      ...phrases.map((phrase): [string, Naming] => [phrase, { kind: "row", id, weak: false }]),
      ...weak.map((phrase): [string, Naming] => [phrase, { kind: "row", id, weak: true }]),
    ]),
    ...pairs(words.columns.applicants, (id): Naming => ({ kind: "applicant", id })),
    ...words.columns.legal_persons.map((phrase): [string, Naming] => [phrase, { kind: "legal_persons" }]),
    ...pairs(words.columns.results, (id): Naming => ({ kind: "result", id })),
    ...pairs(words.columns.results_in_court, (id): Naming => ({ kind: "result", id, inCourt: true })),
    ...words.columns.proactive.flatMap(({ columns, rows, phrases }) =>
      phrases.map((phrase): [string, Naming] => [phrase, { kind: "proactive", columns, rows: rows ?? null }]),
    ),
    ...pairs(words.contact, (field): Naming => ({ kind: "contact", field: field as ContactWish })),
    ...words.foreign.map((phrase): [string, Naming] => [phrase, { kind: "foreign", outside: false }]),
    ...words.outside.map((phrase): [string, Naming] => [phrase, { kind: "foreign", outside: true }]),
    ...pairs(
      words.editions,
      (edition): Naming => ({ kind: "edition", edition: edition === "which" ? null : (edition as EditionId) }),
    ),
    ...pairs(words.topics, (topic): Naming => ({ kind: "topic", topic: topic as NamedTopic })),
    ...Object.entries(words.topics)
      .filter(([topic]) => PROSE_ONLY.has(topic as NamedTopic))
      .flatMap(([, phrases]) =>
        phrases.map((phrase): [string, Naming] => [phrase, { kind: "foreign", outside: false }]),
      ),
  ];
}

/** Every phrase that tells the kind of question, as the data write it. */
export function signalPhrases({ definitions, words }: Intents, terms: readonly Term[]): [string, Signal][] {
  const time = words.years;
  return [
    ...terms.flatMap(({ id, names }) => names.map((name): [string, Signal] => [name, { kind: "term", id }])),
    ...definitions.flatMap(({ intent, triggers, outright, tentative }) => [
      ...triggers.map((phrase): [string, Signal] => [phrase, { kind: "trigger", intent, force: "plain" }]),
      ...outright.map((phrase): [string, Signal] => [phrase, { kind: "trigger", intent, force: "outright" }]),
      ...tentative.map((phrase): [string, Signal] => [phrase, { kind: "trigger", intent, force: "tentative" }]),
    ]),
    ...words.scopes.all.map((phrase): [string, Signal] => [phrase, { kind: "scope", type: "all" }]),
    ...words.scopes.within.map((phrase): [string, Signal] => [phrase, { kind: "within" }]),
    ...pairs(words.scopes.types, (type): Signal => ({ kind: "scope", type: type as AgencyType })),
    ...pairs(words.measures.order, (order): Signal => ({ kind: "order", order: order as "most" | "least" })),
    ...pairs(
      words.measures.aggregation,
      (aggregation): Signal => ({ kind: "aggregation", aggregation: aggregation as Aggregation }),
    ),
    ...words.measures.totals.map((phrase): [string, Signal] => [phrase, { kind: "total" }]),
    ...pairs(words.scopes.governments, (group): Signal => ({ kind: "governments", group: group as GovernmentGroup })),
    ...pairs(words.scopes.groups, (by): Signal => ({ kind: "grouping", by: by as Grouping })),
    ...words.measures.never.map((phrase): [string, Signal] => [phrase, { kind: "never" }]),
    ...words.measures.every_year.map((phrase): [string, Signal] => [phrase, { kind: "every_year" }]),
    ...words.measures.account.map((phrase): [string, Signal] => [phrase, { kind: "account" }]),
    ...pairs(words.tables, (table): Signal => ({ kind: "table", table: table as TableId })),
    ...pairs(words.tables, (): Signal => ({ kind: "trigger", intent: "summary", force: "tentative" })),
    ...words.measures.unfilled.flatMap((phrase): [string, Signal][] => [
      [phrase, { kind: "unfilled" }],
      [phrase, { kind: "trigger", intent: "check", force: "plain" }],
    ]),
    ...words.measures.together.map((phrase): [string, Signal] => [phrase, { kind: "together" }]),
    ...pairs(
      words.measures.condition,
      (condition): Signal => ({ kind: "condition", condition: condition as PlainCondition }),
    ),
    ...pairs(words.rates, (id): Signal => ({ kind: "rate", id })),
    ...pairs(words.breakdowns, (id): Signal => ({ kind: "breakdown", id })),
    ...pairs(time.offsets, (offset): Signal => ({ kind: "time", time: { kind: "offset", offset: Number(offset) } })),
    ...time.latest.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "latest" } }]),
    ...time.earliest.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "earliest" } }]),
    ...time.all.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "all" } }]),
    ...time.each.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "all", ofSpoken: true } }]),
    ...time.previous.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "previous" } }]),
    ...time.growth.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "growth" } }]),
    ...time.same.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "beside", offset: 0 } }]),
    ...time.before.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "beside", offset: -1 } }]),
    ...time.after.map((phrase): [string, Signal] => [phrase, { kind: "time", time: { kind: "beside", offset: 1 } }]),
    ...time.later.map((phrase): [string, Signal] => [
      phrase,
      { kind: "time", time: { kind: "onwards", direction: 1 } },
    ]),
    ...time.earlier.map((phrase): [string, Signal] => [
      phrase,
      { kind: "time", time: { kind: "onwards", direction: -1 } },
    ]),
    ...pairs(words.dialogue, (role): Signal => ({ kind: "dialogue", role: role as "same_agency" })),
  ];
}

/** Makes the lexicon out of the data. */
export function createLexicon(intents: Intents, terms: readonly Term[]): Lexicon {
  const namings = namingPhrases(intents);
  const { aside = [], sewn = [], ...idle } = intents.words.ignorable;
  const plain = namings
    .map(([phrase, naming]) => ({ phrase: spellLikeQuestion(phrase), naming }))
    .filter(({ phrase }) => !phrase.includes(".."));
  return {
    namings: createPhraseFinder(namings),
    signals: createPhraseFinder(signalPhrases(intents, terms)),
    idle: idleWords(Object.values(idle).flat(), idle["glue"], sewn),
    idleAlone: idleWords(
      ALONE.flatMap((group) => idle[group] ?? []),
      idle["glue"],
      sewn,
    ),
    things: new Set(idle["things"]),
    asides: createPhraseFinder(aside.map((word): [string, true] => [word, true])),
    everyday: new Set(
      [...Object.values(idle).flat(), ...intents.definitions.flatMap(({ triggers }) => triggers)]
        .map(spellLikeQuestion)
        .filter((word) => word.length >= 2),
    ),
    counted: intents.words.measures.counted,
    kinds: createPhraseFinder([
      ...pairs(
        intents.words.scopes.left_out.types,
        (type): LeftOutKind => ({ kind: "type", type: type as AgencyType }),
      ),
      ...pairs(
        intents.words.scopes.left_out.governments,
        (group): LeftOutKind => ({ kind: "governments", group: group as GovernmentGroup }),
      ),
    ]),
    inChinese: createInChinese(intents.words.english),
    bodies: createKindWords(intents.words.kinds),
    words: plain.map(({ phrase }) => phrase).filter((phrase) => phrase.length >= 2),
    mendable: indexMendable(
      plain
        .filter(({ naming }) => naming.kind !== "edition")
        .map(({ phrase, naming }) => ({ phrase, meaning: naming })),
    ),
  };
}

/** Groups of words that say nothing by themselves. */
const ALONE = ["polite", "about", "turns", "glue"] as const;

function idleWords(words: readonly string[], glue: readonly string[] = [], sewn: readonly string[] = []): IdleWords {
  return { ignorable: createWordTree(words.map(spellLikeQuestion)), glue: new Set(glue), sewn: new Set(sewn) };
}

function pairs<T>(
  lists: Readonly<Record<string, readonly string[] | undefined>>,
  meaning: (key: string) => T,
): [string, T][] {
  return Object.entries(lists).flatMap(([key, list]) =>
    (list ?? []).map((phrase): [string, T] => [phrase, meaning(key)]),
  );
}
