import { LIMITS, LimitExceeded } from "../limits.ts";
import { Refused } from "../unreadable.ts";
import { decodeNarrow } from "./decode-narrow.ts";

/** A stretch of the text as it lies in the file. */
interface Piece {
  /** First character, counted through the document, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Byte offset of its first character in the main stream. */
  readonly offset: number;
  /** One byte a character (Windows-1252) rather than two. */
  readonly narrow: boolean;
}

/** The characters of a document by number, with their places in the main stream. */
export interface TextStream {
  readonly length: number;
  /**
   * Calls back for every stretch that lies in the file at once, in order.
   *
   * `start` is the place of its first character in the main stream, in bytes, and `width` the bytes of each.
   */
  each(from: number, to: number, visit: (stretch: string, start: number, width: number) => void): void;
}

const PIECE_TABLE = 2;
const FORMATTING = 1;
const PIECE_BYTES = 8;
const NARROW = 0x40000000;

/**
 * Reads the table of pieces (`Clx`, [MS-DOC] section 2.9.38), which puts the text in order.
 *
 * @throws Refused when it is broken
 * @throws LimitExceeded
 */
export function readTextStream(main: Buffer, clx: Buffer): TextStream {
  const pieces = piecesOf(clx);
  // Pieces that follow one another cannot multiply the text, however often they point to the same bytes.
  let end = 0;
  for (const { from, to, offset, narrow } of pieces) {
    if (from !== end || to < from || offset + (to - from) * (narrow ? 1 : 2) > main.length) throw broken();
    end = to;
  }
  if (end > LIMITS.characters) throw new LimitExceeded(`文字超过 ${LIMITS.characters} 个字符`);
  return {
    length: pieces.at(-1)?.to ?? 0,
    each(from, to, visit) {
      for (const piece of pieces) {
        const width = piece.narrow ? 1 : 2;
        const first = Math.max(from, piece.from);
        const last = Math.min(to, piece.to);
        if (first >= last) continue;
        const start = piece.offset + (first - piece.from) * width;
        const bytes = main.subarray(start, start + (last - first) * width);
        visit(piece.narrow ? decodeNarrow(bytes) : bytes.toString("utf16le"), start, width);
      }
    },
  };
}

function piecesOf(clx: Buffer): Piece[] {
  let at = 0;
  while (clx[at] === FORMATTING && at + 3 <= clx.length) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== PIECE_TABLE || at + 5 > clx.length) throw broken();
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / (4 + PIECE_BYTES));
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const place = table.readUInt32LE((count + 1) * 4 + index * PIECE_BYTES + 2);
    const narrow = (place & NARROW) !== 0;
    const offset = place & 0x3fffffff;
    return {
      from: table.readUInt32LE(index * 4),
      to: table.readUInt32LE((index + 1) * 4),
      offset: narrow ? offset / 2 : offset,
      narrow,
    };
  });
}

function broken(): Refused {
  return new Refused("damaged", "已损坏：Word 文档的文字索引有错");
}
