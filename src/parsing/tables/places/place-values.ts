import { letterFigure } from "../cells/letter-figure.ts";
import type { RowCell } from "../grid/table-rows.ts";
import type { ColumnRange } from "../heads/head.ts";
import { breaksProceeding, endsInSum, hasTotalBeforeItsPlace, isAnchored, isMoved, isOdd } from "./doubt-placement.ts";
import { distinct, fitUnder, kinOf, placesShown } from "./fit-under.ts";
import { isEven, isShown, placeFullRow } from "./full-row.ts";
import type { Evidence, Placement, RowToPlace } from "./placement.ts";

/**
 * Puts the figures of a row under the heads.
 *
 * A row without a gap places itself, and so does one with gaps among rows that all have a cell for each head. Any other
 * is tried at the places that the best witness shows; it is placed when
 * exactly one of them fits all that stands in the row.
 *
 * @returns `undefined` when the place is not certain
 */
export function placeValues(row: RowToPlace, evidence: Evidence): Placement | undefined {
  const full = placeFullRow(row, evidence.head);
  if (full) return evidence.noisy && isOdd(full, evidence) ? undefined : full;
  const cleared = evidence.noisy ? withoutSpecks(row, evidence) : undefined;
  if (cleared) return cleared;
  const even = placeShownRow(row, evidence) ?? placeEvenRow(row, evidence);
  if (even) return even;
  const placement = onlyFit(row, evidence);
  if (!placement) return undefined;
  const verdict = evidence.noisy ? "open" : evidence.judgeEnd(placement);
  if (verdict !== "open") return verdict === "stands" ? placement : undefined;
  if (hasTotalBeforeItsPlace(placement, row, evidence)) return undefined;
  // Where the total stands in front, figures that have closed up after it add up all the same.
  const isProven =
    !evidence.noisy && row.endsInTotal && isEven(row) && endsInSum(placement) && evidence.addsUp(placement);
  if (!isProven && isMoved(placement, row, evidence)) return undefined;
  return evidence.noisy && !isAnchored(placement) ? undefined : placement;
}

/** Where a row stands if nothing in it has moved; `undefined` when it may be in several places. */
export function standingPlace(row: RowToPlace, evidence: Evidence): Placement | undefined {
  return placeFullRow(row, evidence.head) ?? placeEvenRow(row, evidence) ?? onlyFit(row, evidence);
}

function onlyFit(row: RowToPlace, evidence: Evidence): Placement | undefined {
  const fits = placesShown(row, evidence).map((ranges) => fitUnder(row, ranges));
  const [placement, another] = distinct(fits);
  // A place that fits but for the end of the row: the row may have lost a cell, and fit another place by chance.
  return another || fits.includes("cut") ? undefined : placement;
}

/**
 * The cells of a row of a grid that shows them: those that stand exactly under the head, or where those of a row without
 * a gap do, and no more than a blank after them; else all there are, when there is one for each head and the first is
 * filled, so that no gap before it may be a part of the label.
 */
function placeShownRow(row: RowToPlace, evidence: Evidence): readonly RowCell[] | undefined {
  if (evidence.noisy || !row.cells.marked) return undefined;
  const { windows, head } = evidence;
  const known = [...(head ? [head] : []), ...windows.map(({ ranges }) => ranges)];
  const isUnder = known.some((ranges) => standsExactly(row.values, ranges));
  if (!isUnder && !(isShown(row) && row.values[0]?.kind !== "empty")) return undefined;
  const own = row.values.slice(0, row.count);
  const isInDoubt = hasTotalBeforeItsPlace(own, row, evidence) || breaksProceeding(own, row, evidence);
  return isInDoubt || evidence.judgeEnd(own) === "moved" ? undefined : own;
}

function standsExactly(values: readonly RowCell[], ranges: readonly ColumnRange[]): boolean {
  const isAt = ({ from, to }: ColumnRange, at: number): boolean => values[at]?.from === from && values[at]?.to === to;
  const beyond = values.slice(ranges.length);
  return ranges.every(isAt) && beyond.length <= MOST_BEYOND && beyond.every(({ kind }) => kind === "empty");
}

/**
 * Section 二 has rows of two figures in a table of three columns. Where more columns are left, tables of several widths
 * became one, and a row that lost a cell may have been filled up like all others.
 */
const MOST_BEYOND = 1;

/**
 * The cells of a row that has one for each head, gaps among them, where its like have so too: a row that lost a cell has
 * one less, or, filled up, an empty one at its end.
 */
function placeEvenRow(
  row: RowToPlace,
  { windows, head, evenRows, noisy, rowsHold }: Evidence,
): readonly RowCell[] | undefined {
  if (noisy || !evenRows || row.cells.trueColumns || !row.label || !isEven(row)) return undefined;
  const candidates = row.values;
  const isClosed = candidates.at(-1)?.kind !== "empty" || candidates.every(({ kind }) => kind === "empty");
  const contradicts = kinOf(row, windows).some(({ ranges }) => ranges[0]?.from !== candidates[0]?.from);
  const isEarly = beginsEarly(row, candidates, windows) || beginsBeforeHead(candidates, windows, head);
  return isClosed && !contradicts && (!isEarly || rowsHold()) ? candidates : undefined;
}

/** In a bad scan, a figure for each head and a speck or two besides: the sum proves that no figure is lost. */
function withoutSpecks(row: RowToPlace, { addsUp }: Evidence): readonly RowCell[] | undefined {
  const candidates = row.values.filter(({ kind }) => kind !== "empty");
  const figures = candidates.filter(({ kind }) => kind === "figure");
  if (figures.length !== row.count || candidates.length === row.count || !row.hasTotal) return undefined;
  const isSpeck = (text: string): boolean => SPECK.test(text) && letterFigure(text) === undefined;
  if (candidates.some(({ kind, text }) => kind !== "figure" && !isSpeck(text))) return undefined;
  return addsUp(figures) || figures.every(({ text }) => text === "0") ? figures : undefined;
}

/** A sign or two that are neither a digit nor a word. */
const SPECK = /^[^\d\p{Script=Han}]{1,3}$|^[口囗]$/u;

/** Is the first gap a part of the label, since the figures of other rows begin after it? */
function beginsEarly(
  { depth }: RowToPlace,
  [first, second]: readonly RowCell[],
  windows: Evidence["windows"],
): boolean {
  if (first?.kind !== "empty") return false;
  const own = windows.filter((each) => each.depth === depth);
  // Where no row of its depth is whole, those of others may still stand in the columns of this one.
  const starts = new Set((own.length > 0 ? own : windows).map(({ ranges }) => ranges[0]?.from));
  return second !== undefined && starts.has(second.from) && !starts.has(first.from);
}

/**
 * Is the first gap a part of the label, since the head begins after it, and rows without a gap stand under the head? Where
 * no row is without one, only the head can show that it is none.
 */
function beginsBeforeHead([first]: readonly RowCell[], windows: Evidence["windows"], head: Evidence["head"]): boolean {
  const [start] = head ?? [];
  if (first?.kind !== "empty") return false;
  if (windows.length === 0) return !start || first.to < start.from;
  return start !== undefined && first.to < start.from && windows.some(({ ranges }) => ranges[0]?.from === start.from);
}
