import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { mayMatch } from "../../../text/may-match.ts";
import type { Span } from "../../span.ts";

const NUMERAL = "(?:\\d+|[二两三四五六七八九十百千万]+|一(?=[件条次起篇宗])(?!件事))";
/** Numbers of cases, limits and negations: each of them changes what a count counts. */
const TELLING: readonly RegExp[] = [
  new RegExp(`(?<![几第\\d])${NUMERAL}[万千百]?[多余来]?(?:件|条|次|起|篇|宗|%)`, "g"),
  // 几十件, 十几件: about so many.
  /(?:[几数][十百千万]+|[十百千万]几)[多余来]?(?:件|条|次|起|篇|宗|%)/g,
  /介于|之间|超过|超出|不到|多于|少于|高于|低于|不足|大于|小于|以[上下内]|正好|刚好|恰好|等于|左右|上下|不止|不只|至少|至多|起码|[一两三四个几]位数|平均数|平均值(?=的)/g,
  /(?<![有能会])(?:没有|没|未|无|非)|(?<=[^是能会可要对好用得行])不(?![同过管论知懂])/g,
];
/** 有没有 and 是不是 deny nothing, and 一件 of 一件都没收到 counts nothing. */
const ASKS =
  /一[件条次起篇宗](?=.{0,6}[都也][没无未])|(?<=[没无]有?)一[件条次起篇宗]|有没有|有木有|有无|是不是|是否|能不能|可不可以|对不对|好不好|差不多/g;

/**
 * Words that a count or a filter would have to use, and did not.
 *
 * @param isUsed does a name, a phrase of the form, a year or the condition account for the character there?
 */
export function findUnused(text: string, isUsed: (at: number) => boolean): Span[] {
  if (!TELLING.some((pattern) => mayMatch(text, pattern))) return [];
  const read = text.replace(ASKS, (words) => " ".repeat(words.length));
  return gather(TELLING, (pattern) =>
    gather(allMatches(read, pattern), ({ index, 0: words }) => {
      const end = index + words.length;
      const open = [...words].some((_, at) => !isUsed(index + at));
      return open ? [{ start: index, end }] : [];
    }),
  );
}
