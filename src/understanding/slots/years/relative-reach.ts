import type { YearMention } from "../../slots.ts";
import type { Span } from "../../span.ts";
import type { Calendar } from "./calendar.ts";
import { YEARS_ON } from "./numbered-years.ts";

const FROM_THEN = new RegExp(`^(?:${YEARS_ON})`);
/** 前年及以前: the year that is named is one of them. */
const AND_BEFORE = /^(?:(?:及|和|与)(?:其|它)?[以之]前|及前)(?:各年|年度|年份|的)*/;
const SINCE = /[自从]$/;

/**
 * 前年以后, 去年及以前: years that are told by the clock reach as far as years in digits do, that year with them.
 *
 * @param span where the word for the year stands
 * @returns `undefined` where the year alone is named
 */
export function reachOf(
  text: string,
  span: Span,
  year: number,
  { thisYear, first, last }: Calendar,
): YearMention | undefined {
  if (year >= thisYear) return undefined;
  const behind = text.slice(span.end);
  const on = FROM_THEN.exec(behind)?.[0];
  const words = on ?? AND_BEFORE.exec(behind)?.[0];
  if (words === undefined) return undefined;
  const [from, to] = on === undefined ? [first, year] : [year, Math.max(year, last)];
  if (from > to) return undefined;
  const start = span.start - (on !== undefined && SINCE.test(text.slice(0, span.start)) ? 1 : 0);
  const end = span.end + words.length;
  const said = text.slice(start, end);
  if (from === to) return { kind: "year", year: from, span: { start, end }, why: `“${said}”按${from}年理解` };
  const why = `“${said}”按${from}年到${to}年理解`;
  return { kind: "range", from, to, span: { start, end }, why };
}
