import { pairKey } from "../../text/pair-key.ts";

/** A phrase that a misspelling may be mended to. */
export interface Mending<T> {
  readonly phrase: string;
  readonly meaning: T;
}

/** Such phrases by two of their characters (`pairKey`): one wrong character leaves the first two or the last two right. */
export interface Mendable<T> {
  readonly begins: ReadonlyMap<number, readonly Mending<T>[]>;
  readonly ends: ReadonlyMap<number, readonly Mending<T>[]>;
  /** The shortest ones by their first and last character: the one between may be wrong. */
  readonly frames: ReadonlyMap<number, readonly Mending<T>[]>;
  /** Those of two characters, by either of them: 复议 for 复意. */
  readonly pairs: ReadonlyMap<string, readonly Mending<T>[]>;
}

/** Shorter phrases are too near to too many words to be mended to, unless they sound the same. */
const SHORTEST = 3;
/** The length of those. */
const PAIR = 2;

/** Makes the index. Phrases with gaps have no place in it. */
export function indexMendable<T>(phrases: readonly Mending<T>[]): Mendable<T> {
  const long = phrases.filter(({ phrase }) => phrase.length >= SHORTEST);
  const short = long.filter(({ phrase }) => phrase.length === SHORTEST);
  return {
    begins: groupBy(long, (phrase) => pairKey(phrase, 0, 1)),
    ends: groupBy(long, (phrase) => pairKey(phrase, phrase.length - 2, phrase.length - 1)),
    frames: groupBy(short, (phrase) => pairKey(phrase, 0, SHORTEST - 1)),
    pairs: byEither(phrases.filter(({ phrase }) => phrase.length === PAIR)),
  };
}

function byEither<T>(pairs: readonly Mending<T>[]): Map<string, Mending<T>[]> {
  const groups = new Map<string, Mending<T>[]>();
  for (const mending of pairs) {
    for (const character of new Set(mending.phrase)) {
      groups.set(character, [...(groups.get(character) ?? []), mending]);
    }
  }
  return groups;
}

function groupBy<T>(all: readonly Mending<T>[], keyOf: (phrase: string) => number): Map<number, Mending<T>[]> {
  const groups = new Map<number, Mending<T>[]>();
  for (const mending of all) {
    const key = keyOf(mending.phrase);
    const group = groups.get(key);
    if (group) group.push(mending);
    else groups.set(key, [mending]);
  }
  return groups;
}
