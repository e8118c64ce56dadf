import { allMatches } from "../../../text/all-matches.ts";
import { type Span, spanOfMatch } from "../../span.ts";

const SINCE = /(?:从|自|打)?哪(?:一|个)?年(?:度)?(?:就|才)?(?:起|开始)(?:就|才)?/;

/** Is the year asked for from which something holds: 从哪年开始超过10件? */
export function asksSince(text: string): boolean {
  return SINCE.test(text);
}

const TIME = "[次回](?!年报|报告)";
/** 最早是哪年, with nothing behind it, is of the reports. */
const WHICH = "(?=的?是?在?哪一?个?年(?![?。呢的呀啊]*$))";
/** 最早哪年有, 第一次有复议是哪年: the first of the years that something holds for. */
const FIRST = new RegExp(`(?:第一|首|头一|最早的?一?|最先一?|最初一?)${TIME}|(?:最早|最先|最初|首先)${WHICH}`, "g");
/** 最近一次被复议是哪年: the last of them. */
const LAST = new RegExp(`(?:最近|最新|最后|上|最晚)的?一?${TIME}|(?:最近|最后|最晚)${WHICH}`, "g");

/** Is one of the years asked for, the first or the last that something holds for? */
export function occasionAsked(text: string): "first" | "last" | null {
  if (text.search(LAST) >= 0) return "last";
  return text.search(FIRST) >= 0 ? "first" : null;
}

/** The words that ask for the year from which something holds. */
export function sinceSpans(text: string): readonly Span[] {
  const match = SINCE.exec(text);
  return match ? [spanOfMatch(match)] : [];
}

/** The words that ask for the first year, or for the last. */
export function occasionSpans(text: string): readonly Span[] {
  return [...allMatches(text, FIRST), ...allMatches(text, LAST)].map(spanOfMatch);
}
