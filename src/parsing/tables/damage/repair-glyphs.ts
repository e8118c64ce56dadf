import { letterFigure } from "../cells/letter-figure.ts";
import { parseFigure } from "../cells/parse-figure.ts";
import { supposedFigure } from "../cells/supposed-figure.ts";
import type { RowCell } from "../grid/table-rows.ts";
import type { Placed } from "../sums/settle-total.ts";

const HAS_LETTER = /[^\d\s]/;
const NOTHING: ReadonlyMap<RowCell, number> = new Map();

/**
 * The figures of cells that hold a letter in a digit's place (O for 0, l for 1) or one figure broken in two, where the
 * sum of the row proves them. What is only likely is left out: specks on both sides of the sum prove each other.
 *
 * @param noisy the file is a scan that was read badly: only there is 1 2 on one line a broken 12
 */
export function repairGlyphs({ data, order, placement }: Placed, noisy: boolean): ReadonlyMap<RowCell, number> {
  const isOdd = placement.some((cell) => cell !== "shared" && cell.kind === "words");
  if (!isOdd) return NOTHING;
  // Two figures in every cell, this year's and another's, would add up too; beside a whole one they are one broken.
  // In a grid that shows its cells, the sums of rows and columns prove such a figure later.
  const hasWhole =
    !data.cells.marked && placement.some((cell) => cell !== "shared" && (parseFigure(cell.text)?.value ?? 0) > 0);
  const parts = new Map<
    string,
    { parts: number; total: number | undefined; open: boolean; mended: [RowCell, number][]; sides: Set<string> }
  >();
  for (const [index, cell] of placement.entries()) {
    const key = order.keys[index];
    if (key === null) continue;
    if (!key || cell === "shared") return NOTHING;
    const part = parts.get(key.row) ?? { parts: 0, total: undefined, open: false, mended: [], sides: new Set() };
    parts.set(key.row, part);
    const printed = parseFigure(cell.text)?.value;
    const isBroken = noisy || (hasWhole && /^\S+\n\S+$/.test(cell.text));
    // In a clean grid that shows its cells, rows and columns together decide on what they may decide on.
    const isLater = !noisy && data.cells.marked && supposedFigure(cell.text) !== undefined;
    const value = printed ?? (cell.kind === "words" && !isLater ? letterFigure(cell.text, isBroken) : undefined);
    if (value === undefined) part.open = true;
    else {
      if (printed === undefined) {
        part.mended.push([cell, value]);
        if (value > 0 && HAS_LETTER.test(cell.text)) part.sides.add(key.column === "total" ? "total" : "parts");
      }
      if (key.column === "total") part.total = value;
      else part.parts += value;
    }
  }
  const proven = [...parts.values()].filter(
    ({ open, total, parts: sum, sides }) => !open && total === sum && sides.size < 2,
  );
  return new Map(proven.flatMap(({ mended }) => mended));
}
