import { gather } from "../../../text/gather.ts";
import { parseWholeNumber } from "../../../text/numerals.ts";
import { pattern } from "../../../text/pattern.ts";
import { BODY } from "../../body-words.ts";
import type { Signal } from "../../lexicon/lexicon.ts";
import type { Found } from "../../lexicon/phrase-finder.ts";
import type { Lasting } from "../../scope.ts";
import type { YearMention } from "../../slots.ts";
import { type Span, spanOfMatch } from "../../span.ts";
import { whole } from "../read-signals.ts";
import { CHOOSES } from "./which-reports.ts";

/** In how many years a condition is to hold, with the words that say so. */
export interface FoundLasting {
  readonly lasting: Lasting;
  readonly spans: readonly Span[];
}

/** 连续三年 by itself is any three of them; beside years that are told, 连续 is all of these. */
const IN_A_ROW = pattern(/连续([两二三四五六七八九十]|\d{1,2})个?年(?:以上)?(?:来|里|间)?(?:都|均|全都)?/);
const THROUGHOUT = /连续(?:[两二三四五六七八九十]|\d{1,2})?年?(?:都|均|全都)?/;
/** 2021年和2022年都, 2021、2022两年均. */
const ALL_OF_THEM = /^(?:这?[两二三四五六七八九]年(?:里|间)?)?(?:全都|都|均)/;
/** 近三年没有, 2021年至2024年没有: none in a stretch of years is none in any of them. */
const NONE_OF_THEM = pattern(
  new RegExp(
    `^(?:以?来|里|间|内|中|期间)?(?:有?(?:哪[些几][个家]?|[几多]少?[家个])${BODY})?(?=没有|未被|没被|无行政|没收|未收)`,
  ),
);
/** 2021年和2022年行政诉讼都为0: what the figures are stands in between. */
const ALL_HOLD = /^[^,。?!;都均]{1,16}?(全都|都|均)(?=[为是没无未不有超达大小多少高低零0])/;
/** 一直为0, 常年低于5件, 始终保持在100件以上: what a figure is at all times it is in every year. */
const AT_ALL_TIMES = pattern(
  /(?:一直|始终|从来|历来|向来|常年|长年|长期|持续|总是)(?:以来)?(?:都|均)?(?:保持|维持|处于)?在?(?=[为是没无未不有超达大小多少高低零\d])/,
);
/** 四年里诉讼都是0, 三年申请均超过50件, 四年里没被复议过: so many years, whichever they are. */
const SO_MANY_YEARS = pattern(
  new RegExp(
    "(?<![近最这那过前后去往上头续第满每隔几\\d一二三四五六七八九十])(([两二三四五六七八九]|[2-9])年(?:里|间|内|当?中|以?来)?)" +
      "(?:[^,。?!;都均年]{0,16}?(全都|都|均)(?=[为是没无未不有被超达大小多少高低零\\d])|(?=没有?(?!报告|年报)|未|一[次件起条](?:都|也)?[没未]))",
  ),
);
/** 哪个街道 chooses as 哪些街道 does; 所有单位每年都…吗 asks whether it holds for each. */
const OF_EACH = pattern(
  new RegExp(
    `哪个${BODY}|(?:各个?|每个|每家|所有|全部)${BODY}.*吗|(?:是不是|是否).*(?:各个?|每个|每家|所有|全部)${BODY}`,
  ),
);
/** A figure is asked for, and no agency: 各单位每年都收到几件. */
const ASKS_AMOUNT = /多少(?![家个])|几[件条起次份项]|合计|一共|总[共数量计]|加起来|平均|最[多少高低]/;
/** Whoever is chosen stands behind what is said of every year: 每年都被复议的单位. */
const CHOSEN_BEHIND = new RegExp(`的${BODY}`);
/** A figure held against that of the year before is no condition that one report can meet. */
const CHANGES = pattern(
  /[增减升降涨跌]|越来越|变[多少高低化]|[多少高低]于?(?:上年|去年|上一年|前一年)|比[上前去]一?年度?(?:[都均]|[还更要])*[多少高低大小]/,
);

