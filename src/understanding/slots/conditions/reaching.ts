import { allMatches } from "../../../text/all-matches.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** 跌到最低, 升到最高点: where a figure came to, and not by how much it changed. */
const REACHING =
  /(?:下降|下跌|下滑|回落|上升|上涨|攀升|[跌降掉落涨升冲爬])[到至]了?(?:历史的?)?(?=(?:最[高低多少大小]|谷底|低谷|[高低]点|高峰|[顶巅]峰|峰值|顶点))/g;

/** The words that say that a figure came to its highest or lowest. */
export function reachingSpans(text: string): Span[] {
  return allMatches(text, REACHING).map(spanOfMatch);
}
