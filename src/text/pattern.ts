import { holdsOneOf, type Needed, neededIn } from "./may-match.ts";

/** What whole messages are searched for: most have none of it, and cost no more than a look at their characters. */
export interface Pattern {
  /** As a part of other patterns. */
  readonly source: string;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** The text itself where nothing matches. */
  replace(text: string, by: string | ((match: string, ...groups: string[]) => string)): string;
}

/**
 * A pattern for texts of which many are searched for and few have it. For the pieces of a message, and for what begins
 * with it, a plain expression is as quick.
 *
 * @param regexp with the flag `g` only where all that match are replaced
 */
export function pattern(regexp: RegExp): Pattern {
  let needed: Needed | undefined;
  const mayMatch = (text: string): boolean => {
    // Most patterns of a process that answers one question are never asked for.
    if (needed === undefined) needed = neededIn(regexp);
    return holdsOneOf(text, needed);
  };
  return {
    source: regexp.source,
    test: (text) => mayMatch(text) && regexp.test(text),
    exec: (text) => (mayMatch(text) ? regexp.exec(text) : null),
    // A function and a string are replaced by alike, but declared apart.
    replace: (text, by) => (mayMatch(text) ? text.replace(regexp, by as string) : text),
  };
}
