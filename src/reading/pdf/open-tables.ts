import { cellText, type FilledCell, type FilledSlots } from "./fill-table.ts";
import { centreX, centreY, median, overlapX } from "./geometry.ts";
import { type Column, columnsUnder, findColumns, placeFigures } from "./open-columns.ts";
import { isLevel, type Stack, stackLines } from "./stack-lines.ts";
import { splitAtGaps, splitIntoWords, type TextLine, toLine } from "./text-lines.ts";

/** A table without ruling lines between its columns. */
export interface OpenTable {
  readonly slots: FilledSlots;
  /** First line of the text that belongs to it, and the one after its last: indexes into the lines given. */
  readonly from: number;
  readonly to: number;
}

/** A line's parts: words, and figures that stand by themselves. */
interface Row {
  readonly line: TextLine;
  readonly words: readonly TextLine[];
  readonly figures: readonly TextLine[];
}

const FIGURE = /^(?:[+\-－＋]?[\d０-９]+(?:[,，.．][\d０-９]+)*(?:件|项|条|个|宗|起|万元|元)?|[/／\-－—–]{1,4}|无)$/;
/** A gap this wide, in heights of the font, parts cells. */
const CELL_GAP = 0.9;
/** Heads stand closer side by side. */
const HEAD_GAP = 0.4;
/** A line of prose is long or has a full stop. */
const PROSE = /[。；]/;
const LONGEST_WORDS = 45;
const ORDINAL = /^[一二三四五六七八九十]、/;
/** Most lines between two rows of figures: a label of several lines, the head of the next block. */
const MOST_BETWEEN = 6;
const LARGER = 1.15;
/** What a page has room for; a larger one is no table of a report. */
const MOST_ROWS = 300;
const MOST_WORDS = 3_000;
/** How far, in heights of the font, the first line of a label stands from its row of figures at most. */
const LABEL_REACH = 1.7;

/**
 * Finds tables that have no lines between their columns, by rows of figures with words in front.
 *
 * @param lines of one page, from top to bottom, with no ruled table between
 * @param separators level ruling lines across the page, from top to bottom
 */
export function findOpenTables(lines: readonly TextLine[], separators: readonly number[]): OpenTable[] {
  const rows = lines.map(toRow);
  const anchors = rows.flatMap((row, index) => (isAnchor(row) ? [index] : []));
  const tables: OpenTable[] = [];
  let first = 0;
  while (first < anchors.length) {
    let last = first;
    while (last + 1 < anchors.length && isOneTable(rows, anchors[last] ?? 0, anchors[last + 1] ?? 0)) last += 1;
    const [start, end] = [anchors[first] ?? 0, anchors[last] ?? 0];
    const from = reach(rows, start, -1, tables.at(-1)?.to ?? 0);
    const to = reach(rows, end, 1, rows.length - 1) + 1;
    const figures = rows.slice(start, end + 1).reduce((sum, row) => sum + row.figures.length, 0);
    const hasHead = from < start && (rows[start]?.words.length ?? 0) > 0;
    const words = rows.slice(from, to).reduce((sum, row) => sum + row.words.length, 0);
    const isSmall = to - from <= MOST_ROWS && figures + words <= MOST_WORDS;
    const isTable = isSmall && (figures > 1 || hasHead) && words > 0;
    if (isTable) {
      for (const block of blocksOf(rows.slice(from, to))) {
        const at = from + block.from;
        tables.push({ from: at, to: from + block.to, slots: toSlots(rows.slice(at, from + block.to), separators) });
      }
    }
    first = last + 1;
  }
  return tables;
}

function toRow(line: TextLine): Row {
  const words: TextLine[] = [];
  const figures: TextLine[] = [];
  for (const part of splitAtGaps(line, CELL_GAP)) {
    const pieces = splitIntoWords(part);
    if (pieces.every(({ text }) => FIGURE.test(text))) figures.push(...pieces);
    else words.push(part);
  }
  return { line, words, figures };
}

/** A row of figures; the words in it are a label in front. */
function isAnchor({ line, words, figures }: Row): boolean {
  const [figure] = figures;
  if (!figure || isProse(line)) return false;
  return words.every((word) => centreX(word) < centreX(figure));
}

function isProse({ text }: TextLine): boolean {
  return PROSE.test(text) || text.length > LONGEST_WORDS * 2;
}

/** Do only labels and heads stand between two rows of figures? */
function isOneTable(rows: readonly Row[], from: number, to: number): boolean {
  if (to - from - 1 > MOST_BETWEEN) return false;
  return rows.slice(from + 1, to).every((_, index) => isPart(rows, from + 1 + index, rows[from]?.line.size ?? 0));
}

