import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";

/** A character that takes two places. */
const BEYOND_PLANE = /[\ud800-\udbff][\udc00-\udfff]/;

/** The message without its agencies and years: what choices that name the missing slot are made of. */
export function wordingOf(slots: Slots): string {
  const out: Span[] = [
    ...slots.agencies.map(({ span }) => span),
    ...slots.years.map(({ span }) => span),
    ...slots.scope.kindSpans,
    ...(slots.agencies.length > 0 || isOnePlace(slots.scope.regionSpans) ? slots.scope.regionSpans : []),
  ];
  const kept = BEYOND_PLANE.test(slots.text) ? slots.text.normalize() : slots.text;
  let wording = "";
  let from = 0;
  for (const { start, end } of out.sort((a, b) => a.start - b.start)) {
    if (start > from) wording += kept.slice(from, start);
    from = Math.max(from, end);
  }
  return `${wording}${kept.slice(from)}`.replaceAll("()", "").replace(/^[的,、和在]+/, "");
}

/** 枣庄市市中区 is one place, in two words. */
function isOnePlace(spans: readonly Span[]): boolean {
  return spans.length > 0 && spans.every(({ start }, at) => at === 0 || spans[at - 1]?.end === start);
}
