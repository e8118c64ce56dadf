import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { NAME_MASK } from "../../lexicon/phrase-finder.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** Yes or no is asked for, and no figure: 是不是, 有没有, …吗. */
export const YES_OR_NO =
  /是不是|是否|有没有|有无|对不对|([够超到满达])[不没]\1|[吗么吧](?:[,。?!]|$)|(?:了|过)没有?(?:[,。?!]|$)/;

/** It is asked whether there are any, or so many. */
export const EXISTS = /有没有|有无|有过|有[^,。?!]{1,14}[吗么吧]/;

/** The figure that the many are told by: 高于平均, 低于中位数. */
export const MIDDLE =
  /(超过|高于|多于|大于|不低于|低于|少于|小于|不到|不及)(?:全部|所有|各单位|库中|整体|各家)?的?(平均|均值|均数|中位)/;

const AGAINST_MIDDLE = new RegExp(`${MIDDLE.source}(?:水平|数|值|线)?`, "g");
const AGAINST_YEAR = new RegExp(
  `(?:超过|高于|多于|大于|低于|少于|小于)了?(?=20\\d\\d年|\\d\\d年|去年|上一?年|前[一年]|${NAME_MASK})`,
  "g",
);

/** Words that hold the figure of one agency against something else, where yes or no is asked for. */
export function assertingSpans(text: string): Span[] {
  if (!YES_OR_NO.test(text)) return [];
  return gather([AGAINST_MIDDLE, AGAINST_YEAR], (pattern) => allMatches(text, pattern).map(spanOfMatch));
}
