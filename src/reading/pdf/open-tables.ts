import { mayBeOneRow } from "./cut-figures.ts";
import { cellText } from "./fill-table.ts";
import type { FilledCell, FilledSlots } from "./filled-cell.ts";
import { boxAround, centreX, centreY, overlapX } from "./geometry.ts";
import { beginLabels } from "./label-edges.ts";
import { type Column, columnsUnder, findColumns, isCornerFirst, placeFigures, widened } from "./open-columns.ts";
import { blocksOf, isOneTable, MOST_OVER, reachDown, reachUp } from "./open-extent.ts";
import { type Heads, placeHeads } from "./open-heads.ts";
import { placeLabels } from "./open-labels.ts";
import {
  figuresLine,
  isAnchor,
  type Row,
  toRow,
  withFirstFigure,
  withSplitFigures,
  withTightFigure,
  withTornFigure,
} from "./open-rows.ts";
import type { OpenShape } from "./placed-table.ts";
import { isLevel, type Stack, stackLines } from "./stack-lines.ts";
import { splitAtGaps, type TextLine } from "./text-lines.ts";

/** A table without ruling lines between its columns. */
export interface OpenTable {
  readonly slots: FilledSlots;
  readonly shape: OpenShape;
  /** First line of the text that belongs to it, and the one after its last: indexes into the lines given. */
  readonly from: number;
  readonly to: number;
}

/** Rows nearer than this, in heights of the font, are one: figures in it are broken over lines. */
const TORN = 1;

/** Heads stand closer side by side. */
const HEAD_GAP = 0.4;
/** What a page has room for; a larger one is no table of a report. */
const MOST_ROWS = 300;
const MOST_WORDS = 3_000;
/**
 * Finds tables that have no lines between their columns, by rows of figures with words in front.
 *
 * @param lines of one page, from top to bottom, with no ruled table between
 * @param separators level ruling lines across the page, from top to bottom
 */
export function findOpenTables(lines: readonly TextLine[], separators: readonly number[]): OpenTable[] {
  const rows = lines.map((line, index) =>
    withTightFigure(withFirstFigure(toRow(line)), lines.slice(Math.max(0, index - MOST_OVER), index)),
  );
  const anchors = rows.flatMap((row, index) => (isAnchor(row) ? [index] : []));
  const rowPitch = rowPitchOf(anchors.flatMap((index) => rows[index] ?? []));
  const tables: OpenTable[] = [];
  let first = 0;
  while (first < anchors.length) {
    let last = first;
    while (last + 1 < anchors.length && isOneTable(rows, anchors[last] ?? 0, anchors[last + 1] ?? 0)) last += 1;
    const [start, end] = [anchors[first] ?? 0, anchors[last] ?? 0];
    const from = reachUp(rows, start, tables.at(-1)?.to ?? 0);
    const to = reachDown(rows, end) + 1;
    const figures = rows.slice(start, end + 1).reduce((sum, row) => sum + row.figures.length, 0);
    const hasHead = from < start && (rows[start]?.words.length ?? 0) > 0;
    const words = rows.slice(from, to).reduce((sum, row) => sum + row.words.length, 0);
    const isSmall = to - from <= MOST_ROWS && figures + words <= MOST_WORDS;
    const isTable = isSmall && (figures > 1 || hasHead) && words > 0;
    if (isTable) {
      for (const block of blocksOf(rows.slice(from, to))) {
        const at = from + block.from;
        tables.push({
          from: at,
          to: from + block.to,
          ...toTable(rows.slice(at, from + block.to), separators, rowPitch),
        });
      }
    }
    first = last + 1;
  }
  return tables;
}

/** Distance of the closest rows of figures. */
function rowPitchOf(rows: readonly Row[]): number {
  const distances = rows.slice(1).flatMap((row, index) => {
    const above = rows[index];
    const distance = above ? centreY(figuresLine(row)) - centreY(figuresLine(above)) : 0;
    return distance > TORN * row.line.size ? [distance] : [];
  });
  return Math.min(Infinity, ...distances);
}

/** Where the labels beside rows of figures end: what stands further to the right over them is a head. */
function rightOfLabels(rows: readonly Row[]): number {
  const firstFigure = Math.min(...rows.flatMap(({ figures }) => figures.map(({ left }) => left)));
  const labels = rows.flatMap(({ figures, words }) => (figures.length > 0 ? words : []));
  const ends = labels.map(({ right }) => right).filter((right) => right <= firstFigure);
  return Math.max(-Infinity, ...ends);
}

