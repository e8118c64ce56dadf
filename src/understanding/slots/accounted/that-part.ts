import { allMatches } from "../../../text/all-matches.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** 那一块, 这个板块: no 块 of land or of money. */
const THAT_PART = /[这那]一?个?(?:板块|块儿?(?![地钱田牌])|方面|头儿?)/g;

/** Words that point at what was named before them and say nothing more of it: 新媒体那一块公开了几条. */
export function thatPart(masked: string): Span[] {
  return allMatches(masked, THAT_PART).map(spanOfMatch);
}
