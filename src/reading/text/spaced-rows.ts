import type { GridCell } from "../document.ts";

/** Numbers as tables of a text have them, with a unit or for none. */
export const FIGURE = /^[\s\d０-９.,，．+\-－−–—/无]+(?:件|项|条|万?元)?$/;

/** What a word processor leaves, with a space in it, and characters that nobody sees. */
const RESIDUE = /\[bookmark:[^\]]{0,80}\]|[\u0000-\u0008\u000e-\u001f\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A text without what a word processor leaves in it. */
export function withoutResidue(text: string): string {
  return text.replace(RESIDUE, "").trim();
}

const WIDE_GAP = /[ \u00a0]{2,}|\u3000+/;
/** Between the words of a line. */
export const GAP = /[ \u00a0]+/;
/** The remark in the corner of a head. */
const IN_BRACKETS = /^[（(][^（()）。]{0,60}[)）]$/;
/** So many words or figures in a line are the cells of a row. */
export const FEWEST_WORDS = 3;
const FEWEST_WORDS_IN_TABLE = 2;
const LONGEST_WORD = 24;

/**
 * The cells of a line without tabs: parted by wide gaps, or, where there is none, by single spaces before figures and
 * between the short words of a head. One cell when it is a line of prose.
 *
 * @param fewest words that make up a head; a single figure ends a row where two words do
 */
export function spacedCells(text: string, fewest = FEWEST_WORDS): readonly string[] {
  const line = withoutResidue(text);
  if (line.length > LONGEST_SPACED || /[。；]$/.test(line)) return [line];
  const words = line.split(GAP);
  const cells = line.split(WIDE_GAP);
  if (isSpacedOut(line.split(/\s+/))) return [line];
  if (cells.length > 1) return cells;
  const joined = joinedRows(words);
  if (joined.length > 0) return joined;
  const lastWord = words.findLastIndex((word) => !FIGURE.test(word));
  const figures = words.slice(lastWord + 1);
  if (figures.length > 1 || (figures.length > 0 && fewest < FEWEST_WORDS))
    return [...(lastWord < 0 ? [] : [said(words.slice(0, lastWord + 1))]), ...figures];
  const isHead =
    words.length >= fewest &&
    words.every((word) => IN_BRACKETS.test(word) || (word.length <= LONGEST_WORD && !/[，。：:]/.test(word)));
  return isHead ? words : [line];
}

const FEWEST_JOINED = 5;

/** The cells of two rows in one line: words, figures, words again and again figures, so many of them as only rows have. */
function joinedRows(words: readonly string[]): readonly string[] {
  const cells: string[] = [];
  const runs: number[] = [];
  for (const [at, word] of words.entries()) {
    const isFigure = FIGURE.test(word);
    const wasFigure = at > 0 && FIGURE.test(words[at - 1] ?? "");
    if (isFigure) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    if (isFigure || at === 0 || wasFigure) cells.push(word);
    else cells[cells.length - 1] = `${cells.at(-1)} ${word}`;
    if (!isFigure && (at === 0 || wasFigure)) runs.push(0);
  }
  return runs.length > 1 && runs.every((run) => run >= FEWEST_JOINED) ? cells : [];
}

const LONGEST_SPACED = 300;
const FEWEST_SAID_AGAIN = 3;

/** A label once, where its words were written into every column that it spans. */
function said(words: readonly string[]): string {
  return words.filter((word, index) => word.length < FEWEST_SAID_AGAIN || word !== words[index - 1]).join(" ");
}

const LEAST_SINGLE = 0.8;

/** One label with space between nearly all of its characters. */
function isSpacedOut(words: readonly string[]): boolean {
  const isSingle = (word: string): boolean => word.length === 1 || /^\d[.．、]$/.test(word);
  const single = words.filter(isSingle).length;
  return single >= words.length * LEAST_SINGLE && !FIGURE.test(words.at(-1) ?? "");
}

/** A row of a table whose cells stand apart by white space. */
export function spacedRow(line: { readonly text: string; readonly number: number }): GridCell[] {
  return spacedCells(line.text, FEWEST_WORDS_IN_TABLE).map((cell) => ({ text: cell.trim(), line: line.number }));
}
