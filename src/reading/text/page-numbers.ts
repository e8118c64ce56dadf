/** A page begins with a form feed, as converters of PDFs write it. */
export const PAGE = "\f";
const PAGE_NUMBER = /^[-—–－―·•\s]*(?:第\s*)?(\d{1,3})(?:\s*页)?[-—–－―·•\s]*$/;

/**
 * Lines without the number that ends each page: one more on each, wherever they begin. A line
 * that is left out is empty.
 *
 * @param lines as they stand in the file
 */
export function withoutPageNumbers(lines: readonly string[]): readonly string[] {
  const starts = lines.flatMap((line, at) => (line.startsWith(PAGE) ? [at] : []));
  if (starts.length === 0) return lines;
  const ends = starts.map((start) => lines.findLastIndex((line, at) => at < start && line.trim() !== ""));
  const numbers = ends.map((end) => Number(PAGE_NUMBER.exec(lines[end] ?? "")?.[1] ?? Number.NaN));
  const first = numbers.findIndex((number) => !Number.isNaN(number));
  const isInTurn = numbers.every(
    (number, page) => Number.isNaN(number) || number - page === (numbers[first] ?? 0) - first,
  );
  const left = new Set(isInTurn ? ends.filter((_, page) => !Number.isNaN(numbers[page])) : []);
  return lines.map((line, at) => (left.has(at) ? (line.startsWith(PAGE) ? PAGE : "") : line));
}
