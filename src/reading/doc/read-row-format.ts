/** A cell as the end of its row describes it. */
export interface CellShape {
  /** Left and right edge, in twentieths of a point. */
  readonly left: number;
  readonly right: number;
  /** Its content belongs to the cell on its left, and is not shown. */
  readonly mergedLeft: boolean;
  /** Begins a cell that is merged downwards, or goes on with the one above. */
  readonly merge: "restart" | "continue" | null;
}

const CELL_BYTES = 20;
const MOST_CELLS = 64;

/**
 * Reads the definition of a table's row (`TDefTableOperand`, [MS-DOC] section 2.9.332): edges and merges of its cells.
 *
 * @returns `undefined` when it is cut off
 */
export function readRowFormat(operand: Buffer): readonly CellShape[] | undefined {
  const count = operand[2];
  if (count === undefined || count > MOST_CELLS || operand.length < 3 + (count + 1) * 2) return undefined;
  const cellsFrom = 3 + (count + 1) * 2;
  return Array.from({ length: count }, (_, index) => {
    const at = cellsFrom + index * CELL_BYTES;
    // Cells without a description of their own, at the end, are not merged.
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
    return {
      left: operand.readInt16LE(3 + index * 2),
      right: operand.readInt16LE(3 + (index + 1) * 2),
      mergedLeft: (flags & 0x3) === 1,
      merge: MERGES[(flags >> 5) & 0x3] ?? null,
    };
  });
}

const MERGES = [null, "continue", null, "restart"] as const;
