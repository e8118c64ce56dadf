import { type AST, RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

/** A repeated part of a pattern that some text can be cut into in two ways, which makes a failing match take exponential time. */
export interface AmbiguousRepeat {
  /** The part, as it is written. */
  readonly part: string;
  /** A text that it reads in two ways. */
  readonly text: string;
}

/** Fewer turns than these are over soon, however they are cut. */
const MANY_TURNS = 12;
/** A part with more wordings than these is not looked into. */
const MOST_WORDS = 20_000;
/** A part that is repeated within the repeated one: what one and two turns show, more would show again. */
const INNER_TURNS = 2;
/** Stand for whatever a class of characters takes besides those that the part names. */
const STRANGERS = ["☃", "7", " ", "a", "鿃"];

class TooManyWords extends Error {}

/** The repeats of a pattern that can be read in two ways: 看看 of `(?:看看?)*`. Looking around is passed over. */
export function ambiguousRepeats(source: string, flags: string): AmbiguousRepeat[] {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v"),
  });
  const found: AmbiguousRepeat[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter(repeat) {
      if (repeat.max < MANY_TURNS) return;
      const text = readTwoWays(wordsOrNone(repeat.element, charactersOf(repeat)));
      if (text !== null) found.push({ part: repeat.raw, text });
    },
  });
  return found;
}

function charactersOf(part: AST.Quantifier): string[] {
  const all = new Set(STRANGERS);
  visitRegExpAST(part, { onCharacterEnter: ({ value }) => all.add(String.fromCodePoint(value)) });
  return [...all].slice(0, 60);
}

function wordsOrNone(part: AST.Element, characters: readonly string[]): readonly string[] {
  try {
    return wordsOf(part, characters);
  } catch (error) {
    if (error instanceof TooManyWords) return [];
    throw error;
  }
}

/** What a part takes in one turn, each as often as there are ways to it. */
function wordsOf(part: AST.Element | AST.Alternative, characters: readonly string[]): readonly string[] {
  switch (part.type) {
    case "Alternative":
      return part.elements.reduce<readonly string[]>((before, one) => joined(before, wordsOf(one, characters)), [""]);
    case "Group":
    case "CapturingGroup":
      return part.alternatives.flatMap((one) => wordsOf(one, characters));
    case "Character":
      return [String.fromCodePoint(part.value)];
    case "CharacterClass":
    case "CharacterSet": {
      const one = new RegExp(`^${part.raw}$`, part.raw.includes("\\p") ? "u" : "");
      return characters.filter((character) => one.test(character));
    }
    case "Quantifier":
      return turnsOf(part, characters);
    default:
      return [""];
  }
}

function turnsOf({ element, min, max }: AST.Quantifier, characters: readonly string[]): readonly string[] {
  const once = wordsOf(element, characters);
  const all: string[] = [];
  let words: readonly string[] = [""];
  for (let turn = 0; turn <= Math.min(max, Math.max(min, INNER_TURNS)); turn++) {
    if (turn > 0) words = joined(words, once);
    if (turn >= min) all.push(...words);
  }
  return all;
}

function joined(before: readonly string[], behind: readonly string[]): readonly string[] {
  if (before.length * behind.length > MOST_WORDS) throw new TooManyWords();
  return before.flatMap((one) => behind.map((other) => one + other));
}

/**
 * A text that can be cut into the words in two ways, or `null` if there is none: the test of Sardinas and Patterson for
 * uniquely decodable codes. A turn that takes nothing is none, as in JavaScript.
 */
function readTwoWays(all: readonly string[]): string | null {
  const words = new Set(all.filter((word) => word !== ""));
  const twice = all.find((word, at) => word !== "" && all.indexOf(word) !== at);
  if (twice !== undefined) return twice;
  const begunBy = new Map<string, string[]>();
  for (const word of words)
    for (let end = 1; end < word.length; end++) {
      const begin = word.slice(0, end);
      begunBy.set(begin, [...(begunBy.get(begin) ?? []), word]);
    }
  /** What one way is ahead of the other by, with the text that leads there. */
  const ahead = new Map<string, string>();
  for (const word of words) for (const longer of begunBy.get(word) ?? []) ahead.set(longer.slice(word.length), longer);
  for (const [rest, text] of ahead) {
    if (words.has(rest)) return text;
    for (let end = 1; end < rest.length; end++)
      if (words.has(rest.slice(0, end)) && !ahead.has(rest.slice(end))) ahead.set(rest.slice(end), text);
    for (const longer of begunBy.get(rest) ?? []) {
      const over = longer.slice(rest.length);
      if (!ahead.has(over)) ahead.set(over, text + over);
    }
  }
  return null;
}
