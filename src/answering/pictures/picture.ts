/** Stands behind a figure that another one contradicts, and before the note that says so. */
export const DOUBT = "⚠";

/** One figure in a picture, or why there is none: zero and missing must not look alike. */
export interface Mark {
  /** The year, agency, part or figure that it stands for. */
  readonly name: string;
  readonly value: number | null;
  /** The figure as it is said in the answer, unit included, or what stands in its place: 空白, 无报告. */
  readonly label: string;
  /** Another figure contradicts it; a note of the picture says which. */
  readonly doubted?: true;
}

/**
 * Figures that belong together: a `line` through years with gaps for what is missing, `bars` to compare, `parts` of one
 * whole, or `tiles`, figures that are not to be compared.
 */
export interface Panel {
  readonly shape: "line" | "bars" | "parts" | "tiles";
  readonly heading: string;
  /** Of every mark; rates are in %, never beside counts. Empty for tiles, whose labels say it. */
  readonly unit: string;
  /** In the order of the answer. */
  readonly marks: readonly Mark[];
}

/** What a picture shows, without how it looks: every channel draws the same. */
export interface Picture {
  readonly title: string;
  readonly panels: readonly Panel[];
  /** What a reader must know to read it rightly: gaps, contradictions, what was left out. */
  readonly notes: readonly string[];
  /** The reports that it is drawn from, named for people. */
  readonly source: string;
}
