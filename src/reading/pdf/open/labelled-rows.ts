import { boxAround, centreY } from "../page/geometry.ts";
import type { TextLine } from "../page/text-lines.ts";
import { toCell } from "../ruled/fill-table.ts";
import type { FilledCell } from "../ruled/filled-cell.ts";
import { mayBeOneRow } from "./cut-figures.ts";
import { beginLabels } from "./label-edges.ts";
import { placeLabels } from "./open-labels.ts";
import { figuresLine, type Row } from "./open-rows.ts";

/** Rows nearer than this, in heights of the font, are one: figures in it are broken over lines. */
const TORN = 1;
const NO_FIGURES: Row = {
  line: { left: 0, right: 0, top: 0, bottom: 0, glyphs: [], text: "", size: 0 },
  words: [],
  figures: [],
};

/** A row of figures with what stands in front of it. */
export interface LabelledRow {
  readonly cells: readonly (FilledCell | null)[];
  /** `undefined` for words without figures beside them. */
  readonly row: Row | undefined;
}

/** Puts labels beside their rows of figures; what belongs to no row stands in a row of its own. */
export function labelledRows(
  words: readonly TextLine[],
  anchors: readonly Row[],
  separators: readonly number[],
  rowPitch: number,
  headsOver: (figure: TextLine) => readonly TextLine[],
): LabelledRow[] {
  const middles = anchors.map((row) => centreY(figuresLine(row)));
  const { own, groups, loose, blank } = placeLabels(words, middles, separators, rowPitch);
  const groupCells = groups.map((lines) => ({ box: boxAround(lines), cell: toCell(lines) }));
  const figures = anchors.flatMap((row) => row.figures);
  const isTorn = (index: number): boolean => {
    const [y = 0, next = Infinity] = middles.slice(index, index + 2);
    const [above, below] = anchors.slice(index, index + 2);
    const areApart = above && below && beginLabels(above, below);
    // Rows without any label, line upon line, may be figures in columns as narrow as a digit.
    const fewest = above && below && above.words.length + below.words.length === 0 ? { fewestDigits: 1 } : {};
    if (above && below && !areApart && mayBeOneRow(above.figures, below.figures, figures, headsOver, fewest))
      return true;
    return next - y < TORN * (anchors[index]?.line.size ?? 0);
  };
  const rows = anchors.map((row, index) => {
    const y = middles[index] ?? 0;
    if (isTorn(index) || (index > 0 && isTorn(index - 1))) return { y, row: undefined, cells: [] };
    const over = groupCells.flatMap(({ box, cell }) => (y > box.top && y < box.bottom ? [cell] : []));
    const label = own[index] ?? [];
    // A row whose label is not known has no cell there: an empty one might be taken for a figure that is left out.
    return { y, row, cells: [...over, label.length > 0 ? toCell(label) : null] };
  });
  const empty = middles.some((_, index) => isTorn(index)) ? [] : blank;
  const printed = empty.map((lines) => {
    const y = centreY(boxAround(lines));
    const over = groupCells.flatMap(({ box, cell }) => (y > box.top && y < box.bottom ? [cell] : []));
    return { y, row: NO_FIGURES, cells: [...over, toCell(lines)] };
  });
  const alone = [...loose, ...(empty === blank ? [] : blank.flat())].map((line) => ({
    y: centreY(line),
    row: undefined,
    cells: [toCell([line])],
  }));
  return [...rows, ...printed, ...alone].sort((one, other) => one.y - other.y);
}