/** The furthest line in one direction that still belongs to the table. */
function reach(rows: readonly Row[], anchor: number, step: 1 | -1, limit: number): number {
  const size = rows[anchor]?.line.size ?? 0;
  let at = anchor;
  while (at !== limit && Math.abs(at + step - anchor) <= MOST_BETWEEN) {
    const next = rows[at + step];
    if (!next || !isPart(rows, at + step, size)) break;
    // Under the last row of figures there is at most the rest of its label.
    if (step > 0 && Math.abs(centreY(next.line) - centreY(rows[anchor]?.line ?? next.line)) > LABEL_REACH * size) break;
    at += step;
  }
  return at;
}

/** Is a line without figures a label or a head, and no heading or sentence? */
function isPart(rows: readonly Row[], index: number, size: number): boolean {
  const row = rows[index];
  if (!row || isProse(row.line) || row.line.size > size * LARGER) return false;
  if (!ORDINAL.test(row.line.text)) return true;
  return [rows[index + 1], rows[index + 2]].some(
    (next) => next && isAnchor(next) && centreY(next.line) - centreY(row.line) < LABEL_REACH * size,
  );
}

/** Cuts a table where rows of figures end and another head begins. */
function blocksOf(rows: readonly Row[]): { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  /** Where the figures of this block begin; labels stand in front. */
  let firstFigure = Infinity;
  let from = 0;
  rows.forEach((row, index) => {
    if (row.figures.length === 0 && row.words.some((word) => centreX(word) > firstFigure)) {
      blocks.push({ from, to: index });
      from = index;
      firstFigure = Infinity;
    }
    firstFigure = Math.min(firstFigure, ...row.figures.map(({ left }) => left));
  });
  blocks.push({ from, to: rows.length });
  return blocks;
}

/** Where the labels beside rows of figures end: what stands further to the right over them is a head. */
function rightOfLabels(rows: readonly Row[]): number {
  const firstFigure = Math.min(...rows.flatMap(({ figures }) => figures.map(({ left }) => left)));
  const labels = rows.flatMap(({ figures, words }) => (figures.length > 0 ? words : []));
  const ends = labels.map(({ right }) => right).filter((right) => right <= firstFigure);
  return Math.max(-Infinity, ...ends);
}

/** The cells of one block: its head, then its rows. */
function toSlots(rows: readonly Row[], separators: readonly number[]): FilledSlots {
  const firstAnchor = rows.findIndex(({ figures }) => figures.length > 0);
  const edge = rightOfLabels(rows);
  const isHead = (word: TextLine): boolean => centreX(word) > edge;
  const headEnd = rows.slice(0, Math.max(0, firstAnchor)).findLastIndex(({ words }) => words.some(isHead)) + 1;
  const headWords = rows.slice(0, headEnd).flatMap(({ words }) => words);
  const heads = stackLines(
    headWords.filter(isHead).flatMap((word) => splitAtGaps(word, HEAD_GAP)),
    [],
  );
  const corner = stackLines(
    headWords.filter((word) => !isHead(word)),
    [],
  );
  const leaves = heads
    .filter((head) => !heads.some((other) => other.top > head.top && overlapX(head, other)))
    .sort((one, other) => one.left - other.left);
  const found = findColumns(
    rows.flatMap(({ figures }) => (figures.length > 0 ? [figures] : [])),
    leaves,
  );
  const columns = found ?? [];
  const body = rows.slice(headEnd).map((row) => withTornFigure(row, columns));
  const anchors = body.filter(({ figures }) => figures.length > 0);
  const labelled = labelsOf(
    body.flatMap(({ words }) => words),
    anchors,
    separators,
  );
  const labelColumns = Math.max(1, ...labelled.map(({ cells }) => cells.length));
  const width = labelColumns + Math.max(columns.length, 1);
  const padded = (cells: readonly (FilledCell | null | undefined)[]): (FilledCell | null)[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? null);
  return [
    ...headRows(heads, leaves, corner, columns, labelColumns).map(padded),
    ...labelled.map(({ cells, row }) => {
      const before = Array.from({ length: labelColumns - cells.length }, () => null);
      return padded([...before, ...cells, ...figureCells(row, columns)]);
    }),
  ];
}