/**
 * Words by which what is said is to hold in many years, where agencies are chosen by it: 每年都被复议过的单位.
 *
 * @param text the normalised question, names masked
 * @param alone is no agency named?
 */
export function findLasting(
  text: string,
  signals: readonly Found<Signal>[],
  years: readonly YearMention[],
  alone: boolean,
): FoundLasting | undefined {
  const never = signals.filter(({ meaning }) => meaning.kind === "never");
  if (never.length > 0) return { lasting: { kind: "every" }, spans: never.map(({ spans }) => whole(spans)) };
  if (!alone || !(CHOOSES.test(text) || OF_EACH.test(text)) || CHANGES.test(text)) return undefined;
  const found = everyYear(text, signals) ?? yearsInARow(text, years) ?? allOfThem(text, years);
  if (!found) return undefined;
  const behind = text.slice(Math.max(...found.spans.map(({ end }) => end)));
  return ASKS_AMOUNT.test(text) && !CHOSEN_BEHIND.test(behind) ? undefined : found;
}

function everyYear(text: string, signals: readonly Found<Signal>[]): FoundLasting | undefined {
  const always = AT_ALL_TIMES.exec(text);
  const spans = [
    ...gather(signals, ({ meaning, spans }) => (meaning.kind === "every_year" ? [whole(spans)] : [])),
    ...(always ? [spanOfMatch(always)] : []),
  ];
  // 每年收到的申请都超过50件: the two words stand apart.
  const apart = /每(?:一)?年[^,。?!]{1,12}[都均](?!被?(?:维持|纠正|撤销|驳回|败诉|胜诉))/.exec(text);
  if (spans.length === 0 && apart)
    return {
      lasting: { kind: "every" },
      spans: [{ start: apart.index + apart[0].length - 1, end: apart.index + apart[0].length }],
    };
  return spans.length > 0 ? { lasting: { kind: "every" }, spans } : undefined;
}

function yearsInARow(text: string, years: readonly YearMention[]): FoundLasting | undefined {
  const told = years.some(({ kind }) => kind === "range" || kind === "last");
  const match = (told ? THROUGHOUT : IN_A_ROW).exec(text);
  if (!match) return told ? undefined : soManyYears(text);
  const spans = [spanOfMatch(match)];
  if (told) return { lasting: { kind: "every" }, spans };
  const count = parseWholeNumber(match[1] ?? "") ?? 0;
  return count > 1 ? { lasting: { kind: "in_a_row", years: count }, spans } : undefined;
}

function soManyYears(text: string): FoundLasting | undefined {
  const match = SO_MANY_YEARS.exec(text);
  const count = parseWholeNumber(match?.[2] ?? "");
  if (!match || count === undefined) return undefined;
  const [{ length }, words = "", , all = ""] = match;
  const start = match.index;
  const end = start + length;
  const spans = [
    { start, end: start + words.length },
    { start: end - all.length, end },
  ];
  return { lasting: { kind: "in_a_row", years: count }, spans };
}

function allOfThem(text: string, years: readonly YearMention[]): FoundLasting | undefined {
  const named = years.filter(({ kind }) => kind === "year" || kind === "range" || kind === "last");
  const last = named.at(-1);
  if (!last || (named.length < 2 && last.kind === "year")) return undefined;
  const behind = text.slice(last.span.end);
  const [words, all = words] =
    ALL_OF_THEM.exec(behind) ??
    ALL_HOLD.exec(behind) ??
    (last.kind === "year" ? [] : (NONE_OF_THEM.exec(behind) ?? []));
  if (words === undefined || all === undefined) return undefined;
  const end = last.span.end + words.length;
  return { lasting: { kind: "every" }, spans: [{ start: end - all.length, end }] };
}
