import type { OpenEnds, RuledTable, SpannedCell } from "./ruled-table.ts";

interface Field {
  /** Left edges of the columns, and the right edge of the last. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly SpannedCell[];
  readonly isOpen: OpenEnds;
}

/** Does a line close an edge of the columns in a row? */
type Wall = (edge: number, row: number) => boolean;

/** Rows that no cell reaches out of, and the edges of columns that lines show in them. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly edges: ReadonlySet<number>;
}

/** So many edges on both sides that the other side lacks tell two tables apart. */
const OWN_EDGES = 3;

/**
 * Takes tables apart that stand upon one another without a gap: their columns do not agree. A head goes with the rows
 * below it.
 */
export function splitStacked(field: Field, wall: Wall): readonly RuledTable[] {
  const parts: Band[][] = [];
  for (const band of bandsOf(field, wall)) {
    const part = parts.at(-1);
    if (!part) parts.push([band]);
    else if (!isOther(edgesOf(part), band.edges)) part.push(band);
    else {
      let from = part.length;
      while (from > 1 && isSubset(part[from - 1]?.edges, band.edges)) from -= 1;
      parts.push([...part.splice(from), band]);
    }
  }
  return parts.map((part) => cutOut(field, part, wall));
}

function bandsOf({ xs, ys, cells }: Field, wall: Wall): Band[] {
  const crossed = new Set<number>();
  for (const { row, rowEnd } of cells) for (let y = row + 1; y < rowEnd; y++) crossed.add(y);
  const bands: Band[] = [];
  let from = 0;
  for (let to = 1; to < ys.length; to++) {
    if (crossed.has(to)) continue;
    const rows = rowsBetween(from, to);
    const edges = xs.flatMap((_, edge) => (rows.some((row) => wall(edge, row)) ? edge : []));
    bands.push({ from, to, edges: new Set(edges) });
    from = to;
  }
  return bands;
}

function rowsBetween(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function edgesOf(bands: readonly Band[]): ReadonlySet<number> {
  return new Set(bands.flatMap(({ edges }) => [...edges]));
}

function isOther(above: ReadonlySet<number>, below: ReadonlySet<number>): boolean {
  const lacking = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
    [...one].filter((edge) => !other.has(edge)).length;
  return lacking(above, below) >= OWN_EDGES && lacking(below, above) >= OWN_EDGES;
}

function isSubset(some: ReadonlySet<number> | undefined, all: ReadonlySet<number>): boolean {
  return some !== undefined && [...some].every((edge) => all.has(edge));
}

/** The table that some rows make: with the edges that lines show in them, or all where it is the whole. */
function cutOut({ xs, ys, cells, isOpen }: Field, part: readonly Band[], wall: Wall): RuledTable {
  const from = part[0]?.from ?? 0;
  const to = part.at(-1)?.to ?? ys.length - 1;
  const isWhole = from === 0 && to === ys.length - 1;
  const shown = edgesOf(part);
  const kept = xs.flatMap((_, edge) => (isWhole || shown.has(edge) ? edge : []));
  const first = kept[0] ?? 0;
  const last = kept.at(-1) ?? xs.length - 1;
  const placeOf = (edge: number): number => kept.filter((each) => each < edge).length;
  const closed = rowsBetween(from, to).map((row) => wall(last, row));
  const own = cells
    .filter(({ row, column, columnEnd }) => row >= from && row < to && column < last && columnEnd > first)
    .map(({ row, rowEnd, column, columnEnd }) => ({
      row: row - from,
      rowEnd: rowEnd - from,
      column: placeOf(Math.max(column, first)),
      columnEnd: placeOf(Math.min(columnEnd, last)),
      open: closed.includes(true) && columnEnd >= last && !closed.slice(row - from, rowEnd - from).includes(true),
    }));
  return {
    left: xs[first] ?? 0,
    right: xs[last] ?? 0,
    top: ys[from] ?? 0,
    bottom: ys[to] ?? 0,
    xs: kept.map((edge) => xs[edge] ?? 0),
    ys: ys.slice(from, to + 1),
    cells: own,
    isOpen: { above: isOpen.above && from === 0, below: isOpen.below && to === ys.length - 1 },
  };
}
