import { allMatches } from "../../../text/all-matches.ts";
import { parseWholeNumber } from "../../../text/numerals.ts";
import type { TimeWord } from "../../lexicon/lexicon.ts";
import { type Found, NAME_MASK } from "../../lexicon/phrase-finder.ts";
import type { YearMention } from "../../slots.ts";
import { overlaps, type Span, spanOfMatch } from "../../span.ts";
import { countedFrom, settleBeside, yearsApart } from "./relative-years.ts";
import { unheardOfYears } from "./unheard-of-years.ts";
import { yearsUntil } from "./until-year.ts";
import { yearsAlone } from "./years-alone.ts";

/** What four digits can mean as a year; whether there is a report of it is for the store to say. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

const RANGE =
  /(?<!\d)(20\d\d|\d\d)年?度?(?:-|~|(?:开始|起)?(?:一直|直)?[到至]|—)(20\d\d|\d\d(?=年|[两二三四五六]年)|(?<=20\d\d年?[-~—到至])2\d(?![.月多余件条个]))年?度?(?!\d)/g;
const FULL = /(?<![\d.])((?:19|20)\d\d)(?![\d.]|件|条|个|项|元|起)年?度?/g;
const SHORT = /(?<![\d.])([12]\d)年(?!内|来|间|前(?!一年)|后(?!一年))度?/g;
/** 2021年以来: from that year to the latest that there is. */
const SINCE =
  /(?:自|从)?(?<!\d)(20\d\d|\d\d(?=年))年?度?(?:(?:开始|起)?(?:一直)?(?:以来|至今|到现在|到如今|到目前|到今天|到最新)|以后|之后|起(?![来义初草步点因源用])|开始)(?!\d)/g;
const BEHIND_NAME = new RegExp(
  `(?<=${NAME_MASK})(1[5-9]|2\\d)(?![\\d.%年月日号件条个项次起宗份篇家人天元万千百名位余]|多(?!少))`,
  "g",
);
/** 龙洞19到22: years as bare numbers, right behind a name. */
const RANGE_BEHIND_NAME = new RegExp(
  `(?<=${NAME_MASK})(1[5-9]|2\\d)[到至~—-](2\\d)(?![\\d.%年月日号件条个项次起宗份篇家人天元万千百名位余])`,
  "g",
);
/** 2020和21年: a bare number that a year is coordinated with. */
const BESIDE_YEAR = /(?<!\d)(2\d)(?=[和、与及,](?:20)?2\d年)/g;
/** 22、23两年: bare numbers that are said to be years. */
const BARE_LIST = new RegExp(
  `(?<![\\d.])2\\d(?:[和、与及,跟]2\\d)+(?=这?[两二三四五](?:个年度|年)|各年)|(?<=${NAME_MASK})2\\d(?:[和、与及跟]2\\d)+(?![\\d.%年月日号件条个项次起宗份篇家人天元万千百名位余])`,
  "g",
);
const TWO_DIGITS = /2\d/g;
/** 结转到2021年 stands in the report of the year before. */
const CARRIED_TO = /(?:结转|流转|转|留|延|拖|推|跨|带)[到至入](20\d\d|\d\d(?=年))年度?/g;
/** 五年一共, 三年下来, 这两年, 三年的行政许可, 三年处罚总数: the last ones, however many there are. */
const SO_MANY =
  /(?<![\d第近前后头每隔满这一二三四五六七八九十])([二两三四五六七八九]|[2-9])年(?:来|间|里)?(?=(一共|总共|合计|累计|共|加起来|总计|下来)|的(?!报告|年报|数据|资料|[,。?!]|$)|(?!前|后|内)[^,。?!;\d年]{1,8}(?:一共|总共|合计|累计|总数|总量|总计|总和|加起来))|(这)(?:最?近)?([二两三四五六七八九]|[2-9])个?年度?(?:来|间|里|下来)?/g;
/** 几年合计: all that there are. */
const SOME = /(?<![\d十])几年(?:来|间|里)?(?:的)?(?=(?:一共|总共|合计|累计|共|加起来|总计)(?!.*(?:变化|趋势)))/g;
/** 那一年: the one that was told; 那年报 is of a report. */
const THAT = /[那这](?:一个|一|个)?年(?:度|份)?(?!报|度报|来|里|间)/g;
const LAST = /(?:近|最近|过去|前(?!一年|1年))([一二两三四五六七八九十]|\d{1,2})年/g;

/**
 * The years that a question names, in the order they stand in.
 *
 * @param text the normalised question
 * @param taken stretches that mean something else (上年结转, names of agencies)
 * @param words words for time that were found in it
 * @param thisYear the year of the clock
 * @param known the years that there are reports of, in order
 */
