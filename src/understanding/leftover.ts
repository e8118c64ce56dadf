import type { Word } from "../text/segment.ts";
import { NO_NODE, ROOT, type WordTree } from "../text/word-tree.ts";
import type { Span } from "./span.ts";

/** A word of the question, or what is left of it, that no name, phrase or year accounts for. */
export interface LeftoverWord {
  readonly text: string;
  readonly span: Span;
  /** It narrows the question in some way: a noun, a verb, a quality that no list knows. */
  readonly content: boolean;
}

/** 其他 is a row and a column of the form by itself; which one is not for us to choose. */
const OTHERS = /^其[他它余]/;
/** An exception or a limit that was not understood must not be passed over. */
const EXCEPTING = /^(?:除|除了|除去|除开|除掉|以外|之外|以上|以下|以内)$/;

/** Where one of these stands, each word is looked at. */
const NEVER_IDLE = /其[他它余]|除|[以之]外|以[上下内]/;

/** A pronoun only by its tag: 每月, 本科, 本村, 该案 narrow. */
const NARROWING = /^[本每各某该此](?![个位家件条份项次种类起宗人])./;
/** Parts of a year have no figure, however they are tagged. */
const PART_OF_YEAR = /[月季旬周]|半年|[每几两]天|每日/;

/** Parts of speech that carry no condition: particles, prepositions, conjunctions, pronouns, punctuation; adverbs of one character. */
const FUNCTION_TAG = /^(?:u|y|e|o|p|c|r|w|k|h)/;
const ADVERB_TAG = /^d/;
const NUMERAL_TAG = /^m/;
const NUMERALS: ReadonlySet<string> = new Set("几多少数两〇零一二三四五六七八九十百千万亿0123456789.,%");
const BARE_NUMERAL = new RegExp(`^[${[...NUMERALS].join("")}]+$`);
/** What may follow a word that is idle: 看了. */
const PARTICLE = /[了过着]/;
const LONGEST_RUN = 24;
/** The tag of what stands in no dictionary. */
const NO_WORD = "x";
const PUNCTUATION = /\p{P}/u;
const NOTHING_SAID = /^[\p{P}\p{S}\p{M}\p{C}\d\s]*$/u;

/** Most characters are: they need no look at their properties. */
function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Words that carry no condition. */
export interface IdleWords {
  readonly ignorable: WordTree;
  /** Single characters that are idle inside a longer word too. */
  readonly glue: ReadonlySet<string>;
  /** Single characters that a segmenter may sew together where no word of the dictionary stands: 数占, 办得. */
  readonly sewn: ReadonlySet<string>;
}

/**
 * The words that remain, in order.
 *
 * @param text the normalised question
 * @param covered by position: does anything account for this character?
 * @param cut cuts the text into words; not called when nothing is left
 * @param ignorable words known to carry no condition
 */
export function findLeftover(
  text: string,
  covered: readonly boolean[],
  cut: (text: string) => readonly Word[],
  { ignorable, glue, sewn }: IdleWords,
): LeftoverWord[] {
  /** The stretch that was looked at last: its words come one after another. */
  let last = { start: 0, end: 0, idle: false };
  // Most questions leave nothing over, and need no dictionary then.
  if (nothingLeft()) return [];
  const leftover: LeftoverWord[] = [];
  for (const word of cut(text)) {
    const wordEnd = word.start + word.text.length;
    let start = word.start;
    while (start < wordEnd) {
      if (covered[start]) {
        start++;
        continue;
      }
      let end = start + 1;
      while (end < wordEnd && !covered[end]) end++;
      const piece = text.slice(start, end);
      const tag = piece === word.text ? word.tag : null;
      const content =
        (OTHERS.test(piece) || EXCEPTING.test(piece) || !(isIgnorable(word.start, wordEnd) || idleRun(start))) &&
        isContent(piece, start, tag);
      leftover.push({ text: piece, span: { start, end }, content });
      start = end;
    }
  }
  return leftover;

  function nothingLeft(): boolean {
    for (let start = 0; start < text.length; start++) {
      if (covered[start]) continue;
      if (!isChinese(text.charCodeAt(start)) && NOTHING_SAID.test(text.charAt(start))) continue;
      const [from, to] = runAt(start);
      if (NEVER_IDLE.test(text.slice(from, to)) || !idleRun(start)) return false;
      start = to - 1;
    }
    return true;
  }

  /** Words are cut badly beside what was taken out; the whole stretch between may still be idle: 报告 after 2021年. */
  function idleRun(at: number): boolean {
    if (at < last.start || at >= last.end) {
      const [start, end] = runAt(at);
      last = { start, end, idle: end - start <= LONGEST_RUN && isIgnorable(start, end) };
    }
    return last.idle;
  }

  /** The stretch of one clause around a position that nothing accounts for. */
  function runAt(at: number): readonly [start: number, end: number] {
    let [start, end] = [at, at + 1];
    while (isOpen(start - 1)) start--;
    while (isOpen(end)) end++;
    return [start, end];
  }

  function isOpen(at: number): boolean {
    return (
      at >= 0 &&
      at < text.length &&
      !covered[at] &&
      (isChinese(text.charCodeAt(at)) || !PUNCTUATION.test(text.charAt(at)))
    );
  }

  /** Two words of one character that the dictionary does not join, or what is left of a word beside a phrase: 人 of 没人. */
  function isSewn(piece: string, tag: string | null): boolean {
    return (tag === NO_WORD || tag === null) && piece.length === 2 && [...piece].every((part) => sewn.has(part));
  }

  function isContent(piece: string, start: number, tag: string | null): boolean {
    if (OTHERS.test(piece) || EXCEPTING.test(piece)) return true;
    if (isSewn(piece, tag)) return false;
    if (NOTHING_SAID.test(piece) || BARE_NUMERAL.test(piece) || isIgnorable(start, start + piece.length)) return false;
    if (tag === null || NUMERAL_TAG.test(tag) || NARROWING.test(piece) || PART_OF_YEAR.test(piece)) return true;
    if (ADVERB_TAG.test(tag)) return piece.length > 1;
    return !FUNCTION_TAG.test(tag) || /[a-z]/.test(piece);
  }

  /** A word is as idle as its parts: 有多少件 is 有, 多少 and 件. 外地人 is not: only glue counts as a part of one character. */
  function isIgnorable(start: number, end: number): boolean {
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
}
