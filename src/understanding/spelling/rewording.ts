import type { Pattern } from "../../text/pattern.ts";

/** What is sought, and what stands for it. */
type Wording = readonly [sought: Pattern, by: Parameters<Pattern["replace"]>[1]];

/** Makes what puts a text, normalised, in other words: one wording after the other. */
export function rewording(...wordings: readonly Wording[]): (text: string) => string {
  return (text) => wordings.reduce((plain, [sought, by]) => sought.replace(plain, by), text);
}
