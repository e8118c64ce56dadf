import type { Block, GridCell } from "../../../reading/document.ts";
import { SENTENCE_MARK } from "../../../text/characters.ts";
import { isBlankMark, parseFigure } from "../cells/parse-figure.ts";
import { labelCore, visibleText } from "../labels/label-core.ts";

/** A word or a figure of a text, as white space and the signs between cells leave it; or an empty cell beside figures. */
export interface Piece {
  readonly text: string;
  readonly line: number | null;
  readonly kind: "word" | "figure" | "empty";
  /** Number of its line, or of its row in a grid, and its place in that. */
  readonly row: number;
  readonly column: number;
}

/** Words and the figures that follow them. */
export interface PieceRun {
  readonly words: readonly Piece[];
  readonly figures: readonly Piece[];
}

/** What stands between two pieces of prose, or two headings: maybe a table. */
export interface Stretch {
  /** Its blocks, by their place in the list of all blocks: the first and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly runs: readonly PieceRun[];
}

const LONGEST_CELL = 70;
const SECTION_HEADING = /^[一二三四五六]\s*、\s*(?:总体情况|主动公开|收到和处理|政府信息公开行政复议|存在的|其他需要)/;

/** Cuts a document into stretches of words and figures, lines and cells alike. */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let rows: (readonly Piece[])[] = [];
  let from = 0;
  let number = 0;
  const close = (to: number): void => {
    const runs = runsOf(rows);
    if (runs.some(({ figures }) => figures.length > 0)) stretches.push({ from, to, runs });
    rows = [];
    from = to + 1;
  };
  const add = (cells: readonly GridCell[]): void => {
    number += 1;
    rows.push(piecesOf(cells, number));
  };
  blocks.forEach((block, at) => {
    if (block.kind === "table")
      for (const row of block.grid.slots) add(row.flatMap((cell) => (cell ? partsOf(cell) : [])));
    else if (isBreak(visibleText(block.text))) close(at);
    else add(wordsOf(block));
  });
  close(blocks.length);
  return stretches;
}

/** A piece of a group's heading may stand in one cell with the label beside it, a space between them. */
function partsOf(cell: GridCell): readonly GridCell[] {
  const words = wordsOf(cell);
  return words.length === 2 && LABEL.test(words[1]?.text ?? "") ? words : [cell];
}

/** It begins with the number of its item, and goes on in words. */
const LABEL = /^(?:\d{1,2}[.．、]|[（(][一二七][）)])\p{Script=Han}{2}/u;

export function isBreak(text: string): boolean {
  return SECTION_HEADING.test(text) || SENTENCE_MARK.test(text) || text.replace(/\s+/g, "").length > LONGEST_CELL;
}

function wordsOf({ text, line }: GridCell): readonly GridCell[] {
  return visibleText(text)
    .split(/\s+/)
    .map((word) => ({ text: word, line }));
}

function piecesOf(cells: readonly GridCell[], row: number): readonly Piece[] {
  const read = cells.map((cell, column) => pieceOf(cell, row, column));
  const isWord = ({ kind, text }: Piece): boolean => kind === "word" && !ITEM_NUMBER.test(text);
  const [first, last] = [read.findIndex(isWord), read.findLastIndex(isWord)];
  // Behind the label of a row, 43. is the upper half of a figure rather than a number of an item.
  const pieces = read.map((piece, at) =>
    first >= 0 && at > last && piece.kind === "word" ? { ...piece, kind: "figure" as const } : piece,
  );
  const written = pieces.filter(({ kind }) => kind !== "empty");
  // A tab before or after the only cell of a line parts it from nothing.
  if (written.length === 1) return written;
  const [left, right] = written;
  const isPair = written.length === 2 && written.every(({ kind }) => kind === "figure");
  // Two figures alone in a line may be one with a gap in it.
  return isPair && left && right ? [{ ...left, text: `${left.text} ${right.text}` }] : pieces;
}

function pieceOf({ text, line }: GridCell, row: number, column: number): Piece {
  const own = visibleText(text);
  const isFigure =
    own !== "" && !/\p{Script=Han}{2}/u.test(own) && (/\d/.test(own) ? !ITEM_NUMBER.test(own) : isBlankMark(own));
  return {
    text: own,
    line,
    row,
    column,
    kind: own === "" ? "empty" : isFigure || parseFigure(own) ? "figure" : "word",
  };
}

const ITEM_NUMBER = /^[（(]?\d{1,2}[）).．、]*$/;

/** Cells without a word among them that hold a figure are figures, its gaps with them. */
function runsOf(rows: readonly (readonly Piece[])[]): readonly PieceRun[] {
  const runs: { words: Piece[]; figures: Piece[] }[] = [];
  for (const row of rows) {
    for (let at = 0; at < row.length; ) {
      const word = row.findIndex(({ kind }, index) => index >= at && kind === "word");
      const end = word < 0 ? row.length : word;
      const between = row.slice(at, end);
      const first = at > 0 ? 0 : between.findIndex(({ kind }) => kind !== "empty");
      if (between.some(({ kind }) => kind === "figure")) {
        if (runs.length === 0) runs.push({ words: [], figures: [] });
        runs.at(-1)?.figures.push(...between.slice(first));
      }
      const piece = row[end];
      const last = runs.at(-1);
      if (piece && last && last.figures.length === 0) last.words.push(piece);
      else if (piece) runs.push({ words: [piece], figures: [] });
      at = end + 1;
    }
  }
  return runs;
}

/** The core of pieces that make up one label. */
export function coreOf(pieces: readonly Piece[]): string {
  return labelCore(pieces.map(({ text }) => text).join(""));
}
