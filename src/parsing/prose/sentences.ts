import type { Section } from "../../form/types.ts";
import type { Passage } from "../../report/report.ts";
import { CHINESE_NUMERAL } from "../../text/numerals.ts";

/** A sentence made ready for matching, with the way back to the words and lines of the report. */
export interface Sentence {
  /** Narrow characters, lower case, no white space except between two words or figures. */
  readonly text: string;
  /** For each character of `text`, its index in `flow.source`. */
  readonly origins: readonly number[];
  readonly flow: Flow;
  /** `null` in the preamble. */
  readonly section: Section | null;
  /** The sub-heading that the sentence stands under, like `text`; empty when there is none. */
  readonly topic: string;
}

/** Where a passage begins in the text of several. */
interface Start {
  readonly at: number;
  readonly passage: Passage;
}

/** Passages as one text: what a page break has torn apart is joined. */
interface Flow {
  readonly source: string;
  /** Where each line begins in `source`, ascending. */
  readonly starts: readonly Start[];
}

const LONGEST_QUOTE = 200;
/** A longer passage is no prose that states a figure; what follows is not read. */
const LONGEST_PASSAGE = 20_000;

/** No sentence runs on for longer than this over torn passages. */
const LONGEST_FLOW = 20_000;

const NUMERAL = `[${CHINESE_NUMERAL}]{1,3}`;
/** A numbered sub-heading; the group is its words. */
const TOPIC = new RegExp(
  `^[-*#•·\\s]{0,8}(?:[(（]\\s?(?:${NUMERAL}|\\d{1,2})\\s?[)）]|\\d{1,2}\\s?[.．、]|${NUMERAL}[、.．])\\s*([^。：:；;，,]{2,40})`,
);
const NOTHING = /^(?:无|没有|暂无|零)[。.]?$/;
const SENTENCE_END = /[。！？!?：:；;”"）)]$/;
/** Passages shorter than this without an end are headings, not halves of a sentence. */
const SHORTEST_HALF = 16;
const LONGEST_SUB_HEADING = 45;

function isSubHeading(text: string): boolean {
  return text.length <= LONGEST_SUB_HEADING && TOPIC.test(text) && !/[。，,；;]/.test(text);
}

/** Is a passage torn off from the one before it, or the 无 under a sub-heading? */
function continues(previous: string, next: string): boolean {
  if (NOTHING.test(next))
    return previous !== "" && previous.length <= LONGEST_SUB_HEADING && !/[。；;]$/.test(previous);
  if (previous.length < SHORTEST_HALF || SENTENCE_END.test(previous) || isSubHeading(previous)) return false;
  return !TOPIC.test(next) && !/^[一二三四五六七八九十]{1,2}是/.test(next);
}

interface Part {
  readonly flow: Flow;
  readonly topic: string;
}

function joinPassages(passages: readonly Passage[]): Part[] {
  const parts: Part[] = [];
  let source = "";
  let starts: Start[] = [];
  let topic = "";
  let previous = "";
  const close = () => {
    if (source !== "") parts.push({ flow: { source, starts }, topic });
    source = "";
    starts = [];
  };
  for (const passage of passages) {
    const text = passage.text.slice(0, LONGEST_PASSAGE);
    if (source.length > LONGEST_FLOW || !continues(previous, text)) close();
    else if (NOTHING.test(text) && !/[：:]$/.test(source)) source += "：";
    const heading = TOPIC.exec(text)?.[1];
    if (heading !== undefined && source === "") topic = compact(heading).text;
    starts.push({ at: source.length, passage });
    source += text;
    previous = text;
  }
  close();
  return parts;
}

const DROPPED = /^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/;

/** What one UTF-16 unit is for matching: empty when it is dropped, a space when it is any white space. */
function narrow(character: string): string {
  if (DROPPED.test(character)) return "";
  if (/[‐‑‒–—―−－]/.test(character)) return "-";
  if (/[“”„‟「」『』]/.test(character)) return '"';
  const narrowed = character.normalize("NFKC").toLowerCase();
  return narrowed.trim() === "" ? " " : narrowed;
}

/** By unit: there are no more of them than a small table holds. */
const narrowed: (string | undefined)[] = [];

/** Chinese characters stay what they are. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/** `unit` is `NaN` past the end of a text. */
function isHan(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

function compact(source: string): { readonly text: string; readonly origins: readonly number[] } {
  let text = "";
  const origins: number[] = [];
  let gap = false;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (isHan(unit)) {
      const start = at;
      do origins.push(at++);
      while (isHan(source.charCodeAt(at)));
      text += source.slice(start, at);
      at -= 1;
      gap = false;
      continue;
    }
    narrowed[unit] ??= narrow(source.charAt(at));
    const characters = narrowed[unit];
    if (characters === "") continue;
    if (characters === " ") {
      gap = true;
      continue;
    }
    if (gap && /[\da-z]$/.test(text) && /^[\da-z]/.test(characters)) {
      text += " ";
      origins.push(at - 1);
    }
    gap = false;
    for (let i = 0; i < characters.length; i++) origins.push(at);
    text += characters;
  }
  return { text, origins };
}

/**
 * Cuts passages into sentences.
 *
 * @param section where the passages stand; `null` for the preamble
 */
export function sentencesOf(passages: readonly Passage[], section: Section | null): readonly Sentence[] {
  return joinPassages(passages).flatMap(({ flow, topic }) => {
    const compacted = compact(flow.source);
    const { origins } = compacted;
    // What 其中 begins with tells of the sentence before it.
    const text = compacted.text.replace(/。(?=其中)/g, ",");
    const sentences: Sentence[] = [];
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && !"。!?".includes(text.charAt(at))) continue;
      if (at > start) {
        sentences.push({ text: text.slice(start, at), origins: origins.slice(start, at), flow, section, topic });
      }
      start = at + 1;
    }
    return sentences;
  });
}

