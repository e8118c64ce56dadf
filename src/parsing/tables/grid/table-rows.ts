import type { Grid, GridCell } from "../../../reading/document.ts";
import { remember } from "../../../text/remember.ts";
import { isBlankMark, isPlainCount, parseFigure } from "../cells/parse-figure.ts";
import { isLabel } from "../labels/head-meanings.ts";
import { labelCore, visibleText } from "../labels/label-core.ts";

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
  /** The file, or lines on a page, show where each cell begins and ends: what stands in one is one figure, or none. */
  readonly marked: boolean;
  /** Its grid writes empty cells down before filled ones: what is empty in it has not closed up. */
  readonly keepsGaps: boolean;
  /** Each row of its grid has the cells that the file writes for it: none was filled up to the length of the others. */
  readonly unfilled: boolean;
}

/** The rows of a grid; a merged cell is one cell in every row that it covers. */
export function tableRows(grid: Grid): readonly TableRow[] {
  const ruled = grid.ruled === true;
  const marked = ruled || grid.marked === true;
  const trueColumns = ruled || grid.slots.some(hasMergedColumns);
  const keepsGaps = marked || grid.slots.some(hasGap);
  const unfilled = grid.unfilled === true;
  return grid.slots.map((slots, y) => {
    const above = grid.slots[y - 1] ?? [];
    const cells: RowCell[] = [];
    let end = 0;
    for (let column = 0; column < slots.length; ) {
      const cell = slots[column];
      if (!cell) {
        column += 1;
        continue;
      }
      const content = describe(cell.text);
      const from = column;
      const continued = above.includes(cell);
      for (column += 1; column < slots.length; column++) {
        const next = slots[column];
        if (next === cell) continue;
        // A cell from above and one that begins here are two, whatever their words.
        if (!next || !isRepeatedLabel(content, describe(next.text)) || above.includes(next) !== continued) break;
      }
      end = column;
      const { text, core, kind } = content;
      cells.push({ cell, text, core, kind, from, to: column - 1, continued });
    }
    return { cells, width: slots.length, end, trueColumns, ruled, marked, keepsGaps, unfilled };
  });
}

/** A single empty cell at the head of a row may be no more than an indent. */
function hasGap(slots: Grid["slots"][number]): boolean {
  const filled = slots.findLastIndex((cell) => cell && cell.text !== "");
  return slots.some((cell, x) => x > 0 && x < filled && cell?.text === "" && slots[x - 1]?.text === "");
}

function hasMergedColumns(slots: Grid["slots"][number]): boolean {
  for (let x = 1; x < slots.length; x++) if (slots[x] !== null && slots[x] === slots[x - 1]) return true;
  return false;
}

type Content = Pick<RowCell, "text" | "core" | "kind">;

const EMPTY: Content = { text: "", core: "", kind: "empty" };

/** Most cells hold a plain count, or nothing: these are told at once. */
function describe(printed: string): Content {
  if (printed === "") return EMPTY;
  return isPlainCount(printed) ? { text: printed, core: "", kind: "figure" } : describeWords(printed);
}

const describeWords = remember((printed): Content => {
  const text = visibleText(printed);
  if (text === "") return { text, core: "", kind: "empty" };
  if (parseFigure(text)) return { text, core: "", kind: "figure" };
  if (isBlankMark(text)) return { text, core: "", kind: "mark" };
  return { text, core: labelCore(text), kind: "words" };
});

/** Some programs write a merged cell's words once for every column that it covers. */
function isRepeatedLabel(last: Content, next: Content): boolean {
  return next.kind === "words" && last.text === next.text && isLabel(next.core);
}
