import type { TextLine } from "../page/text-lines.ts";
import type { PlacedLine } from "./running-lines.ts";

export interface Paragraph {
  readonly text: string;
  /** 1-based page that it begins on. */
  readonly page: number;
}

/** How much room, in heights of the font, may be left at the end of a full line besides that for the next word. */
const SLACK = 0.6;
/** An indent begins a paragraph. */
const INDENT = 1;
/** Lines further apart than this many times the usual distance are apart. */
const WIDE_SPACING = 1.25;
const HEADING = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．])/;
const ENDS = /[。！？!?；;：:]$/;
/** What never begins a line: it belongs to the word before. */
const CLOSING = /^[，。、；：！？）》”’】〕,.;:!?)%]/;
const LATIN_END = /[A-Za-z]$/;
const LATIN_START = /^[A-Za-z]/;

/** The edges of a column of text. */
interface Margins {
  readonly left: number;
  readonly right: number;
  /** Usual distance from line to line. */
  readonly pitch: number;
}

/**
 * Joins the lines of running text to paragraphs, also over the end of a page.
 *
 * @param runs lines that nothing stands between; a table ends a run, the end of a page does not
 */
export function joinParagraphs(runs: readonly (readonly PlacedLine[])[]): Paragraph[][] {
  const margins = marginsOf(runs);
  return runs.map((lines) => {
    const paragraphs: { text: string; page: number }[] = [];
    let last: PlacedLine | undefined;
    for (const placed of lines) {
      const paragraph = paragraphs.at(-1);
      if (last && paragraph && continues(last, placed, margins)) {
        const between = LATIN_END.test(paragraph.text) && LATIN_START.test(placed.line.text) ? " " : "";
        paragraph.text += between + placed.line.text;
      } else paragraphs.push({ text: placed.line.text, page: placed.page });
      last = placed;
    }
    return paragraphs;
  });
}

/** Measured over the whole document: one page may hold nothing but short lines. */
function marginsOf(runs: readonly (readonly PlacedLine[])[]): Margins {
  const lines = runs.flat();
  const pitches = runs.flatMap((run) =>
    run.flatMap(({ line, page }, index) => {
      const before = run[index - 1];
      return before?.page === page ? [(line.bottom - before.line.bottom) / line.size] : [];
    }),
  );
  return {
    left: Math.min(...lines.map(({ line }) => line.left)),
    right: Math.max(...lines.map(({ line }) => line.right)),
    pitch: lowerQuarter(pitches.filter((pitch) => pitch > 0)),
  };
}

/** The distance of lines within paragraphs: those between paragraphs are fewer, or wider. */
function lowerQuarter(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 4)] ?? 0;
}

/** Does a line go on with the sentence of the one before? It does when its first word had no room there. */
function continues(before: PlacedLine, after: PlacedLine, { left, right, pitch }: Margins): boolean {
  const [above, below] = [before.line, after.line];
  if (Math.abs(above.size - below.size) > above.size * 0.15) return false;
  if (below.left > left + INDENT * below.size) return false;
  if (HEADING.test(below.text) && ENDS.test(above.text)) return false;
  if (before.page === after.page && (below.bottom - above.bottom) / below.size > pitch * WIDE_SPACING) return false;
  return above.right + firstWordWidth(below) + SLACK * below.size > right;
}

/** The room that the first word of a line needs, with the marks that may not begin a line. */
function firstWordWidth(line: TextLine): number {
  const [start] = line.glyphs;
  if (!start) return 0;
  const isWord = /^[A-Za-z\d.,%]$/;
  let end = start.right;
  let inWord = isWord.test(start.text);
  for (const glyph of line.glyphs.slice(1)) {
    inWord = inWord && isWord.test(glyph.text);
    if (!inWord && !CLOSING.test(glyph.text)) break;
    end = glyph.right;
  }
  return end - start.left;
}
