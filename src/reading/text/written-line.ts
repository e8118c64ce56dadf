import { PAGE } from "./page-numbers.ts";
import { FIGURE, spacedCells } from "./spaced-rows.ts";
import { STROKE } from "./stroke-rows.ts";

/** A cell of a table is short; a line of prose that merely begins with a tab is not. */
export const PROSE_CHARACTERS = 60;
/** A heading with a Chinese ordinal begins a paragraph, even right after a cell. */
export const HEADING = /^\s*(?:\[bookmark:[^\]]{0,80}\]\s*)?[一二三四五六七八九十]{1,2}\s*、/;
/** A line with so many characters, and so many figures apart by spaces, is several that lost their breaks. */
const LONGEST_LINE = 600;
const MOST_FIGURES = 32;

/** A line of a text and what it looks like. */
export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
  /** How many form feeds stand before it. */
  readonly page: number;
  readonly kind: "blank" | "plain" | "cell" | "row" | "pipe" | "spaced";
}

/** The lines of a text; one that holds whole tables is parted at its spaces, each part with the number of the whole. */
export function linesOf(written: readonly string[]): readonly Line[] {
  let page = 0;
  return written.flatMap((line, index) => {
    page += line.split(PAGE).length - 1;
    return partsOf(line.replaceAll(PAGE, "")).map((part) => classify(part, index + 1, page));
  });
}

function partsOf(text: string): readonly string[] {
  if (text.length < LONGEST_LINE || text.includes("\t") || STROKE.test(text)) return [text];
  const words = text.trim().split(/\s+/);
  return words.filter((word) => FIGURE.test(word)).length < MOST_FIGURES ? [text] : words;
}

function classify(text: string, number: number, page: number): Line {
  const kind = (): Line["kind"] => {
    if (STROKE.test(text) && !text.includes("\t")) return "pipe";
    if (!text.includes("\t")) return text.trim() === "" ? "blank" : spacedCells(text).length > 1 ? "spaced" : "plain";
    if (text.trim().length > PROSE_CHARACTERS && text.includes("。") && !text.trim().includes("\t")) return "plain";
    return /^\t[^\t]*$/.test(text) ? "cell" : "row";
  };
  return { text, number, page, kind: kind() };
}
