const SHORTEST = 2;
const LONGEST = 4;

/**
 * Is it another word but for one character in its place? Asked of words so short that similarity tells nothing of them.
 *
 * @example isMisspelt("结果囗持", "结果维持") // true
 */
export function isMisspelt(core: string, word: string): boolean {
  if (core.length !== word.length || core.length < SHORTEST || core.length > LONGEST) return false;
  let wrong = 0;
  for (let at = 0; at < core.length; at++) if (core[at] !== word[at]) wrong += 1;
  return wrong === 1;
}