/** The cells of one block: its head, then its rows. */
function toTable(
  rows: readonly Row[],
  separators: readonly number[],
  rowPitch: number,
): { readonly slots: FilledSlots; readonly shape: OpenShape } {
  const firstAnchor = rows.findIndex(({ figures }) => figures.length > 0);
  const edge = rightOfLabels(rows);
  const isHead = ({ left, size }: TextLine): boolean => left > edge - size / 2;
  const left = Math.min(...rows.flatMap(({ figures }) => figures.map((figure) => figure.left)));
  const over = rows.slice(0, Math.max(0, firstAnchor)).map((row) => ({
    ...row,
    words: row.words.flatMap((word) =>
      word.left < edge && word.right > left + word.size ? splitAtGaps(word, HEAD_GAP) : [word],
    ),
  }));
  const headEnd = over.findLastIndex(({ words }) => words.some(isHead)) + 1;
  const headWords = over.slice(0, headEnd).flatMap(({ words }) => words);
  const figuresOf = (of: readonly Row[]) => of.flatMap(({ figures }) => (figures.length > 0 ? [figures] : []));
  const hasCorner = headWords.some((word) => !isHead(word));
  const first = hasCorner || edge === -Infinity ? undefined : cornerHead(headWords, figuresOf(rows));
  const isCorner = (word: TextLine): boolean => !isHead(word) || (first !== undefined && overlapX(word, first));
  const overFigures = headWords.filter((word) => !isCorner(word));
  const stacked = stackLines(
    overFigures.flatMap((word) => splitAtGaps(word, HEAD_GAP)),
    [],
  );
  const last = stacked.reduce<Stack | undefined>(
    (low, head) => (low && low.bottom > head.bottom ? low : head),
    undefined,
  );
  const single = lowestHeads(stacked);
  const lowest = single.filter((head) => last && head.bottom > last.top && head.top < last.bottom);
  const rough = widened(findColumns(figuresOf(rows), single, lowest) ?? []);
  const body = rows.slice(headEnd).map((row) => withTornFigure(row, rough));
  const found = findColumns(figuresOf(body), single, lowest) ?? [];
  const heads = placeHeads(overFigures, found);
  const columns = widened(found);
  const anchors = body.filter((row) => row.figures.length > 0).map((row) => withSplitFigures(row, columns));
  const firstFigure = found[0]?.left ?? Infinity;
  const corner = headWords.filter(isCorner);
  const labelled = labelsOf(
    body.flatMap(({ words }) => words.filter((word) => centreX(word) < firstFigure)),
    anchors,
    separators,
    rowPitch,
    (figure) =>
      heads.leaves[columns.findIndex(({ left, right }) => left <= figure.left && figure.right <= right)] ?? [],
  );
  const labelColumns = Math.max(1, ...labelled.map(({ cells }) => cells.length));
  const width = labelColumns + Math.max(columns.length, 1);
  const padded = (cells: readonly (FilledCell | null | undefined)[]): (FilledCell | null)[] =>
    Array.from({ length: width }, (_, index) => cells[index] ?? null);
  const slots = [
    ...headRows(heads, corner, columns, labelColumns).map(padded),
    ...labelled.map(({ cells, row }) => {
      const before = Array.from({ length: labelColumns - cells.length }, () => null);
      const isClear = row?.words.every((word) => centreX(word) < firstFigure);
      return padded([...before, ...cells, ...(isClear ? figureCells(row, columns) : [])]);
    }),
  ];
  return { slots, shape: { columns: found, hasHead: overFigures.length > 0 } };
}

/** Heads with no other head under them, from left to right. */
function lowestHeads(heads: readonly Stack[]): Stack[] {
  return heads
    .filter((head) => !heads.some((other) => other.top > head.top && overlapX(head, other)))
    .sort((one, other) => one.left - other.left);
}

/** The head over the labels, where it stands further to the right than they do. */
function cornerHead(words: readonly TextLine[], figures: readonly (readonly TextLine[])[]): Stack | undefined {
  const heads = lowestHeads(
    stackLines(
      words.flatMap((word) => splitAtGaps(word, HEAD_GAP)),
      [],
    ),
  );
  return isCornerFirst(heads, findColumns(figures, [], []) ?? []) ? heads[0] : undefined;
}

function toCell(lines: readonly TextLine[]): FilledCell {
  return { text: cellText(lines), lines };
}

