import { findDerived } from "../../form/derived.ts";
import { isSumId } from "../../form/sums.ts";
import { gather } from "../../text/gather.ts";
import type { Query } from "../query.ts";
import type { Slots } from "../slots.ts";

/** 两个加起来占, 三项合计占: figures that are added up before they are held against a whole. */
const TOGETHER =
  /(?:(?:[两二三四五六]|[这那]几)[个项者种类样](?:情形|情况)?(?:合计|总共|一共|共计?)|加起来|加在一起|加一起|合起来|合在一起|之和|相加)(?=[^,。?!;]{0,6}占)/;
/** 两年差多少, 相差几件. */
const DIFFERS =
  /相差(?:多少|多大|几[件条次个起宗项]|了)|差(?:了|距|额|值|别)?(?:是|有)?(?:多少|多大|几[件条次个起宗项])/;

/** Words for a sum whose share is asked for, where the query is for the share of single figures. */
export function sumsPassedOver(query: Query, text: string): readonly string[] {
  if (query.intent !== "ratio") return [];
  const isSum = query.rates.some(({ numerator }) => isSumId(numerator) || findDerived(numerator) !== undefined);
  return isSum ? [] : gather([TOGETHER.exec(text)], (match) => match?.[0] ?? []);
}

/** Words for a difference, where the query is for one figure alone. */
export function differencePassedOver(query: Query, text: string): readonly string[] {
  if (query.intent !== "value" || query.targets.length * query.facts.length !== 1) return [];
  return gather([DIFFERS.exec(text)], (match) => match?.[0] ?? []);
}

/** 收到申请和办结的申请: both are asked for. */
const JOINED = /^的?(?:申请)?(?:数量?|件数?)?(?:和|与|及|跟|、|以及)$/;
const COUNTED: ReadonlySet<string> = new Set(["applications.received", "applications.handled_total"]);

/** One of two figures side by side, 收到的 and 办结的, where a query over many reports is for the other alone. */
export function figurePassedOver(query: Query, { rows, text }: Slots, figures: readonly string[]): readonly string[] {
  if (query.intent !== "aggregate" && query.intent !== "rank") return [];
  const counted = rows.filter(({ id }) => COUNTED.has(id)).toSorted((a, b) => a.span.start - b.span.start);
  const [first, second] = counted;
  if (!first || !second || first.id === second.id) return [];
  if (!JOINED.test(text.slice(first.span.end, second.span.start))) return [];
  return gather([first, second], ({ id, span }) =>
    figures.some((figure) => figure.startsWith(`${id}.`)) ? [] : [text.slice(span.start, span.end)],
  );
}

const NOT_NONE = /(?:不为|(?<!是)不是|不等于|非)(?:零|0)(?![\d件])/;

/** 超过10件而且复议不为零的单位, 申请不为零的单位复议合计: a condition that the reports are not chosen by. */
export function conditionPassedOver(query: Query, text: string): readonly string[] {
  if (query.intent !== "aggregate" && query.intent !== "rank") return [];
  if ((query.scope.where?.of.length ?? 0) > 1) return [];
  const isHeld = query.intent === "aggregate" && query.condition !== null;
  return isHeld ? [] : gather([NOT_NONE.exec(text)], (match) => match?.[0] ?? []);
}
