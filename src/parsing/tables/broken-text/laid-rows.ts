import type { Block, Grid, GridCell } from "../../../reading/document.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import { joinFigures } from "./laid-figures.ts";
import { joinHeads } from "./laid-heads.ts";

/** So many figures in a line are a row's. */
const FEWEST_FIGURES = 5;

/**
 * Puts together what cells say that are broken over lines, in tables whose columns white space shows: first the heads,
 * and where all of them are known, figures.
 */
export function joinLaidOut(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === "table" && block.grid.laidOut ? { kind: "table", grid: joinGrid(block.grid) } : block,
  );
}

function joinGrid(grid: Grid): Grid {
  const isFigure = (cell: GridCell | null): boolean => cell !== null && parseFigure(cell.text) !== undefined;
  const counts = grid.slots.map((row) => row.filter(isFigure).length);
  const begin = counts.findIndex((count) => count >= FEWEST_FIGURES);
  const first = Math.min(
    ...grid.slots.flatMap((row, y) => ((counts[y] ?? 0) >= FEWEST_FIGURES ? row.findIndex(isFigure) : [])),
  );
  // Pieces of figures may stand over the first row, and so does the beginning of its label.
  const own = grid.slots
    .slice(0, begin)
    .findLastIndex((row) => row.some((cell, x) => x >= first && cell && !isFigure(cell)));
  const head = begin < 0 ? undefined : joinHeads(grid.slots.slice(0, own + 1), first);
  if (!head) return grid;
  return { ...grid, slots: [...head.rows, ...joinFigures(grid.slots.slice(own + 1), first, head.columns)] };
}
