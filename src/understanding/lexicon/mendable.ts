import { pairKey } from "../../text/pair-key.ts";
import { createWordTree, NO_NODE, ROOT } from "../../text/word-tree.ts";

/** A phrase that a misspelling may be mended to. */
export interface Mending<T> {
  readonly phrase: string;
  readonly meaning: T;
}

/** Such phrases by what of them a text may have right. */
export interface Mendable<T> {
  /** Those whose first half stands at `at`. */
  begunAt(text: string, at: number): Iterable<Mending<T>>;
  /** Those whose second half does. */
  endedAt(text: string, at: number): Iterable<Mending<T>>;
  /** The shortest ones by their first and last character (`pairKey`): the one between may be wrong. */
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
    begunAt: finderBy(long, (phrase) => phrase.slice(0, middleOf(phrase))),
    endedAt: finderBy(long, (phrase) => phrase.slice(secondHalfAt(phrase))),
    frames: groupBy(short, (phrase) => pairKey(phrase, 0, SHORTEST - 1)),
    pairs: byEither(phrases.filter(({ phrase }) => phrase.length === PAIR)),
  };
}

/** One wrong character leaves one half of a phrase right. */
function middleOf(phrase: string): number {
  return Math.ceil(phrase.length / 2);
}

/** A single character tells too little: the halves of the shortest phrases have the middle one in common. */
export function secondHalfAt(phrase: string): number {
  return Math.min(middleOf(phrase), phrase.length - 2);
}

/** Tells those of the phrases whose half stands at a place. */
function finderBy<T>(
  all: readonly Mending<T>[],
  halfOf: (phrase: string) => string,
): (text: string, at: number) => Mending<T>[] {
  const byHalf = groupBy(all, halfOf);
  const tree = createWordTree(byHalf.keys());
  const byNode = new Array<readonly Mending<T>[] | undefined>(tree.size).fill(undefined);
  for (const [half, group] of byHalf) byNode[tree.nodeOf(half)] = group;
  return (text, at) => {
    const found: Mending<T>[] = [];
    let node = tree.step(ROOT, text.charCodeAt(at));
    for (let next = at + 1; node !== NO_NODE; next++) {
      const group = byNode[node];
      if (group) found.push(...group);
      node = next < text.length ? tree.step(node, text.charCodeAt(next)) : NO_NODE;
    }
    return found;
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

function groupBy<T, K>(all: readonly Mending<T>[], keyOf: (phrase: string) => K): Map<K, Mending<T>[]> {
  const groups = new Map<K, Mending<T>[]>();
  for (const mending of all) {
    const key = keyOf(mending.phrase);
    const group = groups.get(key);
    if (group) group.push(mending);
    else groups.set(key, [mending]);
  }
  return groups;
}
