import { remember } from "../../../text/remember.ts";

/** A label that can be recognised: what it means, and every spelling of it as a core (`labelCore`). */
export interface LabelEntry<M> {
  readonly meaning: M;
  readonly cores: readonly string[];
  /** Its spellings are matched exactly or not at all. */
  readonly exact?: true;
}

export interface LabelMatch<M> {
  readonly meaning: M;
  readonly how: "exact" | "near" | "part";
}

/** Labels shorter than this are matched exactly or not at all: one wrong character makes another label of them. */
const SHORTEST_INEXACT = 5;
/** No label of the form is longer, even with the headings it stands under. */
const LONGEST = 100;
/** Share of a label that may be misread, and how far the next best label has to be behind. */
const LEAST_SIMILARITY = 0.75;
const LEAST_MARGIN = 0.12;

/**
 * Makes a matcher for a set of labels: exactly; else nearly, when one label is near and no other is close to it; else
 * as the beginning or the end of a label (one that was broken over two rows), when only one begins or ends so.
 *
 * @returns a function of a core; answers are remembered, since a document repeats its labels
 */
export function labelMatcher<M>(entries: readonly LabelEntry<M>[]): (core: string) => LabelMatch<M> | undefined {
  const exact = new Map<string, LabelMatch<M>>();
  for (const { meaning, cores } of entries) {
    for (const core of cores) if (!exact.has(core)) exact.set(core, { meaning, how: "exact" });
  }
  const inexact = entries.filter((entry) => !entry.exact);
  const matchInexactly = remember((core) => nearest(core, inexact) ?? partOf(core, inexact));

  return (core) => {
    const match = exact.get(core);
    if (match !== undefined) return match;
    if (core.length < SHORTEST_INEXACT || core.length > LONGEST) return undefined;
    return matchInexactly(core);
  };
}

function nearest<M>(core: string, entries: readonly LabelEntry<M>[]): LabelMatch<M> | undefined {
  let best: { meaning: M; similarity: number } | undefined;
  let second = 0;
  for (const { meaning, cores } of entries) {
    const similarity = Math.max(0, ...cores.map((candidate) => similarityOf(core, candidate)));
    if (!best || similarity > best.similarity) {
      second = best?.similarity ?? 0;
      best = { meaning, similarity };
    } else if (similarity > second) second = similarity;
  }
  if (!best || best.similarity < LEAST_SIMILARITY || best.similarity - second < LEAST_MARGIN) return undefined;
  return { meaning: best.meaning, how: "near" };
}

function partOf<M>(core: string, entries: readonly LabelEntry<M>[]): LabelMatch<M> | undefined {
  const whole = entries.filter(({ cores }) =>
    cores.some((candidate) => candidate.startsWith(core) || candidate.endsWith(core)),
  );
  const [only] = whole;
  return only && whole.length === 1 ? { meaning: only.meaning, how: "part" } : undefined;
}

/** 1 for equal texts, 0 for texts without anything in common; 0 as well when their lengths alone keep them apart. */
export function similarityOf(left: string, right: string): number {
  const longer = Math.max(left.length, right.length);
  const shorter = Math.min(left.length, right.length);
  if (shorter < SHORTEST_INEXACT || shorter < longer * LEAST_SIMILARITY) return 0;
  return 1 - editDistance(left, right) / longer;
}

/** Levenshtein distance. */
export function editDistance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let y = 1; y <= left.length; y++) {
    const row = [y];
    for (let x = 1; x <= right.length; x++) {
      const replaced = (above[x - 1] ?? 0) + (left[y - 1] === right[x - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[x] ?? 0) + 1, (row[x - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[right.length] ?? 0;
}
