import type { Grid, GridCell } from "../../reading/document.ts";
import { remember } from "../../text/remember.ts";
import { labelCore, visibleText } from "./label-core.ts";
import { isBlankMark, parseFigure } from "./parse-figure.ts";
import { isLabel } from "./vocabulary.ts";

/** A cell in its row: the columns it covers and what kind of thing it holds. */
export interface RowCell {
  readonly cell: GridCell;
  /** Visible text. */
  readonly text: string;
  /** `labelCore` of the text; empty unless the cell holds words. */
  readonly core: string;
  readonly kind: "empty" | "figure" | "mark" | "words";
  /** 0-based columns of the grid, both included. */
  readonly from: number;
  readonly to: number;
  /** The cell began in a row above. */
  readonly continued: boolean;
}

/** A row of a grid as a list of its cells, each once. */
export interface TableRow {
  readonly cells: readonly RowCell[];
  /** Number of columns of its grid. */
  readonly width: number;
  /** The column after its last cell: less than `width` in a ragged row. */
  readonly end: number;
  /** Merged cells of its grid keep their extent: the file knows its columns, and no row of it is filled up at its end. */
  readonly trueColumns: boolean;
  /** Lines on a page show its columns: whatever a cell holds, it stands where it was printed. */
  readonly ruled: boolean;
}

/** The rows of a grid; a merged cell is one cell in every row that it covers. */
export function tableRows(grid: Grid): readonly TableRow[] {
  const seen = new Set<GridCell>();
  const trueColumns =
    grid.ruled === true || grid.slots.some((slots) => slots.some((cell, x) => cell !== null && cell === slots[x - 1]));
  return grid.slots.map((slots) => {
    const cells: RowCell[] = [];
    let end = 0;
    slots.forEach((cell, column) => {
      if (!cell) return;
      end = column + 1;
      const last = cells.at(-1);
      const content = describe(cell.text);
      const adjoins = last?.to === column - 1;
      if (last && adjoins && (last.cell === cell || isRepeatedLabel(last, content))) {
        cells[cells.length - 1] = { ...last, to: column };
      } else {
        const { text, core, kind } = content;
        cells.push({ cell, text, core, kind, from: column, to: column, continued: seen.has(cell) });
      }
    });
    for (const cell of slots) if (cell) seen.add(cell);
    return { cells, width: slots.length, end, trueColumns, ruled: grid.ruled === true };
  });
}

const describe = remember((printed): Pick<RowCell, "text" | "core" | "kind"> => {
  const text = visibleText(printed);
  if (text === "") return { text, core: "", kind: "empty" };
  if (parseFigure(text)) return { text, core: "", kind: "figure" };
  if (isBlankMark(text)) return { text, core: "", kind: "mark" };
  return { text, core: labelCore(text), kind: "words" };
});

/** Some programs write a merged cell's words once for every column that it covers. */
function isRepeatedLabel(last: RowCell, next: Pick<RowCell, "text" | "core" | "kind">): boolean {
  return next.kind === "words" && last.text === next.text && isLabel(next.core);
}
