import type { Document, Grid } from "../../reading/document.ts";

/** One line of running text: a paragraph, a line of it, or a row of a table. */
export interface Piece {
  readonly text: string;
  readonly line: number | null;
  /** It is a row of a table, its cells apart by tabs. */
  readonly fromTable: boolean;
}

/** Anchors that word processors leave in exported text. */
const ANCHOR = /\[bookmark: [^\]\n]{0,60}\]/g;

function paragraphPieces(text: string, line: number | null): Piece[] {
  return text.split("\n").map((part, index) => ({
    text: part.replace(ANCHOR, "").trim(),
    line: line === null ? null : line + index,
    fromTable: false,
  }));
}

function rowPieces(grid: Grid): Piece[] {
  const seen = new Set<object>();
  return grid.slots.map((row) => {
    const fresh = row.filter((cell) => cell !== null && !seen.has(cell));
    for (const cell of fresh) if (cell) seen.add(cell);
    const texts = fresh.map((cell) => cell?.text.replace(ANCHOR, "").replace(/\s+/g, " ").trim() ?? "");
    return { text: texts.filter((text) => text !== "").join("\t"), line: fresh[0]?.line ?? null, fromTable: true };
  });
}

const known = new WeakMap<Document, readonly Piece[]>();

/** A document as lines of text in reading order, empty ones left out; each merged cell is told once. */
export function piecesOf(document: Document): readonly Piece[] {
  const pieces =
    known.get(document) ??
    document.blocks
      .flatMap((block) =>
        block.kind === "paragraph" ? paragraphPieces(block.text, block.line) : rowPieces(block.grid),
      )
      .filter((piece) => piece.text !== "");
  known.set(document, pieces);
  return pieces;
}
