import { mayMatch } from "./may-match.ts";

const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern. Most searches find nothing, and cost no more than a look at the characters of the text.
 *
 * @param pattern with the flag `g`
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!mayMatch(text, pattern)) return NONE;
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (!first) return NONE;
  const matches = [first];
  for (let last = first; ; ) {
    // An empty match is not found a second time.
    if (last[0] === "") pattern.lastIndex++;
    const next = pattern.exec(text);
    if (!next) return matches;
    matches.push(next);
    last = next;
  }
}

/**
 * One pattern that matches where any of several does: one search tells that none of them is worth its own.
 *
 * @param patterns without captures that they refer to, and with no flag but `g`
 */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"));
}
