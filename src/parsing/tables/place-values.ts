import { parseFigure } from "./parse-figure.ts";
import type { ColumnRange } from "./read-head.ts";
import type { RowCell, TableRow } from "./table-rows.ts";

/** A row whose figures are to be put under `count` heads. */
export interface RowToPlace {
  readonly cells: TableRow;
  readonly label: RowCell | null;
  readonly count: number;
  /** Index of the head that is the sum of the others, if one is. */
  readonly total: number | null;
}

/** The cell under each head, from left to right; `shared` is one that lies under several heads. */
export type Placement = readonly (RowCell | "shared")[];

/**
 * Where the figures of rows stand, as far as rows without a gap show it: in a file without spans, a merged label takes
 * one cell or several, and the end of a row may be filled up.
 */
export interface Evidence {
  readonly windows: readonly { readonly ranges: readonly ColumnRange[]; readonly label: ColumnRange | null }[];
  /** The columns of the head, where it stands in the same grid and shows them. */
  readonly head: readonly ColumnRange[] | null;
  /** The tables are a scan that was read badly: cells may be lost anywhere. */
  readonly noisy: boolean;
}

/**
 * The cells of a row that has exactly as many filled cells, side by side, as there are heads: no gap, nothing to doubt.
 *
 * @returns `undefined` for a row with a gap, with too few filled cells or too many
 */
export function placeFullRow(row: RowToPlace): readonly RowCell[] | undefined {
  const candidates = valueCells(row);
  const first = candidates.findIndex(({ kind }) => kind !== "empty");
  const filled = candidates.filter(({ kind }) => kind !== "empty");
  if (first < 0 || filled.length !== row.count) return undefined;
  const run = candidates.slice(first, first + row.count);
  return run.every(({ kind }) => kind !== "empty") ? run : undefined;
}

/**
 * Puts the figures of a row under the heads.
 *
 * A row without a gap places itself. Any other is tried at every place that the head or the rows without a gap show; it
 * is placed when exactly one of them fits all that stands in the row.
 *
 * @returns `undefined` when the place is not certain
 */
export function placeValues(row: RowToPlace, evidence: Evidence): Placement | undefined {
  const full = placeFullRow(row);
  if (full) return evidence.noisy && isOdd(full, evidence) ? undefined : full;
  const own = row.label && { from: row.label.from, to: row.label.to };
  const kin = evidence.windows.filter(({ label }) => label?.from === own?.from && label?.to === own?.to);
  const shown = [...evidence.windows, ...shiftedTo(own, evidence)].map(({ ranges }) => ranges);
  const fitting = distinct(
    [...(evidence.head ? [evidence.head] : []), ...shown, ...exactRange(row, evidence)].map((ranges) =>
      fitUnder(row, ranges),
    ),
  );
  const ofKin = distinct(kin.map(({ ranges }) => fitUnder(row, ranges)));
  const [placement] = fitting.length === 1 ? fitting : ofKin.length === 1 ? ofKin : [];
  if (!placement || isShifted(placement, row) || (evidence.noisy && !isAnchored(placement))) return undefined;
  return placement;
}

/** The cells of a row where figures can stand: after the label, or all when there is none but a word in the first. */
function valueCells({ cells, label, count }: RowToPlace): readonly RowCell[] {
  if (label) return cells.cells.filter(({ from }) => from > label.to);
  const [first, ...others] = cells.cells;
  const hasStub = first?.kind === "words" && others.filter(({ kind }) => kind !== "empty").length === count;
  return hasStub ? others : cells.cells;
}

/** In a bad scan a full row may be six figures and a speck: its place must be that of another row, or of the head. */
function isOdd(full: readonly RowCell[], { windows, head }: Evidence): boolean {
  const alike = (ranges: readonly ColumnRange[]): boolean => ranges[0]?.from === full[0]?.from;
  const others = windows.filter(({ ranges }) => !alike(ranges)).length;
  return others > 0 && windows.length - others < 2 && !(head && alike(head));
}

/** The places shown by other rows, moved as far as this row's label is moved. */
function shiftedTo(own: ColumnRange | null, { windows }: Evidence): Evidence["windows"] {
  return windows.flatMap(({ ranges, label }) => {
    if (!own || !label || label.to === own.to) return [];
    const by = own.to - label.to;
    return [{ ranges: ranges.map(({ from, to }) => ({ from: from + by, to: to + by })), label: own }];
  });
}

/** Without any better witness: exactly as many cells as heads, to the very end of the row. */
function exactRange(row: RowToPlace, { windows, head }: Evidence): readonly (readonly ColumnRange[])[] {
  const candidates = valueCells(row);
  const reachesEnd = row.cells.end === row.cells.width;
  return candidates.length === row.count && reachesEnd && windows.length === 0 && !head ? [candidates] : [];
}

/** The cells under these columns, when all of them are there and nothing else in the row is filled. */
function fitUnder(row: RowToPlace, ranges: readonly ColumnRange[]): Placement | undefined {
  if (ranges.length !== row.count) return undefined;
  const candidates = valueCells(row);
  const used = new Map<RowCell, number>();
  const under: RowCell[] = [];
  for (const range of ranges) {
    const here = candidates.filter(({ from, to }) => from <= range.to && range.from <= to);
    const filled = here.filter(({ kind }) => kind !== "empty");
    const cell = filled[0] ?? here[0];
    if (!cell || filled.length > 1) return undefined;
    under.push(cell);
    for (const covered of here) used.set(covered, (used.get(covered) ?? 0) + 1);
  }
  if (candidates.some((cell) => cell.kind !== "empty" && !used.has(cell))) return undefined;
  return under.map((cell) => ((used.get(cell) ?? 0) > 1 ? "shared" : cell));
}

/** Placements that differ in what stands where; those that differ only in which empty cell is taken are the same. */
function distinct(placements: readonly (Placement | undefined)[]): readonly Placement[] {
  const byContent = new Map<string, Placement>();
  for (const placement of placements) {
    if (!placement) continue;
    const key = placement
      .map((cell) => (cell === "shared" ? "s" : cell.kind === "empty" ? "" : `${cell.from}`))
      .join(",");
    if (!byContent.has(key)) byContent.set(key, placement);
  }
  return [...byContent.values()];
}

/** The total is empty and the last figure before it is the sum of the others: the row has moved by a cell. */
function isShifted(placement: Placement, { total }: RowToPlace): boolean {
  const totalCell = total === null ? undefined : placement[total];
  if (totalCell === undefined || totalCell === "shared" || totalCell.kind !== "empty") return false;
  const values = placement.flatMap((cell) => (cell === "shared" ? [] : (parseFigure(cell.text)?.value ?? [])));
  const last = values.at(-1) ?? 0;
  const others = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
  return last > 0 && last === others;
}

/** A row that lost cells on both sides may stand anywhere; one that reaches one side stands where it does. */
function isAnchored(placement: Placement): boolean {
  const isFilled = (cell: RowCell | "shared" | undefined): boolean =>
    cell !== undefined && cell !== "shared" && cell.kind !== "empty";
  return isFilled(placement[0]) || isFilled(placement.at(-1));
}
