import type { CellDefinition } from "../../../form/facts.ts";
import type { GridCell } from "../../../reading/document.ts";
import { type Cell, MISSING } from "../../../report/cell.ts";
import type { Fact } from "../../../report/report.ts";
import { readCell, readPlainCount } from "../cells/read-cell.ts";
import type { Placed } from "../sums/settle-total.ts";
import { repairGlyphs } from "./repair-glyphs.ts";

/** A cell as one row of the file states it. */
export interface Reading {
  readonly cell: Cell;
  readonly source: GridCell;
  /** Its grid shows where each cell begins and ends. */
  readonly marked?: boolean;
}

/** What the rows state of each cell of the form, by its id. */
export function readPlaced(placed: readonly Placed[], noisy: boolean): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>();
  const shared = cellsOfSeveralRows(placed);
  for (const row of placed) {
    const { data, order, placement } = row;
    const { marked } = data.cells;
    const mended = repairGlyphs(row, noisy);
    const heads = (index: number): string[] => {
      const own = order.from === "head" ? data.head?.leaves[index]?.text : undefined;
      const [first] = data.cells.cells;
      return [own ?? "", data.label?.text ?? "", first?.text ?? "", (data.head?.words ?? []).join("\n")];
    };
    placement.forEach((place, index) => {
      const definition = order.keys[index]?.definition;
      if (!definition || place === "shared") return;
      const { id, column } = definition;
      const value = mended.get(place);
      const cell: Cell = shared.has(place.cell)
        ? { state: "missing", raw: place.text }
        : value !== undefined
          ? { state: "number", value, raw: place.text }
          : (readPlainCount(place.text, column) ??
            readCell(place.text, { column, heads: () => heads(index), noisy, marked }));
      const reading = { cell, source: place.cell, marked };
      const earlier = readings.get(id);
      if (earlier) earlier.push(reading);
      else readings.set(id, [reading]);
    });
  }
  return readings;
}

/** A figure in a cell that reaches over several rows is none of theirs. */
function cellsOfSeveralRows(placed: readonly Placed[]): ReadonlySet<GridCell> {
  const seen = new Set<GridCell>();
  const several = new Set<GridCell>();
  let cells = 0;
  for (const { placement } of placed) {
    for (const place of placement) {
      if (place === "shared") continue;
      cells += 1;
      seen.add(place.cell);
      if (seen.size === cells) continue;
      cells -= 1;
      several.add(place.cell);
    }
  }
  return several;
}

/** One cell of the form; two rows of the file that state it differently leave it open. */
export function toFact(
  { id, row, column, section }: CellDefinition,
  readings: readonly Reading[],
  disputedRows: ReadonlySet<string>,
): Fact {
  const figures = readings.length === 1 ? readings : readings.filter(isFigure);
  const [first] = figures.length > 0 ? figures : readings;
  if (!first) return { id, cell: MISSING, where: { section, row: row.label, column: column.label, line: null } };
  const { line, page } = first.source;
  const place = { section, row: row.label, column: column.label, line };
  const where = page === undefined ? place : { ...place, page };
  const isOpen = isDisputed(readings) || (figures.length < readings.length && disputedRows.has(rowOf(id)));
  return { id, cell: isOpen ? { state: "missing", raw: first.cell.raw } : first.cell, where };
}

/**
 * The rows of the form that several rows of the file state differently: where one is blank, the other's figure may not be its
 * own.
 */
export function disputedRows(readings: ReadonlyMap<string, readonly Reading[]>): ReadonlySet<string> {
  return new Set([...readings].flatMap(([id, all]) => (isDisputed(all) ? [rowOf(id)] : [])));
}

function rowOf(id: string): string {
  return id.slice(0, id.lastIndexOf("."));
}

/** Do several rows state it, and differently? A blank is no statement, but words are. */
export function isDisputed(readings: readonly Reading[]): boolean {
  const said = readings.filter(({ cell }) => cell.state !== "blank" && cell.raw !== null);
  if (said.length < 2 || !said.some(isFigure)) return false;
  return new Set(said.map(({ cell }) => (cell.state === "number" ? cell.value : null))).size > 1;
}

function isFigure({ cell }: Reading): boolean {
  return cell.state === "number";
}
