import type { Segmenter } from "../text/segment.ts";
import type { Span } from "./span.ts";

/** A word of the question, or what is left of it, that no name, phrase or year accounts for. */
export interface LeftoverWord {
  readonly text: string;
  readonly span: Span;
  /** It narrows the question in some way: a noun, a verb, a quality that no list knows. */
  readonly content: boolean;
}

/** Parts of speech that carry no condition: particles, prepositions, conjunctions, pronouns, adverbs, punctuation. */
const FUNCTION_TAG = /^(?:u|y|e|o|p|c|d|r|w|x|k|h)/;
const NUMERAL_TAG = /^m/;
const BARE_NUMERAL = /^[几多少数两半〇零一二三四五六七八九十百千万亿\d.,%]+$/;
const NOTHING_SAID = /^[\p{P}\p{S}\p{M}\p{C}\d\s]*$/u;

/**
 * The words that remain, in order.
 *
 * @param text the normalised question
 * @param covered by position: does anything account for this character?
 * @param ignorable words known to carry no condition
 */
export function findLeftover(
  text: string,
  covered: readonly boolean[],
  segmenter: Segmenter,
  ignorable: ReadonlySet<string>,
  longestIgnorable: number,
): LeftoverWord[] {
  const leftover: LeftoverWord[] = [];
  for (const word of segmenter.cut(text)) {
    let start = word.start;
    while (start < word.start + word.text.length) {
      if (covered[start]) {
        start++;
        continue;
      }
      let end = start + 1;
      while (end < word.start + word.text.length && !covered[end]) end++;
      const piece = text.slice(start, end);
      const whole = piece === word.text;
      leftover.push({ text: piece, span: { start, end }, content: isContent(piece, whole ? word.tag : null) });
      start = end;
    }
  }
  return leftover;

  function isContent(piece: string, tag: string | null): boolean {
    if (NOTHING_SAID.test(piece) || BARE_NUMERAL.test(piece) || isIgnorable(piece)) return false;
    if (tag === null || NUMERAL_TAG.test(tag)) return true;
    return !FUNCTION_TAG.test(tag) || /[a-z]/.test(piece);
  }

  /** A word is as idle as its parts: 有多少件 is 有, 多少 and 件. */
  function isIgnorable(piece: string): boolean {
    const reachable = [true];
    for (let end = 1; end <= piece.length; end++) {
      for (let length = 1; length <= Math.min(end, longestIgnorable) && !reachable[end]; length++) {
        reachable[end] = (reachable[end - length] ?? false) && ignorable.has(piece.slice(end - length, end));
      }
    }
    return reachable[piece.length] ?? false;
  }
}
