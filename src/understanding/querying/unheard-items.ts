import { allMatches } from "../../text/all-matches.ts";
import { sumOf } from "../facts/add-up.ts";
import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { overlaps, partsBetween, type Span, spanOfMatch } from "../span.ts";

const SEPARATES = /[、,;。?!]|其中/g;
const HOW_MANY = /(?:有|是|为)?(?:几|多少)(?:[件条个次起项宗份篇家人]|万?元)?/g;
const OF_CASES = /(?:几|多少)[件条次起宗项份篇]/g;
const TOTAL = /总计|总数|总量|总共|一共|合计|之和|总和|加起来|相加/g;
/** 两类 of 两类合计: those that were named. */
const ALL_OF_THEM = /[两二三四五六几](?:大?类|项|者|种|个数?|样)/;
/** What says no more than that an amount is asked for. */
const IDLE = /[了的呢吧啊呀又还再都也共各是有为里中在]|分别|到底|究竟|具体|大概|大约|年|度|请问/g;

/**
 * Of several amounts that one message asks for, those that nothing in it names: 剩几件 of 收了几件、办结几件、剩几件, where no
 * list knew 剩, or 合计多少 behind parts that are told one by one. An answer that gives the others would pass them over.
 */
export function unheardItems(slots: Slots, { facts, added }: Frame): string[] {
  const { text, rows, columns, rates, agencies, years, scope, place, criteria } = slots;
  const items = partsBetween(text, SEPARATES).flatMap((part) => amountsIn(text, part));
  if (items.length < 2 || rates.length > 0 || place !== null || criteria !== null) return [];
  const heard = [...rows, ...columns].map(({ span }) => span);
  const about: readonly Span[] = [...[...agencies, ...years].map(({ span }) => span), ...scope.regionSpans];
  const hasTotal =
    facts.length < 2 || (added && sumOf(facts) !== null) || facts.some(({ ids: [id] }) => id.endsWith(".total"));
  return items.flatMap((item) => {
    if (heard.some((span) => overlaps(span, item))) return [];
    const words = without(text, item, about);
    const sums = words.search(TOTAL) >= 0;
    const spoken = sums ? words.replace(ALL_OF_THEM, "") : words;
    const named = spoken.replace(HOW_MANY, "").replace(TOTAL, "").replace(IDLE, "");
    return named !== "" || (sums && !hasTotal) ? [words] : [];
  });
}

/** 申请几件公开了几件: each amount of a clause, with the words before it; those behind the last go with it. */
function amountsIn(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  if (allMatches(words, HOW_MANY).length === 0) return [];
  const asked = allMatches(words, OF_CASES).map(spanOfMatch);
  if (asked.length < 2) return [{ start, end }];
  return asked.map((amount, at) => ({
    start: start + (asked[at - 1]?.end ?? 0),
    end: at === asked.length - 1 ? end : start + amount.end,
  }));
}

/** An item without the agencies and years in it. */
function without(text: string, { start, end }: Span, spans: readonly Span[]): string {
  let words = "";
  for (let at = start; at < end; at++)
    if (!spans.some((span) => span.start <= at && at < span.end)) words += text.charAt(at);
  return words;
}
