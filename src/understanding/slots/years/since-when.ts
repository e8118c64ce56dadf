import { type Span, spanOfMatch } from "../../span.ts";

const SINCE = /(?:从|自|打)?哪(?:一|个)?年(?:度)?(?:就|才)?(?:起|开始)(?:就|才)?/;

/** Is the year asked for from which something holds: 从哪年开始超过10件? */
export function asksSince(text: string): boolean {
  return SINCE.test(text);
}

/** The words that ask so. */
export function sinceSpans(text: string): readonly Span[] {
  const match = SINCE.exec(text);
  return match ? [spanOfMatch(match)] : [];
}
