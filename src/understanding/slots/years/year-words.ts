import type { TimeWord } from "../../lexicon/lexicon.ts";
import type { Found } from "../../lexicon/phrase-finder.ts";
import type { YearMention } from "../../slots.ts";
import type { Span } from "../../span.ts";
import type { Calendar } from "./calendar.ts";
import { reachOf } from "./relative-reach.ts";

const OF_YEAR = /\d年?度?的$/;
/** 以前年度, 以前年份. */
const EARLIER = /[以之]$/;
/** 2023年本年度办理结果: the year of the form, and no other than the one that is named. */
const OF_FORM = /^[本今]年度$/;
const OTHER_YEAR = /\d年|去年|前年|历年|[各每逐]年|[这近][几两一二三四五六七八九十些]年/;
const SET_AGAINST = /[和与跟及同、,到至比较]$/;

/**
 * What a word for time says.
 *
 * @param others what was found before it
 */
export function yearOfWord(
  { meaning, spans: [span], phrase }: Found<TimeWord>,
  text: string,
  { thisYear, first, last }: Calendar,
  others: readonly YearMention[],
): YearMention | undefined {
  switch (meaning.kind) {
    case "offset": {
      const { offset } = meaning;
      // 2022年的前年 has nothing to do with the clock.
      if (OF_YEAR.test(text.slice(0, span.start))) return { kind: "beside", offset, span };
      if (isSaidAnew(text, span) || EARLIER.test(text.slice(0, span.start))) return undefined;
      if (isOfForm(phrase, text, span)) return { kind: "beside", offset: 0, span };
      const named = offset === -1 && isDivisor(text, span) ? onlyYear(others) : undefined;
      const year = (named ?? thisYear) + offset;
      return (
        reachOf(text, span, year, { thisYear, first, last }) ?? {
          kind: "year",
          year,
          span,
          why: `“${phrase}”按${year}年理解`,
        }
      );
    }
    case "beside": {
      const { offset } = meaning;
      return { kind: "beside", offset, span, ...(offset === -1 && { byClock: thisYear - 1 }) };
    }
    case "onwards": {
      const { direction } = meaning;
      return { kind: "onwards", direction, limit: direction === 1 ? last : first, span };
    }
    case "all":
      return { kind: "all", span, ...(meaning.ofSpoken && { ofSpoken: true }) };
    default:
      return { kind: meaning.kind, span };
  }
}

/** 去年，也就是2021年: the year that is named is meant, and not that of the clock. */
function isSaidAnew(text: string, { end }: Span): boolean {
  return /^[,(]?(?:(?:也|亦)?(?:就)?(?:是|即)(?:说|指)?|[(])(?:20)?\d\d年?/.test(text.slice(end));
}

function isOfForm(phrase: string, text: string, { start }: Span): boolean {
  return OF_FORM.test(phrase) && OTHER_YEAR.test(text) && !SET_AGAINST.test(text.slice(0, start));
}

/** 是去年的几倍: what a figure is divided by, which is of the year before the one that is named. */
function isDivisor(text: string, { start, end }: Span): boolean {
  return /(?:是|为|相当于)$/.test(text.slice(0, start)) && /^(?:同期)?的?(?:几|多少|百分之)/.test(text.slice(end));
}

function onlyYear(mentions: readonly YearMention[]): number | undefined {
  const [only, ...others] = mentions.filter((mention) => mention.kind === "year");
  return others.length > 0 ? undefined : only?.year;
}
