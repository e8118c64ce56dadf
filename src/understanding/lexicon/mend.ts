import { looksAlike } from "../../text/looks-alike.ts";
import { pairKey } from "../../text/pair-key.ts";
import type { Word } from "../../text/segment.ts";
import { soundsAlike } from "../../text/sounds-alike.ts";
import type { LeftoverWord } from "../leftover.ts";
import { overlaps, type Span } from "../span.ts";
import type { Lexicon, Naming } from "./lexicon.ts";
import type { Mending } from "./mendable.ts";

/** A misspelt phrase, with what it was taken for. */
export interface Mended {
  readonly phrase: string;
  readonly written: string;
  readonly naming: Naming;
  readonly span: Span;
}

/** Words that are taught or made up by the segmenter have this tag: only others are known to be no slips. */
const UNKNOWN_TAG = "x";
/** Measures are never misspellings of each other: 多少期 asks for something else than 多少条. */
const MEASURES = /[件条期次篇个份项起年月日天]/;
const PARTICLE = /[的了着过]/;
/** From this length on, one wrong character within leaves no doubt; a shorter phrase must sound the same. */
const LONG_ENOUGH = 5;
/** From this length on, one character may look like the right one: 上年结传. */
const CONFUSED_FROM = 4;
const CHINESE = /^[一-鿿]+$/;
/** 除了网站, of which the end follows. */
const EXCEPTION = /除[^,。?!外]{1,16}$/;
const NONE: readonly never[] = [];

/**
 * Looks for phrases of the form with one wrong character (依申清公开, 行正复议) where words remain unexplained.
 *
 * @param cut cuts the text into words: what is a word by itself is no slip
 * @returns the longest such phrase for each stretch of text
 */
export function mendPhrases(
  text: string,
  leftover: readonly LeftoverWord[],
  lexicon: Lexicon,
  cut: (text: string) => readonly Word[],
): Mended[] {
  const doubtful = leftover.filter((word) => word.content);
  if (doubtful.length === 0) return [];
  let words: readonly Span[] | undefined;
  const real = (): readonly Span[] => {
    words ??= cut(text).filter(isRealWord).map(spanOf);
    return words;
  };
  const reaching = lengthsReaching(doubtful, text.length);
  const candidates = new Map<string, Mended>();
  const consider = (start: number, { phrase, meaning: naming }: Mending<Naming>): void => {
    if (phrase.length < (reaching[start] ?? TOO_FAR)) return;
    const differs = onlyWrong(text, start, phrase);
    if (differs === undefined) return;
    const span = { start, end: start + phrase.length };
    const written = text.slice(span.start, span.end);
    if (isPhrase(written, lexicon)) return;
    if (!CHINESE.test(written) || otherMeasure(written.charAt(differs), phrase.charAt(differs))) return;
    // 除了网站外哪个渠道 is no slip for 网站是哪个.
    if (written.charAt(differs) === "外" && EXCEPTION.test(text.slice(0, start + differs))) return;
    if (!saysSomething(phrase, differs, lexicon)) return;
    if (real().some((word) => tears(span, word))) return;
    const alike = soundsAlike(written, phrase);
    // 复意 of 答复意见 is no 复议: of so short a word nothing may belong to another one.
    if (phrase.length === 2 && (!alike || real().some((word) => overlaps(word, span)) || !isFact(naming))) return;
    const confused = phrase.length >= CONFUSED_FROM && looksAlike(written.charAt(differs), phrase.charAt(differs));
    if (!leavesNoDoubt(written, phrase) && !alike && !confused) return;
    // 公开旧信息 is no slip for 公开的信息: a word stands where a particle may.
    if (PARTICLE.test(phrase.charAt(differs)) && !alike) return;
    // 重点的申请 is no 重复的申请; one who types by sound gets real words too: 打量申请.
    const wrong = start + differs;
    if (!alike && real().some((word) => word.start <= wrong && wrong < word.end)) return;
    candidates.set(`${start} ${phrase} ${JSON.stringify(naming)}`, { phrase, written, naming, span });
  };
  /** 行正复义: two characters or more are wrong, and all of them sound right. */
  const considerSound = (start: number, { phrase, meaning: naming }: Mending<Naming>): void => {
    if (phrase.length < (reaching[start] ?? TOO_FAR) || !isFact(naming)) return;
    const span = { start, end: start + phrase.length };
    const written = text.slice(span.start, span.end);
    const known = real().some((word) => tears(span, word));
    if (written === phrase || !CHINESE.test(written) || isPhrase(written, lexicon) || known) return;
    candidates.set(`${start} ${phrase} ${JSON.stringify(naming)}`, { phrase, written, naming, span });
  };
  const { begunAt, endedAt, soundingAt, frames, pairs } = lexicon.mendable;
  const end = doubtful.at(-1)?.span.end ?? 0;
  for (let at = 0; at + 1 < text.length; at++) {
    if (at < end) begunAt(text, at, consider);
    if (at < end) soundingAt(text, at, considerSound);
    endedAt(text, at, end, consider);
    if (at >= end || at + 2 === text.length) continue;
    for (const mending of frames.get(pairKey(text, at, at + 2)) ?? NONE) consider(at, mending);
  }
  for (const { span } of doubtful) {
    for (let at = span.start; at < span.end; at++) {
      const character = text.charAt(at);
      for (const mending of pairs.get(character) ?? NONE) consider(at - mending.phrase.indexOf(character), mending);
    }
  }
  const mended: Mended[] = [];
  const longestFirst = [...candidates.values()].sort(
    (a, b) => b.phrase.length - a.phrase.length || a.span.start - b.span.start,
  );
  for (const candidate of longestFirst) {
    if (!mended.some((other) => overlaps(other.span, candidate.span))) mended.push(candidate);
  }
  return mended;
}

