import type { ColumnMention, RowMention } from "../slots.ts";
import { itemsOf } from "./own-columns.ts";

/** 年底没办完的（企业）, 不予公开里属于个人的: right behind its row. */
const BEHIND = /^(?:的|申请|件数?)*(?:[(（]|(?:里面?|当中|之中|其中|中)(?:属于|来自|由|是)?)$/;
const IN_BRACKETS = /[(（]$/;

/**
 * Applicants that stand with one thing of a list: of 办结的申请、律所重复申请 only the repeated ones are of law firms, of
 * 不予公开里属于个人的和部分公开 only those that were refused are of persons. Those before the first thing may be of all that follow, and
 * stay so; so do those behind the last one (予以公开和部分公开里自然人的), unless they stand in brackets.
 *
 * @param rows the rows that are asked for, in any order
 * @returns the one row that each such column belongs to
 */
export function placedColumns(
  rows: readonly RowMention[],
  columns: readonly ColumnMention[],
  text: string,
): ReadonlyMap<ColumnMention, RowMention> {
  const asked = rows.filter(({ id }) => id.startsWith("applications.")).toSorted((a, b) => a.span.start - b.span.start);
  const applicants = columns.filter(({ kind }) => kind === "applicant" || kind === "legal_persons");
  // 不予公开的，企业的申请几件 may be one thing: 申请 alone is not told apart from what became of it.
  if (asked.length < 2 || applicants.length === 0 || asked.some(({ weak }) => weak)) return new Map();
  const itemOf = itemsOf({ rows, columns, text });
  const items = asked.map(itemOf);
  if (new Set(items).size < items.length) return new Map();
  // 自然人予以公开和企业不予公开: each has its own.
  const each = items.every((item) => applicants.some((column) => itemOf(column) === item));
  const own = applicants.flatMap((column): [ColumnMention, RowMention][] => {
    const at = items.indexOf(itemOf(column));
    const row = asked[at];
    return row && isPlaced(column, row, { first: at === 0 && !each, last: at === asked.length - 1, each }, text)
      ? [[column, row]]
      : [];
  });
  return own.length === applicants.length ? new Map(own) : new Map();
}

function isPlaced(
  { span }: ColumnMention,
  row: RowMention,
  { first, last, each }: { readonly first: boolean; readonly last: boolean; readonly each: boolean },
  text: string,
): boolean {
  if (span.end <= row.span.start) return !first && (last || each);
  const between = text.slice(row.span.end, span.start);
  return BEHIND.test(between) && (!last || IN_BRACKETS.test(between));
}
