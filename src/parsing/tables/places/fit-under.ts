import type { RowCell } from "../grid/table-rows.ts";
import type { ColumnRange } from "../heads/head.ts";
import type { Evidence, Placement, RowToPlace, Window } from "./placement.ts";

/**
 * The places to try, from the best witness that there is: rows of its depth without a gap whose label stands where this
 * row's does;
 * any of them, together with the head; the head alone; at last the row itself, when it has as many cells as there are
 * heads, and no more than empty ones after them.
 */
export function placesShown(row: RowToPlace, { windows, head }: Evidence): readonly (readonly ColumnRange[])[] {
  const own = row.label && { from: row.label.from, to: row.label.to };
  const kin = kinOf(row, windows);
  if (kin.length > 0) return byFirstColumn(kin.map(({ ranges }) => ranges));
  const all = byFirstColumn(windows.map(({ ranges }) => ranges));
  const agreed = all.length === 1 && all[0]?.[0]?.from === head?.[0]?.from;
  if (agreed) return all;
  if (all.length > 0) return [...all, ...shiftedTo(own, windows, all.length), ...(head ? [head] : [])];
  if (head) return [head];
  const candidates = row.values.slice(0, row.count);
  const isFilledUp = row.values.slice(row.count).every(({ kind }) => kind === "empty");
  // A first cell that is empty may be a part of the label.
  const isWhole = candidates.length === row.count && isFilledUp && row.cells.end === row.cells.width;
  return isWhole && candidates[0]?.kind !== "empty" ? [candidates] : [];
}

/** The rows without a gap whose label is set as deep as this row's, and stands where it does. */
export function kinOf({ label: own, depth: deep }: RowToPlace, windows: Evidence["windows"]): readonly Window[] {
  return windows.filter(({ label, depth }) => depth === deep && label?.from === own?.from && label?.to === own?.to);
}

function byFirstColumn(places: readonly (readonly ColumnRange[])[]): readonly (readonly ColumnRange[])[] {
  return [...new Map(places.map((ranges) => [ranges[0]?.from, ranges])).values()];
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
export function fitUnder(row: RowToPlace, ranges: readonly ColumnRange[]): Placement | "cut" | undefined {
  if (ranges.length !== row.count) return undefined;
  const candidates = row.values;
  const used = new Map<RowCell, number>();
  const under: (RowCell | undefined)[] = [];
  for (const range of ranges) {
    const here = candidates.filter(({ from, to }) => from <= range.to && range.from <= to);
    const filled = here.filter(({ kind }) => kind !== "empty");
    // Under a merged head, a merged figure may be written again in every column.
    const isWithin = filled.length < 2 || filled.every(({ from, to }) => range.from <= from && to <= range.to);
    if (!isWithin || filled.some(({ text }) => text !== filled[0]?.text)) return undefined;
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
export function distinct(placements: readonly (Placement | "cut" | undefined)[]): readonly Placement[] {
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
