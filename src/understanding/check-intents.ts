import type { Candidate } from "./framing/decide-intent.ts";
import type { Intent } from "./intent.ts";
import type { IntentDefinition } from "./lexicon/intent-definition.ts";
import type { Intents } from "./lexicon/intents.ts";
import { namingPhrases, signalPhrases } from "./lexicon/lexicon.ts";
import { spellLikeQuestion } from "./lexicon/phrase-finder.ts";
import type { Term } from "./lexicon/terms.ts";
import { describeCondition } from "./querying/describe-condition.ts";
import type { Understander } from "./understand.ts";

/** A question of the data with the intent that it is there for. */
export interface Example {
  readonly question: string;
  readonly intent: Intent;
  /** The file that it stands in, without its folder. */
  readonly file: string;
}

/** What became of an example. */
export interface ExampleReading {
  /** The intent, or the kind of obstacle. */
  readonly understood: string;
  /** Other intents that speak as loudly as the chosen one, so that the order of the files decides. */
  readonly tied: readonly Intent[];
  readonly candidates: readonly Candidate[];
}

/** Every example and near miss, in the order of the data. */
export function examplesOf(definitions: readonly IntentDefinition[]): Example[] {
  return definitions.flatMap(({ intent, examples, near_misses }) => {
    const file = `${intent}.yaml`;
    return [
      ...examples.map((question) => ({ question, intent, file })),
      ...near_misses.map((nearMiss) => ({ ...nearMiss, file })),
    ];
  });
}

/** Reads one example as a message without anything before it. */
export function readExample(question: string, understander: Understander): ExampleReading {
  const { understanding, candidates } = understander.understand(question, null);
  const understood = understanding.kind === "query" ? understanding.query.intent : understanding.obstacle.kind;
  const rivals = candidates.filter(({ outrankedBy }) => outrankedBy === null);
  const loudest = Math.max(0, ...rivals.map(({ weight }) => weight));
  const tied = rivals.filter(({ weight }) => weight === loudest).map(({ intent }) => intent);
  return { understood, tied: tied.length > 1 ? tied.filter((intent) => intent !== understood) : [], candidates };
}

/** One phrase that says two things of which only one can be meant. */
export interface Collision {
  readonly phrase: string;
  /** What it stands for, as an author of the data would call it. */
  readonly meanings: readonly string[];
}

/**
 * Phrases that stand in two lists of which a question can mean but one. Lists that go together (a row and a column, a
 * trigger and a scope) may share a phrase; so may intents of which one outranks the other.
 */
export function findCollisions(intents: Intents, terms: readonly Term[]): Collision[] {
  const meanings = new Map<string, Set<string>>();
  const claim = (phrase: string, layer: string, meaning: string): void => {
    const key = `${layer} ${phrase.split("..").map(spellLikeQuestion).join("..")}`;
    meanings.set(key, (meanings.get(key) ?? new Set()).add(meaning));
  };
  const ranked = (a: string, b: string): boolean =>
    intents.definitions.some(({ intent, outranks }) => intent === a && outranks.some((lower) => lower === b));

  for (const [phrase, naming] of namingPhrases(intents)) {
    if (naming.kind === "row") claim(phrase, "表格的行", naming.id);
    if (naming.kind === "applicant") claim(phrase, "申请人", naming.id);
    if (naming.kind === "legal_persons") claim(phrase, "申请人", "legal_persons");
    if (naming.kind === "result") claim(phrase, "结果", naming.id);
    if (naming.kind === "proactive") claim(phrase, "主动公开的列", naming.columns.join("、"));
    if (naming.kind === "contact") claim(phrase, "联系方式", naming.field);
    if (naming.kind === "topic") claim(phrase, "正文", naming.topic);
  }
  for (const [phrase, signal] of signalPhrases(intents, terms)) {
    if (signal.kind === "trigger") claim(phrase, "意图", signal.intent);
    if (signal.kind === "order") claim(phrase, "排序", signal.order);
    if (signal.kind === "condition") claim(phrase, "条件", describeCondition(signal.condition));
    if (signal.kind === "rate") claim(phrase, "比率", signal.id);
    if (signal.kind === "breakdown") claim(phrase, "构成", signal.id);
    if (signal.kind === "time") claim(phrase, "时间", JSON.stringify(signal.time));
  }
  return [...meanings].flatMap(([key, claims]) => {
    const [layer = "", phrase = ""] = [key.slice(0, key.indexOf(" ")), key.slice(key.indexOf(" ") + 1)];
    const rivals = [...claims].filter(
      (meaning) =>
        layer !== "意图" ||
        [...claims].some((other) => other !== meaning && !ranked(meaning, other) && !ranked(other, meaning)),
    );
    return rivals.length > 1 ? [{ phrase, meanings: rivals.map((meaning) => `${layer} ${meaning}`) }] : [];
  });
}
