import { gather } from "../../text/gather.ts";
import { normalise } from "../../text/normalise.ts";
import { simplify } from "../../text/simplify.ts";
import { createWordTree, NO_NODE, ROOT, type WordTree } from "../../text/word-tree.ts";
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
  readonly phrase: string;
  readonly parts: readonly [string, ...string[]];
  readonly meaning: T;
}

/**
 * Looks for many phrases at once, in one tree of their first parts: time is linear in the text for any number of phrases.
 *
 * @param phrases as written in the data; `..` is a gap of at most eight characters within one clause
 */
export function createPhraseFinder<T>(phrases: Iterable<readonly [phrase: string, meaning: T]>): PhraseFinder<T> {
  const entries = [...phrases].map(([phrase, meaning]): Entry<T> => {
    const [first, ...rest] = phrase.split(GAP_MARK).map(spellLikeQuestion);
    if (!first || rest.some((part) => part === ""))
      throw new Error(`A phrase needs words on both sides of a gap: ${phrase}`);
    return { phrase, parts: [first, ...rest], meaning };
  });
  const tree = createWordTree(entries.map(({ parts: [first] }) => first));
  const { longer, lists, single } = standingAt(entries, tree);
  return {
    findAll(text) {
      const found: Found<T>[] = [];
      const add = ({ phrase, parts, meaning }: Entry<T>, start: number): void => {
        const spans = place(parts, text, start);
        if (spans) found.push({ phrase, meaning, spans, weight: weigh(spans) });
      };
      for (let start = 0; start < text.length; start++) {
        const first = tree.step(ROOT, text.charCodeAt(start));
        if (first === NO_NODE) continue;
        let stands = NONE;
        let node = first;
        for (let at = start + 1; node !== NO_NODE; at++) {
          stands = longer[node] || stands;
          node = at < text.length ? tree.step(node, text.charCodeAt(at)) : NO_NODE;
        }
        for (const entry of lists[stands] ?? []) add(entry, start);
        for (const entry of lists[single[first] ?? NONE] ?? []) add(entry, start);
      }
      return found;
    },
  };
}

/** The list of no phrases. */
const NONE = 0;

/** Phrases by the node at which their first part ends. */
interface Standing<T> {
  /**
   * Which of the lists holds those of which the first part stands where a longer one does, itself included: numbers, since
   * they are looked at for each character of a text.
   */
  readonly longer: Uint32Array;
  /** Phrases in their order. */
  readonly lists: readonly (readonly Entry<T>[])[];
  /** Likewise those that begin with a single character, which stand behind the others. */
  readonly single: Uint32Array;
}

function standingAt<T>(entries: readonly Entry<T>[], tree: WordTree): Standing<T> {
  const ending = new Array<number[] | undefined>(tree.size).fill(undefined);
  const longer = new Uint32Array(tree.size).fill(NONE);
  const lists: (readonly Entry<T>[])[] = [[]];
  const single = new Uint32Array(tree.size).fill(NONE);
  const firsts = new Map<string, number>();
  for (const [order, { parts }] of entries.entries()) {
    const node = firsts.get(parts[0]) ?? tree.nodeOf(parts[0]);
    firsts.set(parts[0], node);
    const same = ending[node];
    if (same) same.push(order);
    else ending[node] = [order];
  }
  const inOrder = (orders: number[]): readonly Entry<T>[] =>
    gather(
      orders.sort((a, b) => a - b),
      (order) => entries[order] ?? [],
    );
  for (const [first, end] of firsts) {
    const isSingle = first.length === 1;
    const orders = isSingle ? (ending[end] ?? []) : endingAlong(first, tree, ending);
    (isSingle ? single : longer)[end] = lists.push(inOrder(orders)) - 1;
  }
  return { longer, lists, single };
}

/** The numbers of the phrases whose first part is a beginning of this one, of two characters or more. */
function endingAlong(first: string, tree: WordTree, ending: readonly (readonly number[] | undefined)[]): number[] {
  const orders: number[] = [];
  let node = tree.step(ROOT, first.charCodeAt(0));
  for (let at = 1; at < first.length; at++) {
    node = tree.step(node, first.charCodeAt(at));
    for (const order of ending[node] ?? []) orders.push(order);
  }
  return orders;
}

/** Phrases are compared with normalised questions, so they are spelt the same way. */
export function spellLikeQuestion(phrase: string): string {
  return simplify(normalise(phrase)).replace(/["'`《》\s]/g, "");
}

function weigh(spans: readonly Span[]): number {
  let weight = (1 - spans.length) * GAP_COST;
  for (const { start, end } of spans) weight += end - start;
  return weight;
}

/** A name counts as one character: 比湛北路街道多. */
function isGap(between: string): boolean {
  const isShort = between.length <= GAP || between.replaceAll(MASKS, NAME_MASK).length <= GAP;
  return isShort && !CLAUSE_END.test(between);
}

function place(parts: readonly [string, ...string[]], text: string, start: number): [Span, ...Span[]] | undefined {
  let end = start + parts[0].length;
  // Of most phrases with a gap no more than the first part stands there.
  if (parts[1] !== undefined && !text.includes(parts[1], end)) return undefined;
  const spans: [Span, ...Span[]] = [{ start, end }];
  for (let which = 1; which < parts.length; which++) {
    const part = parts[which] ?? "";
    const at = text.indexOf(part, end);
    if (at < 0 || !isGap(text.slice(end, at))) return undefined;
    end = at + part.length;
    spans.push({ start: at, end });
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