export function findYears(
  text: string,
  taken: readonly Span[],
  words: readonly Found<TimeWord>[],
  thisYear: number,
  known: readonly number[],
): YearMention[] {
  const lastYear = known.at(-1) ?? thisYear;
  const mentions: YearMention[] = [];
  const free = (span: Span): boolean =>
    !taken.some((other) => overlaps(span, other)) && !mentions.some((mention) => overlaps(span, mention.span));
  const add = (mention: YearMention): void => {
    if (free(mention.span)) mentions.push(mention);
  };
  /** 去年 beside a year that is named is the one before that. */
  const addYearBefore = (span: Span, phrase: string): boolean => {
    const [only, ...others] = mentions.flatMap((mention) => (mention.kind === "year" ? [mention.year] : []));
    if (only === undefined || others.length > 0) return false;
    add({ kind: "year", year: only - 1, span, why: `“${phrase}”按${only - 1}年理解` });
    return true;
  };
  for (const match of allMatches(text, RANGE)) {
    const [from, to] = [fullYear(match[1]), fullYear(match[2])];
    if (isYear(from) && isYear(to) && from <= to) add({ kind: "range", from, to, span: spanOfMatch(match) });
  }
  for (const match of allMatches(text, SINCE)) {
    const from = fullYear(match[1]);
    if (isYear(from)) add({ kind: "range", from, to: Math.max(from, lastYear), span: spanOfMatch(match) });
  }
  for (const match of allMatches(text, LAST)) {
    add({
      kind: "last",
      count: parseWholeNumber(match[1] ?? "") ?? 1,
      span: spanOfMatch(match),
    });
  }
  for (const apart of yearsApart(text, thisYear)) add(apart);
  for (const match of allMatches(text, THAT))
    add({ kind: "beside", offset: 0, span: spanOfMatch(match), pointed: true });
  for (const match of allMatches(text, CARRIED_TO)) {
    const year = fullYear(match[1]) - 1;
    const [start, end] = [match.index, match.index + match[0].length];
    // The words before the year name a row, which does not take the year from us.
    if (isYear(year))
      mentions.push({ kind: "year", year, span: { start, end }, why: `“${match[0]}”按${year}年的报告理解` });
  }
  for (const until of yearsUntil(text, known[0] ?? thisYear)) add(until);
  for (const match of allMatches(text, FULL)) {
    const year = Number(match[1]);
    const span = spanOfMatch(match);
    // 2021年底未办结: the row is 年底未办结, and takes the last character of the year.
    const digits = { start: span.start, end: span.start + 4 };
    const isRow = taken.some(({ start }) => start === digits.end && start < span.end);
    if (isYear(year)) add({ kind: "year", year, span: isRow ? digits : span });
  }
  for (const match of allMatches(text, SHORT))
    add({ kind: "year", year: fullYear(match[1]), span: spanOfMatch(match) });
  for (const { meaning, spans, phrase } of words) {
    const [span] = spans;
    switch (meaning.kind) {
      case "offset":
        // 2022年的前年 has nothing to do with the clock.
        if (/\d年?度?的$/.test(text.slice(0, span.start))) {
          add({ kind: "beside", offset: meaning.offset, span });
          break;
        }
        if (isSaidAnew(text, span)) break;
        if (meaning.offset === -1 && isDivisor(text, span) && addYearBefore(span, phrase)) break;
        add({
          kind: "year",
          year: thisYear + meaning.offset,
          span,
          why: `“${phrase}”按${thisYear + meaning.offset}年理解`,
        });
        break;
      case "beside":
        add({
          kind: "beside",
          offset: meaning.offset,
          span,
          ...(meaning.offset === -1 && { byClock: thisYear - 1 }),
        });
        break;
      case "onwards":
        add({
          kind: "onwards",
          direction: meaning.direction,
          limit: meaning.direction === 1 ? lastYear : (known[0] ?? thisYear),
          span,
        });
        break;
      default:
        add({ kind: meaning.kind, span });
    }
  }
  for (const match of allMatches(text, BESIDE_YEAR))
    add({ kind: "year", year: fullYear(match[1]), span: spanOfMatch(match) });
  for (const { index, 0: list } of allMatches(text, BARE_LIST))
    for (const match of allMatches(list, TWO_DIGITS)) {
      const start = index + match.index;
      add({ kind: "year", year: fullYear(match[0]), span: { start, end: start + match[0].length } });
    }
  // 龙洞 22 复议: a bare number right behind a name, where no year is named.
  if (mentions.length === 0) {
    for (const match of allMatches(text, RANGE_BEHIND_NAME)) {
      const [from, to] = [fullYear(match[1]), fullYear(match[2])];
      if (from < to) add({ kind: "range", from, to, span: spanOfMatch(match) });
    }
  }
  if (mentions.length === 0) {
    for (const match of allMatches(text, BEHIND_NAME)) {
      const year = fullYear(match[1]);
      add({ kind: "year", year, span: spanOfMatch(match), why: `“${match[1]}”按${year}年理解` });
    }
  }
  if (mentions.length === 0) mentions.push(...yearsAlone(text));
  for (const unheardOf of unheardOfYears(text)) add(unheardOf);
  // Of years that are named 三年一共 says how many they are.
  if (mentions.every(({ kind }) => kind === "all" || kind === "previous" || kind === "growth")) {
    for (const match of allMatches(text, SO_MANY)) {
      const count = parseWholeNumber(match[1] ?? match[4] ?? "") ?? 1;
      const together = match[2] !== undefined || match[3] !== undefined;
      add({ kind: "last", count, span: spanOfMatch(match), ...(together && { together }) });
    }
    for (const match of allMatches(text, SOME)) add({ kind: "all", span: spanOfMatch(match) });
  }
  mentions.sort((a, b) => a.span.start - b.span.start);
  return settleBeside(text, countedFrom(text, mentions));
}

/** 去年，也就是2021年: the year that is named is meant, and not that of the clock. */
function isSaidAnew(text: string, { end }: Span): boolean {
  return /^[,(]?(?:(?:也|亦)?(?:就)?(?:是|即)(?:说|指)?|[(])(?:20)?\d\d年?/.test(text.slice(end));
}

/** 是去年的几倍: what a figure is divided by. */
function isDivisor(text: string, { start, end }: Span): boolean {
  return /(?:是|为|相当于)$/.test(text.slice(0, start)) && /^(?:同期)?的?(?:几|多少|百分之)/.test(text.slice(end));
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  return year < 100 ? 2000 + year : year;
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}
