import { allMatches } from "../text/all-matches.ts";

/** A stretch of the normalised question: 0-based UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of what is asked for and stands nowhere in the words. */
export const NOWHERE: Span = { start: 0, end: 0 };

export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What stands between two stretches, in whichever order they come; nothing where they overlap. */
export function textBetween(a: Span, b: Span, text: string): string {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return text.slice(first.end, Math.max(first.end, second.start));
}

/** Where the match of a pattern stands. */
export function spanOfMatch({ index, 0: words }: { readonly index: number; readonly 0: string }): Span {
  return { start: index, end: index + words.length };
}

/** The stretches of a text between the matches of a pattern (with `g`), empty ones included. */
export function partsBetween(text: string, separators: RegExp): Span[] {
  const marks = allMatches(text, separators);
  const starts = [0, ...marks.map(({ index, 0: words }) => index + words.length)];
  return starts.map((start, at) => ({ start, end: marks[at]?.index ?? text.length }));
}
