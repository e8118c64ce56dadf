import { allMatches } from "../../../text/all-matches.ts";
import { pattern } from "../../../text/pattern.ts";
import { DOWN, UP } from "../../change-words.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** Which years of one agency are asked for: those with more than the year before, with less, or both by themselves. */
export type MovedYears = "up" | "down" | "both";

const WHICH = pattern(/哪(?:几个?|些|一个?|个)?年|有(?:几|多少)个?年|的年份/);
/** Limits, places, courses and shares are other questions. */
const ELSE = pattern(
  /最|第|翻|倍|连续|一直|始终|持续|逐年|每年|开始|起|\d[%件条次起]|百分|[一二三四五六七八九十]成|先|占|幅|率|谷底|低谷|[高低]点|高峰|[顶巅]峰|峰值/,
);
const AGAINST = "(?:比|较|相比|相较于?)(?:上|前|头|去)一?年度?[^,。?!;]{0,8}?";
const MORE = new RegExp(`(?<!新)${UP}(?!多少|了?几)|${AGAINST}(?<![减])[多高](?!少|了?[几多])`);
const FEWER = new RegExp(`${DOWN}(?!多少|了?几)|${AGAINST}(?<![增])[少低](?!了?[几多])`);

/**
 * 哪几年比上年增加, 在哪几年下降: the years whose figure went one way.
 *
 * @returns `null` where no such years are asked for
 */
export function movedYearsIn(text: string): MovedYears | null {
  if (!WHICH.test(text) || ELSE.test(text)) return null;
  const [up, down] = [MORE.test(text), FEWER.test(text)];
  if (up && down) return "both";
  return up ? "up" : down ? "down" : null;
}

const WORDS = new RegExp(`(?:${UP}|${DOWN})(?:了|过)?`, "g");

/** The words that say which way the figure went in those years. */
export function movedYearsSpans(text: string): readonly Span[] {
  return movedYearsIn(text) === null ? [] : allMatches(text, WORDS).map(spanOfMatch);
}
