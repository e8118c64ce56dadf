import { allMatches } from "../../../text/all-matches.ts";
import { COUNTED_BEFORE } from "../../../text/bare-year.ts";
import { gather } from "../../../text/gather.ts";
import { parseWholeNumber } from "../../../text/numerals.ts";
import type { YearMention } from "../../slots.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** What four digits can mean as a year; whether there is a report of it is for the store to say. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** 2019年到2021年, 19-21年. */
const RANGE =
  /(?<!\d)(20\d\d|\d\d)年?度?(?:-|~|(?:开始|起)?(?:一直|直)?[到至]|—)(20\d\d|\d\d(?=年|[两二三四五六]年)|(?<=20\d\d年?[-~—到至])2\d(?![.月多余件条个]))年?度?(?!\d)/g;
const COUNT = "[二两三四五六七八九十]|[2-9]";
const BASE = "(?<!\\d)(20\\d\\d|\\d\\d(?=年))年?度?";
/** 后三名 are the last of a ranking, 后续 and 后半年 are no years; 后来自企业 is 后 and 来自. 21年后 may count years. */
const AFTER_ALONE = `后(?!来(?![自信函电访])|[续期半面边头者勤台置缀段进备排第]|[二两三四五六七八九十百]|一(?![共直律概切并般])|几(?![件条年]))`;
const BARE_AFTER = `(?<=20\\d\\d年?度?及?)${AFTER_ALONE}`;
/** 2021年以后的第一年 is one year. */
const NO_SINGLE_YEAR = "(?!的?第?[一二两三四五六七八九十]个?年)";
const AFTER = `及?(?:(?:以|之|其)后|${BARE_AFTER})${NO_SINGLE_YEAR}`;
const TO_NOW = "(?:开始|起)?(?:一直)?(?:以来|至今|到现在|到如今|到目前|到今天|到最新)";
const ON = "起(?![来义初草步点因源用])|开始";
/** What makes of a year all those from it on: 以后, 起, 以来. */
export const YEARS_ON = `${TO_NOW}|及?(?:(?:以|之|其)后|${AFTER_ALONE})${NO_SINGLE_YEAR}|${ON}`;
/** 2021年以来, 2021年后: from that year to the latest that there is. */
const SINCE = new RegExp(`(?:自|从)?${BASE}(?:${TO_NOW}|${AFTER}|${ON})(?!\\d)`, "g");
/** 2021年后两年: so many years behind the one that is named, which is none of them but where it is said: 2021年和后两年. */
const YEARS_BEHIND = new RegExp(`${BASE}(以及|[及和与跟])?(?:以|之|其)?后的?(${COUNT})年(?![级半])(?:里|间|内)?`, "g");
/** 结转到2021年 stands in the report of the year before. */
const CARRIED_TO = /(?:结转|流转|转|留|延|拖|推|跨|带)[到至入](20\d\d|\d\d(?=年))年度?/g;
/** 从2020年结转过来 stands in the report of the year after. */
const CARRIED_FROM =
  /[从自](20\d\d|\d\d(?=年))年度?(?=(?:没办完的?|未办结的?)?(?:结转|带|转|留|遗留|延续|挪|移)(?:过来|下来|来(?!自)))/g;
/** 游仙2022个人申请 names a year; 有2022个人申请 and 超过2000个人 count people. */
const FULL = new RegExp(
  `(?<![\\d.])((?:19|20)\\d\\d)(?:(?![\\d.]|[件条个项元起份]|[多余来][件条个名家人份]|名(?!单)|人(?![大民]))年?度?|(?=个人)(?<!${COUNTED_BEFORE}20\\d\\d))`,
  "g",
);
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

/** As many years as it is said, behind the one that is named. */
export function yearsBehind(text: string): YearMention[] {
  return gather(allMatches(text, YEARS_BEHIND), (match): YearMention[] => {
    const year = fullYear(match[1]);
    const [from, to] = [match[2] ? year : year + 1, year + (parseWholeNumber(match[3] ?? "") ?? 1)];
    return isYear(year) ? [{ kind: "range", from, to, span: spanOfMatch(match) }] : [];
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

/** The years whose reports tell what came over from those that are named. */
export function yearsCarriedIn(text: string): YearMention[] {
  return gather(allMatches(text, CARRIED_FROM), (match): YearMention[] => {
    const year = fullYear(match[1]) + 1;
    const why = `“${match[0]}”结转来的按${year}年的报告理解`;
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
