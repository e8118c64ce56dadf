import { squash } from "../../text/normalise.ts";
import { parseChineseNumeral } from "../../text/numerals.ts";

const YEAR = "(?:\\d{4}|[〇零○o0一二三四五六七八九]{4})";
const NUMBER = "(?:\\d{1,2}|[〇零一二三四五六七八九十]{1,3})";
const DATE = `(${YEAR})[年.\\-/](${NUMBER})[月.\\-/](${NUMBER})日?`;
const DATES = new RegExp(DATE, "g");
/** The statistics period: its second date may leave the year out. */
const RANGE = new RegExp(`${DATE}(?:起)?(?:至|到|-|~)(?:(${YEAR})[年.\\-/])?(${NUMBER})[月.\\-/](${NUMBER})日?`, "g");
/** Between the two dates of a period. */
const JOINED = /[至到~-]/;
const YEARS = new RegExp(`(?<!\\d)(${YEAR})(?=年)`, "g");

function numeral(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text.replace(/[○o0]/g, "〇"));
}

function iso(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const [y, m, d] = [year, month, day].map((part) => numeral(part ?? ""));
  if (y === undefined || m === undefined || d === undefined || !isReportYear(y)) return undefined;
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : undefined;
}

/** Is this a year that a report can be for? The first 条例 took effect in 2008. */
function isReportYear(year: number): boolean {
  return year >= 2007 && year < 2100;
}

/** The dates in a text, as ISO dates in their order; those that no calendar has are left out. */
export function findDates(text: string): readonly string[] {
  return [...squash(text).matchAll(DATES)].flatMap(([, year, month, day]) => iso(year, month, day) ?? []);
}

/** The spans of dates in a text (自2021年1月1日起至12月31日止), each with what stands up to 40 characters before. */
export function findRanges(
  text: string,
): readonly { readonly from: string; readonly to: string; readonly before: string }[] {
  const line = squash(text);
  if (!JOINED.test(line)) return [];
  return [...line.matchAll(RANGE)].flatMap((match) => {
    const [, year, month, day, toYear, toMonth, toDay] = match;
    const from = iso(year, month, day);
    const to = iso(toYear ?? year, toMonth, toDay);
    const before = line.slice(Math.max(0, match.index - 40), match.index);
    return from && to && from < to ? [{ from, to, before }] : [];
  });
}

/** The years that a text names (2021年, 二〇二一年), in their order, repeated as it repeats them. */
export function findYears(text: string): readonly number[] {
  const line = squash(text);
  if (!line.includes("年")) return [];
  return [...line.matchAll(YEARS)]
    .map(([, year]) => numeral(year ?? ""))
    .filter((year) => year !== undefined && isReportYear(year)) as number[];
}
