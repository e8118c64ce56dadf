import type { Block, Grid, GridCell } from "../../../reading/document.ts";
import { type Piece, type PieceRun, stretchesOf } from "./text-pieces.ts";
import { isDebris, rowOf, type Word, wholeWords } from "./whole-words.ts";

/** So many pieces of a label at most stand below its figures. */
const MOST_BELOW = 6;
/** A label and the headings of its groups before it. */
const MOST_LABELS = 3;

/**
 * Puts together the words of a text whose cells run over several lines, and gives every label the figures that follow
 * it, wherever the lines break: a table of one row for each label. Only the form's own words are put together, and only
 * when nothing of them lacks.
 *
 * @returns the same blocks, with stretches that hold a table of the form in one grid each
 */
export function rejoinText(blocks: readonly Block[]): readonly Block[] {
  const rejoined: Block[] = [];
  let next = 0;
  for (const { from, to, runs } of stretchesOf(blocks)) {
    const rows = rowsOf(runs);
    if (!rows) continue;
    rejoined.push(...blocks.slice(next, from), { kind: "table", grid: { slots: rows } });
    next = to;
  }
  return [...rejoined, ...blocks.slice(next)];
}

/** A row for each word, those of one line together, the last before figures with them; nothing without a word of the form. */
function rowsOf(runs: readonly PieceRun[]): Grid["slots"] | undefined {
  const rows: (readonly (GridCell | null)[])[] = [];
  let isOfForm = false;
  let taken = 0;
  for (const [at, { words, figures }] of runs.entries()) {
    const own = words.slice(taken);
    const below = figures.length > 0 ? endOfLabel(own, runs[at + 1]?.words ?? []) : undefined;
    taken = below?.taken ?? 0;
    const whole = below ? [...wholeWords(below.before), below.label] : wholeWords(own);
    isOfForm ||= whole.some(({ isKnown }) => isKnown);
    const lines = inLines(whole);
    const last = lines.at(-1) ?? [];
    // 维持 纠正 结果 审结 is no label of the figures below it, nor are so many words.
    const isHead = isAbove(last, figures) && (last.length > MOST_LABELS || last.every(({ row }) => row === undefined));
    rows.push(...(isHead ? lines : lines.slice(0, -1)).map((line) => rowOfCells(line, [])));
    rows.push(rowOfCells(isHead ? [] : last, holdsPair(figures) ? [] : figures));
  }
  if (!isOfForm) return undefined;
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null));
}

/** Among figures of several lines two in one may be of two cells, or pieces of them: how many there are is not known. */
function holdsPair(figures: readonly Piece[]): boolean {
  return figures.some(({ row }) => row !== figures[0]?.row) && figures.some(({ text }) => /\d\s+\d/.test(text));
}

/** Do the figures stand in a line of their own? */
function isAbove(words: readonly Word[], figures: readonly Piece[]): boolean {
  return words.at(-1)?.pieces.at(-1)?.row !== figures[0]?.row;
}

/** Words that stood side by side, one perhaps broken over lines, stay so. */
function inLines(words: readonly Word[]): readonly (readonly Word[])[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const before = lines.at(-1)?.at(-1)?.pieces.at(-1);
    if (before && before.row === word.pieces[0]?.row) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** Words and figures in their own places where all stand in one line, else one after another. */
function rowOfCells(words: readonly Word[], figures: readonly Piece[]): readonly (GridCell | null)[] {
  const cells = [...words.map(({ pieces }) => pieces), ...figures.map((piece) => [piece])];
  const isOneLine = new Set(cells.flat().map((piece) => piece.row)).size === 1;
  const row: (GridCell | null)[] = [];
  for (const pieces of cells) {
    const cell = cellOf(pieces);
    const at = isOneLine ? (pieces[0]?.column ?? 0) : row.length;
    while (row.length < at) row.push({ text: "", line: cell.line });
    row.push(cell);
  }
  return row;
}

interface SplitLabel {
  readonly before: readonly Piece[];
  readonly label: Word;
  /** How many pieces below the figures are its own. */
  readonly taken: number;
}

/** A label that goes on below its figures, where what stands above them is none. */
function endOfLabel(above: readonly Piece[], below: readonly Piece[]): SplitLabel | undefined {
  if (above.length === 0 || wholeWords(above).at(-1)?.row) return undefined;
  const found = new Map<string, SplitLabel>();
  for (let start = above.length - 1; start >= Math.max(0, above.length - MOST_BELOW); start--) {
    for (let taken = 1; taken <= Math.min(MOST_BELOW, below.length); taken++) {
      // A whole label below is that of the figures after it.
      if (holdsLabel(below.slice(0, taken))) break;
      for (const label of labelsOf(above.slice(start), below.slice(0, taken))) {
        const name = `${label.row?.table}.${label.row?.row}`;
        found.set(name, { before: above.slice(0, start), label, taken });
      }
    }
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function holdsLabel(pieces: readonly Piece[]): boolean {
  return pieces.some((_, from) => rowOf(pieces.slice(from)) !== undefined);
}

function labelsOf(above: readonly Piece[], below: readonly Piece[]): readonly Word[] {
  const all = [...above, ...below];
  const own = all.filter((piece) => !isDebris(piece));
  return [all, own].flatMap((pieces) => {
    const row = rowOf(pieces);
    return row ? [{ pieces, isKnown: true, row }] : [];
  });
}

function cellOf(pieces: readonly Piece[]): GridCell {
  return { text: pieces.map(({ text }) => text).join(""), line: pieces[0]?.line ?? null };
}
