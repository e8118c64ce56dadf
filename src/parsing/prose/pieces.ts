import type { Block, Document, Grid, GridCell } from "../../reading/document.ts";
import { oncePer } from "../../text/once.ts";
import { remember } from "../../text/remember.ts";

/** One line of running text: a paragraph, a line of it, or a row of a table. */
export interface Piece {
  readonly text: string;
  readonly line: number | null;
  /** 1-based, for paged formats. */
  readonly page?: number;
  /** It is a row of a table, its cells apart by tabs. */
  readonly fromTable: boolean;
  /** All of it leads to another page. */
  readonly link?: true;
}

/** Anchors that word processors leave in exported text. */
const ANCHOR = /\[bookmark: [^\]\n]{0,60}\]/g;

function withoutAnchors(text: string): string {
  return text.includes("[bookmark: ") ? text.replace(ANCHOR, "") : text;
}

const tidyWords = remember((text): string => withoutAnchors(text).replace(/\s+/g, " ").trim());

/** Longer texts of cells have white space mostly. */
const LONGEST_TIGHT = 12;

function tidyCell(text: string): string {
  return text.length <= LONGEST_TIGHT && isTight(text) ? text : tidyWords(text);
}

/** Is there nothing but visible characters in it? White space is below U+0021, from U+007F to U+3000, or U+FEFF. */
function isTight(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || (unit >= 0x7f && unit <= 0x3000) || unit === 0xfeff) return false;
  }
  return true;
}

function piece(text: string, line: number | null, page: number | undefined, fromTable: boolean): Piece {
  return page === undefined ? { text, line, fromTable } : { text, line, page, fromTable };
}

function paragraphPieces({ text, line, page, link }: Block & { kind: "paragraph" }): Piece[] {
  if (link || !text.includes("\n")) {
    const tidy = withoutAnchors(text).trim();
    if (!link) return [piece(tidy, line, page, false)];
    return [
      page === undefined
        ? { text: tidy, line, fromTable: false, link }
        : { text: tidy, line, page, fromTable: false, link },
    ];
  }
  return text
    .split("\n")
    .map((part, index) => piece(withoutAnchors(part).trim(), line === null ? null : line + index, page, false));
}

function rowPieces(grid: Grid): Piece[] {
  return grid.slots.map((row, y) => {
    const above = grid.slots[y - 1] ?? [];
    let joined = "";
    let first: GridCell | undefined;
    for (const cell of row) {
      if (!cell || above.includes(cell)) continue;
      first ??= cell;
      const text = tidyCell(cell.text);
      if (text !== "") joined += joined === "" ? text : `\t${text}`;
    }
    return piece(joined, first?.line ?? null, first?.page, true);
  });
}

/** A document as lines of text in reading order, empty ones left out; each merged cell is told once. */
export const piecesOf = oncePer((document: Document): readonly Piece[] => {
  const pieces: Piece[] = [];
  for (const block of document.blocks) {
    const parts = block.kind === "paragraph" ? paragraphPieces(block) : rowPieces(block.grid);
    for (const part of parts) if (part.text !== "") pieces.push(part);
  }
  return pieces;
});
