import { normalise } from "../../text/normalise.ts";
import { simplify } from "../../text/simplify.ts";
import type { Span } from "../span.ts";

/** A phrase found in a text. A phrase with gaps has one span for each of its parts. */
export interface Found<T> {
  readonly phrase: string;
  readonly meaning: T;
  readonly spans: readonly [Span, ...Span[]];
  /** UTF-16 units of the phrase's own characters, less some for each gap: longer is more specific, a gap looser. */
  readonly weight: number;
}

export interface PhraseFinder<T> {
  /** Every occurrence of every phrase, overlapping ones included, by where they begin. */
  findAll(text: string): Found<T>[];
}

/** Between the parts of a phrase: what a clause may hold there. */
const GAP = 8;
const GAP_COST = 1;
const GAP_MARK = "..";
/** Stands in a text for each character of a name, so that names are not searched for phrases. No phrase contains it. */
export const NAME_MASK = "\uE000";
const MASKS = new RegExp(`${NAME_MASK}+`, "g");
const CLAUSE_END = /[,。?!;]/;

interface Entry<T> {
  /** Where it stands among the phrases. */
  readonly order: number;
  readonly phrase: string;
  readonly parts: readonly [string, ...string[]];
  readonly meaning: T;
}

/** Phrases by the characters that their first part begins with. */
interface Branch<T> {
  readonly next: Map<number, Branch<T>>;
  /** Those whose first part ends here. */
  readonly entries: Entry<T>[];
}

/**
 * Looks for many phrases at once, in one tree of their first parts: time is linear in the text for any number of phrases.
 *
 * @param phrases as written in the data; `..` is a gap of at most eight characters within one clause
 */
export function createPhraseFinder<T>(phrases: Iterable<readonly [phrase: string, meaning: T]>): PhraseFinder<T> {
  const root: Branch<T> = { next: new Map(), entries: [] };
  let order = 0;
  for (const [phrase, meaning] of phrases) {
    const parts = phrase.split(GAP_MARK).map(spellLikeQuestion);
    const [first, ...rest] = parts;
    if (!first || rest.some((part) => part === ""))
      throw new Error(`A phrase needs words on both sides of a gap: ${phrase}`);
    branchOf(root, first).entries.push({ order: order++, phrase, parts: [first, ...rest], meaning });
  }
  return {
    findAll(text) {
      const found: Found<T>[] = [];
      for (let start = 0; start < text.length; start++) {
        for (const { phrase, parts, meaning } of entriesAt(root, text, start)) {
          const spans = place(parts, text, start);
          if (spans) found.push({ phrase, meaning, spans, weight: weigh(spans) });
        }
      }
      return found;
    },
  };
}

function branchOf<T>(root: Branch<T>, part: string): Branch<T> {
  let branch = root;
  for (let at = 0; at < part.length; at++) {
    const code = part.charCodeAt(at);
    const known = branch.next.get(code);
    const next: Branch<T> = known ?? { next: new Map(), entries: [] };
    if (!known) branch.next.set(code, next);
    branch = next;
  }
  return branch;
}

const NONE: readonly never[] = [];

/** Phrases whose first part stands there, in their order; those of a single character stand behind the others. */
function entriesAt<T>(root: Branch<T>, text: string, start: number): readonly Entry<T>[] {
  const first = root.next.get(text.charCodeAt(start));
  if (!first) return NONE;
  let longer: readonly Entry<T>[] = NONE;
  let branch = first.next.get(text.charCodeAt(start + 1));
  for (let at = start + 2; branch; at++) {
    if (branch.entries.length > 0) longer = longer.length > 0 ? [...longer, ...branch.entries] : branch.entries;
    branch = branch.next.get(text.charCodeAt(at));
  }
  if (longer.length === 0) return first.entries;
  const inOrder = longer.length > 1 ? longer.toSorted((a, b) => a.order - b.order) : longer;
  return first.entries.length > 0 ? [...inOrder, ...first.entries] : inOrder;
}

/** Phrases are compared with normalised questions, so they are spelt the same way. */
export function spellLikeQuestion(phrase: string): string {
  return simplify(normalise(phrase)).replace(/["'`《》\s]/g, "");
}

function weigh(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0) - (spans.length - 1) * GAP_COST;
}

/** A name counts as one character: 比湛北路街道多. */
function isGap(between: string): boolean {
  return between.replaceAll(MASKS, NAME_MASK).length <= GAP && !CLAUSE_END.test(between);
}

function place(parts: readonly [string, ...string[]], text: string, start: number): [Span, ...Span[]] | undefined {
  const [first, ...rest] = parts;
  const spans: [Span, ...Span[]] = [{ start, end: start + first.length }];
  for (const part of rest) {
    const from = spans[spans.length - 1]?.end ?? start;
    const at = text.indexOf(part, from);
    if (at < 0 || !isGap(text.slice(from, at))) return undefined;
    spans.push({ start: at, end: at + part.length });
  }
  return spans;
}

/**
 * Of overlapping finds keeps those of the lower tier, then the heaviest, then the earliest; several meanings of the very
 * same words all stay.
 *
 * @param tierOf finds that stand back behind others whatever their weight have a higher tier; by default, all are equal
 */
export function keepLongest<T>(found: readonly Found<T>[], tierOf: (find: Found<T>) => number = () => 0): Found<T>[] {
  if (found.length === 0) return [];
  const ordered = [...found].sort(
    (a, b) => tierOf(a) - tierOf(b) || b.weight - a.weight || a.spans[0].start - b.spans[0].start,
  );
  const taken: (Found<T> | undefined)[] = [];
  const kept = ordered.filter((find) => {
    const rival = firstTaken(taken, find.spans);
    if (rival && !sameSpans(rival, find)) return false;
    for (const { start, end } of find.spans) for (let at = start; at < end; at++) taken[at] = find;
    return true;
  });
  return kept.sort((a, b) => a.spans[0].start - b.spans[0].start || b.weight - a.weight);
}

function firstTaken<T>(taken: readonly (Found<T> | undefined)[], spans: readonly Span[]): Found<T> | undefined {
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) {
      const other = taken[at];
      if (other) return other;
    }
  }
  return undefined;
}

function sameSpans<T>(a: Found<T>, b: Found<T>): boolean {
  return (
    a.spans.length === b.spans.length &&
    a.spans.every((span, i) => span.start === b.spans[i]?.start && span.end === b.spans[i]?.end)
  );
}
