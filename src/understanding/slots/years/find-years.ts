import { allMatches } from "../../../text/all-matches.ts";
import type { TimeWord } from "../../lexicon/lexicon.ts";
import type { Found } from "../../lexicon/phrase-finder.ts";
import type { YearMention } from "../../slots.ts";
import { overlaps, type Span, spanOfMatch } from "../../span.ts";
import { listedYears, rangesBehindNames, yearsBehindNames, yearsBesideYears } from "./bare-years.ts";
import { lastYears, yearsAtTheEnd, yearsByNumber } from "./counted-years.ts";
import { yearsLeftOver } from "./left-out-years.ts";
import {
  fullYears,
  shortYears,
  yearRanges,
  yearsBehind,
  yearsCarriedFrom,
  yearsCarriedIn,
  yearsSince,
} from "./numbered-years.ts";
import { countedFrom, settleBeside, yearsApart } from "./relative-years.ts";
import { unheardOfYears } from "./unheard-of-years.ts";
import { yearsUntil } from "./until-year.ts";
import { yearOfWord } from "./year-words.ts";
import { yearsAlone } from "./years-alone.ts";

/** 那一年: the one that was told; 那年报 is of a report. */
const THAT = /[那这](?:一个|一|个)?年(?:度|份)?(?!报|度报|来|里|间)/g;

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
  const calendar = { thisYear, first: known[0] ?? thisYear, last: known.at(-1) ?? thisYear };
  const mentions: YearMention[] = [];
  /** What stands where something was found before is passed over. */
  const add = (found: readonly (YearMention | undefined)[]): void => {
    for (const mention of found) {
      if (!mention) continue;
      const isTaken = (other: Span): boolean => overlaps(mention.span, other);
      if (!taken.some(isTaken) && !mentions.some(({ span }) => isTaken(span))) mentions.push(mention);
    }
  };

  add(yearsLeftOver(text, calendar));
  add(yearRanges(text));
  add(yearsBehind(text));
  add(yearsSince(text, calendar.last));
  add(lastYears(text));
  add(yearsAtTheEnd(text));
  add(yearsApart(text, thisYear));
  add(pointedAt(text));
  // The words before the year name a row, which does not take the year from us.
  mentions.push(...yearsCarriedFrom(text));
  add(yearsCarriedIn(text));
  add(yearsUntil(text, calendar.first));
  add(fullYears(text, taken));
  add(shortYears(text));
  for (const word of words.filter((word) => !isTorn(word, words))) add([yearOfWord(word, text, calendar, mentions)]);
  add(yearsBesideYears(text));
  add(listedYears(text));
  if (mentions.length === 0) add(rangesBehindNames(text));
  if (mentions.length === 0) add(yearsBehindNames(text));
  if (mentions.length === 0) mentions.push(...yearsAlone(text));
  add(unheardOfYears(text));
  // Of years that are named 三年一共 says how many they are.
  if (mentions.every(isVague)) add(yearsByNumber(text));

  mentions.sort((a, b) => a.span.start - b.span.start);
  return besideLatest(text, settleBeside(text, countedFrom(text, withinBoth(text, mentions))));
}

const SINCE = /起|以?来|以后|开始|至今/;

/** 截至2023年底累计(2019年起): from the one year to the other, and not all that either of them reaches. */
function withinBoth(text: string, mentions: readonly YearMention[]): readonly YearMention[] {
  const [one, other, ...more] = mentions.flatMap((mention) => (mention.kind === "range" ? [mention] : []));
  if (!one || !other || more.length > 0 || mentions.length > 2) return mentions;
  const [until, since] = one.until ? [one, other] : [other, one];
  const opens = SINCE.test(text.slice(since.span.start, since.span.end));
  if (!until.until || since.until || !opens || since.from > until.to) return mentions;
  return mentions.map(({ span }) => ({ kind: "range", from: since.from, to: until.to, span }));
}

/** 最近一年比前一年: the year before the latest of the agency, and not before that of the clock. */
function besideLatest(text: string, mentions: readonly YearMention[]): YearMention[] {
  const latest = mentions.find(isLatest);
  if (latest === undefined) return [...mentions];
  // 最近一年的前一年 is one year, and not both: which, is asked back.
  const ofIt = mentions.find((mention) => mention.kind === "beside" && isOf(text, latest.span, mention.span));
  if (ofIt?.kind === "beside") {
    return [{ kind: "beside", offset: ofIt.offset, span: { start: latest.span.start, end: ofIt.span.end } }];
  }
  return mentions.map((mention) =>
    mention.kind === "beside" && mention.offset === -1 && !mention.ofReport
      ? { kind: "previous", span: mention.span }
      : mention,
  );
}

function isOf(text: string, first: Span, second: Span): boolean {
  return first.end <= second.start && /^的?$/.test(text.slice(first.end, second.start));
}

/** 最新一年, 最近一年. */
export function isLatest(mention: YearMention): boolean {
  return mention.kind === "latest" || (mention.kind === "last" && mention.count === 1 && !mention.together);
}

/** 年平均 of 前年平均 begins inside another word. */
function isTorn({ spans: [{ start, end }] }: Found<TimeWord>, words: readonly Found<TimeWord>[]): boolean {
  return words.some(({ spans: [span] }) => span.start < start && start < span.end && span.end < end);
}

function pointedAt(text: string): YearMention[] {
  return allMatches(text, THAT).map((match) => ({
    kind: "beside",
    offset: 0,
    span: spanOfMatch(match),
    pointed: true,
  }));
}

/** Does it name no year? */
function isVague({ kind }: YearMention): boolean {
  return kind === "all" || kind === "previous" || kind === "growth";
}
