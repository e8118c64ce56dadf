import type { Look } from "../doc/show-character.ts";

/** How text looks, and every reason for which it may not be seen. */
export interface RtfLook extends Look {
  readonly hiddenBy: readonly string[];
}

export const VISIBLE: RtfLook = { hidden: false, deleted: false, raised: false, white: false, hiddenBy: [] };

/** A height of the font, in half points, that no one can read. */
const UNREADABLE_SIZE = 4;
const HIDING = new Set(["v", "strike", "striked", "fs"]);
const RAISING = new Set(["super", "sub", "up", "dn"]);

/**
 * How text looks after one more control word.
 *
 * @param isWhite is the colour of this number in the file's table all but white?
 */
export function lookAfter(
  look: RtfLook,
  word: string,
  value: number | undefined,
  isWhite: (colour: number) => boolean,
): RtfLook {
  if (word === "plain") return VISIBLE;
  if (HIDING.has(word)) {
    const others = look.hiddenBy.filter((each) => each !== word);
    const hides = word === "fs" ? value !== undefined && value <= UNREADABLE_SIZE : value !== 0;
    const hiddenBy = hides ? [...others, word] : others;
    return { ...look, hidden: hiddenBy.length > 0, hiddenBy };
  }
  if (word === "deleted") return { ...look, deleted: value !== 0 };
  if (RAISING.has(word)) return { ...look, raised: value !== 0 };
  if (word === "nosupersub") return { ...look, raised: false };
  return word === "cf" ? { ...look, white: isWhite(value ?? 0) } : look;
}
