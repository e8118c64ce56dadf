import { allMatches } from "../../text/all-matches.ts";
import type { Slots } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";

const SEPARATES = /[、,;。?!]|其中/g;
const HOW_MANY = /(?:有|是|为)?(?:几|多少)(?:[件条个次起项宗份篇家人]|万?元)?/g;
/** What says no more than that an amount is asked for. */
const IDLE = /[了的呢吧啊呀又还再都也共各是有为]|总计|总数|总量|总共|一共|合计|分别|到底|究竟|具体|大概|大约|年|请问/g;

/**
 * Of several amounts that one message asks for, those that nothing in it names: 剩几件 of 收了几件、办结几件、剩几件, where no
 * list knew 剩. An answer that gives the others would pass them over.
 */
export function unheardItems({ text, rows, columns, rates, agencies, years, scope, place, criteria }: Slots): string[] {
  const items = itemsOf(text).filter(({ start, end }) => allMatches(text.slice(start, end), HOW_MANY).length > 0);
  if (items.length < 2 || rates.length > 0 || place !== null || criteria !== null) return [];
  const heard: readonly Span[] = [
    ...[...rows, ...columns, ...agencies, ...years].map(({ span }) => span),
    ...scope.regionSpans,
  ];
  return items.flatMap((item) => {
    const words = text.slice(item.start, item.end);
    const bare = words.replace(HOW_MANY, "").replace(IDLE, "");
    return bare === "" || heard.some((span) => overlaps(span, item)) ? [] : [words];
  });
}

function itemsOf(text: string): Span[] {
  const marks = allMatches(text, SEPARATES);
  const starts = [0, ...marks.map(({ index, 0: words }) => index + words.length)];
  return starts.map((start, at) => ({ start, end: marks[at]?.index ?? text.length }));
}
