import { gather } from "../../text/gather.ts";
import { pairKey } from "../../text/pair-key.ts";

/** A name with the agency that bears it. */
export interface Spelt {
  readonly name: string;
  readonly id: string;
}

/** Two characters that so many names hold (街道) do not tell one from another. */
const COMMONPLACE = 1500;
/** Of names that have such pairs only, so many answers are remembered. */
const MOST_REMEMBERED = 200;
const NONE: readonly never[] = [];

/**
 * Names by their pairs of characters: those that stand side by side, and those with one between, which a wrong one in the
 * middle leaves.
 */
export interface SpeltAlike {
  /** Names that have most pairs of characters in common with a text, those with most first. */
  likeliest(text: string, most: number): readonly Spelt[];
}

/** Builds the index. */
export function indexSpelling(spelt: readonly Spelt[]): SpeltAlike {
  const beside = new Map<number, number[]>();
  const around = new Map<number, number[]>();
  const counts = new Uint8Array(spelt.length);
  const commonplace = new Map<string, readonly Spelt[]>();
  const numbers = new Map<readonly number[], number>();
  for (const [at, { name }] of spelt.entries()) {
    for (let first = 0; first + 1 < name.length; first++) {
      list(beside, pairKey(name, first, first + 1), at);
      if (first + 2 < name.length) list(around, pairKey(name, first, first + 2), at);
    }
  }
  return {
    likeliest(text, most) {
      // A pair that stands there twice counts once.
      const lists = new Set<readonly number[]>();
      for (let first = 0; first + 1 < text.length; first++) {
        const near = beside.get(pairKey(text, first, first + 1));
        if (near) lists.add(near);
        const far = first + 2 < text.length ? around.get(pairKey(text, first, first + 2)) : undefined;
        if (far) lists.add(far);
      }
      if (lists.size === 0) return NONE;
      const all = [...lists];
      const telling = all.filter((places) => places.length <= COMMONPLACE);
      return telling.length > 0 ? having(telling, most) : havingCommonplace(all, most);
    },
  };

  function having(lists: readonly (readonly number[])[], most: number): readonly Spelt[] {
    return gather(highest(counts, lists, most), (at) => spelt[at] ?? []);
  }

  /** So many names are slow to look through, and the pairs that many have are few: the same come again in other texts. */
  function havingCommonplace(lists: readonly (readonly number[])[], most: number): readonly Spelt[] {
    const key = `${most}:${lists.map(numberOf).sort().join()}`;
    const known = commonplace.get(key) ?? having(lists, most);
    if (commonplace.size >= MOST_REMEMBERED) commonplace.clear();
    commonplace.set(key, known);
    return known;
  }

  function numberOf(places: readonly number[]): number {
    const number = numbers.get(places) ?? numbers.size;
    numbers.set(places, number);
    return number;
  }
}

/** Notes that a name has a pair; all pairs of one name are noted in a row. */
function list(lists: Map<number, number[]>, pair: number, at: number): void {
  const places = lists.get(pair);
  if (!places) lists.set(pair, [at]);
  else if (places.at(-1) !== at) places.push(at);
}

/** From so many places on it is quicker to look at all than to put them in order. */
const MANY = 4000;

/**
 * The places that stand in most of the lists, those in most first; among equals the first place first.
 *
 * @param counts a zero for every place; left so
 */
function highest(counts: Uint8Array, lists: readonly (readonly number[])[], most: number): number[] {
  const touched: number[] = [];
  for (const places of lists) {
    for (const at of places) {
      if (counts[at] === 0) touched.push(at);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  const having: number[][] = [];
  const take = (at: number): void => {
    const count = counts[at] ?? 0;
    const equal = having[count];
    if (!equal) having[count] = [at];
    else if (equal.length < most) equal.push(at);
  };
  if (touched.length <= MANY) for (const at of Uint32Array.from(touched).sort()) take(at);
  else for (let at = 0; at < counts.length; at++) if (counts[at] !== 0) take(at);
  for (const at of touched) counts[at] = 0;
  return having.reverse().flat().slice(0, most);
}
