import { editDistance } from "./match-label.ts";

const SHORTEST = 2;
const LONGEST = 4;

/** As many characters, half of them or more in their places; or one of two, the other lost. */
export function isHalfRight(core: string, word: string): boolean {
  if (word.length === SHORTEST && core.length === 1) return word.includes(core);
  return core.length === word.length && core.length >= SHORTEST && wrongIn(core, word) * 2 <= core.length;
}

/**
 * Is it another word but for one character in its place? Asked of words so short that similarity tells nothing of them.
 *
 * @example isMisspelt("结果囗持", "结果维持") // true
 */
export function isMisspelt(core: string, word: string): boolean {
  if (core.length !== word.length || core.length < SHORTEST || core.length > LONGEST) return false;
  return wrongIn(core, word) === 1;
}

/** Is it the other word but for one character that is wrong, lost or too many? Two characters are too few to tell. */
export function isOneOff(core: string, word: string): boolean {
  return word.length > SHORTEST && Math.abs(core.length - word.length) <= 1 && editDistance(core, word) === 1;
}

/** Is it the other word but for one character that is lost? */
export function isOneLost(core: string, word: string): boolean {
  return core.length >= SHORTEST && core.length === word.length - 1 && editDistance(core, word) === 1;
}

function wrongIn(core: string, word: string): number {
  let wrong = 0;
  for (let at = 0; at < core.length; at++) if (core[at] !== word[at]) wrong += 1;
  return wrong;
}
