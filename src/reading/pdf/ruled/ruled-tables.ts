import { median, type PageContent, type Rule } from "../page/geometry.ts";
import { joinRules } from "./join-rules.ts";
import type { RuledTable, SpannedCell } from "./ruled-table.ts";
import { splitStacked } from "./split-stacked.ts";

/** How near two lines must be to touch. */
const TOUCH = 3;
/**
 * Lines nearer than this share of the characters' height, and groups of them no wider than that, are one edge: the
 * borders of neighbouring cells, each with its own. No text fits between.
 */
const NEXT_LINE = 0.6;
const ONE_EDGE = 0.9;
/** Least height of characters that lines are measured by. */
const SMALLEST = 5;
/** Least part of a cell's side that a line must cover to close it. */
const CLOSED = 0.5;
/** A line that goes on so far beyond the last one across it has an open cell there. */
const OPEN_CELL = 6;

/**
 * Finds the tables that are drawn with lines. A frame around text, or a line under it, makes no table.
 *
 * @param spend told the number of slots before they are made, and may throw
 */
export function findRuledTables(page: PageContent, spend: (slots: number) => void): RuledTable[] {
  const size = Math.max(SMALLEST, median(page.glyphs.map((glyph) => glyph.size)));
  const horizontal = joinRules(page.horizontal);
  const vertical = joinRules(page.vertical);
  return connected(horizontal, vertical)
    .flatMap((lines) => toTables(lines, size, spend))
    .filter(({ cells }) => cells.length > 1)
    .sort((one, other) => one.top - other.top);
}

interface Lines {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

/** Groups lines that cross or touch one another. */
function connected(horizontal: readonly Rule[], vertical: readonly Rule[]): Lines[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  horizontal.forEach((across, y) => {
    vertical.forEach((down, x) => {
      const meets = within(down.at, across.from, across.to) && within(across.at, down.from, down.to);
      if (meets) parent[root(horizontal.length + x)] = root(y);
    });
  });
  const groups = new Map<number, Lines>();
  const groupOf = (index: number): Lines => {
    const key = root(index);
    const group = groups.get(key) ?? { horizontal: [], vertical: [] };
    groups.set(key, group);
    return group;
  };
  for (const [index, rule] of horizontal.entries()) groupOf(index).horizontal.push(rule);
  for (const [index, rule] of vertical.entries()) groupOf(horizontal.length + index).vertical.push(rule);
  return [...groups.values()];
}

function within(value: number, from: number, to: number): boolean {
  return value > from - TOUCH && value < to + TOUCH;
}

function toTables(
  { horizontal, vertical }: Lines,
  size: number,
  spend: (slots: number) => void,
): readonly RuledTable[] {
  if (horizontal.length === 0 || vertical.length === 0) return [];
  const columns = edges(vertical, horizontal, size);
  const rows = edges(horizontal, vertical, size);
  const xs = columns.map(({ at }) => at);
  const ys = rows.map(({ at }) => at);
  if (xs.length < 2 || ys.length < 2) return [];
  spend((xs.length - 1) * (ys.length - 1));
  const wallRightOf = wallsAt(columns, ys);
  const wallBelow = wallsAt(rows, xs);
  const cells = cellsBetween(xs.length - 1, ys.length - 1, {
    right: (column, row) => wallRightOf(column + 1, row),
    below: (column, row) => wallBelow(row + 1, column),
  });
  const isOpen = { above: rows[0]?.lines.length === 0, below: rows.at(-1)?.lines.length === 0 };
  return splitStacked({ xs, ys, cells, isOpen }, wallRightOf);
}

/** An edge of columns or rows, with the lines that make it. */
interface Edge {
  readonly at: number;
  readonly lines: readonly Rule[];
}

/** Where the lines of one direction stand; an end of the lines across them that lies far out is an edge too. */
function edges(lines: readonly Rule[], across: readonly Rule[], size: number): Edge[] {
  const groups: Rule[][] = [];
  for (const line of [...lines].sort((one, other) => one.at - other.at)) {
    const group = groups.at(-1);
    const [first, last] = [group?.[0], group?.at(-1)];
    const isNear = first && last && line.at - last.at <= NEXT_LINE * size && line.at - first.at <= ONE_EDGE * size;
    if (group && isNear) group.push(line);
    else groups.push([line]);
  }
  const found = groups.map((group) => ({
    at: group.reduce((sum, { at }) => sum + at, 0) / group.length,
    lines: group,
  }));
  const first = Math.min(...across.map(({ from }) => from));
  const last = Math.max(...across.map(({ to }) => to));
  return [
    ...(first < (found[0]?.at ?? first) - OPEN_CELL ? [{ at: first, lines: [] }] : []),
    ...found,
    ...(last > (found.at(-1)?.at ?? last) + OPEN_CELL ? [{ at: last, lines: [] }] : []),
  ];
}

/** Tells whether a line closes the side of a slot: `edge` counts the edges, `slot` the slots along them. */
function wallsAt(found: readonly Edge[], along: readonly number[]): (edge: number, slot: number) => boolean {
  return (edge, slot) => {
    const [from = 0, to = 0] = along.slice(slot, slot + 2);
    const covered = (found[edge]?.lines ?? []).map((rule) => Math.min(rule.to, to) - Math.max(rule.from, from));
    return Math.max(0, ...covered) >= (to - from) * CLOSED;
  };
}

interface Walls {
  readonly right: (column: number, row: number) => boolean;
  readonly below: (column: number, row: number) => boolean;
}

/** Cuts a field of slots into cells: each reaches to the next wall on the right and below. */
function cellsBetween(columns: number, rows: number, walls: Walls): SpannedCell[] {
  const taken = new Set<number>();
  const cells: SpannedCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let columnEnd = column + 1;
      while (columnEnd < columns && !taken.has(row * columns + columnEnd) && !walls.right(columnEnd - 1, row)) {
        columnEnd += 1;
      }
      let rowEnd = row + 1;
      while (rowEnd < rows && isOpenBelow(rowEnd - 1, column, columnEnd, walls)) rowEnd += 1;
      for (let y = row; y < rowEnd; y++) for (let x = column; x < columnEnd; x++) taken.add(y * columns + x);
      cells.push({ column, columnEnd, row, rowEnd });
    }
  }
  return cells;
}

/** Does a cell go on below this row? No line under any of its columns, and none between them in the next row. */
function isOpenBelow(row: number, column: number, columnEnd: number, walls: Walls): boolean {
  for (let x = column; x < columnEnd; x++) {
    if (walls.below(x, row) || (x + 1 < columnEnd && walls.right(x, row + 1))) return false;
  }
  return true;
}

/** The slot of a table that a point lies in; `undefined` outside of it. */
export function slotAt(edgesOfSlots: readonly number[], at: number): number | undefined {
  const after = edgesOfSlots.findIndex((edge) => edge > at);
  return after > 0 ? after - 1 : undefined;
}
