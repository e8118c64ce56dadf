import type { DataRow } from "../rows/found-rows.ts";

interface Key {
  readonly row: string;
  readonly column: string;
}

/**
 * Does a head that is known stand over another figure of the row than the order gives it? Told where the heads that are left
 * stand over the columns of the grid: one whose neighbour's words are lost still shows its own place. Where merged cells have
 * closed up, heads that all stand as far off tell nothing, nor do those of a text behind a head that is lost: they have closed
 * up.
 *
 * @param keys the order that is supposed, for want of a whole head
 */
export function standsElsewhere({ head, headInGrid, cells, label }: DataRow, keys: readonly Key[]): boolean {
  const ranges = head?.columns;
  if (!ranges || !headInGrid) return false;
  const values = cells.cells.filter(({ from }) => from > (label?.to ?? -1));
  const filled = values.filter(({ kind }) => kind !== "empty");
  const own = filled.length === keys.length ? filled : values;
  if (own.length !== keys.length) return false;
  const offsets: number[] = [];
  for (const [at, leaf] of head.leaves.entries()) {
    const range = ranges[at];
    if (!leaf || !range) continue;
    const under = own.flatMap(({ from, to }, place) => (from <= range.to && range.from <= to ? [place] : []));
    const [place, another] = under;
    if (place === undefined) return false;
    // Two heads with the same words.
    if (another !== undefined) return true;
    const expected = keys.findIndex(({ row, column }) => column === leaf.column && (leaf.row ?? row) === row);
    offsets.push(place - expected);
  }
  const isEven = new Set(offsets).size < 2;
  if (isEven) return cells.trueColumns && (offsets[0] ?? 0) !== 0;
  const isClosedUp = offsets.every((offset, at) => offset <= (offsets[at - 1] ?? offset));
  return cells.marked || !isClosedUp;
}
