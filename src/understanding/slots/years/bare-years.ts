import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { NAME_MASK } from "../../lexicon/phrase-finder.ts";
import type { YearMention } from "../../slots.ts";
import { spanOfMatch } from "../../span.ts";
import { fullYear } from "./numbered-years.ts";

/** 2020和21年: a bare number that a year is coordinated with. */
const BESIDE_YEAR = /(?<!\d)(2\d)(?=[和、与及,](?:20)?2\d年)/g;
/** 22、23两年: bare numbers that are said to be years. */
const BARE_LIST = new RegExp(
  `(?<![\\d.])2\\d(?:[和、与及,跟]2\\d)+(?=这?[两二三四五](?:个年度|年)|各年)|(?<=${NAME_MASK})2\\d(?:[和、与及跟]2\\d)+(?![\\d.%年月日号件条个项次起宗份篇家人天元万千百名位余])`,
  "g",
);
const TWO_DIGITS = /2\d/g;
/** 龙洞19到22: years as bare numbers, right behind a name. */
const RANGE_BEHIND_NAME = new RegExp(
  `(?<=${NAME_MASK})(1[5-9]|2\\d)[到至~—-](2\\d)(?![\\d.%年月日号件条个项次起宗份篇家人天元万千百名位余])`,
  "g",
);
/** 龙洞 22 复议: a bare number right behind a name. */
const BEHIND_NAME = new RegExp(
  `(?<=${NAME_MASK})(1[5-9]|2\\d)(?![\\d.%年月日号件条个项次起宗份篇家人天元万千百名位余]|多(?!少))`,
  "g",
);

/** Bare numbers that another year stands beside. */
export function yearsBesideYears(text: string): YearMention[] {
  return allMatches(text, BESIDE_YEAR).map((match) => ({
    kind: "year",
    year: fullYear(match[1]),
    span: spanOfMatch(match),
  }));
}

/** Bare numbers in a list of years. */
export function listedYears(text: string): YearMention[] {
  return gather(allMatches(text, BARE_LIST), ({ index, 0: list }) =>
    allMatches(list, TWO_DIGITS).map((match): YearMention => {
      const start = index + match.index;
      return { kind: "year", year: fullYear(match[0]), span: { start, end: start + match[0].length } };
    }),
  );
}

/** Years behind a name, from one to another. */
export function rangesBehindNames(text: string): YearMention[] {
  return gather(allMatches(text, RANGE_BEHIND_NAME), (match): YearMention[] => {
    const [from, to] = [fullYear(match[1]), fullYear(match[2])];
    return from < to ? [{ kind: "range", from, to, span: spanOfMatch(match) }] : [];
  });
}

/** Single years behind a name. */
export function yearsBehindNames(text: string): YearMention[] {
  return allMatches(text, BEHIND_NAME).map((match) => {
    const year = fullYear(match[1]);
    return { kind: "year", year, span: spanOfMatch(match), why: `“${match[1]}”按${year}年理解` };
  });
}
