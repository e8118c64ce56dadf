import { parseChineseNumeral, parseCount } from "../text/numerals.ts";
import type { Threshold } from "./query.ts";
import type { Span } from "./span.ts";

const NUMBER = "(\\d{1,9}|[一二两三四五六七八九十百千]{1,5})(万?)";
const UNIT = "(?:件|条|次|起|个|项|篇|%)?";

/** Ways to word a threshold; the captured part is its number. */
const WORDINGS: readonly { readonly pattern: RegExp; readonly comparison: Threshold["comparison"] }[] = [
  { pattern: new RegExp(`(?:不少于|不低于|不小于|至少|起码|达到|大于等于)${NUMBER}${UNIT}`), comparison: "at_least" },
  { pattern: new RegExp(`(?:不超过|不多于|不高于|最多只?|至多|小于等于)${NUMBER}${UNIT}`), comparison: "at_most" },
  { pattern: new RegExp(`(?:超过|多于|高于|大于|突破)了?${NUMBER}${UNIT}`), comparison: "more_than" },
  { pattern: new RegExp(`(?:不到|少于|低于|小于|不足)${NUMBER}${UNIT}`), comparison: "less_than" },
  { pattern: new RegExp(`${NUMBER}${UNIT}(?:以上|及以上|或以上|或更多)`), comparison: "at_least" },
  { pattern: new RegExp(`${NUMBER}${UNIT}(?:以下|及以下|或以下)`), comparison: "at_most" },
];

/** The threshold that a question sets (收到申请不少于20件的单位), with the words that set it. */
export function findThreshold(text: string): { readonly threshold: Threshold; readonly span: Span } | undefined {
  for (const { pattern, comparison } of WORDINGS) {
    const match = pattern.exec(text);
    const value = parseCount(match?.[1] ?? "") ?? parseChineseNumeral(match?.[1] ?? "");
    if (match && value !== undefined) {
      const unit = match[2] === "万" ? 10_000 : 1;
      return {
        threshold: { comparison, value: value * unit },
        span: { start: match.index, end: match.index + match[0].length },
      };
    }
  }
  return undefined;
}
