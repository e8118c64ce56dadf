/** Formats that can be read. */
export type DocumentFormat = "text" | "html" | "docx" | "doc" | "rtf" | "pdf";

/** A cell of a table as the file has it; one that spans rows or columns stands in several slots of its grid. */
export interface GridCell {
  readonly text: string;
  /** 1-based line of the document's text; `null` when the format has none. */
  readonly line: number | null;
  /** 1-based page, for paged formats. */
  readonly page?: number;
}

/**
 * A table with its spans resolved: `slots[row][column]`, every row of the same length. The same `GridCell` object in
 * several slots is one merged cell; `null` is a slot that the file has no cell for (a ragged row).
 */
export interface Grid {
  readonly slots: readonly (readonly (GridCell | null)[])[];
  /** Lines on the page show the columns, so that each cell stands in its own; no row has closed up. */
  readonly ruled?: true;
  /** The file itself marks where each cell begins and ends, so that all that stands in one is one cell's. */
  readonly marked?: true;
  /**
   * White space shows the columns of the figures, and of the words over them: each stands in its own slot, though what a
   * cell says may be broken over rows. `null` is a slot with nothing in it.
   */
  readonly laidOut?: true;
  /** Its rows are of different lengths: each has the cells that the file writes for it, and none was filled up. */
  readonly unfilled?: true;
  /** Nothing but white space parts its cells: figures in one, with a space between, are as likely two. */
  readonly spaced?: true;
}

export type Block =
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly line: number | null;
      readonly page?: number;
      /** All of it leads to another page; a date beside it is no more than that. */
      readonly link?: true;
    }
  | { readonly kind: "table"; readonly grid: Grid };

/** What a web page says of itself, besides its title. */
export interface PageData {
  /** What a browser's window is called, with the site's name around it. */
  readonly window: string | null;
  readonly site: string | null;
  /** Who gave the page out. */
  readonly source: string | null;
}

/** What a reader makes of a file: blocks in reading order. Readers find structure; they never interpret it. */
export interface Document {
  readonly format: DocumentFormat;
  /** Title from the file's metadata, not from its text; `null` when it has none. */
  readonly metaTitle: string | null;
  /** Of a web page only. */
  readonly page?: PageData;
  readonly blocks: readonly Block[];
}
