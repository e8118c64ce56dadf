import { squash } from "../../text/normalise.ts";

/** Words that may stand between: 更新不够及时 says 更新不及时. */
const MOST_BETWEEN = 2;
/** Between words they turn what is said: 检索功能不够完善 does not say 检索功能完善. */
const TURNS = /[不没未无非免勿，。；：、,;:]/;

/**
 * Does a sentence hold these words, as they stand or with a character or two between them?
 *
 * @example holdsWords("信息更新不够及时。", "更新不及时") // true
 */
export function holdsWords(sentence: string, words: string): boolean {
  const text = squash(sentence);
  const sought = [...squash(words)];
  if (text.includes(sought.join(""))) return true;
  const [first, ...rest] = sought;
  if (first === undefined || rest.length < FEWEST) return false;
  let ends = [...text].flatMap((character, at) => (character === first ? [at] : []));
  for (const wanted of rest) {
    ends = ends.flatMap((end) => nextOf(wanted, text, end));
    if (ends.length === 0) return false;
  }
  return true;
}

/** Shorter words are looked for as they stand. */
const FEWEST = 3;

/** The first place behind `end` where a character stands, near enough. */
function nextOf(wanted: string, text: string, end: number): readonly number[] {
  for (let at = end + 1; at <= end + 1 + MOST_BETWEEN && at < text.length; at++) {
    if (text.charAt(at) === wanted) return [at];
    if (TURNS.test(text.charAt(at))) return [];
  }
  return [];
}
