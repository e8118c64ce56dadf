import { centreX, median } from "../page/geometry.ts";
import { splitAtGaps, splitIntoWords, type TextLine, toLine } from "../page/text-lines.ts";
import { type Column, placeFigures } from "./open-columns.ts";
import { splitTightFigure } from "./tight-figures.ts";

/** A line's parts: words, and figures that stand by themselves. */
export interface Row {
  readonly line: TextLine;
  readonly words: readonly TextLine[];
  readonly figures: readonly TextLine[];
}

const UNIT = /^(?:件|项|条|个|宗|起|万元|元)$/;
const FIGURE =
  /^(?:[+\-－−＋]?[\d０-９]+(?:[,，.．][\d０-９]+)*(?:件|项|条|个|宗|起|万元|元)?|[/／\-－−—–]{1,4}|无|□+)$/;
/** A gap this wide, in heights of the font, parts cells. */
const CELL_GAP = 0.9;
/** A line of prose is long or has a full stop. */
const PROSE = /[。；]/;
const LONGEST_WORDS = 45;

export function toRow(line: TextLine): Row {
  const words: TextLine[] = [];
  const figures: TextLine[] = [];
  for (const part of splitAtGaps(line, CELL_GAP)) {
    const pieces = figuresIn(part);
    if (pieces.every(({ text }) => FIGURE.test(text))) figures.push(...pieces);
    else words.push(part);
  }
  // The same character may be part of a label that is written downwards: then it stands alone, or before words.
  const [first] = figures;
  const isOfLabel =
    first?.text === "无" && (words.length === 0 ? figures.length === 1 : first.right <= (words[0]?.left ?? 0));
  return isOfLabel && first ? { line, words: [first, ...words], figures: figures.slice(1) } : { line, words, figures };
}

/** Word processors set Chinese a quarter of its height off a digit before it. */
const BEFORE_UNIT = 0.35;

/** Splits a part at every gap that keeps digits apart, but for that between a figure and its unit. */
function figuresIn(part: TextLine): TextLine[] {
  const pieces: TextLine[] = [];
  for (const piece of splitIntoWords(part)) {
    const last = pieces.at(-1);
    const isUnit = last && UNIT.test(piece.text) && FIGURE.test(last.text);
    if (isUnit && piece.left - last.right <= BEFORE_UNIT * piece.size) {
      pieces[pieces.length - 1] = toLine([...last.glyphs, ...piece.glyphs]);
    } else pieces.push(piece);
  }
  return pieces;
}

/** Takes a figure off the end of the label that it stands close behind. */
export function withTightFigure(row: Row, above: readonly TextLine[]): Row {
  const word = row.words.at(-1);
  if (!word || isProse(row.line) || row.figures.some(({ left }) => left < word.right)) return row;
  const parted = splitTightFigure(word, above, (text) => FIGURE.test(text));
  if (!parted) return row;
  return { ...row, words: [...row.words.slice(0, -1), parted.label], figures: [parted.figure, ...row.figures] };
}

/** A gap, in heights of the font, that parts a label from the first of several figures of the same height. */
const BEFORE_FIGURE = 0.25;

/** Takes the first figure of a row off the end of the label that it stands close behind. */
export function withFirstFigure(row: Row): Row {
  const word = row.words.at(-1);
  const [next] = row.figures;
  if (!word || !next || row.figures.length < 2 || next.left < word.right) return row;
  const parts = splitAtGaps(word, BEFORE_FIGURE);
  const [label, figure] = parts.slice(-2);
  if (parts.length < 2 || !label || !figure || !/^\d/.test(figure.text) || !FIGURE.test(figure.text)) return row;
  if (Math.abs(figure.size - next.size) > 0.1 * next.size || !/[\p{Script=Han}）)]/u.test(label.text.at(-1) ?? ""))
    return row;
  const rest = toLine(word.glyphs.slice(0, -figure.glyphs.length));
  return { ...row, words: [...row.words.slice(0, -1), rest], figures: [figure, ...row.figures] };
}

/** A row of figures; the words in it are a label in front. */
export function isAnchor({ line, words, figures }: Row): boolean {
  const [figure] = figures;
  if (!figure || isProse(line)) return false;
  return words.every((word) => centreX(word) < centreX(figure));
}

export function isProse({ text }: TextLine): boolean {
  return PROSE.test(text) || text.length > LONGEST_WORDS * 2;
}

/** Takes figures off the end of a label that they nearly touch, where they stand in the first columns. */
export function withTornFigure(row: Row, columns: readonly Column[]): Row {
  const [first] = columns;
  const word = row.words.at(-1);
  if (!first || !word || row.figures.length === 0) return row;
  const from = word.glyphs.findIndex(({ left }) => left >= first.left);
  if (from <= 0) return row;
  const [label, figures] = [toLine(word.glyphs.slice(0, from)), figuresIn(toLine(word.glyphs.slice(from)))];
  if (!figures.every(({ text }) => FIGURE.test(text)) || label.right > (figures[0]?.left ?? 0)) return row;
  if (FIGURE.test(label.glyphs.at(-1)?.text ?? "")) return row;
  return { ...row, words: [...row.words.slice(0, -1), label], figures: [...figures, ...row.figures] };
}

/** A gap, in heights of the font, that the digits of one number never have between them. */
const BETWEEN_FIGURES = 0.04;

/** Parts figures of neighbouring columns that nearly touch, where both fit the columns that other rows show. */
export function withSplitFigures(row: Row, columns: readonly Column[]): Row {
  const fits = (figure: TextLine): boolean => placeFigures([figure], columns) !== undefined;
  const figures = row.figures.flatMap((figure) => {
    if (fits(figure)) return [figure];
    const gaps = figure.glyphs.map((glyph, at) => glyph.left - (figure.glyphs[at - 1]?.right ?? glyph.left));
    const at = gaps.indexOf(Math.max(...gaps));
    if ((gaps[at] ?? 0) < BETWEEN_FIGURES * figure.size) return [figure];
    const parts = [toLine(figure.glyphs.slice(0, at)), toLine(figure.glyphs.slice(at))];
    return parts.every((part) => FIGURE.test(part.text) && fits(part)) ? parts : [figure];
  });
  return { ...row, figures };
}

/** The part of a row that its figures take. */
export function figuresLine({ line, figures }: Row): TextLine {
  const [first] = figures;
  return first
    ? { ...first, top: median(figures.map(({ top }) => top)), bottom: median(figures.map(({ bottom }) => bottom)) }
    : line;
}
