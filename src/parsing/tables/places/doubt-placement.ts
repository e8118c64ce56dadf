import { parseFigure } from "../cells/parse-figure.ts";
import type { RowCell } from "../grid/table-rows.ts";
import type { ColumnRange } from "../heads/head.ts";
import { kinOf } from "./fit-under.ts";
import { isEven } from "./full-row.ts";
import type { Evidence, Placement, RowToPlace } from "./placement.ts";

/** In a bad scan a full row may be six figures and a speck: its place must be that of another row, or of the head. */
export function isOdd(full: readonly RowCell[], { windows, head }: Evidence): boolean {
  const alike = (ranges: readonly ColumnRange[]): boolean => ranges[0]?.from === full[0]?.from;
  const others = windows.filter(({ ranges }) => !alike(ranges)).length;
  return others > 0 && windows.length - others < 2 && !(head && alike(head));
}

/**
 * Could the row have lost a cell and closed up, so that its figures stand one place too far to the left? Any row that ends in a
 * gap could, in a file that does not know its columns, unless it has a cell for each head, and sums or the rows beside it tell
 * that just the total is left blank, or the gap is that of whole proceedings. In a bad scan, where losses mostly leave their
 * place empty, it matters only when there is a total or a figure other than 0.
 */
export function isMoved(placement: Placement, row: RowToPlace, evidence: Evidence): boolean {
  const { cells, hasTotal } = row;
  const { noisy } = evidence;
  const last = placement.at(-1);
  if (cells.trueColumns || !last || last === "shared" || last.kind !== "empty") return false;
  const texts = new Set(placement.flatMap((cell) => (cell === "shared" ? "" : cell.kind === "empty" ? [] : cell.text)));
  if (noisy) return hasTotal ? texts.size > 0 : [...texts].some((text) => text !== "0");
  if (texts.size === 0) return false;
  const leavesTotal = row.endsInTotal && row.parts.length === 1 && lacksTotal(placement);
  const isTold = leavesTotal || isNought(placement.slice(0, -1));
  const isSure = (leavesTotal && evidence.rowsHold()) || (isTold && endsAsOthers(row, evidence));
  return !isEven(row) || !(isSure || leavesParts(placement, row, evidence));
}

/** Is all filled but the last cell, and the figure before it too small to be the total that has moved there? */
export function lacksTotal(placement: Placement): boolean {
  const figures = placement
    .slice(0, -1)
    .map((cell) => (cell === "shared" ? Number.NaN : (parseFigure(cell.text)?.value ?? Number.NaN)));
  const before = figures.pop() ?? Number.NaN;
  return before < figures.reduce((all, figure) => all + figure, 0);
}

/** Does the row end where rows without a gap do, in a file that fills up none? */
function endsAsOthers(row: RowToPlace, { windows }: Evidence): boolean {
  return row.cells.unfilled && kinOf(row, windows).some(({ end }) => end === row.cells.end);
}

function isNought(cells: Placement): boolean {
  return cells.every((cell) => cell !== "shared" && cell.text === "0");
}

/** 复议后起诉 is often left blank: are the figures before the gap those of whole proceedings that add up? */
function leavesParts(placement: Placement, row: RowToPlace, { addsUp }: Evidence): boolean {
  const gap = gapOf(placement);
  if (gap === 0 || !row.parts.includes(gap) || !row.cells.keepsGaps) return false;
  return addsUp(placement) || isNought(placement.slice(0, gap));
}

/** Where the gap at the end of a row begins. */
function gapOf(placement: Placement): number {
  return 1 + placement.findLastIndex((cell) => cell === "shared" || cell.kind !== "empty");
}

/**
 * Does a row of several proceedings end in a gap within one, while its figures do not add up? Then it may have lost cells
 * in the midst, and been filled up at its end, before it was printed too.
 */
export function breaksProceeding(placement: Placement, row: RowToPlace, { addsUp }: Evidence): boolean {
  const gap = gapOf(placement);
  if (row.parts.length < 2 || gap === row.count || row.parts.includes(gap)) return false;
  return !addsUp(placement) && !isNought(placement.slice(0, gap));
}

/** Is the last figure more than 0? Where sums hold with nothing after it, it is a total, and none of its parts has moved. */
export function endsInSum(placement: Placement): boolean {
  const last = placement.findLast((cell) => cell !== "shared" && cell.kind !== "empty");
  return last !== undefined && last !== "shared" && (parseFigure(last.text)?.value ?? 0) > 0;
}

/**
 * Does the total seem to stand one place too far to the left, and nothing in its own? Then the row has lost a cell
 * before it, whatever the file says of its columns; but lines on a page do not move.
 */
export function hasTotalBeforeItsPlace(
  placement: Placement,
  { cells, endsInTotal, label }: RowToPlace,
  { addsUp }: Evidence,
): boolean {
  const last = placement.at(-1);
  if (cells.ruled || !endsInTotal || !last || last === "shared" || last.kind !== "empty") return false;
  if (addsUp([last, ...placement.slice(0, -1)])) return true;
  // A row without a label holds several totals, and one of them left blank says nothing of the others.
  if (!label) return false;
  const parts = placement.slice(0, -1).map((cell) => (cell === "shared" ? 0 : (parseFigure(cell.text)?.value ?? 0)));
  const before = parts.pop() ?? 0;
  return before > 0 && before >= parts.reduce((sum, part) => sum + part, 0);
}

/** A row that lost cells on both sides may stand anywhere; one that reaches one side stands where it does. */
export function isAnchored(placement: Placement): boolean {
  const isFilled = (cell: RowCell | "shared" | undefined): boolean =>
    cell !== undefined && cell !== "shared" && cell.kind !== "empty";
  return isFilled(placement[0]) || isFilled(placement.at(-1));
}
