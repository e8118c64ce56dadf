import { SENTENCE_MARK } from "../../text/characters.ts";
import { figuresOf } from "./figure-rows.ts";
import { FIGURE, GAP, withoutResidue } from "./spaced-rows.ts";
import { HEADING, type Line, PROSE_CHARACTERS } from "./written-line.ts";

/** The first line of a head may be a word or two: 行政复议 行政诉讼. */
export function leadsSpaced({ text }: Line, next: Line | undefined): boolean {
  if (HEADING.test(text)) return false;
  const words = withoutResidue(text).split(GAP);
  if (next?.kind === "plain" && isHeadOfOne(words)) return isRowOfOne(next);
  if (next?.kind !== "spaced") return false;
  return words.length <= MOST_LEADING_WORDS && words.every((word) => /^\p{Script=Han}{2,6}$/u.test(word));
}

const MOST_LEADING_WORDS = 2;

/** 信息内容 本年处理决定数量 over 行政许可 120: a table with one column of figures. */
function isHeadOfOne(words: readonly string[]): boolean {
  return words.length === 2 && words.every((word) => HEAD_OF_ONE.test(word));
}

const HEAD_OF_ONE = /^\p{Script=Han}{2,}(?:[（(][^（()）。]{1,20}[)）])?$/u;

export function isRowOfOne({ text }: Line): boolean {
  const words = withoutResidue(text).split(GAP);
  return words.length === 2 && /^\p{Script=Han}{2,}$/u.test(words[0] ?? "") && FIGURE.test(words[1] ?? "");
}

/**
 * A table of spaced lines goes on over short lines with one cell or two, as long as a spaced one follows soon, and over
 * the empty lines that show how far its rows stand apart.
 */
export function endOfSpaced(lines: readonly Line[], from: number): number {
  let end = from + 1;
  let short = 0;
  for (let at = end; at < lines.length && short <= MOST_SHORT_LINES && at - end <= MOST_LINES; at++) {
    const line = lines[at];
    if (line?.kind === "blank") continue;
    short = line?.kind === "spaced" ? 0 : short + 1;
    if (line?.kind === "spaced") end = at + 1;
    else if (line?.kind !== "plain" || line.text.length > PROSE_CHARACTERS || SENTENCE_MARK.test(line.text)) break;
    else if (endsInFigure(line.text)) end = at + 1;
    // 一、本年新收政府 is half a label where its figures stand in the next line.
    else if (HEADING.test(line.text) && !isRowOfMany(lines[at + 1])) break;
  }
  return endsInHalfLabel(lines, end) ? end + 1 : end;
}

/** The last row's label goes on after its figures, which stand in a line of their own. */
function endsInHalfLabel(lines: readonly Line[], end: number): boolean {
  const [above, figures, below] = [lines[end - 2], lines[end - 1], lines[end]];
  if (above?.kind !== "plain" || below?.kind !== "plain" || !figures) return false;
  if (!isRowOfMany(figures) || HEADING.test(below.text)) return false;
  return below.text.length <= PROSE_CHARACTERS && !SENTENCE_MARK.test(below.text);
}

function isRowOfMany(line: Line | undefined): boolean {
  return figuresOf(withoutResidue(line?.text ?? "")).length >= FIGURES_IN_ROW;
}

const FIGURES_IN_ROW = 5;
const MOST_SHORT_LINES = 3;
const MOST_LINES = 12;

function endsInFigure(text: string): boolean {
  const words = withoutResidue(text).split(GAP);
  return words.length > 1 && FIGURE.test(words.at(-1) ?? "");
}
