import type { RowCell, TableRow } from "../grid/table-rows.ts";
import { rowMatch } from "../labels/row-meanings.ts";

/** A row has so many figures or more: fewer after a label may be those of its columns. */
const FEWEST_FIGURES = 5;
/** Two labels and their figures. */
const FEWEST_CELLS = 2 * (1 + FEWEST_FIGURES);

/**
 * Parts rows of `applications` that ran together where the end of a line was lost: one with a label of its own after the
 * figures of another.
 *
 * @returns the rows, those that ran together each in a row of its own
 */
export function partJoined(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.flatMap((row) => {
    if (row.cells.length < FEWEST_CELLS) return [row];
    const labels = row.cells.filter(isRowLabel);
    const ends = labels.map((label, at) => {
      const next = labels[at + 1]?.from ?? Number.POSITIVE_INFINITY;
      const own = row.cells.filter(({ from, kind }) => kind === "figure" && from > label.to && from < next);
      return own.length >= FEWEST_FIGURES ? (own.at(-1)?.to ?? label.to) : undefined;
    });
    if (labels.length < 2 || ends.includes(undefined)) return [row];
    return labels.map((label, at) => {
      const from = (ends[at - 1] ?? -1) + 1;
      const to = ends[at] ?? row.width;
      const by = label.from - (labels[0]?.from ?? 0);
      const cells = row.cells.filter((cell) => cell.from >= from && cell.to <= to);
      // What stands in front of a label is the heading of its group.
      const moved = cells.map((cell) => ({ ...cell, from: cell.from - by, to: cell.to - by }));
      return { ...row, cells: moved.filter(({ from: start }) => start >= 0), end: to + 1 - by };
    });
  });
}

function isRowLabel({ kind, core }: RowCell): boolean {
  if (kind !== "words") return false;
  const match = rowMatch(core);
  return match?.meaning.kind === "row" && match.meaning.table === "applications" && match.how !== "part";
}
