import type { Word } from "../text/segment.ts";
import { NO_NODE, ROOT, type WordTree } from "../text/word-tree.ts";

/** Words that carry no condition. */
export interface IdleWords {
  readonly ignorable: WordTree;
  /** Single characters that are idle inside a longer word too. */
  readonly glue: ReadonlySet<string>;
  /** Single characters that a segmenter may sew together where no word of the dictionary stands: 数占, 办得. */
  readonly sewn: ReadonlySet<string>;
}

const NUMERALS: ReadonlySet<string> = new Set("几多少数两〇零一二三四五六七八九十百千万亿0123456789.,%");
const BARE_NUMERAL = new RegExp(`^[${[...NUMERALS].join("")}]+$`);
/** What may follow a word that is idle: 看了. */
const PARTICLE = /[了过着]/;
/** The tag of what stands in no dictionary. */
const NO_WORD = "x";

/** Is it nothing but a number? */
export function isNumeral(text: string): boolean {
  return BARE_NUMERAL.test(text);
}

/** A word is as idle as its parts: 有多少件 is 有, 多少 and 件. 外地人 is not: only glue counts as a part of one character. */
export function isIdle(text: string, start: number, end: number, { ignorable, glue }: IdleWords): boolean {
  const reached: boolean[] = [true];
  for (let from = start; from < end; from++) {
    if (!reached[from - start]) continue;
    const character = text.charAt(from);
    if (glue.has(character) || NUMERALS.has(character)) reached[from - start + 1] = true;
    let node = ignorable.step(ROOT, text.charCodeAt(from));
    for (let to = from + 1; node !== NO_NODE; to++) {
      if (ignorable.isEnd(node)) {
        if (from === start && (to === end || (to === end - 1 && PARTICLE.test(text.charAt(to))))) return true;
        if (to - from > 1) reached[to - start] = true;
      }
      node = to < end ? ignorable.step(node, text.charCodeAt(to)) : NO_NODE;
    }
  }
  return reached[end - start] ?? false;
}

/** Two words of one character that the dictionary does not join, or what is left of a word beside a phrase: 人 of 没人. */
export function isSewn(piece: string, tag: Word["tag"] | null, { sewn }: IdleWords): boolean {
  return (tag === NO_WORD || tag === null) && piece.length === 2 && [...piece].every((part) => sewn.has(part));
}
