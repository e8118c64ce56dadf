import { parseFigure } from "./parse-figure.ts";
import type { ColumnRange } from "./read-head.ts";
import type { RowCell, TableRow } from "./table-rows.ts";

/** A row whose figures are to be put under `count` heads. */
export interface RowToPlace {
  readonly cells: TableRow;
  readonly label: RowCell | null;
  /** Its `valueCells`. */
  readonly values: readonly RowCell[];
  /** How deep the form sets the row's label under headings: rows of one depth have their labels in one column. */
  readonly depth: number;
  readonly count: number;
  /** One of the heads is the sum of the others. */
  readonly hasTotal: boolean;
  /** The last head is such a one. */
  readonly endsInTotal: boolean;
}

/** The cell under each head, from left to right; `shared` is one that lies under several heads. */
export type Placement = readonly (RowCell | "shared")[];

/** Where the figures of a row without a gap stand, and its label. */
export interface Window {
  readonly ranges: readonly ColumnRange[];
  readonly label: ColumnRange | null;
  readonly depth: number;
}

/**
 * Where the figures of rows stand, as far as rows without a gap show it: in a file without spans, a merged label takes
 * one cell or several, and the end of a row may be filled up.
 */
export interface Evidence {
  readonly windows: readonly Window[];
  /** The columns of the head, where it stands in the same grid and shows them. */
  readonly head: readonly ColumnRange[] | null;
  /** In this grid rows of this depth have one cell for each head after their label, filled or not. */
  readonly evenRows: boolean;
  /** Do the figures add up where they are placed? */
  readonly addsUp: (placement: Placement) => boolean;
  /** The tables are a scan that was read badly: cells may be lost anywhere. */
  readonly noisy: boolean;
}

/**
 * The cells of a row that has exactly as many filled cells, side by side, as there are heads: no gap, nothing to doubt.
 *
 * @returns `undefined` for a row with a gap, with too few filled cells or too many
 */
export function placeFullRow(row: RowToPlace, head: Evidence["head"]): readonly RowCell[] | undefined {
  const candidates = row.values;
  const first = candidates.findIndex(({ kind }) => kind !== "empty");
  if (first < 0) return undefined;
  let filled = 0;
  for (const { kind } of candidates) if (kind !== "empty") filled += 1;
  if (filled !== row.count) return undefined;
  const run = candidates.slice(first, first + row.count);
  return run.every(({ kind }) => kind !== "empty") && standsUnder(run, row.cells, head) ? run : undefined;
}

/** Has a row exactly as many cells after its label as there are heads, filled or not? */
export function isEven(row: RowToPlace): boolean {
  return row.values.length === row.count;
}

/**
 * The cells of a row that has one for each head, gaps among them, where its like have so too: a row that lost a cell has
 * one less, or, filled up, an empty one at its end.
 */
function placeEvenRow(row: RowToPlace, { windows, head, evenRows, noisy }: Evidence): readonly RowCell[] | undefined {
  if (noisy || !evenRows || row.cells.trueColumns || !row.label || !isEven(row)) return undefined;
  const candidates = row.values;
  const isClosed = candidates.at(-1)?.kind !== "empty" || candidates.every(({ kind }) => kind === "empty");
  const contradicts = kinOf(row, windows).some(({ ranges }) => ranges[0]?.from !== candidates[0]?.from);
  const isEarly = beginsEarly(row, candidates, windows) || beginsBeforeHead(candidates, windows, head);
  return isClosed && !contradicts && !isEarly ? candidates : undefined;
}