/** The line, and in a paged format the page, that a character of the sentence stands on. */
export function placeAt(sentence: Sentence, index: number): { readonly line: number | null; readonly page?: number } {
  const origin = sentence.origins[index] ?? 0;
  const passage = sentence.flow.starts.findLast(({ at }) => at <= origin)?.passage;
  const page = passage?.page;
  return { line: passage?.line ?? null, ...(page === undefined ? {} : { page }) };
}

/** Does this stretch of the sentence stand on one line of the report? */
export function isOnOneLine(sentence: Sentence, start: number, end: number): boolean {
  const first = sentence.origins[start] ?? 0;
  const last = sentence.origins[end - 1] ?? first;
  return !sentence.flow.starts.some((line) => line.at > first && line.at <= last);
}

function original(sentence: Sentence, start: number, end: number): string {
  const first = sentence.origins[start] ?? 0;
  const last = sentence.origins[end - 1] ?? first;
  return sentence.flow.source
    .slice(first, last + 1)
    .replace(/\s+/g, " ")
    .trim();
}

/** The report's own characters for a stretch of the sentence, without white space. */
export function rawOf(sentence: Sentence, start: number, end: number): string {
  return original(sentence, start, end).replace(/\s/g, "");
}

/** The report's words around a stretch of the sentence: all of it, or as many whole clauses as fit. */
export function quoteAround(sentence: Sentence, start: number, end: number): string {
  const { text } = sentence;
  if (text.length <= LONGEST_QUOTE) return original(sentence, 0, text.length);
  const spare = Math.max(0, LONGEST_QUOTE - (end - start));
  const earliest = Math.max(0, start - Math.ceil(spare * 0.6));
  const latest = Math.min(text.length, end + Math.floor(spare * 0.4));
  const mark = /[,;、:]/;
  let from = earliest;
  while (from > 0 && from < start && !mark.test(text.charAt(from - 1))) from++;
  let to = latest;
  while (to < text.length && to > end && !mark.test(text.charAt(to))) to--;
  return original(sentence, from, to);
}
