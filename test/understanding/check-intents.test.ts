import { describe, expect, it } from "vitest";
import { examplesOf, findCollisions, readExample } from "../../src/understanding/check-intents.ts";
import { createLanguage } from "../../src/understanding/language.ts";
import type { Intents } from "../../src/understanding/lexicon/intents.ts";
import { LANGUAGE } from "../support/language.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { understanderOver } from "./support.ts";

const { intents, terms, rewordings } = LANGUAGE;

/** The data with a phrase among the triggers of some intents. */
function withTrigger(phrase: string, ...among: readonly string[]): Intents {
  const definitions = intents.definitions.map((definition) =>
    among.includes(definition.intent) ? { ...definition, triggers: [...definition.triggers, phrase] } : definition,
  );
  return { ...intents, definitions };
}

/** The data with a phrase for a row of the form. */
function withRowPhrase(phrase: string, row: string): Intents {
  const old = intents.words.rows[row] ?? { phrases: [], weak: [] };
  const rows = { ...intents.words.rows, [row]: { ...old, phrases: [...old.phrases, phrase] } };
  return { ...intents, words: { ...intents.words, rows } };
}

describe("findCollisions()", () => {
  it("finds none in the data", () => expect(findCollisions(intents, terms)).toEqual([]));

  it("finds a phrase for two rows, however it is written", () => {
    const doubled = withRowPhrase("国家 秘密", "applications.granted");
    expect(findCollisions(doubled, terms)).toEqual([
      { phrase: "国家秘密", meanings: ["表格的行 applications.granted", "表格的行 applications.denied_state_secret"] },
    ]);
  });

  it("finds a trigger of two intents that do not outrank each other", () => {
    expect(findCollisions(withTrigger("掰手腕", "trend", "rank"), terms)).toEqual([
      { phrase: "掰手腕", meanings: ["意图 rank", "意图 trend"] },
    ]);
  });

  it("lets a trigger stand in two intents of which one outranks the other", () => {
    expect(findCollisions(withTrigger("掰手腕", "compare", "rank"), terms)).toEqual([]);
  });
});

describe("examplesOf()", () => {
  it("gives examples and near misses with the file that they stand in", () => {
    const examples = examplesOf(intents.definitions);
    expect(examples).toContainEqual({ question: "哪个单位收到的申请最多", intent: "rank", file: "value.yaml" });
    expect(examples).toContainEqual({ question: "哪个单位收到的申请最多", intent: "rank", file: "rank.yaml" });
  });
});

describe("readExample()", () => {
  const understander = understanderOver(SAMPLE_ENTRIES);

  it("says what a question was understood as", () => {
    expect(readExample("辛店街道2020年依申请公开多少件", understander)).toMatchObject({
      understood: "value",
      tied: [],
    });
    expect(readExample("今天天气怎么样", understander).understood).toBe("out_of_scope");
  });

  it("names the intents between which only the order of the files decides", () => {
    const torn = understanderOver(
      SAMPLE_ENTRIES,
      undefined,
      createLanguage(withTrigger("掰手腕", "trend", "rank"), terms, rewordings),
    );
    const { understood, tied } = readExample("辛店街道的申请掰手腕", torn);
    expect([understood, ...tied].sort()).toEqual(["rank", "trend"]);
  });
});
