/** Bounds for one PDF, far beyond a real report (some 10 pages, 10,000 characters, 1,000 ruling lines a page). */
export const PDF_LIMITS = {
  pages: 200,
  /** Operators of all pages together. */
  operators: 3_000_000,
  /** Characters on all pages together. */
  glyphs: 500_000,
  /** Ruling lines of one page, after those that continue each other are joined. */
  rules: 1_500,
  /** For the whole file, from its opening. */
  milliseconds: 20_000,
  /** What a file may take of memory while it is read. */
  mebibytes: 768,
} as const;
