import { TABLE_IDS } from "../../../form/editions.ts";
import type { Block, Grid, GridCell } from "../../../reading/document.ts";
import { headMeanings } from "../labels/head-meanings.ts";
import { labelCore, visibleText } from "../labels/label-core.ts";
import { rowMeaning } from "../labels/row-meanings.ts";
import { isLyingApplications } from "./lying-applications.ts";

type Row = readonly (GridCell | null)[];
type Slots = readonly Row[];

/** Kinds of proceeding, or of results, that have to stand side by side before a table is taken to lie on its side. */
const FEWEST_RESULTS = 4;
/** Columns before the figures: groups, and what stands under them. */
const MOST_LABELS = 3;

/**
 * Sets up the tables that lie on their side: the heads of the form's columns stand below one another
 * on the left, its rows side by side in the head. Only in a grid that shows where each cell begins and ends, and only
 * those of its parts that have a cell everywhere.
 *
 * @returns the same blocks, one that lay on its side in as many as it has parts
 */
export function uprightTables(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(mayLie)) return blocks;
  return blocks.flatMap((block) => {
    if (block.kind !== "table" || !mayLie(block)) return [block];
    const parts = partsOf(block.grid.slots).map((slots) => ({ slots, lies: isLying(slots) }));
    if (!parts.some(({ lies }) => lies)) return [block];
    return parts.map(({ slots, lies }) => ({ kind: "table", grid: gridOf(block.grid, lies ? turned(slots) : slots) }));
  });
}

function gridOf(grid: Grid, slots: Slots): Grid {
  return { ...grid, slots };
}

/** Where the names of columns stand below one another, they do to the very end: one look tells that most tables stand upright. */
function mayLie(block: Block): boolean {
  if (block.kind !== "table" || !(block.grid.marked || block.grid.ruled)) return false;
  const { slots } = block.grid;
  return slots.some((row, y) => {
    const below = slots[y + 1];
    return (!below || isOver(below)) && beginsInName(row);
  });
}

function beginsInName(row: Row): boolean {
  const isName = (core: string): boolean => TABLE_IDS.some((table) => headMeanings(core, table)[0]?.kind === "leaf");
  return row.slice(0, MOST_LABELS).some((cell) => cell && isName(coreOf(cell)));
}

/** A cell over the whole width begins a part: 第二十条第（一）项. */
function isOver(row: Row): boolean {
  const [first] = row;
  return row.length > 1 && first !== null && row.every((cell) => cell === first);
}

function partsOf(slots: Slots): Slots[] {
  const parts: Row[][] = [];
  for (const row of slots) {
    if (isOver(row)) parts.push([row], []);
    else if (parts.length > 0) parts.at(-1)?.push(row);
    else parts.push([row]);
  }
  return parts.filter((part) => part.length > 0);
}

function isLying(slots: Slots): boolean {
  if (slots.length < 2 || slots.some((row) => row.includes(null))) return false;
  if (isLyingApplications(slots)) return true;
  return (isLyingReview(slots) || isLyingProactive(slots)) && !mayHaveClosedUp(slots);
}

/** A row of figures with a gap at its end, where others have none, may have lost one before it. */
function mayHaveClosedUp(slots: Slots): boolean {
  const rows = slots.filter((row) => leafAt(row) >= 0);
  const ends = rows.map((row) => row.findLastIndex((cell) => cell && visibleText(cell.text) !== ""));
  const end = Math.max(...ends);
  return rows.some((row, y) => (ends[y] ?? -1) < end && (ends[y] ?? -1) > leafAt(row));
}

/** Where the name of a column stands in a row; -1 for none. */
function leafAt(row: Row): number {
  return row.slice(0, MOST_LABELS).findLastIndex((cell) => cell && isLeafOfSome(coreOf(cell)));
}

/**
 * The results below one another to the very end, each as often as the others, and no two of them side by side; the
 * proceedings over the figures, or left of them.
 */
function isLyingReview(slots: Slots): boolean {
  const isResult = (cell: GridCell | null | undefined): string | undefined => leafOf(cell, "review");
  if (!hasProceeding(slots) || slots.some((row) => kindsIn(row, isResult) > 1)) return false;
  return columnsOf(slots, MOST_LABELS).some((column) => {
    const results = column.slice(column.findIndex((cell) => isResult(cell) !== undefined)).map(isResult);
    const kinds = new Set(results);
    return (
      !kinds.has(undefined) &&
      kinds.size >= FEWEST_RESULTS &&
      results.every((kind, at) => kind === results[at % kinds.size])
    );
  });
}

/** The rows' names in the first row only, the columns' names in the first column only. */
function isLyingProactive(slots: Slots): boolean {
  const [top = [], ...below] = slots;
  const names = top.slice(1).filter((cell) => cell && isRowOfProactive(cell));
  if (names.length === 0 || top.slice(1).some((cell) => leafOf(cell, "proactive"))) return false;
  return below.every(
    ([head, ...others]) =>
      leafOf(head, "proactive") !== undefined &&
      others.every((cell) => cell && leafOf(cell, "proactive") === undefined && !isRowOfProactive(cell)),
  );
}

function isRowOfProactive(cell: GridCell): boolean {
  const meaning = rowMeaning(coreOf(cell));
  return meaning?.kind === "row" && meaning.table === "proactive";
}

function hasProceeding(slots: Slots): boolean {
  return slots.some((row) =>
    row.some((cell) => cell && headMeanings(coreOf(cell), "review").some((each) => each.kind === "group" && each.row)),
  );
}

function leafOf(cell: GridCell | null | undefined, table: "review" | "proactive"): string | undefined {
  const [meaning, another] = cell ? headMeanings(coreOf(cell), table) : [];
  return meaning?.kind === "leaf" && !another ? meaning.column : undefined;
}

function isLeafOfSome(core: string): boolean {
  return (["review", "proactive"] as const).some((table) => headMeanings(core, table)[0]?.kind === "leaf");
}

function kindsIn(cells: readonly (GridCell | null)[], kindOf: (cell: GridCell | null) => string | undefined): number {
  return new Set(cells.map(kindOf).filter((kind) => kind !== undefined)).size;
}

function coreOf({ text }: GridCell): string {
  return labelCore(text);
}

function columnsOf(slots: Slots, most: number): (GridCell | null)[][] {
  const width = Math.min(most, slots[0]?.length ?? 0);
  return Array.from({ length: width }, (_, x) => slots.map((row) => row[x] ?? null));
}

/** Columns become rows; two that hold the same merged cells all the way down are one. */
function turned(slots: Slots): Slots {
  const columns = columnsOf(slots, Number.POSITIVE_INFINITY);
  return columns.filter((column, x) => !column.every((cell, y) => cell === columns[x - 1]?.[y]));
}
