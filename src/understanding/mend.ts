import type { LeftoverWord } from "./leftover.ts";
import type { Lexicon, Naming } from "./lexicon.ts";
import { soundsAlike } from "./sounds-alike.ts";
import { overlaps, type Span } from "./span.ts";

/** A misspelt phrase, with what it was taken for. */
export interface Mended {
  readonly phrase: string;
  readonly written: string;
  readonly naming: Naming;
  readonly span: Span;
}

/** Measures are never misspellings of each other: 多少期 asks for something else than 多少条. */
const MEASURES = /[件条期次篇个份项起年月日天]/;
/** From this length on, one wrong character leaves no doubt; a shorter phrase must sound the same. */
const LONG_ENOUGH = 5;

/**
 * Looks for phrases of the form with one wrong character (依申清公开, 行正复议) where words remain unexplained.
 *
 * @returns the longest such phrase for each stretch of text
 */
export function mendPhrases(text: string, leftover: readonly LeftoverWord[], lexicon: Lexicon): Mended[] {
  const doubtful = leftover.filter((word) => word.content);
  if (doubtful.length === 0) return [];
  const candidates: Mended[] = [];
  for (const { phrase, naming } of lexicon.mendable) {
    for (const { span } of doubtful) {
      for (let start = Math.max(0, span.start - phrase.length + 1); start < span.end; start++) {
        const written = text.slice(start, start + phrase.length);
        if (!/^[一-鿿]+$/.test(written) || wrongCharacters(written, phrase) !== 1) continue;
        if (otherMeasure(written, phrase)) continue;
        if (phrase.length < LONG_ENOUGH && !soundsAlike(written, phrase)) continue;
        candidates.push({ phrase, written, naming, span: { start, end: start + phrase.length } });
      }
    }
  }
  const mended: Mended[] = [];
  for (const candidate of candidates.sort((a, b) => b.phrase.length - a.phrase.length || a.span.start - b.span.start)) {
    if (!mended.some((other) => overlaps(other.span, candidate.span))) mended.push(candidate);
  }
  return mended;
}

function otherMeasure(written: string, phrase: string): boolean {
  const at = [...phrase].findIndex((character, index) => character !== written[index]);
  return MEASURES.test(written.charAt(at)) && MEASURES.test(phrase.charAt(at));
}

/** How many characters differ between texts of the same length; one that is short of it differs from its end on. */
function wrongCharacters(written: string, phrase: string): number {
  if (written.length !== phrase.length) return phrase.length;
  return [...phrase].filter((character, at) => written[at] !== character).length;
}
