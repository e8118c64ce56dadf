import type { RowMention, Slots } from "../slots.ts";
import { textBetween } from "../span.ts";
import { JOINS } from "./joined.ts";

const FEES: ReadonlySet<string> = new Set(["narrative.processing_fee", "proactive.fees"]);
const TAKEN = /^收[了过]?(?:多少|几)$/;
const ENDS = /^(?:$|[,;。?!])/;
/** 有没有收信息处理费, 收了多少: what follows a pause still speaks of the fee. */
const PAUSE = /^[^和与及跟、;。?!]{0,6},?$/;

/**
 * Is `verb` a verb that is said of `thing`, and no figure beside it? 办理 of 办理人大建议几件, 收了多少 of 有没有收处理费，收了多少.
 */
export function isSaidOf(verb: RowMention, thing: RowMention, text: string): boolean {
  const charged = thing.id === "narrative.processing_fee" && verb.id === "proactive.fees";
  if (charged && isCharged(verb, thing, text)) return true;
  return verb.weak && !thing.weak && (isDoneTo(verb, thing, text) || isTaken(verb, thing, text));
}

/** 办理人大建议几件: the verb and its number stand around what is counted. Applications are told by rows of their own. */
function isDoneTo({ id, span }: RowMention, thing: RowMention, text: string): boolean {
  if (id !== "applications.handled_total" || thing.id.startsWith("applications.")) return false;
  const around = span.start < thing.span.start && thing.span.end <= span.end;
  return around && !JOINS.test(text.slice(span.start, thing.span.start));
}

/** 收了多少 behind a fee, with nothing that it could count instead. */
function isTaken({ id, span }: RowMention, fee: RowMention, text: string): boolean {
  if (id !== "applications.received" || !FEES.has(fee.id) || fee.span.end > span.start) return false;
  const alone = TAKEN.test(text.slice(span.start, span.end)) && ENDS.test(text.slice(span.end));
  return alone && PAUSE.test(textBetween(fee.span, span, text));
}

const MONEY = /^收[了过取到得]{0,2}(?:多少|几|最[多少高低])?(?:钱|费用?|万?元|块)?$/;
const ENDS_ASKING = /^(?:没有?|吗|呢)?(?:$|[,;。?!])/;

/** 信息处理费收费多少钱, 收过信息处理费吗，收了多少钱: how much of the fee that was named. */
function isCharged({ span }: RowMention, fee: RowMention, text: string): boolean {
  if (fee.span.end === span.start) return text.startsWith("收", span.start);
  const asksAmount = MONEY.test(text.slice(span.start, span.end)) && ENDS_ASKING.test(text.slice(span.end));
  return asksAmount && fee.span.end < span.start && PAUSE.test(textBetween(fee.span, span, text));
}

/** 收了多少, 收了多少钱 after a question for a fee: still of that fee. */
export function asksTaken({ rows, columns, text }: Slots, before: readonly { readonly id: string }[]): boolean {
  const isMoney = ({ id, span: { start, end } }: RowMention): boolean =>
    MONEY.test(text.slice(start, end)) &&
    ENDS_ASKING.test(text.slice(end)) &&
    // 收到多少 is more often said of applications.
    !(id === "applications.received" && text.slice(start, end).includes("到"));
  const only = rows.length > 0 && rows.every(isMoney) && columns.every(({ kind }) => kind === "proactive");
  return only && before.length > 0 && before.every(({ id }) => FEES.has(id));
}
