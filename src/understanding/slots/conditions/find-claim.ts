import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { mayMatch } from "../../../text/may-match.ts";
import type { Threshold } from "../../scope.ts";
import { type Span, spanOfMatch } from "../../span.ts";
import { quantityOf } from "./numbers-of-cases.ts";

/** One figure with its measure that somebody says it is: 收到5件申请. */
const FIGURE =
  /(?<![\d.第约近逾足多少于前后最]|大于|小于|至少|超过|不到|达到|多达)(\d{1,7}(?:\.\d{1,4})?)(?:(件|条|次|起|宗|份|篇)|(万)?([元块]))(?!以[上下内]|左右|多|余)/g;
const DIGITS = /\d/;
const NONE =
  /一[件条次起](?:[一-鿿]{0,8})?[也都](?:没|未)|(?<!有)[没未]有?(?:公开|发布)过?(?:任何|一条)|(?:什么|啥)信息[也都][没未]|没有?收到|没收到|未收到/;
/** 不是没有收到: that there are some. */
const TWICE_DENIED = /(?:不是|并非|不会|不可能)(?:从|都|就)?[没未]/;
/** Words that ask whether it is so. */
const ASKS =
  /属实|是真|真的(?:吗|假的|是)|真假|是[不否]是|对[吗吧不]|没错|[记搞弄]错|求证|核实|听说|网传|据说|传言|有人说|是吗|是吧|是这样|确有其事|靠谱/;

/** A figure with its measure, as a question states it. */
export interface Stated {
  readonly said: string;
  readonly span: Span;
  readonly is: Threshold;
}

/** All figures that a question states. */
export function findStated(text: string): Stated[] {
  return gather(mayMatch(text, DIGITS) ? allMatches(text, FIGURE) : [], (match) => {
    const said = quantityOf(match[1], match[3], match[2] ?? match[4]);
    return said ? [{ said: match[0], span: spanOfMatch(match), is: { comparison: "exactly" as const, ...said } }] : [];
  });
}

/** Is it to be told whether what is said is so: 听说, 对吗? */
export function asksWhetherSo(text: string): boolean {
  return ASKS.test(text);
}

/**
 * The figure that a question wants confirmed: 5 of 辛店街道2020年收到5件申请，属实吗. `undefined` where it names none, several,
 * or no single one (500多件).
 *
 * @param text normalised, years and all
 */
export function findClaim(text: string): Threshold | undefined {
  if (!ASKS.test(text)) return undefined;
  const [only, ...others] = allMatches(text, FIGURE);
  if (others.length > 0) return undefined;
  if (only) {
    const said = quantityOf(only[1], only[3], only[2] ?? only[4]);
    return said && { comparison: "exactly", ...said };
  }
  const isNone = NONE.test(text) && !TWICE_DENIED.test(text) && !/\d(?!\d*年)/.test(text.replace(/\d+年/g, ""));
  return isNone ? { comparison: "exactly", value: 0 } : undefined;
}

/** 35%, as what a rate is said to be: no limit, no change and no round figure. */
const PERCENT =
  /(?<![\d.约近逾足多少于前后最了出超]|大于|小于|至少|超过|不到|达到|多达)(\d{1,3}(?:\.\d{1,2})?)%(?!以[上下内]|左右|多|余)/g;
const SAID_OF_RATE = /(?:是|为|等于|率|比例|占比?|,)$/;

/**
 * The percentage that a rate is said to be: 35 of 公开率是35%吗.
 *
 * @param text normalised
 */
export function findClaimedPercent(text: string): Threshold | undefined {
  const [only, ...others] = mayMatch(text, DIGITS) ? allMatches(text, PERCENT) : [];
  if (!only || others.length > 0 || !SAID_OF_RATE.test(text.slice(0, only.index))) return undefined;
  return { comparison: "exactly", value: Number(only[1]) };
}
