import { median } from "../page/geometry.ts";
import { splitAtGaps, type TextLine, toLine } from "../page/text-lines.ts";
import { toRow } from "./open-rows.ts";

const HAN = /^[\p{Script=Han}（）、：，“”《》]$/u;
const PART = /^[\p{Script=Han}（）、：，“”《》\d.．]$/u;
/** Gaps between letters that are set apart, in heights of the font: least, most, and how far one may be off the others. */
const LEAST = 0.08;
const MOST = 6;
const OFF = 0.05;
/** A few letters that stand far apart may be words by themselves. */
const FEWEST = 3;
const FEW = 4;
const MOST_OF_FEW = 1.2;
/** So many lines with the same gap show how the whole file is set: then two letters are enough. */
const USUAL = 5;
/** So large a share of letters with a figure of its own under or over each are heads, one for each column. */
const MOST_FIGURES = 0.6;

/** Lines above and below whose words may be of the same heads, and the gap between those. */
const NEIGHBOURS = 3;
const WORD_GAP = 0.3;

interface Run {
  readonly from: number;
  readonly to: number;
  /** In heights of the font. */
  readonly gap: number;
}

/**
 * Closes the gaps of words whose letters are set apart evenly: each letter reaches to the next. Letters that stand over
 * columns of figures, or under words, of their own stay apart.
 *
 * @param lines of one page
 */
export function closeSpacing(lines: readonly TextLine[]): readonly TextLine[] {
  const runs = lines.map(evenRuns);
  const gaps = runs.flatMap((own) => own.map(({ gap }) => gap));
  const usual = median(gaps);
  const isUsual = gaps.filter((gap) => Math.abs(gap - usual) < OFF).length >= USUAL;
  if (gaps.length === 0) return lines;
  const rows = lines.map(toRow).flatMap(({ figures }) => (figures.length > 1 ? [figures] : []));
  return lines.map((line, index) => {
    const own = runs[index] ?? [];
    const pairs = isUsual ? pairsOf(line, usual, own) : [];
    if (own.length + pairs.length === 0) return line;
    const near = [
      ...lines.slice(Math.max(0, index - NEIGHBOURS), index),
      ...lines.slice(index + 1, index + 1 + NEIGHBOURS),
    ];
    const columns = [...rows, ...near.map(wordsOf)];
    const closed = [...own, ...pairs].filter((run) => !standsOverColumns(line, run, columns));
    if (closed.length === 0) return line;
    return toLine(
      line.glyphs.map((glyph, at) => {
        const next = line.glyphs[at + 1];
        const isWithin = closed.some(({ from, to }) => at >= from && at + 1 < to);
        return next && isWithin ? { ...glyph, right: Math.max(glyph.right, next.left) } : glyph;
      }),
    );
  });
}

/** Stretches of letters with the same gap between each two. */
function evenRuns({ glyphs }: TextLine): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < glyphs.length; ) {
    const gap = gapAfter(glyphs, from);
    let to = from + 1;
    while (to < glyphs.length && gap >= LEAST && Math.abs(gapAfter(glyphs, to - 1) - gap) < OFF) to += 1;
    const letters = glyphs.slice(from, to);
    const han = letters.filter(({ text }) => HAN.test(text)).length;
    const most = han >= FEW ? MOST : MOST_OF_FEW;
    if (han >= FEWEST && gap <= most) runs.push({ from, to, gap });
    from = Math.max(from + 1, to - 1);
  }
  return runs;
}

function pairsOf({ glyphs }: TextLine, usual: number, runs: readonly Run[]): Run[] {
  return glyphs.flatMap((_, at) => {
    const isKnown = runs.some(({ from, to }) => at >= from && at + 1 < to);
    return !isKnown && Math.abs(gapAfter(glyphs, at) - usual) < OFF ? [{ from: at, to: at + 2, gap: usual }] : [];
  });
}

/** The gap to the next letter, in heights of the font; none where a word of another kind begins. */
function gapAfter(glyphs: TextLine["glyphs"], at: number): number {
  const [own, next] = [glyphs[at], glyphs[at + 1]];
  if (!own || !next || !PART.test(own.text) || !PART.test(next.text)) return -1;
  const isFigure = /\d/.test(own.text) && /\d/.test(next.text);
  return isFigure ? -1 : (next.left - own.right) / own.size;
}

/** Words of several letters. */
function wordsOf(line: TextLine): readonly TextLine[] {
  return splitAtGaps(line, WORD_GAP).filter(({ glyphs }) => glyphs.length > 1);
}

function standsOverColumns(line: TextLine, { from, to, gap }: Run, rows: readonly (readonly TextLine[])[]): boolean {
  const letters = line.glyphs.slice(from, to);
  return rows.some((figures) => {
    const own = letters.map(({ left, right, size }) =>
      figures.findIndex((figure) => figure.left < right + (gap * size) / 2 && figure.right > left - (gap * size) / 2),
    );
    return new Set(own.filter((index) => index >= 0)).size >= MOST_FIGURES * letters.length;
  });
}
