import type { Intent } from "../intent.ts";
import { createPhraseFinder, spellLikeQuestion } from "../lexicon/phrase-finder.ts";
import type { Words } from "../lexicon/words.ts";
import type { Slots } from "../slots.ts";

/** A question with its shorthands spelled out, and what is to be told about them. */
export interface SpelledOut {
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * Makes what spells out shorthands: 建议提案 is 人大建议和政协提案.
 *
 * @param words as the data have them; of overlapping ones the longest counts
 */
export function createShorthands({
  shorthands,
  foreign,
}: Pick<Words, "shorthands" | "foreign">): (text: string, read: (text: string) => Slots) => SpelledOut {
  const known = shorthands
    .flatMap(({ means, words, note }) => words.map((word) => ({ word: spellLikeQuestion(word), means, note })))
    .sort((a, b) => b.word.length - a.word.length)
    .map((shorthand, order) => ({ ...shorthand, order }));
  const finder = createPhraseFinder(known.map((shorthand) => [shorthand.word, shorthand] as const));
  // 按时办结率 is another thing than 办结率.
  const longer = foreign
    .map(spellLikeQuestion)
    .filter((phrase) => finder.findAll(phrase).some(({ meaning: { word } }) => isWithin(word, phrase)));
  return (text, read) => {
    const isItself = (word: string): boolean =>
      !longer.some((phrase) => isWithin(word, phrase) && text.includes(phrase));
    const longestFirst = finder
      .findAll(text)
      .map(({ meaning }) => meaning)
      .sort((a, b) => a.order - b.order);
    const found = longestFirst.find(({ word, note }) => isItself(word) && (note === undefined || isOfOne(read(text))));
    if (!found) return { text, notes: [] };
    const { word, means, note } = found;
    return { text: text.replace(word, means), notes: note === undefined ? [] : [note] };
  };
}

const OF_MORE: ReadonlySet<Intent> = new Set(["compare", "trend", "rank", "aggregate", "definition"]);

/** One agency is asked about, and nothing is to be ranked, compared or explained. */
function isOfOne({ agencies, scope, order, place, triggers, outright, condition }: Slots): boolean {
  const [agency, ...others] = agencies;
  const single = agency?.ids.length === 1 && others.length === 0 && agency.match !== "unknown" && !scope.all;
  const more = order !== null || place !== null || limits(condition) || outright.size > 0;
  return single && !more && ![...triggers.keys()].some((intent) => OF_MORE.has(intent));
}

/** 2件全按时办结了 states a figure of the one agency, 没有被处罚吧 asks for it: neither sets a limit to it. */
function limits(condition: Slots["condition"]): boolean {
  if (condition === null || typeof condition === "string") return false;
  return !("comparison" in condition && condition.comparison === "exactly");
}

function isWithin(word: string, phrase: string): boolean {
  return phrase !== word && phrase.includes(word);
}