/** Longer than any phrase. */
const TOO_FAR = 0xffff;

/** 不予公开 is no slip for another word that means the same. */
function isPhrase(written: string, { namings }: Lexicon): boolean {
  return namings.findAll(written).some(({ phrase }) => phrase === written);
}

/** By position: how long a phrase that begins there must be to hold a character of one of the words. */
function lengthsReaching(words: readonly LeftoverWord[], length: number): Uint16Array {
  const reaching = new Uint16Array(length).fill(TOO_FAR);
  for (const { span } of words) {
    for (let at = 0; at < span.end; at++) {
      reaching[at] = Math.min(reaching[at] ?? TOO_FAR, Math.max(span.start - at, 0) + 1);
    }
  }
  return reaching;
}

/** A wrong character at either end may as well belong to the words beside it: 信息公开干 of 信息公开干得怎么样 is no 信息公开网. */
function leavesNoDoubt(written: string, phrase: string): boolean {
  return phrase.length >= LONG_ENOUGH && written.at(0) === phrase.at(0) && written.at(-1) === phrase.at(-1);
}

/** The name of a row: verbs of applications (收到), who applied (个人) and what was done (制发) are near to too many words. */
function isFact(naming: Naming): boolean {
  return naming.kind === "row" && !(naming.weak && naming.id.startsWith("applications."));
}

/** 罚多少 is no slip for 发多少: 多少 stands behind any verb, so that nothing speaks for this one. */
function saysSomething(phrase: string, wrong: number, { idle }: Lexicon): boolean {
  const atEnd = wrong === 0 || wrong === phrase.length - 1;
  return !atEnd || !idle.ignorable.has(phrase.slice(0, wrong) + phrase.slice(wrong + 1));
}

/** Does the dictionary have it? */
export function isRealWord(word: Word): boolean {
  return word.text.length > 1 && word.tag !== UNKNOWN_TAG;
}

export function spanOf({ start, text }: Word): Span {
  return { start, end: start + text.length };
}

/** 办法多少 does not hold a misspelt 发多少: a word would be torn in two. */
function tears({ start, end }: Span, word: Span): boolean {
  return (word.start < start && start < word.end) || (word.start < end && end < word.end);
}

function otherMeasure(written: string, meant: string): boolean {
  return MEASURES.test(written) && MEASURES.test(meant);
}

/** Where in a phrase the one character is that the text has otherwise; `undefined` when it has more of them so, or none. */
function onlyWrong(text: string, start: number, phrase: string): number | undefined {
  if (start + phrase.length > text.length) return undefined;
  let wrong: number | undefined;
  for (let at = 0; at < phrase.length; at++) {
    if (text.charCodeAt(start + at) === phrase.charCodeAt(at)) continue;
    if (wrong !== undefined) return undefined;
    wrong = at;
  }
  return wrong;
}
