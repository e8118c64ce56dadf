import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { pattern } from "../../../text/pattern.ts";
import { NAME_MASK } from "../../lexicon/phrase-finder.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** Where a question ends, or a part of it; a year may be added behind it: 没有诉讼吧2021. */
export const ENDS = "(?:[,。?!]|(?:(?:20)?\\d\\d年?|[今去前]年|上一?年)?度?的?[?。!]*$)";

/** Yes or no is asked for, and no figure: 是不是, 有没有, …吗. */
export const YES_OR_NO = pattern(
  new RegExp(`是不是|是否|有没有|有无|对不对|([够超到满达])[不没]\\1|[吗么吧]${ENDS}|(?:了|过)没有?(?:[,。?!]|$)`),
);

/** What is said is to be confirmed: …，对吧, …是不是. */
const TAG = "(?:是不是|对不对|(?:对|是|没[记搞弄]?错|是这样|(?:是否)?属实|是?真的)(?:[吗么吧嘛不]|的[吗么吧]))";
export const TAG_BEHIND = new RegExp(`[,、]?我?${TAG}${ENDS}`);

/** It is asked whether there are any, or so many. */
export const EXISTS = new RegExp(`有没有|有无|有过|有[^,。?!]{1,14}(?:[吗么吧]|,?${TAG}${ENDS})`);

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
