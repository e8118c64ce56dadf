import { allMatches } from "../../text/all-matches.ts";
import type { AgencyMention } from "../slots.ts";
import { overlaps } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { findExactNames } from "./exact-names.ts";

/** A character or a word written twice. */
const DOUBLED = /([一-鿿]{1,3})(?=\1)/g;
/** 市市场监管局 is 市场监管局 of the city. */
const LEVEL = /[省市区县旗州]/;
const CHINESE = /[一-鿿]/;

/**
 * Names with a character or a word written twice: 辛店店街道, 矿区街街道, 城市管理管理局. Without it they stand there exactly, so that nothing
 * else can be meant; 中心街街道 is a name as it is, and 果里镇镇长 goes on in another word.
 *
 * @param exact the names that stand in the text as it is
 * @returns all names, those with such a slip marked `near`
 */
export function withDoubled(text: string, exact: readonly AgencyMention[], index: AgencyIndex): AgencyMention[] {
  let found = [...exact];
  for (const { index: at, 1: twice = "" } of allMatches(text, DOUBLED)) {
    const { length } = twice;
    const both = { start: at, end: at + 2 * length };
    if (found.some(({ match, span }) => match === "exact" && span.start <= at && both.end <= span.end)) continue;
    const once = findExactNames(text.slice(0, at) + text.slice(at + length), index).find(
      ({ match, span }) => match === "exact" && span.start <= at && at < span.end,
    );
    if (!once) continue;
    const span = { start: once.span.start, end: once.span.end + length };
    const atEnd = span.end === both.end && CHINESE.test(text.charAt(span.end));
    const atStart = span.start === at && CHINESE.test(text.charAt(at - 1));
    const ofLevel = span.start === at && LEVEL.test(twice);
    if (atEnd || atStart || ofLevel) continue;
    const named: AgencyMention = { ...once, named: text.slice(span.start, span.end), span, match: "near" };
    found = [...found.filter((other) => !overlaps(other.span, span)), named].sort(
      (a, b) => a.span.start - b.span.start,
    );
  }
  return found;
}
