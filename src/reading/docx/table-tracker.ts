/** What a cell says of its place. */
export interface CellFormat {
  /** Columns that it covers. */
  readonly span?: number;
  /** Begins a cell that is merged downwards, or goes on with the one above. */
  readonly merge?: "restart" | "continue";
}

/**
 * Follows the rows and columns of one table while it is read, so that a cell goes on with the one above only where there
 * is one of the same place and width to go on with.
 */
export class TableTracker {
  /** Merges that a cell of the row may go on with: first column and width. */
  #above = new Map<number, number>();
  #own = new Map<number, number>();
  #column = 0;
  #start = 0;
  #deleted = false;
  #before = 0;
  #after = 0;

  /** @param start where the row begins in what is written */
  beginRow(start: number): void {
    this.#own = new Map();
    this.#column = 0;
    this.#start = start;
    this.#deleted = false;
    this.#before = 0;
    this.#after = 0;
  }

  /** Takes a property of the row (`trPr`) into account. */
  formatRow(name: string, value: string | undefined): void {
    if (name === "w:del") this.#deleted = true;
    if (name === "w:gridBefore") this.#before = Number.parseInt(value ?? "0", 10) || 0;
    if (name === "w:gridAfter") this.#after = Number.parseInt(value ?? "0", 10) || 0;
  }

  /** An empty cell for the columns that the row leaves out at its start; only before its first cell. */
  columnsBefore(): readonly string[] {
    const left = this.#column === 0 ? this.#before : 0;
    this.#column += left;
    return emptyCell(left);
  }

  /** An empty cell for the columns that the row leaves out at its end. */
  columnsAfter(): readonly string[] {
    return emptyCell(this.#after);
  }

  /** The properties of the next cell of the row, as they are to be written. */
  placeCell({ span = 1, merge }: CellFormat): string {
    const at = this.#column;
    this.#column += span;
    const fits = merge === "continue" && this.#above.get(at) === span;
    if (merge) this.#own.set(at, span);
    const merged = merge ? `<w:vMerge w:val="${fits ? "continue" : "restart"}"/>` : "";
    return `<w:tcPr><w:gridSpan w:val="${span}"/>${merged}</w:tcPr>`;
  }

  /** @returns where the row began, when it is a deleted one and must be taken back */
  endRow(): number | undefined {
    if (this.#deleted) return this.#start;
    this.#above = this.#own;
    return undefined;
  }
}

function emptyCell(span: number): readonly string[] {
  return span > 0 ? [`<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p/></w:tc>`] : [];
}
