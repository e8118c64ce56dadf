import type { TextLine } from "../page/text-lines.ts";

/** A table's cell with its text, not yet numbered with a line of the document. */
export interface FilledCell {
  readonly text: string;
  readonly lines: readonly TextLine[];
}

/** `slots[row][column]`; a merged cell stands in each of its slots. */
export type FilledSlots = readonly (readonly (FilledCell | null)[])[];
