import { gather } from "../text/gather.ts";
import type { Word } from "../text/segment.ts";
import { type IdleWords, isIdle, isNumeral, isSewn } from "./idle-words.ts";
import type { Span } from "./span.ts";

/** A word of the question, or what is left of it, that no name, phrase or year accounts for. */
export interface LeftoverWord {
  readonly text: string;
  readonly span: Span;
  /** It narrows the question in some way: a noun, a verb, a quality that no list knows. */
  readonly content: boolean;
  /** The dictionary has it as a name, or does not have it at all: 湛北, 吴家山. */
  readonly coined?: boolean;
}

/** 其他 is a row and a column of the form by itself; which one is not for us to choose. */
const OTHERS = /^其[他它余]/;
/** An exception or a limit that was not understood must not be passed over. */
const EXCEPTING = /^(?:除|除了|除去|除开|除掉|除外|以外|之外|以上|以下|以内)$/;

/** Where one of these stands, each word is looked at. */
const NEVER_IDLE = /其[他它余]|除|[以之]外|以[上下内]/;

/** A pronoun only by its tag: 每月, 本科, 本村, 该案 narrow. */
const NARROWING = /^[本每各某该此](?![个位家件条份项次种类起宗人])./;
/** Parts of a year have no figure, however they are tagged. */
const PART_OF_YEAR = /[月季旬周]|半年|[每几两]天|每日/;

/**
 * Parts of speech that carry no condition: particles, prepositions, conjunctions, pronouns, punctuation; adverbs of one
 * character.
 */
const FUNCTION_TAG = /^(?:u|y|e|o|p|c|r|w|k|h)/;
const ADVERB_TAG = /^d/;
/** Names of people and places, and what was cut without a dictionary. */
const COINED_TAG = /^(?:x|nr|ns|nt)/;
const NUMERAL_TAG = /^m/;
const LONGEST_RUN = 24;
const PUNCTUATION = /\p{P}/u;
const NOTHING_SAID = /^[\p{P}\p{S}\p{M}\p{C}\d\s]*$/u;

/**
 * The words that remain, in order.
 *
 * @param text the normalised question
 * @param covered by position: does anything account for this character?
 * @param cut cuts the text into words; not called when nothing is left
 * @param idle words known to carry no condition
 */
export function findLeftover(
  text: string,
  covered: readonly boolean[],
  cut: (text: string) => readonly Word[],
  idle: IdleWords,
): LeftoverWord[] {
  const runAt = findRuns(text, covered, idle);
  // Most questions leave nothing over, and need no dictionary then.
  if (isNothingLeft(text, covered, runAt)) return [];
  return gather(cut(text), (word) => {
    const wordEnd = word.start + word.text.length;
    return gather(openPieces(word, covered), (span): LeftoverWord => {
      const piece = text.slice(span.start, span.end);
      const tag = piece === word.text ? word.tag : null;
      const isPartOfIdle = () => isIdle(text, word.start, wordEnd, idle) || runAt(span.start).idle;
      const content = isLimit(piece) || (!isPartOfIdle() && isContent(text, span, tag, idle));
      return { text: piece, span, content, ...(COINED_TAG.test(word.tag) && { coined: true }) };
    });
  });
}

/** A stretch of one clause that nothing accounts for. */
interface Run extends Span {
  /** Words are cut badly beside what was taken out; the whole stretch between may still be idle: 报告 after 2021年. */
  readonly idle: boolean;
}

/** Finds the stretch around a position that nothing accounts for. */
function findRuns(text: string, covered: readonly boolean[], idle: IdleWords): (at: number) => Run {
  const isOpen = (at: number): boolean =>
    at >= 0 &&
    at < text.length &&
    !covered[at] &&
    (isChinese(text.charCodeAt(at)) || !PUNCTUATION.test(text.charAt(at)));
  /** The one that was looked at last: its words come one after another. */
  let last: Run = { start: 0, end: 0, idle: false };
  return (at) => {
    if (at >= last.start && at < last.end) return last;
    let [start, end] = [at, at + 1];
    while (isOpen(start - 1)) start--;
    while (isOpen(end)) end++;
    last = { start, end, idle: end - start <= LONGEST_RUN && isIdle(text, start, end, idle) };
    return last;
  };
}

/** Can it be told without a dictionary that whatever is left over is idle? */
function isNothingLeft(text: string, covered: readonly boolean[], runAt: (at: number) => Run): boolean {
  for (let at = 0; at < text.length; at++) {
    if (covered[at]) continue;
    if (!isChinese(text.charCodeAt(at)) && NOTHING_SAID.test(text.charAt(at))) continue;
    const { start, end, idle } = runAt(at);
    if (NEVER_IDLE.test(text.slice(start, end)) || !idle) return false;
    at = end - 1;
  }
  return true;
}

/** The parts of a word that nothing accounts for. */
function openPieces({ text, start: from }: Word, covered: readonly boolean[]): Span[] {
  const pieces: Span[] = [];
  const wordEnd = from + text.length;
  for (let start = from; start < wordEnd; start++) {
    if (covered[start]) continue;
    let end = start + 1;
    while (end < wordEnd && !covered[end]) end++;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

function isLimit(piece: string): boolean {
  return OTHERS.test(piece) || EXCEPTING.test(piece);
}

function isContent(text: string, { start, end }: Span, tag: string | null, idle: IdleWords): boolean {
  const piece = text.slice(start, end);
  if (isSewn(piece, tag, idle)) return false;
  if (NOTHING_SAID.test(piece) || isNumeral(piece) || isIdle(text, start, end, idle)) return false;
  if (tag === null || NUMERAL_TAG.test(tag) || NARROWING.test(piece) || PART_OF_YEAR.test(piece)) return true;
  if (ADVERB_TAG.test(tag)) return piece.length > 1;
  return !FUNCTION_TAG.test(tag) || /[a-z]/.test(piece);
}

/** Most characters are: they need no look at their properties. */
function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