/** Takes a figure off the end of a label that it nearly touches, where it stands in the first column. */
function withTornFigure(row: Row, columns: readonly Column[]): Row {
  const [first] = columns;
  const word = row.words.at(-1);
  if (!first || !word || row.figures.length === 0) return row;
  const tail = word.glyphs.filter(({ left }) => left >= first.left);
  const figure = tail.length > 0 ? toLine(tail) : undefined;
  if (!figure || tail.length === word.glyphs.length || !FIGURE.test(figure.text)) return row;
  const label = toLine(word.glyphs.filter(({ left }) => left < first.left));
  if (label.right > figure.left || FIGURE.test(label.glyphs.at(-1)?.text ?? "")) return row;
  return { ...row, words: [...row.words.slice(0, -1), label], figures: [figure, ...row.figures] };
}

function toCell(lines: readonly TextLine[]): FilledCell {
  return { text: cellText(lines), lines };
}

const EMPTY: FilledCell = { text: "", lines: [] };

/** Figures under their columns; a place without a figure is an empty cell, a row that cannot be settled has no cells. */
function figureCells(row: Row | undefined, columns: readonly Column[]): readonly (FilledCell | null)[] {
  const [first] = columns;
  if (!row || !first) return [];
  // Words that reach into the columns may end in a figure.
  if (row.words.some(({ right, size }) => right > first.left + size / 2)) return [];
  const placed = placeFigures(row.figures, columns);
  return placed ? placed.map((figure) => (figure ? toCell([figure]) : { ...EMPTY })) : [];
}

type LooseRow = (FilledCell | null)[];

/** The heads of groups as they stand, and the lowest heads in one row at last, each over its column. */
function headRows(
  heads: readonly Stack[],
  leaves: readonly Stack[],
  corner: readonly Stack[],
  columns: readonly Column[],
  labelColumns: number,
): LooseRow[] {
  const groups = heads.filter((head) => !leaves.includes(head)).sort((one, other) => one.top - other.top);
  const rowOf = (members: readonly Stack[]): LooseRow => {
    const cells: LooseRow = [];
    for (const head of members) {
      const cell = toCell(head.lines);
      const under = columnsUnder(head, columns);
      for (const column of under.length > 0 ? under : [0]) cells[labelColumns + column] ??= cell;
    }
    return cells;
  };
  const last = leaves.length > 0 ? rowOf(leaves) : [];
  if (corner.length > 0) last[labelColumns - 1] = toCell(corner.flatMap(({ lines }) => lines));
  return [...groups.map((head) => rowOf([head])), ...(last.length > 0 ? [last] : [])];
}

interface LabelledRow {
  readonly cells: readonly FilledCell[];
  /** `undefined` for words without figures beside them. */
  readonly row: Row | undefined;
}

/** Puts labels beside their rows of figures, by lines across the page or by where they stand. */
function labelsOf(words: readonly TextLine[], anchors: readonly Row[], separators: readonly number[]): LabelledRow[] {
  const bandOf = (line: TextLine): number => separators.filter((at) => at < centreY(line)).length;
  const bands = new Set(anchors.map(({ line }) => bandOf(line)));
  const isBanded = anchors.length > 1 && bands.size === anchors.length;
  const lines = anchors.map(figuresLine);
  const stacks = isBanded
    ? [...bands].flatMap((band) =>
        stackLines(
          words.filter((word) => bandOf(word) === band),
          [],
        ),
      )
    : stackLines(words, lines);
  const cells = new Map(stacks.map((stack) => [stack, toCell(stack.lines)]));
  const beside = (stack: Stack, line: TextLine): boolean => {
    const [first] = stack.lines;
    if (isBanded) return first !== undefined && bandOf(first) === bandOf(line);
    return (centreY(line) > stack.top && centreY(line) < stack.bottom) || stack.lines.some((own) => isLevel(own, line));
  };
  const used = new Set<Stack>();
  const rows = anchors.map((row, index) => {
    const line = lines[index] ?? row.line;
    const own = stacks.filter((stack) => beside(stack, line)).sort((one, other) => one.left - other.left);
    for (const stack of own) used.add(stack);
    return { y: centreY(line), row, cells: own.flatMap((stack) => cells.get(stack) ?? []) };
  });
  const alone = stacks
    .filter((stack) => !used.has(stack))
    .map((stack) => ({ y: centreY(stack), row: undefined, cells: [toCell(stack.lines)] }));
  return [...rows, ...alone].sort((one, other) => one.y - other.y);
}

/** The part of a row that its figures take. */
function figuresLine({ line, figures }: Row): TextLine {
  const [first] = figures;
  return first
    ? { ...first, top: median(figures.map(({ top }) => top)), bottom: median(figures.map(({ bottom }) => bottom)) }
    : line;
}
