/** A phrase that a misspelling may be mended to. */
export interface Mending<T> {
  readonly phrase: string;
  readonly meaning: T;
}

/** Such phrases by two of their characters: one wrong character leaves the first two or the last two right. */
export interface Mendable<T> {
  readonly begins: ReadonlyMap<string, readonly Mending<T>[]>;
  readonly ends: ReadonlyMap<string, readonly Mending<T>[]>;
  /** The shortest ones by their first and last character: the one between may be wrong. */
  readonly frames: ReadonlyMap<string, readonly Mending<T>[]>;
}

/** Shorter phrases are too near to too many words to be mended to. */
const SHORTEST = 3;

/** Makes the index. Phrases with gaps have no place in it. */
export function indexMendable<T>(phrases: readonly Mending<T>[]): Mendable<T> {
  const long = phrases.filter(({ phrase }) => phrase.length >= SHORTEST);
  const short = long.filter(({ phrase }) => phrase.length === SHORTEST);
  return {
    begins: groupBy(long, (phrase) => phrase.slice(0, 2)),
    ends: groupBy(long, (phrase) => phrase.slice(-2)),
    frames: groupBy(short, (phrase) => `${phrase.charAt(0)}${phrase.charAt(SHORTEST - 1)}`),
  };
}

function groupBy<T>(all: readonly Mending<T>[], keyOf: (phrase: string) => string): Map<string, Mending<T>[]> {
  const groups = new Map<string, Mending<T>[]>();
  for (const mending of all) {
    const key = keyOf(mending.phrase);
    const group = groups.get(key);
    if (group) group.push(mending);
    else groups.set(key, [mending]);
  }
  return groups;
}
