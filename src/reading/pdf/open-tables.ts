import { cellText, type FilledCell, type FilledSlots } from "./fill-table.ts";
import { centreX, centreY, median } from "./geometry.ts";
import { type Column, columnsUnder, findColumns, placeFigures } from "./open-columns.ts";
import { isLevel, type Stack, stackLines } from "./stack-lines.ts";
import { splitAtGaps, splitIntoWords, type TextLine } from "./text-lines.ts";

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
/** A line of prose is long or has a full stop. */
const PROSE = /[。；]/;
const LONGEST_WORDS = 45;
const ORDINAL = /^[一二三四五六七八九十]、/;
/** Most lines between two rows of figures: a label of several lines, the head of the next block. */
const MOST_BETWEEN = 6;
const LARGER = 1.15;
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
    const isTable = figures > 1 && rows.slice(from, to).some(({ words }) => words.length > 0);
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
  const left = leftOfFigures(rows);
  const blocks: { from: number; to: number }[] = [];
  let seenFigures = false;
  let from = 0;
  rows.forEach((row, index) => {
    const isHead = row.figures.length === 0 && row.words.some((word) => centreX(word) > left);
    if (isHead && seenFigures) {
      blocks.push({ from, to: index });
      from = index;
      seenFigures = false;
    }
    seenFigures ||= row.figures.length > 0;
  });
  blocks.push({ from, to: rows.length });
  return blocks;
}

function leftOfFigures(rows: readonly Row[]): number {
  return Math.min(...rows.flatMap(({ figures }) => figures.map(({ left }) => left)));
}

/** The cells of one block: its head, then its rows. */
function toSlots(rows: readonly Row[], separators: readonly number[]): FilledSlots {
  const anchors = rows.filter(({ figures }) => figures.length > 0);
  const left = leftOfFigures(rows);
  const words = rows.flatMap((row) => row.words);
  const headWords = rows
    .slice(0, anchors[0] ? rows.indexOf(anchors[0]) : rows.length)
    .flatMap((row) => row.words)
    .filter((word) => centreX(word) > left);
  const heads = stackLines(headWords, []);
  const lowest = heads.filter(
    (head) => !heads.some((other) => other.top > head.top && other.left < head.right && head.left < other.right),
  );
  const leaves = [...lowest].sort((one, other) => one.left - other.left);
  const columns =
    findColumns(
      anchors.map((row) => row.figures),
      leaves,
    ) ?? [];
  const labelled = labelsOf(
    words.filter((word) => !headWords.includes(word)),
    anchors,
    separators,
  );
  const labelColumns = Math.max(1, ...labelled.map(({ cells }) => cells.length));
  const width = labelColumns + Math.max(columns.length, 1);
  const padded = (cells: readonly (FilledCell | null)[]): (FilledCell | null)[] => {
    return Array.from({ length: width }, (_, index) => cells[index] ?? null);
  };
  return [
    ...headRows(heads, leaves, columns, labelColumns, padded),
    ...labelled.map(({ cells, row }) => {
      const missing = Array.from({ length: labelColumns - cells.length }, () => null);
      return padded([...missing, ...cells, ...figureCells(row, columns)]);
    }),
  ];
}

function toCell(lines: readonly TextLine[]): FilledCell {
  return { text: cellText(lines), lines };
}

const EMPTY: FilledCell = { text: "", lines: [] };

/** Figures under their columns; a place without a figure is an empty cell, a row that cannot be settled has no cells. */
function figureCells(row: Row | undefined, columns: readonly Column[]): readonly (FilledCell | null)[] {
  if (!row) return [];
  const placed = placeFigures(row.figures, columns);
  return placed ? placed.map((figure) => (figure ? toCell([figure]) : { ...EMPTY })) : [];
}

/** The heads of groups as they stand, and the lowest heads in one row at last, each over its column. */
function headRows(
  heads: readonly Stack[],
  leaves: readonly Stack[],
  columns: readonly Column[],
  labelColumns: number,
  padded: (cells: readonly (FilledCell | null)[]) => (FilledCell | null)[],
): (FilledCell | null)[][] {
  const groups = heads.filter((head) => !leaves.includes(head)).sort((one, other) => one.top - other.top);
  const rowOf = (members: readonly Stack[]): (FilledCell | null)[] => {
    const cells: (FilledCell | null)[] = [];
    for (const head of members) {
      const cell = toCell(head.lines);
      const under = columnsUnder(head, columns);
      for (const column of under.length > 0 ? under : [0]) cells[labelColumns + column] ??= cell;
    }
    return padded(cells);
  };
  return [...groups.map((head) => rowOf([head])), ...(leaves.length > 0 ? [rowOf(leaves)] : [])];
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