/** In a bad scan, a figure for each head and a speck or two besides: the sum proves that no figure is lost. */
function withoutSpecks(row: RowToPlace, { addsUp }: Evidence): readonly RowCell[] | undefined {
  const candidates = row.values.filter(({ kind }) => kind !== "empty");
  const figures = candidates.filter(({ kind }) => kind === "figure");
  if (figures.length !== row.count || candidates.length === row.count || !row.hasTotal) return undefined;
  if (candidates.some(({ kind, text }) => kind !== "figure" && !SPECK.test(text))) return undefined;
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

/** Is the first gap a part of the label, since the head begins after it, and rows without a gap stand under the head? */
function beginsBeforeHead([first]: readonly RowCell[], windows: Evidence["windows"], head: Evidence["head"]): boolean {
  const [start] = head ?? [];
  if (first?.kind !== "empty" || !start || first.to >= start.from) return false;
  return windows.some(({ ranges }) => ranges[0]?.from === start.from);
}

/** The rows without a gap whose label is set as deep as this row's, and stands where it does. */
function kinOf({ label: own, depth: deep }: RowToPlace, windows: Evidence["windows"]): readonly Window[] {
  return windows.filter(({ label, depth }) => depth === deep && label?.from === own?.from && label?.to === own?.to);
}

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
  const even = placeEvenRow(row, evidence);
  if (even) return even;
  const fits = placesShown(row, evidence).map((ranges) => fitUnder(row, ranges));
  const [placement, another] = distinct(fits);
  // A place that fits but for the end of the row: the row may have lost a cell, and fit another place by chance.
  if (!placement || another || fits.includes("cut")) return undefined;
  if (hasTotalBeforeItsPlace(placement, row, evidence)) return undefined;
  // Where the total stands in front, figures that have closed up after it add up all the same.
  const isProven =
    !evidence.noisy && row.endsInTotal && isEven(row) && endsInSum(placement) && evidence.addsUp(placement);
  if (!isProven && isMoved(placement, row, evidence.noisy)) return undefined;
  return evidence.noisy && !isAnchored(placement) ? undefined : placement;
}

/**
 * The places to try, from the best witness that there is: rows of its depth without a gap whose label stands where this
 * row's does;
 * any of them, together with the head; the head alone; at last the row itself, when it has exactly as many cells as there
 * are heads, to its very end.
 */
function placesShown(row: RowToPlace, { windows, head }: Evidence): readonly (readonly ColumnRange[])[] {
  const own = row.label && { from: row.label.from, to: row.label.to };
  const kin = kinOf(row, windows);
  if (kin.length > 0) return byFirstColumn(kin.map(({ ranges }) => ranges));
  const all = byFirstColumn(windows.map(({ ranges }) => ranges));
  const agreed = all.length === 1 && all[0]?.[0]?.from === head?.[0]?.from;
  if (agreed) return all;
  if (all.length > 0) return [...all, ...shiftedTo(own, windows, all.length), ...(head ? [head] : [])];
  if (head) return [head];
  const candidates = row.values;
  return candidates.length === row.count && row.cells.end === row.cells.width ? [candidates] : [];
}

function byFirstColumn(places: readonly (readonly ColumnRange[])[]): readonly (readonly ColumnRange[])[] {
  return [...new Map(places.map((ranges) => [ranges[0]?.from, ranges])).values()];
}

/** The cells of a row where figures can stand: after the label, or all when there is none but a word in the first. */
export function valueCells(cells: TableRow, label: RowCell | null, count: number): readonly RowCell[] {
  if (label) return cells.cells.filter(({ from }) => from > label.to);
  const [first, ...others] = cells.cells;
  const hasStub = first?.kind === "words" && others.filter(({ kind }) => kind !== "empty").length === count;
  return hasStub ? others : cells.cells;
}

/**
 * A head with merged cells in the same grid shows the true columns: a row that does not stand under them has a figure
 * written twice, and a gap elsewhere. A head without merged cells may itself be out of place.
 */
function standsUnder(full: readonly RowCell[], row: TableRow, head: Evidence["head"]): boolean {
  if (!head?.some(({ from, to }) => from < to)) return true;
  if (!row.trueColumns && row.end <= (head.at(-1)?.to ?? 0)) return false;
  return head.every((range, index) => {
    const cell = full[index];
    return cell !== undefined && cell.from <= range.to && range.from <= cell.to;
  });
}

/** In a bad scan a full row may be six figures and a speck: its place must be that of another row, or of the head. */
function isOdd(full: readonly RowCell[], { windows, head }: Evidence): boolean {
  const alike = (ranges: readonly ColumnRange[]): boolean => ranges[0]?.from === full[0]?.from;
  const others = windows.filter(({ ranges }) => !alike(ranges)).length;
  return others > 0 && windows.length - others < 2 && !(head && alike(head));
}

