import type { TextLine } from "../page/text-lines.ts";

/** A line outside the tables, with its page. */
export interface PlacedLine {
  readonly line: TextLine;
  /** 1-based. */
  readonly page: number;
  readonly pageHeight: number;
}

/** Share of a page, above and below, where its head and foot stand. */
const MARGIN = 0.1;
/** The same line stands at the same height on each page, give or take. */
const SAME_HEIGHT = 4;
const PAGE_NUMBER = /^[-—–―·.\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,，/／]?\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–―·.\s]*$/;
/** Figures side by side are a row of a table, unless there are two with a stroke between. */
const FIGURES = /^[\d\s]*\d\s+\d[\d\s]*$/;

/** Leaves out the heads and feet of pages: page numbers, and what repeats from page to page at the same place. */
export function withoutRunningLines(lines: readonly PlacedLine[], pages: number): PlacedLine[] {
  const inMargin = lines.filter(isInMargin);
  const pagesWith = new Map<string, Set<number>>();
  for (const placed of inMargin) {
    for (const key of keysOf(placed)) pagesWith.set(key, (pagesWith.get(key) ?? new Set()).add(placed.page));
  }
  const repeats = (placed: PlacedLine): boolean =>
    pages > 1 && keysOf(placed).some((key) => (pagesWith.get(key)?.size ?? 0) >= Math.max(2, pages / 2));
  const running = new Set(
    inMargin.filter((placed) => isPageNumber(placed.line.text) || (repeats(placed) && !FIGURES.test(placed.line.text))),
  );
  return lines.filter((placed) => !running.has(placed));
}

function isInMargin({ line, pageHeight }: PlacedLine): boolean {
  return line.bottom < pageHeight * MARGIN || line.top > pageHeight * (1 - MARGIN);
}

function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text) && !FIGURES.test(text);
}

/** The line without its figures, at its height; at two heights, so that a hair's breadth is no difference. */
function keysOf({ line, pageHeight }: PlacedLine): readonly string[] {
  const words = line.text.replace(/\d+/g, "#");
  const place = Math.floor((line.bottom - pageHeight) / SAME_HEIGHT);
  return [`${words} ${place}`, `${words} ${place + 1}`];
}
