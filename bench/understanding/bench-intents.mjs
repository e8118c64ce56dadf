import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleEntries } from "../../scripts/sample-entries.mjs";
import { trainCentroid } from "./centroid.mjs";
import { installed, PackageUnavailable, ROOT } from "./packages.mjs";
import { percentiles, timed } from "./timing.mjs";

/** Each is asked so often, so that speed is told from the first sight of a text. */
const ROUNDS = 5;
const NLPJS = ["@nlpjs/core@4.26.1", "@nlpjs/nlp@4.27.0", "@nlpjs/lang-zh@4.26.1"];
const AGENCY = /(?:张店区)?机关事务服务中心|(?:辛店|矿区|湛北路|张范)(?:街道)?(?:办事处|办)?/g;
const YEAR = /(?:20)?\d\d年?/g;

/** Whom and when the questions that come before the timed ones are about, and how they begin. */
const OTHERS = ["辛店街道", "矿区街道", "张范街道", "湛北路街道"].flatMap((name) =>
  [2016, 2017, 2018, 2024, 2025].map((year) => ({ name, year: `${year}年` })),
);
const OPENINGS = ["", "请问", "想问一下", "麻烦查一下", "帮我看看"];
const CORPORA = ["plain", "wary", "everyday", "terse", "mixed"];

/**
 * What all are asked before they are timed, as a bot that has run for a while has been: the examples and the questions of
 * the tests, with several openings, so many texts that the code is compiled. All of them differ, whatever is masked, so
 * that none is answered from memory; and none of those that are timed is among them.
 */
function asked(examples, utterances) {
  const timedOnes = new Set(utterances.map(({ text }) => masked(text)));
  const questions = [
    ...examples.map(({ text }) => text),
    ...CORPORA.flatMap((corpus) =>
      jsonLines(new URL(`../../test/questions/${corpus}.jsonl`, import.meta.url)).map(({ question }) => question),
    ),
  ].filter((text) => !timedOnes.has(masked(text)));
  return OPENINGS.flatMap((opening) =>
    questions.map((text, at) => {
      const { name, year } = OTHERS[at % OTHERS.length];
      return opening + text.replace(AGENCY, name).replace(YEAR, year);
    }),
  );
}

function jsonLines(file) {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** What a classifier is spared: the names and years, which say nothing about the intent. */
function masked(text) {
  return text.replace(AGENCY, "某街道").replace(YEAR, "某年");
}

/** Labelled utterances on which understanding and trained classifiers are compared. */
export async function benchIntents(load) {
  const utterances = jsonLines(new URL("utterances.jsonl", import.meta.url));
  const { loadIntents } = await load("understanding/lexicon/intents.js");
  const { definitions } = loadIntents(join(ROOT, "intents"));
  const examples = definitions.flatMap(({ intent, examples: own, near_misses }) => [
    ...own.map((text) => ({ text, intent })),
    ...near_misses.map(({ question, intent: other }) => ({ text: question, intent: other })),
  ]);
  const triggers = definitions.flatMap(({ intent, triggers: own }) =>
    own.map((trigger) => ({ text: trigger.replaceAll("..", ""), intent })),
  );
  const trainings = [
    ["例句", examples],
    ["例句和触发词", [...examples, ...triggers]],
  ];
  const before = asked(examples, utterances);
  const { nlpjs, skipped } = await trainedNlpjs();
  // Training has the classifiers read all of these before they are timed: so does gongkai, which learns nothing by it.
  const { classify: ours, classOnly, classMasked, decide } = await gongkai(load, [...examples, ...triggers]);
  const rows = [await measure("gongkai", utterances, before, ours)];
  const alone = await measure("gongkai，只到意图", utterances, before, classOnly);
  const onEqualTerms = await measure(
    "gongkai，只到意图（没有机关名录，遮去机关和年份）",
    utterances,
    before,
    classMasked,
  );
  const decision = percentiles((await timed(utterances, decide)).map(({ result }) => result));
  for (const [what, training] of trainings) {
    for (const [how, spell] of [
      ["原文", (text) => text],
      ["遮去机关和年份", masked],
    ]) {
      const shown = training.map(({ text, intent }) => ({ text: spell(text), intent }));
      const classify = trainCentroid(shown);
      rows.push(await measure(`二元组质心（${what}，${how}）`, utterances, before, (text) => classify(spell(text))));
      if (!nlpjs) continue;
      const ask = await nlpjs(shown);
      rows.push(await measure(`@nlpjs（${what}，${how}）`, utterances, before, (text) => ask(spell(text))));
    }
  }
  return {
    utterances: utterances.length,
    training: examples.length,
    triggers: triggers.length,
    classifiers: rows,
    classOnly: alone,
    onEqualTerms,
    decision,
    skipped,
  };
}

async function measure(classifier, utterances, before, classify) {
  for (const text of before) await classify(text);
  const first = await timed(utterances, ({ text }) => classify(text));
  const wrong = first.filter(({ item, result }) => result !== item.intent);
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(...(await timed(utterances, ({ text }) => classify(text))).map(({ ms }) => ms));
  }
  return {
    classifier,
    right: utterances.length - wrong.length,
    firstSeen: percentiles(first.map(({ ms }) => ms)),
    repeated: percentiles(times),
    mistakes: wrong.map(({ item, result }) => ({ ...item, got: result })),
  };
}

