import { overlapX } from "../page/geometry.ts";
import { splitAtGaps, type TextLine } from "../page/text-lines.ts";
import { toCell } from "../ruled/fill-table.ts";
import type { FilledCell } from "../ruled/filled-cell.ts";
import { type Column, columnsUnder, findColumns, isCornerFirst } from "./open-columns.ts";
import type { Heads } from "./open-heads.ts";
import { isLevel, type Stack, stackLines } from "./stack-lines.ts";

/** Heads stand closer side by side than cells elsewhere. */
export const HEAD_GAP = 0.4;

/** Heads with no other head under them, from left to right. */
export function lowestHeads(heads: readonly Stack[]): Stack[] {
  return heads
    .filter((head) => !heads.some((other) => other.top > head.top && overlapX(head, other)))
    .sort((one, other) => one.left - other.left);
}

/** The head over the labels, where it stands further to the right than they do. */
export function cornerHead(words: readonly TextLine[], figures: readonly (readonly TextLine[])[]): Stack | undefined {
  const heads = lowestHeads(
    stackLines(
      words.flatMap((word) => splitAtGaps(word, HEAD_GAP)),
      [],
    ),
  );
  return isCornerFirst(heads, findColumns(figures, [], []) ?? []) ? heads[0] : undefined;
}

type LooseRow = (FilledCell | null)[];

/** The heads of groups as they stand, and the heads of the columns in one row at last. */
export function headRows(
  { leaves, groups }: Heads,
  corner: readonly TextLine[],
  columns: readonly Column[],
  labelColumns: number,
): LooseRow[] {
  const over: { readonly level: TextLine; readonly cells: LooseRow }[] = [];
  for (const head of groups) {
    const known = over.find(({ level }) => isLevel(level, head));
    const row = known ?? { level: head, cells: [] };
    if (!known) over.push(row);
    const cell = toCell([head]);
    for (const column of columnsUnder(head, columns)) row.cells[labelColumns + column] ??= cell;
  }
  const last: LooseRow = [];
  if (corner.length > 0) last[labelColumns - 1] = toCell(corner);
  leaves.forEach((lines, column) => {
    if (lines.length > 0) last[labelColumns + column] = toCell(lines);
  });
  return [...over.map(({ cells }) => cells), ...(last.length > 0 ? [last] : [])];
}
