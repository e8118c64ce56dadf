import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import type { YearMention } from "../../slots.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** What four digits can mean as a year; whether there is a report of it is for the store to say. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** 2019年到2021年, 19-21年. */
const RANGE =
  /(?<!\d)(20\d\d|\d\d)年?度?(?:-|~|(?:开始|起)?(?:一直|直)?[到至]|—)(20\d\d|\d\d(?=年|[两二三四五六]年)|(?<=20\d\d年?[-~—到至])2\d(?![.月多余件条个]))年?度?(?!\d)/g;
/** 2021年以来: from that year to the latest that there is. */
const SINCE =
  /(?:自|从)?(?<!\d)(20\d\d|\d\d(?=年))年?度?(?:(?:开始|起)?(?:一直)?(?:以来|至今|到现在|到如今|到目前|到今天|到最新)|以后|之后|起(?![来义初草步点因源用])|开始)(?!\d)/g;
/** 结转到2021年 stands in the report of the year before. */
const CARRIED_TO = /(?:结转|流转|转|留|延|拖|推|跨|带)[到至入](20\d\d|\d\d(?=年))年度?/g;
const FULL = /(?<![\d.])((?:19|20)\d\d)(?![\d.]|件|条|个|项|元|起)年?度?/g;
/** 20年来 counts years, 24年来自企业的 names one. */
const SHORT = /(?<![\d.])([12]\d)年(?!内|来(?![自信函电访])|间|前(?!一年)|后(?!一年))度?/g;

/** From one year to another. */
export function yearRanges(text: string): YearMention[] {
  return gather(allMatches(text, RANGE), (match): YearMention[] => {
    const [from, to] = [fullYear(match[1]), fullYear(match[2])];
    return isYear(from) && isYear(to) && from <= to ? [{ kind: "range", from, to, span: spanOfMatch(match) }] : [];
  });
}

/**
 * From one year on.
 *
 * @param last the latest year that there is a report of
 */
export function yearsSince(text: string, last: number): YearMention[] {
  return gather(allMatches(text, SINCE), (match): YearMention[] => {
    const from = fullYear(match[1]);
    return isYear(from) ? [{ kind: "range", from, to: Math.max(from, last), span: spanOfMatch(match) }] : [];
  });
}

/** The years whose reports tell what was carried over to those that are named. */
export function yearsCarriedFrom(text: string): YearMention[] {
  return gather(allMatches(text, CARRIED_TO), (match): YearMention[] => {
    const year = fullYear(match[1]) - 1;
    const why = `“${match[0]}”按${year}年的报告理解`;
    return isYear(year) ? [{ kind: "year", year, span: spanOfMatch(match), why }] : [];
  });
}

/**
 * Years in four digits.
 *
 * @param taken stretches that mean something else
 */
export function fullYears(text: string, taken: readonly Span[]): YearMention[] {
  return gather(allMatches(text, FULL), (match): YearMention[] => {
    const year = Number(match[1]);
    const span = spanOfMatch(match);
    // 2021年底未办结: the row is 年底未办结, and takes the last character of the year.
    const digits = { start: span.start, end: span.start + 4 };
    const isRow = taken.some(({ start }) => start === digits.end && start < span.end);
    return isYear(year) ? [{ kind: "year", year, span: isRow ? digits : span }] : [];
  });
}

/** Years in two digits: 21年. */
export function shortYears(text: string): YearMention[] {
  return allMatches(text, SHORT).map((match) => ({
    kind: "year",
    year: fullYear(match[1]),
    span: spanOfMatch(match),
  }));
}

/** Two digits are of this century. */
export function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return year < 100 ? 2000 + year : year;
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