/**
 * Understanding over the sample reports, which the utterances speak of.
 *
 * @param before what it has read before it is timed
 */
async function gongkai(load, before) {
  const { createUnderstander } = await load("understanding/understand.js");
  const { loadLanguage } = await load("understanding/language.js");
  const { loadSegmenter } = await load("text/segment.js");
  const { createAgencyIndex } = await load("understanding/names/agency-index.js");
  const { makeFrame } = await load("understanding/framing/make-frame.js");
  const entries = await sampleEntries(load);
  const language = loadLanguage(join(ROOT, "intents"));
  const { words, definitions } = language.intents;
  const understander = createUnderstander({
    store: { version: "samples", entries: () => entries },
    language,
    segmenter: loadSegmenter(),
    now: () => new Date("2026-03-01"),
  });
  for (const { text } of before) understander.understand(text, null);
  const index = createAgencyIndex(entries, words.abbreviations);
  const { normaliseQuestion } = await load("understanding/spelling/normalise-question.js");
  const { readSlots } = await load("understanding/slots/read-slots.js");
  const { lexicon } = language;
  /** The class alone, as other classifiers give it: no query is built, nothing is asked back, nothing is remembered. */
  const classOver = (index) => (text) => {
    const { slots } = readSlots(normaliseQuestion(text), { index, lexicon, segmenter: loadSegmenter() }, 2026);
    const { intent } = makeFrame(slots, null, definitions, index).frame;
    return slots.outside.length > 0 ? "out_of_scope" : (intent ?? "out_of_scope");
  };
  const withoutNames = classOver(createAgencyIndex([], words.abbreviations));
  return {
    classify: (text) => intentOf(understander.understand(text, null)),
    classOnly: classOver(index),
    /** Spared the names and years as well, as the others are: no agency is known, and none is looked for. */
    classMasked: (text) => withoutNames(masked(text)),
    /** The one step that chooses the intent, from the words that were read. */
    decide: ({ text }) => {
      const { slots } = understander.understand(text, null);
      const begun = performance.now();
      if (slots) makeFrame(slots, null, definitions, index);
      return performance.now() - begun;
    },
  };
}

/** The intent that is decided on, even if something must be asked back first; none is none of ours. */
function intentOf({ understanding, frame }) {
  if (understanding.kind === "query") return understanding.query.intent;
  return understanding.obstacle.kind === "out_of_scope" ? "out_of_scope" : (frame?.intent ?? "out_of_scope");
}

/** Trains the Chinese classifier of @nlpjs; what it takes for no intent is `out_of_scope`. */
async function trainedNlpjs() {
  let require;
  try {
    require = installed(NLPJS);
  } catch (error) {
    if (!(error instanceof PackageUnavailable)) throw error;
    return { nlpjs: undefined, skipped: error.message };
  }
  const { containerBootstrap } = require("@nlpjs/core");
  const { Nlp } = require("@nlpjs/nlp");
  const { LangZh } = require("@nlpjs/lang-zh");
  const nlpjs = async (examples) => {
    const container = await containerBootstrap();
    container.use(Nlp);
    container.use(LangZh);
    const nlp = container.get("nlp");
    nlp.settings.autoSave = false;
    nlp.addLanguage("zh");
    for (const { text, intent } of examples) nlp.addDocument("zh", text, intent);
    await quietly(() => nlp.train({ log: false }));
    return async (text) => {
      const { intent } = await nlp.process("zh", text);
      return intent === "None" ? "out_of_scope" : intent;
    };
  };
  return { nlpjs };
}

/** The library speaks on standard output, which is for the results. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
