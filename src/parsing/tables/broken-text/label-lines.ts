import type { Block, GridCell } from "../../../reading/document.ts";
import { DIGIT, HAN, SIGNS } from "../../../text/characters.ts";
import { squash } from "../../../text/normalise.ts";
import { isBlankMark, parseFigure } from "../cells/parse-figure.ts";
import { visibleText } from "../labels/label-core.ts";
import { isBreak } from "./text-pieces.ts";

/** A line of a text, or a row of a grid: words in front and the figures after them. */
export interface LabelLine {
  readonly words: readonly string[];
  /** These without white space and signs. */
  readonly said: string;
  /** From the first figure on; `null` is a column with nothing in it, where white space shows the columns. */
  readonly figures: readonly (GridCell | null)[];
  /** There are figures, though perhaps not one for each column. */
  readonly hasFigures: boolean;
  /** Where it stands: index of its block, and of its row where that is a grid. */
  readonly block: number;
  readonly row: number;
}

const ITEM_NUMBER = /^[（(]?\d{1,2}[）)]?[.．、]$/;
/** The columns of section 三, and how many of them a row fills at least where white space shows them. */
const COLUMNS = 7;
const FEWEST_SHOWN = 5;
/** So many figures among the words of a line are those of a row. */
const FEWEST_AMID = 3;
/** One character that is no digit: what comes of dirt on paper. */
const SPECK = /^[^\d０-９]$/u;

/** The lines of a document in its order, cut at prose and at the headings of sections. */
export function labelLines(blocks: readonly Block[]): readonly (readonly LabelLine[])[] {
  const stretches: LabelLine[][] = [[]];
  blocks.forEach((block, at) => {
    if (block.kind === "table") {
      block.grid.slots.forEach((row, y) => {
        const read = block.grid.laidOut ? partedByColumns(row) : partedByWords(row, block.grid.spaced === true);
        stretches.at(-1)?.push({ ...read, block: at, row: y });
      });
    } else if (isBreak(visibleText(block.text))) stretches.push([]);
    else stretches.at(-1)?.push({ ...partedByWords([block], true), block: at, row: 0 });
  });
  return stretches.filter(({ length }) => length > 0);
}

type Parted = Pick<LabelLine, "words" | "said" | "figures" | "hasFigures">;

/** White space shows the columns: the last ones are those of the figures, whatever stands in them. */
function partedByColumns(row: readonly (GridCell | null)[]): Parted {
  const figures = row.slice(-COLUMNS);
  const isRow = row.length > COLUMNS && figures.filter(isDigit).length >= FEWEST_SHOWN;
  return isRow ? said(row.slice(0, -COLUMNS), figures, true) : said(row, [], row.filter(isDigit).length > 2);
}

/** Parts a row in front of its first figure that nothing but figures and specks follow: one for each column, or none. */
function partedByWords(row: readonly (GridCell | null)[], isSpaced: boolean): Parted {
  const written = row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);
  const items = written.flatMap((cell): readonly (GridCell | null)[] =>
    cell && (isSpaced || HAN.test(cell.text)) ? wordsOf(cell) : [cell],
  );
  const isOther = (cell: GridCell | null): boolean => cell !== null && !isFigure(cell) && !SPECK.test(cell.text.trim());
  const last = items.findLastIndex(isOther);
  const first = items.findIndex((cell, at) => at > last && isDigit(cell));
  const end = first < 0 ? items.length : first;
  // Two rows that ran together in one line are none that words name.
  if (items.slice(0, end).filter(isDigit).length >= FEWEST_AMID) return said([], [], true);
  const figures = items.slice(end).filter((cell) => cell === null || cell.text.trim() === "" || isFigure(cell));
  const isOneLine = new Set(figures.flatMap((cell) => cell?.line ?? [])).size === 1;
  // Of figures below one another nothing tells which label they stand beside.
  const own = figures.length === COLUMNS && isOneLine ? figures : [];
  return said(items.slice(0, end), own, items.slice(end).filter(isDigit).length > 2);
}

function said(cells: readonly (GridCell | null)[], figures: LabelLine["figures"], hasFigures: boolean): Parted {
  const words = cells.flatMap((cell) => (cell ? visibleText(cell.text) : []));
  return { words, said: squash(words.join("")).replace(SIGNS, ""), figures, hasFigures };
}

function isDigit(cell: GridCell | null): boolean {
  return cell !== null && DIGIT.test(cell.text) && isFigure(cell);
}

function isFigure({ text }: GridCell): boolean {
  return !ITEM_NUMBER.test(text) && (parseFigure(text) !== undefined || isBlankMark(text));
}

function wordsOf({ text, line }: GridCell): readonly GridCell[] {
  return visibleText(text)
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => ({ text: word, line }));
}
