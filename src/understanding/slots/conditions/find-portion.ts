import { allMatches } from "../../../text/all-matches.ts";
import { SHARED } from "../../names/namesakes.ts";
import type { AskedPortion, Bodies, Whole } from "../../scope.ts";
import { type Span, spanOfMatch } from "../../span.ts";
import { mask } from "../scan-names.ts";
import { type Heard, type HeardWhole, wholeAt } from "./whole-at.ts";

/** Shares that are asked for of a whole of many reports, with the words that name it. */
export interface FoundPortion {
  readonly portion: AskedPortion;
  readonly spans: readonly Span[];
}

/** The kinds of agencies that a whole is made of; `undefined` where it is all of a place, or what is spoken of. */
export function bodiesOf({ portion: { whole } }: FoundPortion): Bodies | undefined {
  return whole.kind === "spoken" ? undefined : whole.bodies;
}

const BODIES = "(?:(?:各|所有|全部)?(?:单位|机关|部门|街道和乡镇)?(?:的)?(?:合计|总计|总和|总[数量]|总(?=收|申))?)";
const SHARE = "(?=[^,。?!;]{0,4}(?:占|比重|比例|份额))";
/** 占全区各单位的, 在全市占: a place is told by its level alone. */
const LEVEL = new RegExp(
  `占(?:到|了|据)?(?:整个)?全([省市区县旗州])(?![^,。?!;]{0,3}(?:政府|街道|[镇乡局]))${BODIES}|在全([省市区县旗州])${BODIES}[里中]?的?${SHARE}`,
);
const EVERYONE =
  /占(?:到|了|据)?(?:全部|所有|全体|各)的?(?:单位|机关)的?(?:合计|总计|总和|总[数量])?|占(?:到|了)?(?:全库|库[里中]全部)/;
/** 占 and 在 lead to a whole by its name; behind 在 the share follows: 在各镇中占多少. */
const LEADS = /占(?:到|了|据)?(?:20\d\d年度?的?)?|在/g;
const SHARE_BEHIND = /^(?:当中|之中|其中|之内|[里中内])?(?:的|所)?[^,。?!;]{0,4}(?:占|比重|比例|份额)/;
/** 占临淄区政府的 is of one report. */
const BEHIND = /^(?!人民政府|政府|[一-鿿]{0,6}(?:街道|办|[镇乡局委]))/;
/** What the shares of the first places, or of each, are shares of where no other whole is named: all that are asked about. */
const OF_THESE =
  /占(?:到|了|据)?(?:(?:申请)?总(?:申请)?(?:[量数额和体]量?|(?=的))|合计|总计|全部(?!单位|机关)(?:申请)?|整体)?的?(?:数?量)?的?(?=多少|几[成分个]|百分之|比(?![上去前较])|多大|份额)/;
/** 前三名, 最多的那家, 排第一的街道: nothing but their sum stands between them and the share. */
const FIRST_PLACES =
  /(?:(?:[前头后末]|最[多高大少低小]的?)(?:[一二两三四五六七八九十]|\d{1,2})(?:名|[家个]|位|强|(?=的|合|加|一共|总|共|$))|最[多高]的)的?(?:那?[家个])?(?:单位|机关|街道|乡镇|[镇乡局]|部门)?(?:收到)?的?(?:申请)?[数量]?的?(?:加起来|加在一起|加一起|合起来|合在一起|合计|总共|一共|之和|总和|相加)?(?:大概|大约|就|能)?(?:在全[省市区县旗州][^,。?!;占]{0,4})?$/;
/** 各类, 各种申请 are parts of one report's figures. */
const ONE_BY_ONE = /各(?![类种项省市])|分别|每[家个]/;

/**
 * What many reports a figure is a part of: 占全区的百分之几, 占临淄区的比重, 占全部单位的多少; and whose share it is of many
 * that are asked about: 前三名占总量多少, 各占多少.
 *
 * @param text the normalised question, names masked
 * @param heard what it says of many reports
 * @param alone is no agency named?
 * @example findPortion("前三名占总量多少", heard, true) // { portion: { whole: { kind: "spoken" }, each: false, first: true } … }
 */
export function findPortion(text: string, heard: () => Heard, alone: boolean): FoundPortion | undefined {
  const at = SHARED.exec(text)?.index;
  if (at === undefined) return undefined;
  const first = alone && FIRST_PLACES.test(text.slice(0, at));
  const named = namedWhole(text, heard, alone);
  // 占各镇街的比例 is no share of each.
  const each = ONE_BY_ONE.test((named?.whole.bodies ? named.spans : []).reduce(mask, text));
  if (named) {
    // Of all reports there are, shares of a place or of a kind of agencies are told elsewhere.
    const told = alone && named.whole.kind === "all" && !named.whole.bodies && !each && !first;
    return told ? undefined : { portion: { whole: named.whole, each, first }, spans: named.spans };
  }
  const these = alone && (each || first) ? OF_THESE.exec(text) : null;
  return these ? { portion: { whole: { kind: "spoken" }, each, first }, spans: [spanOfMatch(these)] } : undefined;
}

function namedWhole(
  text: string,
  heard: () => Heard,
  alone: boolean,
): { readonly whole: Exclude<Whole, { kind: "spoken" }>; readonly spans: readonly Span[] } | undefined {
  const told = heard();
  const [only, ...others] = allMatches(text, LEADS).flatMap((match) => {
    const found = wholeAt(text, match.index + match[0].length, told);
    return found && isWhole(text, match[0], found, alone) ? [found] : [];
  });
  if (others.length > 0) return undefined;
  if (only) return { whole: only.whole, spans: [only.span] };
  const level = LEVEL.exec(text);
  if (level) return { whole: { kind: "level", level: level[1] ?? level[2] ?? "" }, spans: [spanOfMatch(level)] };
  const everyone = EVERYONE.exec(text);
  return everyone ? { whole: { kind: "all" }, spans: [spanOfMatch(everyone)] } : undefined;
}

/** Behind 在 kinds of agencies are the whole of one that is named; without one they are those that are asked about. */
function isWhole(text: string, lead: string, { whole, span, ofAgencies }: HeardWhole, alone: boolean): boolean {
  const behind = text.slice(span.end);
  if (lead === "在") return !alone && SHARE_BEHIND.test(behind);
  if (alone && whole.kind !== "region" && whole.bodies === undefined) return false;
  return ofAgencies || (whole.kind === "region" && BEHIND.test(behind));
}
