/**
 * Bounds that no real report comes near (one has some 500 cells), so that a hostile file fails alone and at once instead
 * of taking the program with it.
 */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  /** Characters of one decoded file. */
  characters: 16 * 1024 * 1024,
  paragraphs: 200_000,
  /** Lines of a plain text. */
  lines: 300_000,
  /** Slots of all grids of a document together, spans resolved. */
  slots: 200_000,
  /** Slots of one row. */
  columns: 1_000,
  /** Elements inside one another in a marked-up file. */
  depth: 400,
  /** Elements inside one another in a page: each letter-head that never ends its fonts adds to them. */
  pageDepth: 1_000,
  /** Nodes of a marked-up file. */
  nodes: 500_000,
} as const;

/** A file breaks one of the limits; the message says which, in Chinese. Caught by `readDocument` only. */
export class LimitExceeded extends Error {
  override readonly name = "LimitExceeded";
}

/** Counts what a reader makes and stops it at the limit. */
export function slotBudget(): (slots: number) => void {
  let left: number = LIMITS.slots;
  return (slots) => {
    left -= slots;
    if (left < 0) throw new LimitExceeded(`表格过大：单元格超过 ${LIMITS.slots} 个`);
  };
}
