import { DIGIT, SENTENCE_MARK } from "../text/characters.ts";
import type { Block, Document, Grid, GridCell } from "./document.ts";
import { LIMITS, LimitExceeded, slotBudget } from "./limits.ts";
import { cellPerLine } from "./text/cell-lines.ts";
import { commaRows } from "./text/comma-rows.ts";
import { drawnGrid, isDrawnRule } from "./text/drawn-grid.ts";
import { figuresOf, isRowOfFigures, joinFiguresBelow, partFigures } from "./text/figure-rows.ts";
import { laidOutTables } from "./text/laid-out.ts";
import { withoutPageNumbers } from "./text/page-numbers.ts";
import { endOfSpaced, isRowOfOne, leadsSpaced } from "./text/spaced-extent.ts";
import { FEWEST_WORDS, FIGURE, spacedRow } from "./text/spaced-rows.ts";
import { stackedTable } from "./text/stacked-cells.ts";
import { isFramed, strokeRow } from "./text/stroke-rows.ts";
import { type Line, linesOf, PROSE_CHARACTERS } from "./text/written-line.ts";

/**
 * Reads plain text. Eight ways of writing a table are known:
 * - one cell a line, each with a tab before it, an empty line after the last cell of a row; a cell may go on in a line
 *   without a tab; without empty lines a row is what figures follow;
 * - one row a line, cells between tabs, the figures maybe between spaces or in the next line;
 * - one row a line, cells between commas;
 * - one row a line, cells between upright strokes, rules between the rows or none;
 * - a frame drawn of signs, whose cells may take several lines;
 * - one row a line, cells apart by white space, when figures are among them;
 * - columns of characters, the same in every line of a page, whose cells may take several lines;
 * - one cell a line, without any mark.
 *
 * Lines are those of the file: 1-based, split at `\n` or `\r\n`. One that has lost its breaks, so that whole tables stand
 * in it, is parted at its spaces.
 *
 * @throws LimitExceeded
 */
export function readText(text: string): Document {
  const written = withoutPageNumbers(text.split(/\r?\n/));
  if (written.length > LIMITS.lines) throw new LimitExceeded(`行数超过 ${LIMITS.lines} 行`);
  const lines = linesOf(written);
  const spend = slotBudget();
  const blocks: Block[] = [];
  const paragraph = (line: Line): void => {
    if (blocks.length >= LIMITS.paragraphs) throw new LimitExceeded(`段落超过 ${LIMITS.paragraphs} 个`);
    if (line.text.trim() !== "") blocks.push({ kind: "paragraph", text: line.text.trim(), line: line.number });
  };

  const laidOut = new Map(laidOutTables(lines).map((table) => [table.from, table]));
  let unstackedTo = 0;
  let commasTo = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const table = laidOut.get(at);
    if (table) {
      spend(table.grid.slots.reduce((all, row) => all + row.length, 0));
      blocks.push({ kind: "table", grid: table.grid });
      at = table.to;
      continue;
    }
    if (line.text.includes(",") && at >= commasTo && !line.text.includes("\t")) {
      const table = commaRows(lines, at);
      commasTo = table.end;
      if (table.rows.length > 0) {
        blocks.push({ kind: "table", grid: toGrid(table.rows, spend) });
        at = table.end;
        continue;
      }
    }
    if (isDrawnRule(line.text)) {
      const end = endOfDrawn(lines, at);
      const grid = drawnGrid(lines.slice(at, end));
      if (grid) {
        spend(grid.slots.reduce((all, row) => all + row.length, 0));
        blocks.push({ kind: "table", grid });
        at = end;
        continue;
      }
    }
    const kind = line.kind === "plain" && leadsSpaced(line, lines[at + 1]) ? "spaced" : line.kind;
    if (kind === "blank" || kind === "plain") {
      if (line.kind === "plain" && at >= unstackedTo) {
        const stacked = stackedTable(lines, at);
        unstackedTo = stacked.end;
        if (stacked.rows.length > 0) {
          blocks.push({ kind: "table", grid: toGrid(stacked.rows, spend) });
          at = stacked.end;
          continue;
        }
      }
      paragraph(line);
      at += 1;
      continue;
    }
    const end = kind === "spaced" ? endOfSpaced(lines, at) : endOfRun(lines, at, kind);
    const run = lines.slice(at, end).filter((each) => each.kind !== "blank");
    if (kind === "spaced") {
      const rows = run.map(spacedRow);
      const isTable =
        rows.length > 1 &&
        rows.some(
          (row, y) =>
            (run[y]?.kind === "spaced" || (line.kind === "plain" && isRowOfOne(run[y] ?? line))) &&
            row.some(({ text: cell }) => FIGURE.test(cell)),
        );
      if (isTable) blocks.push({ kind: "table", grid: { ...toGrid(rows, spend), spaced: true } });
      else run.forEach(paragraph);
      at = end;
    } else if (kind === "pipe") {
      const written = run.filter(({ text }) => !isDrawnRule(text));
      const framed = written.every(isFramed);
      const rows = written.flatMap((row) => strokeRow(row, framed));
      const isTable =
        framed ||
        (rows.length > 1 && rows.some((row) => row.some(({ text: cell }) => DIGIT.test(cell) && FIGURE.test(cell))));
      if (isTable) blocks.push({ kind: "table", grid: toGrid(rows, spend) });
      else run.forEach(paragraph);
      at = end;
    } else if (run.some(({ kind }) => kind === "row")) {
      blocks.push({ kind: "table", grid: ownLengths(toGrid(joinFiguresBelow(run.map(tabRow)), spend)) });
      at = end;
    } else {
      const table = cellPerLine(lines, at);
      const isTable = table.rows.some((row) => row.filter(({ text: cell }) => cell !== "").length > 1);
      if (isTable) blocks.push({ kind: "table", grid: ownLengths(toGrid(table.rows, spend)) });
      else for (const row of lines.slice(at, table.end)) paragraph(row);
      at = table.end;
    }
  }
  return { format: "text", metaTitle: null, blocks };
}

