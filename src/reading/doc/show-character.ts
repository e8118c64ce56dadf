/** Characters that mean something else than themselves: line break, hyphens. */
const SIGNS: Readonly<Record<string, string>> = { "\u000b": "\n", "\u001e": "-", "\u001f": "", "\t": "\t" };

/** Stands for a digit that may not be seen. */
const ILLEGIBLE = "□";

/** How a run of characters looks. */
export interface Look {
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly raised: boolean;
  /** In white, which may be hidden, or stand on a dark ground. */
  readonly white: boolean;
}

/**
 * What a person sees of a character of a Word document.
 *
 * @param before what stands before it in its paragraph
 */
export function showCharacter(character: string, look: Look | undefined, before: string): string {
  if (look?.hidden || look?.deleted) return "";
  if (character < " ") return SIGNS[character] ?? "";
  if (look?.white && /\d/.test(character)) return ILLEGIBLE;
  // A small raised digit is a mark or a power: it must not run together with the number before it.
  return look?.raised && /\d/.test(character) && /\S$/.test(before) ? ` ${character}` : character;
}
