/** A label as a set of places for each of its characters, so that many texts are compared with it quickly. */
export interface LabelPattern {
  readonly length: number;
  readonly places: ReadonlyMap<string, number>;
}

/** So many places fit into a whole number; what stands behind them in a label tells it from no other. */
const MOST_PLACES = 30;

export function labelPattern(label: string): LabelPattern {
  const characters = [...label].slice(0, MOST_PLACES);
  const places = new Map<string, number>();
  for (const [at, character] of characters.entries()) places.set(character, (places.get(character) ?? 0) | (1 << at));
  return { length: characters.length, places };
}

/** How much of a label was met in a text so far; begins with `NOTHING_MET`. */
export type Met = number;
export const NOTHING_MET: Met = -1;

/**
 * Goes on in a text: the longest common subsequence with the label, a character in a step.
 * Source: H. Hyyrö, Bit-parallel LCS-length computation revisited (2004).
 */
export function meet(met: Met, text: string, { length, places }: LabelPattern): Met {
  const all = 2 ** length - 1;
  let left = met & all;
  for (const character of text) {
    const own = left & (places.get(character) ?? 0);
    left = ((left + own) | (left - own)) & all;
  }
  return left;
}

/** How many characters of a label were met, in their order. */
export function countMet(met: Met, { length }: LabelPattern): number {
  let count = length;
  for (let left = met & (2 ** length - 1); left > 0; left &= left - 1) count -= 1;
  return count;
}
