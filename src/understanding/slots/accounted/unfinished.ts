import type { ColumnMention, RowMention } from "../../slots.ts";
import { isSameSpan, type Span, textBetween } from "../../span.ts";

/** Another clause, or another of several things that are asked for. */
const APART = /[和与及跟、,;。?!]|还有|以及|并|申请/;

/**
 * 没办完 is said of applications (carried over to the next year) and of proceedings (pending), so that it names a row and
 * a column at once. Beside 复议 or 诉讼 it is the column.
 *
 * @returns the rows without those that are such columns; where it is not plain whose it is, all of them
 */
export function withoutUnfinished(
  rows: readonly RowMention[],
  columns: readonly ColumnMention[],
  text: string,
): RowMention[] {
  const cases = rows.filter(isCase);
  // 没办完的申请和复议 is said of both, or of the first alone.
  const isOfCases = ({ span }: RowMention): boolean =>
    cases.some((row) => !APART.test(textBetween(row.span, span, text))) && !speaksOfApplications(rows, text);
  return rows.filter((row) => !isUnfinished(row, columns) || !isOfCases(row));
}

/** Words for what is not finished that stand beside proceedings and may be said of applications. */
export function unsureUnfinished(rows: readonly RowMention[], columns: readonly ColumnMention[]): Span[] {
  return rows.some(isCase) ? rows.filter((row) => isUnfinished(row, columns)).map(({ span }) => span) : [];
}

/** Does a row bear the same words as a result of proceedings? */
export function isUnfinished({ id, span }: RowMention, columns: readonly ColumnMention[]): boolean {
  return (
    id === "applications.carried_out" &&
    columns.some((column) => column.kind === "result" && isSameSpan(column.span, span))
  );
}

function isCase({ id }: RowMention): boolean {
  return id.startsWith("review.");
}

/** 没办完的申请里被复议的: not a word of 行政复议申请. */
function speaksOfApplications(rows: readonly RowMention[], text: string): boolean {
  const own = rows.filter(isCase).reduce((rest, { span }) => blot(rest, span), text);
  return /申请/.test(own.replaceAll("依申请公开", ""));
}

function blot(text: string, { start, end }: Span): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}