/**
 * The places of rows whose figures follow their label at once, moved to follow this label: merged cells have collapsed,
 * so that a row's figures stand where its label ends. Not when labels end in different columns and the figures do not.
 *
 * @param places how many different places the rows show
 */
function shiftedTo(
  own: ColumnRange | null,
  windows: Evidence["windows"],
  places: number,
): readonly (readonly ColumnRange[])[] {
  const labelEnds = new Set(windows.map(({ label }) => label?.to));
  if (!own || (places === 1 && labelEnds.size > 1)) return [];
  return windows.flatMap(({ ranges, label }) => {
    if (!label || ranges[0]?.from !== label.to + 1) return [];
    const by = own.to - label.to;
    return [ranges.map(({ from, to }) => ({ from: from + by, to: to + by }))];
  });
}

/**
 * The cells under these columns, when all of them are there and nothing else in the row is filled; `cut` when the row
 * ends before the columns do.
 */
function fitUnder(row: RowToPlace, ranges: readonly ColumnRange[]): Placement | "cut" | undefined {
  if (ranges.length !== row.count) return undefined;
  const candidates = row.values;
  const used = new Map<RowCell, number>();
  const under: (RowCell | undefined)[] = [];
  for (const range of ranges) {
    const here = candidates.filter(({ from, to }) => from <= range.to && range.from <= to);
    const filled = here.filter(({ kind }) => kind !== "empty");
    // Under a merged head, a merged figure may be written again in every column.
    if (filled.some(({ text }) => text !== filled[0]?.text)) return undefined;
    under.push(filled[0] ?? here[0]);
    for (const covered of here) used.set(covered, (used.get(covered) ?? 0) + 1);
  }
  if (candidates.some((cell) => cell.kind !== "empty" && !used.has(cell))) return undefined;
  if (row.cells.end <= (ranges.at(-1)?.to ?? 0)) return "cut";
  const present = under.filter((cell) => cell !== undefined);
  if (present.length < under.length) return undefined;
  return present.map((cell) => ((used.get(cell) ?? 0) > 1 ? "shared" : cell));
}

/** Placements that differ in what stands where; those that differ only in which empty cell is taken are the same. */
function distinct(placements: readonly (Placement | "cut" | undefined)[]): readonly Placement[] {
  const byContent = new Map<string, Placement>();
  for (const placement of placements) {
    if (!placement || placement === "cut") continue;
    const key = placement
      .map((cell) => (cell === "shared" ? "s" : cell.kind === "empty" ? "" : `${cell.from}`))
      .join(",");
    if (!byContent.has(key)) byContent.set(key, placement);
  }
  return [...byContent.values()];
}

/**
 * Could the row have lost a cell and closed up, so that its figures stand one place too far to the left? Any row that
 * ends in a gap could, in a file that does not know its columns. In a bad scan, where losses mostly leave their place
 * empty, it matters only when there is a total or a figure other than 0.
 */
function isMoved(placement: Placement, { cells, hasTotal }: RowToPlace, noisy: boolean): boolean {
  const last = placement.at(-1);
  if (cells.trueColumns || !last || last === "shared" || last.kind !== "empty") return false;
  const filled = placement.filter((cell) => cell !== "shared" && cell.kind !== "empty");
  const texts = new Set(filled.map((cell) => (cell === "shared" ? "" : cell.text)));
  return noisy && !hasTotal ? [...texts].some((text) => text !== "0") : texts.size > 0;
}

/** Is the last figure more than 0? Where sums hold with nothing after it, it is a total, and none of its parts has moved. */
function endsInSum(placement: Placement): boolean {
  const last = placement.findLast((cell) => cell !== "shared" && cell.kind !== "empty");
  return last !== undefined && last !== "shared" && (parseFigure(last.text)?.value ?? 0) > 0;
}

/**
 * Does the total seem to stand one place too far to the left, and nothing in its own? Then the row has lost a cell
 * before it, whatever the file says of its columns; but lines on a page do not move.
 */
function hasTotalBeforeItsPlace(
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
function isAnchored(placement: Placement): boolean {
  const isFilled = (cell: RowCell | "shared" | undefined): boolean =>
    cell !== undefined && cell !== "shared" && cell.kind !== "empty";
  return isFilled(placement[0]) || isFilled(placement.at(-1));
}
