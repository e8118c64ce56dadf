import { SENTENCE_MARK } from "../../text/characters.ts";
import type { GridCell } from "../document.ts";

const FIGURE = /^[+\-−－–—]?[\d０-９]{1,12}(?:[.．][\d０-９]{1,4})?(?:件|项|条|个|万?元)?$/;
/** Only a field in quotation marks has a comma in it. */
const QUOTED_FIGURE = /^[1-9]\d{0,2}(?:,\d{3})+$/;
const LONGEST = 300;
/** So many figures in a row are the applicants' or the review's: their sums tell whether a comma parted one of them. */
const MANY = 5;
const FEWEST_LINES = 3;

/** A line of a text, by its place in the list of all lines. */
interface WrittenLine {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/**
 * Rows with commas between their cells, as spreadsheets write them (RFC 4180, a row a line).
 *
 * Commas may as well stand between thousands: a row with more figures than the head above it says is left in one piece.
 *
 * @param from index of the line to begin at
 * @returns the rows of a table that begins there, `end` the index of the first line that is no part of it; no rows when
 *   there is none
 */
export function commaRows(
  lines: readonly WrittenLine[],
  from: number,
): { readonly rows: readonly (readonly GridCell[])[]; readonly end: number } {
  const found: { readonly line: WrittenLine; readonly fields: readonly string[] }[] = [];
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    const fields = line ? fieldsOf(line.text) : [];
    if (!line || (fields.length < 2 && !(isSingle(line.text) && fieldsOf(lines[at + 1]?.text ?? "").length > 1))) break;
    found.push({ line, fields: fields.length < 2 ? [line.text.trim()] : fields });
    end = at + 1;
  }
  const figured = found.filter(({ fields }) => fields.length > 1 && fields.some((field) => FIGURE.test(field)));
  const isTable = figured.length > 1 || figured.some(({ fields }) => figuresIn(fields) >= MANY);
  if (found.length < FEWEST_LINES || !isTable) return { rows: [], end: Math.max(end, from + 1) };
  const plainCounts = new Set(
    figured.filter(({ fields }) => !mayBeThousands(fields)).map(({ fields }) => figuresIn(fields)),
  );
  // A comma within a figure would make its row longer than the others.
  const isRegular =
    found.some(({ fields }) => figuresIn(fields) === 0) &&
    found.every(({ fields }) => fields.length === found[0]?.fields.length);
  let head = 0;
  const rows = found.map(({ line, fields }) => {
    const figures = figuresIn(fields);
    if (figures === 0) head = fields.filter((field) => field !== "").length;
    // Who quotes one figure for its comma leaves none unquoted.
    const quotes = fields.some((field) => QUOTED_FIGURE.test(field));
    const isSure =
      isRegular ||
      quotes ||
      !mayBeThousands(fields) ||
      fields.length === head ||
      (figures >= MANY && plainCounts.has(figures));
    return (isSure ? fields : [fields.join(",")]).map((text) => ({ text, line: line.number }));
  });
  return { rows, end };
}

/** The line over a part of the table: 第二十条第（五）项. */
function isSingle(text: string): boolean {
  return text.trim() !== "" && text.length <= 40 && !SENTENCE_MARK.test(text) && !/[：:，]/.test(text);
}

function figuresIn(fields: readonly string[]): number {
  return fields.filter((field) => FIGURE.test(field)).length;
}

const LEADS_THOUSANDS = /^[+\-−－–—]?[1-9１-９][\d０-９]{0,2}$/;
const THOUSANDS = /^[\d０-９]{3}(?:[.．][\d０-９]+)?(?:件|项|条|个|万?元)?$/;

/** 1,234: one figure, or two. */
function mayBeThousands(fields: readonly string[]): boolean {
  return fields.some((field, index) => LEADS_THOUSANDS.test(fields[index - 1] ?? "") && THOUSANDS.test(field));
}

/** A line's fields; one or none when it is no row with commas. */
function fieldsOf(text: string): readonly string[] {
  const line = text.trim();
  if (!line.includes(",") || line.length > LONGEST || SENTENCE_MARK.test(line)) return [];
  const fields: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] !== '"') {
      const comma = line.indexOf(",", at);
      const end = comma < 0 ? line.length : comma;
      fields.push(line.slice(at, end).trim());
      at = end + 1;
      continue;
    }
    const close = closingQuote(line, at + 1);
    if (close < 0 || (close + 1 < line.length && line[close + 1] !== ",")) return [];
    fields.push(
      line
        .slice(at + 1, close)
        .replaceAll('""', '"')
        .trim(),
    );
    at = close + 2;
  }
  return fields;
}

function closingQuote(line: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    if (line[at] !== '"') continue;
    if (line[at + 1] !== '"') return at;
    at += 1;
  }
  return -1;
}
