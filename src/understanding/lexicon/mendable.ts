import { once } from "../../text/once.ts";
import { pairKey } from "../../text/pair-key.ts";
import { syllableOf } from "../../text/sounds-alike.ts";
import { createWordTree, NO_NODE, ROOT } from "../../text/word-tree.ts";

/** A phrase that a misspelling may be mended to. */
export interface Mending<T> {
  readonly phrase: string;
  readonly meaning: T;
}

/** Such phrases by what of them a text may have right. */
export interface Mendable<T> {
  /** Tells those whose first half stands at `at`, each with where it begins. */
  begunAt(text: string, at: number, tell: (start: number, mending: Mending<T>) => void): void;
  /** Tells those whose second half does, and that begin before `end`. */
  endedAt(text: string, at: number, end: number, tell: (start: number, mending: Mending<T>) => void): void;
  /** Tells those that a text sounds like from `at` on, however many of its characters are others: 行正复义. */
  soundingAt(text: string, at: number, tell: (start: number, mending: Mending<T>) => void): void;
  /** The shortest ones by their first and last character (`pairKey`): the one between may be wrong. */
  readonly frames: ReadonlyMap<number, readonly Mending<T>[]>;
  /** Those of two characters, by either of them: 复议 for 复意. */
  readonly pairs: ReadonlyMap<string, readonly Mending<T>[]>;
}

/** Shorter phrases are too near to too many words to be mended to, unless they sound the same. */
const SHORTEST = 3;
/** The length of those. */
const PAIR = 2;
const NONE: readonly never[] = [];

/** Makes the index. Phrases with gaps have no place in it. */
export function indexMendable<T>(phrases: readonly Mending<T>[]): Mendable<T> {
  const long = phrases.filter(({ phrase }) => phrase.length >= SHORTEST);
  const short = long.filter(({ phrase }) => phrase.length === SHORTEST);
  const begun = finderBy(
    long,
    (phrase) => phrase.slice(0, middleOf(phrase)),
    () => 0,
  );
  return {
    begunAt: (text, at, tell) => begun(text, at, text.length, tell),
    endedAt: finderBy(long, (phrase) => phrase.slice(secondHalfAt(phrase)), secondHalfAt),
    soundingAt: finderBySound(phrases),
    frames: groupBy(short, ({ phrase }) => pairKey(phrase, 0, SHORTEST - 1)),
    pairs: byEither(phrases.filter(({ phrase }) => phrase.length === PAIR)),
  };
}

/** One wrong character leaves one half of a phrase right. */
function middleOf(phrase: string): number {
  return Math.ceil(phrase.length / 2);
}

/** A single character tells too little: the halves of the shortest phrases have the middle one in common. */
function secondHalfAt(phrase: string): number {
  return Math.min(middleOf(phrase), phrase.length - 2);
}

/** Phrases with the same half, which stands so far behind where they begin. */
interface Halved<T> {
  readonly behind: number;
  readonly phrases: readonly Mending<T>[];
}

/**
 * Makes what tells those of the phrases whose half stands at a place: most halves stand behind all that is looked at, so
 * that their phrases need not be.
 *
 * @param halfBehind how far behind the beginning of a phrase its half stands
 */
function finderBy<T>(
  all: readonly Mending<T>[],
  halfOf: (phrase: string) => string,
  halfBehind: (phrase: string) => number,
): Mendable<T>["endedAt"] {
  const byHalf = groupBy(all, ({ phrase }) => halfOf(phrase));
  const tree = createWordTree(byHalf.keys());
  const byNode = new Array<readonly Halved<T>[] | undefined>(tree.size).fill(undefined);
  for (const [half, group] of byHalf) {
    const byPlace = groupBy(group, ({ phrase }) => halfBehind(phrase));
    byNode[tree.nodeOf(half)] = [...byPlace].map(([behind, phrases]) => ({ behind, phrases }));
  }
  return (text, at, end, tell) => {
    let node = tree.step(ROOT, text.charCodeAt(at));
    for (let next = at + 1; node !== NO_NODE; next++) {
      for (const { behind, phrases } of byNode[node] ?? NONE) {
        const start = at - behind;
        if (start >= 0 && start < end) for (const mending of phrases) tell(start, mending);
      }
      node = next < text.length ? tree.step(node, text.charCodeAt(next)) : NO_NODE;
    }
  };
}

/** Shorter ones sound like too many words, longer ones are found by the half that is right. */
const SOUNDS_FROM = 4;
const SOUNDS_TO = 8;

/** Makes what tells phrases by their syllables; the syllables are looked up when the first is asked for. */
function finderBySound<T>(phrases: readonly Mending<T>[]): Mendable<T>["soundingAt"] {
  const bySound = once(() =>
    groupBy(
      phrases.filter(({ phrase }) => phrase.length >= SOUNDS_FROM && phrase.length <= SOUNDS_TO),
      ({ phrase }) => soundOf(phrase),
    ),
  );
  return (text, at, tell) => {
    let sound = "";
    for (let end = at; end < Math.min(text.length, at + SOUNDS_TO); end++) {
      sound += `${syllableOf(text.charAt(end))} `;
      if (end - at + 1 >= SOUNDS_FROM) for (const mending of bySound().get(sound) ?? NONE) tell(at, mending);
    }
  };
}

/** Character by character: what stands beside one tells nothing where several are wrong. */
function soundOf(phrase: string): string {
  return [...phrase].map((character) => `${syllableOf(character)} `).join("");
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

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
