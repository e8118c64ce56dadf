import type { Block, Document, Grid, GridCell } from "../../reading/document.ts";
import { remember } from "../../text/remember.ts";

/** One line of running text: a paragraph, a line of it, or a row of a table. */
export interface Piece {
  readonly text: string;
  readonly line: number | null;
  /** 1-based, for paged formats. */
  readonly page?: number;
  /** It is a row of a table, its cells apart by tabs. */
  readonly fromTable: boolean;
}

/** Anchors that word processors leave in exported text. */
const ANCHOR = /\[bookmark: [^\]\n]{0,60}\]/g;

function withoutAnchors(text: string): string {
  return text.includes("[bookmark: ") ? text.replace(ANCHOR, "") : text;
}

const tidyCell = remember((text): string => withoutAnchors(text).replace(/\s+/g, " ").trim());

function paragraphPieces({ text, line, page }: Block & { kind: "paragraph" }): Piece[] {
  return text.split("\n").map((part, index) => ({
    text: withoutAnchors(part).trim(),
    line: line === null ? null : line + index,
    ...(page === undefined ? {} : { page }),
    fromTable: false,
  }));
}

function rowPieces(grid: Grid): Piece[] {
  const seen = new Set<object>();
  return grid.slots.map((row) => {
    const texts: string[] = [];
    let first: GridCell | undefined;
    const fresh = row.filter((cell) => cell !== null && !seen.has(cell));
    for (const cell of fresh) {
      if (!cell) continue;
      seen.add(cell);
      first ??= cell;
      const text = tidyCell(cell.text);
      if (text !== "") texts.push(text);
    }
    return {
      text: texts.join("\t"),
      line: first?.line ?? null,
      ...(first?.page === undefined ? {} : { page: first.page }),
      fromTable: true,
    };
  });
}

const known = new WeakMap<Document, readonly Piece[]>();

/** A document as lines of text in reading order, empty ones left out; each merged cell is told once. */
export function piecesOf(document: Document): readonly Piece[] {
  const pieces =
    known.get(document) ??
    document.blocks
      .flatMap((block) => (block.kind === "paragraph" ? paragraphPieces(block) : rowPieces(block.grid)))
      .filter((piece) => piece.text !== "");
  known.set(document, pieces);
  return pieces;
}