const ENDS_IN_FIGURE = /[\d０-９](?:件|项|条|个|宗|起|万元|元)?$/;
const EMPTY: FilledCell = { text: "", lines: [] };
const NO_FIGURES: Row = {
  line: { left: 0, right: 0, top: 0, bottom: 0, glyphs: [], text: "", size: 0 },
  words: [],
  figures: [],
};

/** Figures under their columns; a place without a figure is an empty cell, a row that cannot be settled has no cells. */
function figureCells(row: Row | undefined, columns: readonly Column[]): readonly (FilledCell | null)[] {
  const [first] = columns;
  if (!row || !first) return [];
  const placed = placeFigures(row.figures, columns);
  // Words before an empty first column may end in its figure.
  if (!placed?.[0] && row.words.some(({ text }) => ENDS_IN_FIGURE.test(text))) return [];
  return placed ? placed.map((figure) => (figure ? toCell([figure]) : { ...EMPTY })) : [];
}

type LooseRow = (FilledCell | null)[];

/** The heads of groups as they stand, and the heads of the columns in one row at last. */
function headRows(
  { leaves, groups }: Heads,
  corner: readonly TextLine[],
  columns: readonly Column[],
  labelColumns: number,
): LooseRow[] {
  const over: { readonly level: TextLine; readonly cells: LooseRow }[] = [];
  for (const head of groups) {
    const known = over.find(({ level }) => isLevel(level, head));
    const row = known ?? { level: head, cells: [] };
    if (!known) over.push(row);
    const cell = toCell([head]);
    for (const column of columnsUnder(head, columns)) row.cells[labelColumns + column] ??= cell;
  }
  const last: LooseRow = [];
  if (corner.length > 0) last[labelColumns - 1] = toCell(corner);
  leaves.forEach((lines, column) => {
    if (lines.length > 0) last[labelColumns + column] = toCell(lines);
  });
  return [...over.map(({ cells }) => cells), ...(last.length > 0 ? [last] : [])];
}

interface LabelledRow {
  readonly cells: readonly (FilledCell | null)[];
  /** `undefined` for words without figures beside them. */
  readonly row: Row | undefined;
}

/** Puts labels beside their rows of figures; what belongs to no row stands in a row of its own. */
function labelsOf(
  words: readonly TextLine[],
  anchors: readonly Row[],
  separators: readonly number[],
  rowPitch: number,
  headsOver: (figure: TextLine) => readonly TextLine[],
): LabelledRow[] {
  const middles = anchors.map((row) => centreY(figuresLine(row)));
  const { own, groups, loose, blank } = placeLabels(words, middles, separators, rowPitch);
  const groupCells = groups.map((lines) => ({ box: boxAround(lines), cell: toCell(lines) }));
  const figures = anchors.flatMap((row) => row.figures);
  const isTorn = (index: number): boolean => {
    const [y = 0, next = Infinity] = middles.slice(index, index + 2);
    const [above, below] = anchors.slice(index, index + 2);
    const areApart = above && below && beginLabels(above, below);
    // Rows without any label, line upon line, may be figures in columns as narrow as a digit.
    const fewest = above && below && above.words.length + below.words.length === 0 ? { fewestDigits: 1 } : {};
    if (above && below && !areApart && mayBeOneRow(above.figures, below.figures, figures, headsOver, fewest))
      return true;
    return next - y < TORN * (anchors[index]?.line.size ?? 0);
  };
  const rows = anchors.map((row, index) => {
    const y = middles[index] ?? 0;
    if (isTorn(index) || (index > 0 && isTorn(index - 1))) return { y, row: undefined, cells: [] };
    const over = groupCells.flatMap(({ box, cell }) => (y > box.top && y < box.bottom ? [cell] : []));
    const label = own[index] ?? [];
    // A row whose label is not known has no cell there: an empty one might be taken for a figure that is left out.
    return { y, row, cells: [...over, label.length > 0 ? toCell(label) : null] };
  });
  const empty = middles.some((_, index) => isTorn(index)) ? [] : blank;
  const printed = empty.map((lines) => {
    const y = centreY(boxAround(lines));
    const over = groupCells.flatMap(({ box, cell }) => (y > box.top && y < box.bottom ? [cell] : []));
    return { y, row: NO_FIGURES, cells: [...over, toCell(lines)] };
  });
  const alone = [...loose, ...(empty === blank ? [] : blank.flat())].map((line) => ({
    y: centreY(line),
    row: undefined,
    cells: [toCell([line])],
  }));
  return [...rows, ...printed, ...alone].sort((one, other) => one.y - other.y);
}
