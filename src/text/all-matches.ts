const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a pattern. To begin a search that finds all costs more than most searches, which find nothing.
 *
 * @param pattern with the flag `g`
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return text.search(pattern) < 0 ? NONE : [...text.matchAll(pattern)];
}
