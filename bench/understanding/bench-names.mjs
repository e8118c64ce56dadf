import { createRequire } from "node:module";
import { join } from "node:path";
import { madeStore } from "./made-store.mjs";
import { NAMINGS, nameQuestions, scopeQuestions } from "./name-questions.mjs";
import { ROOT } from "./packages.mjs";
import { realAgencies, YEARS } from "./real-agencies.mjs";
import { memoryMb, percentiles, timed } from "./timing.mjs";

const QUESTIONS_A_NAMING = 500;
const WARM_UP = 500;
/** What else the machine does shows in the first round, and hardly in the quickest of some. */
const ROUNDS = 3;
/** Ends each round's questions in another way: what is remembered of a text answers no other. */
const MARKS = ["", "？", "。", "！"];
const COUNTIES = 100;
/** fuse.js takes most of a second a question. */
const FUSE_QUESTIONS_A_NAMING = 5;

/**
 * Questions about real agencies: which is named, and how long it takes to understand and to answer.
 *
 * @param load imports a compiled module of the project
 */
export async function benchNames(load) {
  const agencies = realAgencies();
  const { createUnderstander } = await load("understanding/understand.js");
  const { loadLanguage } = await load("understanding/language.js");
  const { loadSegmenter } = await load("text/segment.js");
  const { createAnswering } = await load("answering/create-answering.js");
  const store = madeStore(agencies, { ...(await load("form/facts.js")), ...(await load("report/report-id.js")) });
  const before = memoryMb();

  const begun = performance.now();
  const language = loadLanguage(join(ROOT, "intents"));
  const now = () => new Date("2026-03-01");
  const segmenter = loadSegmenter();
  const understander = createUnderstander({ store, language, segmenter, now });
  understander.understand("库里有哪些单位的报告", null);
  const indexMs = performance.now() - begun;
  segmenter.cut("你好");
  const startMs = performance.now() - begun;
  const after = memoryMb();

  const answering = createAnswering({ store, terms: language.terms });
  /** What is told is not kept: tens of thousands of answers in memory would be no part of a bot that answers one question. */
  const ask = async (question) => {
    const begun = performance.now();
    const { understanding, slots } = understander.understand(question, null);
    const understandMs = performance.now() - begun;
    const { status } = await answering.answer(understanding);
    return { understandMs, status, named: slots?.agencies[0]?.ids[0] };
  };
  for (const { question } of nameQuestions(agencies, NAMINGS[1], WARM_UP)) await ask(`${question}？！`);

  const names = [];
  const understandMs = [];
  const answerMs = [];
  const leastMs = [];
  for (const naming of NAMINGS) {
    const asked = nameQuestions(agencies, naming, QUESTIONS_A_NAMING);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push(await timed(asked, ({ question }) => ask(question + MARKS[round])));
    const [first] = rounds;
    const right = first.filter(({ item, result }) => isRight(item.agency, result.named, naming)).length;
    const firstMs = first.map(({ result }) => result.understandMs);
    names.push({ naming: naming.label, right: right / asked.length, ...percentiles(firstMs) });
    understandMs.push(...firstMs);
    answerMs.push(...first.map(({ ms }) => ms));
    leastMs.push(...asked.map((_, at) => Math.min(...rounds.map((round) => round[at].ms))));
  }
  const scopes = [];
  for (const { scope, questions } of scopeQuestions(agencies, COUNTIES)) {
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round++) {
      rounds.push(await timed(questions, (question) => ask(question + MARKS[round])));
    }
    // The first round makes the columns and lists that the store keeps from then on.
    const [first, ...later] = rounds;
    const sure = first.filter(({ result }) => result.status === "answered").length / first.length;
    const least = questions.map((_, at) => Math.min(...later.map((round) => round[at].ms)));
    scopes.push({ scope, answered: sure, ...percentiles(least), firstAsked: percentiles(first.map(({ ms }) => ms)) });
  }
  return {
    agencies: agencies.length,
    years: YEARS.length,
    reports: store.entries().length,
    questions: understandMs.length,
    segmenter: segmenter.engine,
    names,
    scopes,
    understand: percentiles(understandMs),
    understandAndAnswer: percentiles(answerMs),
    leastOfRounds: percentiles(leastMs),
    startUp: { indexMs, withSegmenterMs: startMs },
    memory: { ofTheEntriesMb: before, withUnderstandingMb: after },
    namingAlone: await benchNaming(load, agencies, store.entries(), language),
    fuse: await benchFuse(agencies),
  };
}

/** @param first what the first name in the question is taken for */
function isRight(agency, first, { anyNamesake }) {
  if (first === undefined) return false;
  return anyNamesake ? first.endsWith(`/${agency.short}`) || first === agency.short : first === agency.id;
}

/** The step that fuse.js could stand in for: the agency is looked for in the whole question, and nothing else is read of it. */
async function benchNaming(load, agencies, entries, { intents, lexicon }) {
  const { createAgencyIndex } = await load("understanding/names/agency-index.js");
  const { findAgencies } = await load("understanding/names/find-agencies.js");
  const { normaliseQuestion } = await load("understanding/spelling/normalise-question.js");
  const { abbreviations, kindred } = intents.words;
  const index = createAgencyIndex(entries, abbreviations, kindred, lexicon.everyday);
  const find = ({ question }) => findAgencies(normaliseQuestion(question), index);
  const asked = NAMINGS.flatMap((naming) => nameQuestions(agencies, naming, QUESTIONS_A_NAMING));
  // Other questions than those that are timed: what is remembered of a text answers no other.
  await timed(nameQuestions(agencies, NAMINGS[1], QUESTIONS_A_NAMING + WARM_UP).slice(QUESTIONS_A_NAMING), find);
  return percentiles((await timed(asked, find)).map(({ ms }) => ms));
}

/** fuse.js alone: over the same names, given the whole question, and given the name cut out of it. */
async function benchFuse(agencies) {
  const { default: Fuse } = await import(createRequire(import.meta.url).resolve("fuse.js"));
  const named = agencies.map(({ id, short, region, name }) => ({
    id,
    short,
    name,
    county: `${region.at(-1)}${short}`,
  }));
  const keys = ["name", "short", "county"];
  const fuse = new Fuse(named, { keys, threshold: 0.3, ignoreLocation: true });
  const asked = NAMINGS.flatMap((naming) =>
    nameQuestions(agencies, naming, FUSE_QUESTIONS_A_NAMING).map((item) => ({ ...item, naming })),
  );
  const measure = async (textOf) => {
    const found = await timed(asked, (item) => fuse.search(textOf(item), { limit: 1 })[0]?.item);
    const right = found.filter(({ item, result }) =>
      item.naming.anyNamesake ? result?.short === item.agency.short : result?.id === item.agency.id,
    );
    return { right: right.length / found.length, ...percentiles(found.map(({ ms }) => ms)) };
  };
  return {
    questions: asked.length,
    wholeQuestion: await measure(({ question }) => question),
    nameCutOut: await measure(({ named: name }) => name),
  };
}
