import { isDeepStrictEqual } from "node:util";
import type { Frame } from "../frame.ts";
import { asksNoneInYears } from "../framing/none-in-years.ts";
import { findClaim } from "../slots/conditions/find-claim.ts";
import type { Slots } from "../slots.ts";

/** What of a frame decides the answer. */
const DECISIVE = [
  "intent",
  "agencies",
  "years",
  "pairs",
  "facts",
  "rates",
  "breakdowns",
  "topics",
  "contact",
  "scope",
  "criteria",
  "grouping",
  "order",
  "limit",
  "place",
  "portion",
  "change",
  "aggregation",
  "added",
  "condition",
  "lasting",
] as const satisfies readonly (keyof Frame)[];

/** 那它呢, 是多少, 到底几件: words that add nothing to what was asked, so that the same answer is due. */
const NOTHING_NEW =
  /^(?:那么?|所以|请问?|麻烦|帮我?|给我?|我|你|您|再|又|也|还|就|都|才|只|到底|究竟|具体|一共|总共|一下|一遍|一次|下|说|讲|查|看|问|报|列|发|念|回答|告诉|重复|重新|来|这|那|它们?|他们?|该|此|个|家|年|单位|机关|街道|局|镇|乡|项|条|数字?|数据|数量|结果|情况|答案|图表?|表格?|详细|详情|明细|分别|各自?|是|有|为|了|的|得|呢|啊|呀|吧|吗|嘛|么|哦|噢|哈|什么|啥|怎么样?|如何|怎样|多少|几|件|起|次|份|人|万元|元|谁|哪|[?。!,.、~…\s])*$/;

/**
 * Words of a follow-up that change nothing of the question before, though they say something: 上上个呢. The same answer once more
 * would be taken for one to them.
 *
 * @returns `null` where the question is another one, or where it is to be answered again
 */
export function repeatedInVain({ text, ...slots }: Slots, frame: Frame, last: Frame | null): string | null {
  if (last === null || frame.intent === null || last.unheard || NOTHING_NEW.test(text)) return null;
  if (slots.dialogue.has("source") || slots.dialogue.has("previous_question")) return null;
  // Of several agencies it is not worked out.
  if (asksNoneInYears(text) && frame.agencies.length !== 1) return text;
  if (saysAnything({ text, ...slots })) return null;
  return DECISIVE.every((key) => isDeepStrictEqual(frame[key], last[key])) ? text : null;
}

/** Anything that a question is made of, be it the same as before. */
function saysAnything(slots: Slots): boolean {
  const { agencies, years, rows, columns, rates, topics, contact, breakdowns, terms, editions, scope, excluded } =
    slots;
  const named = [agencies, years, rows, columns, rates, topics, contact, breakdowns, terms, editions, excluded];
  const many = scope.all || scope.region !== null || scope.types.length > 0 || scope.governments !== null;
  const { order, limit, place, condition, aggregation, change, criteria, parts, grouping, portion } = slots;
  const asked = [order, limit, place, condition, aggregation, change, criteria, parts, grouping, portion];
  // 它77件,属实吗 holds the same figure against a number.
  if (findClaim(slots.text) !== undefined) return true;
  return many || slots.triggers.size > 0 || named.some(({ length }) => length > 0) || asked.some((one) => one !== null);
}
