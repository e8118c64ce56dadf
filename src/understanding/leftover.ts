import type { Word } from "../text/segment.ts";
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
const BARE_NUMERAL = /^[几多少数两〇零一二三四五六七八九十百千万亿\d.,%]+$/;
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
  readonly ignorable: ReadonlySet<string>;
  /** Single characters that are idle inside a longer word too. */
  readonly glue: ReadonlySet<string>;
  /** Single characters that a segmenter may sew together where no word of the dictionary stands: 数占, 办得. */
  readonly sewn: ReadonlySet<string>;
  /** Length of the longest of them. */
  readonly longestIgnorable: number;
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
  { ignorable, glue, sewn, longestIgnorable }: IdleWords,
): LeftoverWord[] {
  // Most questions leave nothing over, and need no dictionary then.
  if (nothingLeft()) return [];
  const leftover: LeftoverWord[] = [];
  for (const word of cut(text)) {
    let start = word.start;
    while (start < word.start + word.text.length) {
      if (covered[start]) {
        start++;
        continue;
      }
      let end = start + 1;
      while (end < word.start + word.text.length && !covered[end]) end++;
      const piece = text.slice(start, end);
      const tag = piece === word.text ? word.tag : null;
      const content =
        (OTHERS.test(piece) || EXCEPTING.test(piece) || (!isIgnorable(word.text) && !idleRun(start))) &&
        isContent(piece, tag);
      leftover.push({ text: piece, span: { start, end }, content });
      start = end;
    }
  }
  return leftover;

  function nothingLeft(): boolean {
    for (let start = 0; start < text.length; start++) {
      if (covered[start]) continue;
      if (!isChinese(text.charCodeAt(start)) && NOTHING_SAID.test(text.charAt(start))) continue;
      const run = runAt(start);
      if (NEVER_IDLE.test(run) || !idleRun(start)) return false;
      start += run.length - 1;
    }
    return true;
  }

  /** Words are cut badly beside what was taken out; the whole stretch between may still be idle: 报告 after 2021年. */
  function idleRun(at: number): boolean {
    const run = runAt(at);
    return run.length <= LONGEST_RUN && isIgnorable(run);
  }

  /** The stretch of one clause around a position that nothing accounts for. */
  function runAt(at: number): string {
    const isOpen = (position: number): boolean =>
      position >= 0 &&
      position < text.length &&
      !covered[position] &&
      (isChinese(text.charCodeAt(position)) || !PUNCTUATION.test(text.charAt(position)));
    let [start, end] = [at, at + 1];
    while (isOpen(start - 1)) start--;
    while (isOpen(end)) end++;
    return text.slice(start, end);
  }

  function isPart(part: string): boolean {
    return part.length === 1 ? glue.has(part) || BARE_NUMERAL.test(part) : ignorable.has(part);
  }

  /** Two words of one character that the dictionary does not join, or what is left of a word beside a phrase: 人 of 没人. */
  function isSewn(piece: string, tag: string | null): boolean {
    return (tag === NO_WORD || tag === null) && piece.length === 2 && [...piece].every((part) => sewn.has(part));
  }

  function isContent(piece: string, tag: string | null): boolean {
    if (OTHERS.test(piece) || EXCEPTING.test(piece)) return true;
    if (isSewn(piece, tag)) return false;
    if (NOTHING_SAID.test(piece) || BARE_NUMERAL.test(piece) || isIgnorable(piece)) return false;
    if (tag === null || NUMERAL_TAG.test(tag) || NARROWING.test(piece) || PART_OF_YEAR.test(piece)) return true;
    if (ADVERB_TAG.test(tag)) return piece.length > 1;
    return !FUNCTION_TAG.test(tag) || /[a-z]/.test(piece);
  }

  /** A word is as idle as its parts: 有多少件 is 有, 多少 and 件. 外地人 is not: only glue counts as a part of one character. */
  function isIgnorable(piece: string): boolean {
    if (ignorable.has(piece) || (piece.length > 1 && ignorable.has(piece.replace(/[了过着]$/, "")))) return true;
    const reachable = [true];
    for (let end = 1; end <= piece.length; end++) {
      for (let length = 1; length <= Math.min(end, longestIgnorable) && !reachable[end]; length++) {
        reachable[end] = (reachable[end - length] ?? false) && isPart(piece.slice(end - length, end));
      }
    }
    return reachable[piece.length] ?? false;
  }
}