/** The line after a table that is drawn with signs; its last line is a rule. */
function endOfDrawn(lines: readonly Line[], from: number): number {
  let end = from + 1;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at];
    if (line && isDrawnRule(line.text)) end = at + 1;
    else if (line?.kind !== "pipe") break;
  }
  return end;
}

/** Lines of a table that follow one another without a break; a row may well be a single cell with a tab before it. */
function endOfRun(lines: readonly Line[], from: number, first: Line["kind"]): number {
  let end = from + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    const kind = line?.kind;
    // Rows with an empty line after each.
    if (kind === "blank" && first === "row" && isApart(lines, from) && lines[end + 1]?.kind === "row") continue;
    const isOwn =
      first === "pipe"
        ? kind === first || (line && isDrawnRule(line.text))
        : kind === "cell" || kind === "row" || (line && isOfTabs(line, lines[end + 1]));
    if (!isOwn) break;
  }
  return end;
}

/** Do three rows and more stand with an empty line between? */
function isApart(lines: readonly Line[], from: number): boolean {
  const kinds = lines.slice(from + 1, from + 5).map(({ kind }) => kind);
  return kinds.length === 4 && kinds.every((kind, index) => kind === (index % 2 === 0 ? "blank" : "row"));
}

/** Among rows with tabs: a row of nothing but figures between spaces, or a label whose figures stand in the next line. */
function isOfTabs({ text, kind }: Line, next: Line | undefined): boolean {
  if (kind === "spaced" && figuresOf(text).length >= FEWEST_WORDS) return true;
  if (kind !== "plain" || text.length > PROSE_CHARACTERS || SENTENCE_MARK.test(text)) return false;
  return next?.kind === "row" && isRowOfFigures(tabRow(next));
}

function tabRow(line: Line): readonly GridCell[] {
  return partFigures(line.text.split("\t").map((cell) => ({ text: cell.trim(), line: line.number })));
}

function toGrid(rows: readonly (readonly GridCell[])[], spend: (slots: number) => void): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width > LIMITS.columns) throw new LimitExceeded(`表格过宽：超过 ${LIMITS.columns} 列`);
  spend(width * rows.length);
  return { slots: rows.map((row) => Array.from({ length: width }, (_, x) => withoutNone(row[x]) ?? null)) };
}

/** A row or two may be shorter than the others for having lost a cell. */
const FEWEST_SHORT = 3;

/** Marks a table whose rows differ in length: what is written of each is all that it has. */
function ownLengths(grid: Grid): Grid {
  const short = grid.slots.filter((row) => row.at(-1) === null).length;
  return short < FEWEST_SHORT ? grid : { ...grid, unfilled: true };
}

/** What programs print for a cell that is none: the rest of a merged one. */
const NONE = /^(?:None|nan|NaN|null)$/;

function withoutNone(cell: GridCell | undefined): GridCell | undefined {
  return cell && NONE.test(cell.text) ? { ...cell, text: "" } : cell;
}
