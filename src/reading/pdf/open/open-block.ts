import { centreX, overlapX } from "../page/geometry.ts";
import { splitAtGaps, type TextLine } from "../page/text-lines.ts";
import { toCell } from "../ruled/fill-table.ts";
import type { FilledCell, FilledSlots } from "../ruled/filled-cell.ts";
import { closedHeads } from "./closed-heads.ts";
import { labelledRows } from "./labelled-rows.ts";
import { type Column, findColumns, placeFigures, widened } from "./open-columns.ts";
import { cornerHead, HEAD_GAP, headRows, lowestHeads } from "./open-head-rows.ts";
import { placeHeads } from "./open-heads.ts";
import { type Row, withSplitFigures, withTornFigure } from "./open-rows.ts";
import type { OpenShape } from "./placed-table.ts";
import { type Stack, stackLines } from "./stack-lines.ts";

/** The cells of one block: its head, then its rows. */
export function toTable(
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
  const closed = closedHeads(rows, firstAnchor - 1);
  const headEnd = closed ? firstAnchor : over.findLastIndex(({ words }) => words.some(isHead)) + 1;
  const headWords = over.slice(0, headEnd).flatMap(({ words }) => words);
  const figuresOf = (of: readonly Row[]) => of.flatMap(({ figures }) => (figures.length > 0 ? [figures] : []));
  const hasCorner = headWords.some((word) => !isHead(word));
  const first = hasCorner || edge === -Infinity ? undefined : cornerHead(headWords, figuresOf(rows));
  const isCorner = (word: TextLine): boolean => !isHead(word) || (first !== undefined && overlapX(word, first));
  const overFigures = closed ? [] : headWords.filter((word) => !isCorner(word));
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
  const labelsLeft = Math.min(...body.flatMap(({ words }) => words.map((word) => word.left)));
  const corner = closed?.corner ?? headWords.filter(isCorner);
  const captions = closed ? over.slice(0, -1).map(({ words }) => [toCell(words)]) : [];
  const beside = labelsLeft < edge ? { left: labelsLeft, right: edge, words: corner } : undefined;
  const isInOrder = closed?.heads.length === found.length;
  const heads = isInOrder
    ? { leaves: closed.heads.map((head) => [head]), groups: [] }
    : placeHeads(overFigures, found, beside);
  const columns = widened(found);
  const anchors = body.filter((row) => row.figures.length > 0).map((row) => withSplitFigures(row, columns));
  const firstFigure = found[0]?.left ?? Infinity;
  const labelled = labelledRows(
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
    ...captions.map(padded),
    ...headRows(heads, corner, columns, labelColumns).map(padded),
    ...labelled.map(({ cells, row }) => {
      const before = Array.from({ length: labelColumns - cells.length }, () => null);
      const isClear = row?.words.every((word) => centreX(word) < firstFigure);
      return padded([...before, ...cells, ...(isClear ? figureCells(row, columns) : [])]);
    }),
  ];
  return { slots, shape: { columns: found, hasHead: overFigures.length > 0 || isInOrder } };
}

/** Where the labels beside rows of figures end: what stands further to the right over them is a head. */
function rightOfLabels(rows: readonly Row[]): number {
  const firstFigure = Math.min(...rows.flatMap(({ figures }) => figures.map(({ left }) => left)));
  const labels = rows.flatMap(({ figures, words }) => (figures.length > 0 ? words : []));
  const ends = labels.map(({ right }) => right).filter((right) => right <= firstFigure);
  return Math.max(-Infinity, ...ends);
}

const ENDS_IN_FIGURE = /[\d０-９](?:件|项|条|个|宗|起|万元|元)?$/;
const EMPTY: FilledCell = { text: "", lines: [] };
/** Figures under their columns; a place without a figure is an empty cell, a row that cannot be settled has no cells. */
function figureCells(row: Row | undefined, columns: readonly Column[]): readonly (FilledCell | null)[] {
  const [first] = columns;
  if (!row || !first) return [];
  const placed = placeFigures(row.figures, columns);
  // Words before an empty first column may end in its figure.
  if (!placed?.[0] && row.words.some(({ text }) => ENDS_IN_FIGURE.test(text))) return [];
  return placed ? placed.map((figure) => (figure ? toCell([figure]) : { ...EMPTY })) : [];
}
