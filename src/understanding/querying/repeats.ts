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

/**
 * Words of a follow-up that change nothing of the question before, though they say something: 上上个呢. The same answer once more
 * would be taken for one to them.
 *
 * @param saysNothingNew is a text made of words that add nothing to what was asked: 那它呢, 到底几件? The same answer is due then
 * @returns `null` where the question is another one, or where it is to be answered again
 */
export function repeatedInVain(
  slots: Slots,
  frame: Frame,
  last: Frame | null,
  saysNothingNew: (text: string) => boolean,
): string | null {
  const { text } = slots;
  if (last === null || frame.intent === null || last.unheard || saysNothingNew(text)) return null;
  if (slots.dialogue.has("source") || slots.dialogue.has("previous_question")) return null;
  // Of several agencies it is not worked out.
  if (asksNoneInYears(text) && frame.agencies.length !== 1) return text;
  if (saysAnything(slots)) return null;
  return DECISIVE.every((key) => isDeepStrictEqual(frame[key], last[key])) ? text : null;
}

/** Anything that a question is made of, be it the same as before. */
function saysAnything(slots: Slots): boolean {
  const { agencies, years, rows, columns, rates, topics, contact, breakdowns, terms, editions, scope } = slots;
  const named = [agencies, years, rows, columns, rates, topics, contact, breakdowns, terms, editions];
  const many = scope.all || scope.region !== null || scope.types.length > 0 || scope.governments !== null;
  const { order, limit, place, condition, aggregation, change, criteria, parts, grouping, portion } = slots;
  const asked = [order, limit, place, condition, aggregation, change, criteria, parts, grouping, portion];
  // 它77件,属实吗 holds the same figure against a number.
  if (findClaim(slots.text) !== undefined) return true;
  return many || slots.triggers.size > 0 || named.some(({ length }) => length > 0) || asked.some((one) => one !== null);
}
