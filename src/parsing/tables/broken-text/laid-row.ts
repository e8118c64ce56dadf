import type { GridCell } from "../../../reading/document.ts";

/** A line of a table whose columns white space shows: words in front, figures and the words over them in their columns. */
export type LaidRow = readonly (GridCell | null)[];
