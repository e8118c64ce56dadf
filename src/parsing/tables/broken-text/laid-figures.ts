import type { LaidRow } from "./laid-row.ts";

/** A figure is broken over so many lines at most. */
const MOST_LINES = 4;
const PIECE = /^\d{0,9}件?$/;
const COUNT = /^(0|[1-9]\d{0,8})件?$/;
/** How dear it is to leave a row alone that lacks figures, or whose sum does not hold. */
const ODD = 1;

/** A way to part rows: how dear it is, how many there are that are as cheap, and where the last part begins. */
interface Way {
  readonly cost: number;
  readonly ways: number;
  readonly from: number;
}

/**
 * Puts together figures that are broken over lines, 155 above 0, each in its column: rows between which the figures are
 * dealt in the only way that fills them all and keeps their sums.
 *
 * @param rows from the first row of figures on
 * @param first index of the first column of figures
 * @param columns what these are, for the sums
 */
export function joinFigures(rows: readonly LaidRow[], first: number, columns: readonly string[]): readonly LaidRow[] {
  const figured = rows.flatMap((row, at) => (row.slice(first).some((cell) => cell !== null) ? [at] : []));
  const lines = figured.map((at) => (rows[at] ?? []).slice(first).map((cell) => cell?.text ?? ""));
  const parts = partLines(lines, columns);
  if (!parts) return rows;
  const joined = rows.map((row) => [...row]);
  for (const { from, to } of parts) {
    if (to - from < 2) continue;
    const own = figured.slice(from, to);
    const labelled = own.find((at) => rows[at]?.slice(0, first).some((cell) => cell !== null));
    const main = labelled ?? own[Math.floor(own.length / 2)] ?? 0;
    columns.forEach((_, x) => {
      const cells = own.flatMap((at) => rows[at]?.[first + x] ?? []);
      for (const at of own) (joined[at] ?? [])[first + x] = null;
      const [cell] = cells;
      if (cell) (joined[main] ?? [])[first + x] = { ...cell, text: cells.map(({ text }) => text).join("") };
    });
  }
  return joined;
}

/** @returns the parts, from the first line of each to the one after its last; `undefined` when there is more than one way */
function partLines(
  lines: readonly (readonly string[])[],
  columns: readonly string[],
): readonly { readonly from: number; readonly to: number }[] | undefined {
  const best: Way[] = [{ cost: 0, ways: 1, from: 0 }];
  for (let to = 1; to <= lines.length; to++) {
    let found: Way | undefined;
    for (let from = Math.max(0, to - MOST_LINES); from < to; from++) {
      const before = best[from];
      const own = costOf(lines.slice(from, to), columns);
      if (!before || own === undefined) continue;
      const cost = before.cost + own;
      if (!found || cost < found.cost) found = { cost, ways: before.ways, from };
      else if (cost === found.cost) found = { ...found, ways: found.ways + before.ways };
    }
    if (!found) return undefined;
    best.push(found);
  }
  if (best.at(-1)?.ways !== 1) return undefined;
  const parts: { from: number; to: number }[] = [];
  for (let to = lines.length; to > 0; to = parts[0]?.from ?? 0) parts.unshift({ from: best[to]?.from ?? 0, to });
  return parts;
}

function costOf(lines: readonly (readonly string[])[], columns: readonly string[]): number | undefined {
  const texts = columns.map((_, x) => lines.map((line) => line[x] ?? "").join(""));
  const isWhole = keepsSums(
    texts.map((text) => Number(COUNT.exec(text)?.[1] ?? Number.NaN)),
    columns,
  );
  if (lines.length === 1) return isWhole ? 0 : ODD;
  const arePieces = lines.flat().every((text) => PIECE.test(text));
  return isWhole && arePieces ? 0 : undefined;
}

/** Is every total, from left to right, the sum of the figures that stand with it? */
function keepsSums(figures: readonly number[], columns: readonly string[]): boolean {
  const width = new Set(columns).size;
  for (let from = 0; from < columns.length; from += width) {
    const own = figures.slice(from, from + width);
    const total = own[columns.slice(from, from + width).indexOf("total")] ?? Number.NaN;
    // NaN is no sum.
    if (own.reduce((all, figure) => all + figure, 0) !== 2 * total) return false;
  }
  return true;
}
