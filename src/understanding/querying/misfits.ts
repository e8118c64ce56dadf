import { gather } from "../../text/gather.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import { sumOf } from "../facts/add-up.ts";
import { FIGURE_INTENTS } from "../facts/figure-intents.ts";
import { keepSpecific } from "../facts/resolve-facts.ts";
import type { Frame } from "../frame.ts";
import { addsOn, addsYear } from "../framing/adds-on.ts";
import { countYears } from "../framing/year-wish.ts";
import { unsureUnfinished } from "../slots/accounted/unfinished.ts";
import { isLatest } from "../slots/years/find-years.ts";
import type { Slots } from "../slots.ts";
import { bodiesCounted, countedElse, decisionsPublished } from "./counted-else.ts";
import { crossedCells } from "./crossed-cells.ts";
import { describeCondition } from "./describe-condition.ts";
import { droppedCondition } from "./dropped-condition.ts";
import { speaksOfMany } from "./scope-of.ts";
import { countsReports, sharesCondition } from "./shared-condition.ts";
import { strangeMentions } from "./strange-mentions.ts";
import { unheardItems } from "./unheard-items.ts";

/**
 * Words that are known but have no place beside what is asked for: 罚款金额 (the form counts penalties, not their sums),
 * 企业提起的行政复议 (who asked for review is not on the form), 占全区的比例 where no whole is known.
 */
export function misfits(slots: Slots, frame: Frame): string[] {
  if (addsInVain(slots, frame)) return ["加上"];
  const rows = keepSpecific(slots.rows, slots.text);
  const unheard = frame.intent === "value" ? unheardItems(slots, frame) : [];
  if (rows.length === 0)
    return [
      ...shareWithoutWhole(slots, frame),
      ...averageOfOne(slots, frame),
      ...oneOfTwo(slots, frame),
      ...figuresMiscounted(slots, frame),
      ...amongFirst(slots, frame),
      ...bodiesCounted(slots),
      ...deniedAnew(slots),
      ...passedOver(slots, frame),
      ...droppedCondition(slots, frame),
      ...unheard,
    ];
  const strange = [...strangeMentions(slots, rows), ...unsureUnfinished(slots.rows, slots.columns)];
  return [
    ...new Set([
      ...strange.map(({ start, end }) => slots.text.slice(start, end)),
      ...shareWithoutWhole(slots, frame),
      ...averageOfOne(slots, frame),
      ...oneOfTwo(slots, frame),
      ...crossedCells(slots, frame),
      ...passedOver(slots, frame),
      ...amongFirst(slots, frame),
      ...droppedCondition(slots, frame),
      ...countedElse(slots, rows),
      ...bodiesCounted(slots),
      ...unheard,
      ...decisionsPublished(slots, rows),
    ]),
  ];
}

/** 加上收费呢, after the number of penalties: there is no sum of the two, and the added one alone is not asked for. */
function addsInVain(slots: Slots, { facts, added, intent }: Frame): boolean {
  if (!FIGURE_INTENTS.some((one) => one === intent)) return false;
  return addsYear(slots) || (addsOn(slots) && (!added || sumOf(facts) === null));
}

/** 平均几件 of a single figure: of what, only the asker knows. */
function averageOfOne({ aggregation }: Slots, { intent, years }: Frame): string[] {
  // 2021-2023年均收到几件, 近三年平均 are of several.
  if (countYears(years) > 1) return [];
  return (intent === "value" || intent === "summary") && (aggregation === "average" || aggregation === "median")
    ? ["平均"]
    : [];
}

const EXTREMES =
  /(最[多高大])[^,。?!]{0,4}[和与跟及][^,。?!]{0,4}(最[少低小])|(最[少低小])[^,。?!]{0,4}[和与跟及][^,。?!]{0,4}(最[多高大])/;
const BOTH =
  /[两三四五](?:个|家|者|份)(?:单位|街道|机关|镇|局)?(?:加|相加|合计|一共|总共|合起来|(?:20\d\d年)?的?[^,。?!;]{0,6}(?:对比|比较|比一比|比一下|谁|哪[个家]))/;

/** Two things asked about, of which one would be told: 最多和最少的差, 两个加起来. */
function oneOfTwo({ text, years: said }: Slots, { intent, agencies, facts, place, years }: Frame): string[] {
  const extremes = intent === "rank" && place === null ? EXTREMES.exec(text)?.[0] : undefined;
  const both = intent === "value" && agencies.length === 1 && facts.length === 1 ? BOTH.exec(text)?.[0] : undefined;
  // 两年加起来, after one year: which is the other?
  const miscounted = gather(said, (mention) =>
    mention.kind === "last" && mention.together && years.kind === "years" && years.years.length !== mention.count
      ? [text.slice(mention.span.start, mention.span.end)]
      : [],
  );
  return [...gather([extremes, both], (words) => words ?? []), ...miscounted, ...latestBesideYear(text, said)];
}

const SO_MANY = /([两二三四五六七八九])(?:大?类|项|种|样)(?:申请|情况|情形|决定)?(?:加|合计|一共|总共|总计|之和|总和)/;

/** 三类合计, where two figures were told: which is the third? */
function figuresMiscounted({ text, columns }: Slots, { intent, facts, agencies, breakdowns }: Frame): string[] {
  const [words, count = ""] = SO_MANY.exec(text) ?? [];
  const isOpen = intent === "value" && agencies.length === 1 && breakdowns.length + columns.length === 0;
  return words === undefined || !isOpen || parseWholeNumber(count) === facts.length ? [] : [words];
}

const AMONG_FIRST =
  /前[一二三四五六七八九十\d]+[名家位个]?的?(?:单位|机关|街道|乡镇|部门|镇|局)?(?:里面?|中|当中|之中)(?=[^,。?!;]{0,8}(?:[几多哪谁最]|有没有|有无))/;

/** 前十名里有几个街道: those of one kind would be ranked among themselves, and others ahead of the ten. */
function amongFirst({ text }: Slots, { intent }: Frame): string[] {
  return intent === "rank" || intent === "aggregate" ? (AMONG_FIRST.exec(text) ?? []).slice(0, 1) : [];
}

/** 最近一年的申请比2022年多吗: the named year alone would be told. */
function latestBesideYear(text: string, said: Slots["years"]): string[] {
  if (!said.some(({ kind }) => kind === "year") || !/[和与跟同比较]/.test(text)) return [];
  const words = gather(said, (mention) => (isLatest(mention) ? text.slice(mention.span.start, mention.span.end) : []));
  return words.filter((latest) => latest.endsWith("一年"));
}

const CHOSEN_YEARS = /哪[几些一]?个?年份?(?![都均])|几年(?![来内间])(?=有|被|没)/;

/** Numbers, negations and second figures that a count, a sum or a ranking would not use: 没有诉讼的单位收到几件申请. */
function passedOver({ text, unused, condition, rows }: Slots, frame: Frame): string[] {
  // 处罚过10件的单位: the figures of many, one by one.
  if (frame.intent === "value" && frame.agencies.length === 0 && speaksOfMany(frame)) return [...unused];
  if (frame.agencies.length > 0 || (frame.intent !== "aggregate" && frame.intent !== "rank")) return [];
  const counts = frame.intent === "aggregate" && countsReports(frame);
  const idle = !counts && condition !== null && condition !== "positive" ? [describeCondition(condition)] : [];
  // 哪几年各单位都有复议: reports are counted, and not the years in which it holds of all.
  const years = counts && condition !== null ? (CHOSEN_YEARS.exec(text) ?? []) : [];
  const second = counts && frame.facts.length > 1 && !sharesCondition(text, condition) ? rows.slice(-1) : [];
  return [...unused, ...idle, ...years.slice(0, 1), ...second.map(({ span }) => text.slice(span.start, span.end))];
}

const DENIED = /(?<![有会能])[没未不][^没未不,。?!;]{1,6}的(?!吧|吗)/;

/** 没给的呢, after what was given: said of others than those that were spoken of. */
function deniedAnew({
  text,
  columns,
  rates,
  breakdowns,
  topics,
  terms,
  condition,
  criteria,
  agencies,
}: Slots): string[] {
  const own = columns.length + rates.length + breakdowns.length + topics.length + terms.length + agencies.length;
  return own > 0 || condition !== null || criteria !== null ? [] : (DENIED.exec(text)?.slice(0, 1) ?? []);
}

const HOW_GREAT = /占(?:了|到)?(?:多少|多大|几成|百分之几|的?比[例重])/;

/** A share is asked for, and the figure itself would be given. */
function shareWithoutWhole({ text, triggers, condition }: Slots, frame: Frame): string[] {
  const { intent, rates, place, portion, aggregation, criteria } = frame;
  // 被复议的占几成: of those that it holds for the number would be given.
  const plain = condition === "positive" || condition === "zero";
  if (plain && aggregation === null && criteria === null && frame.agencies.length === 0) {
    const share = HOW_GREAT.exec(text)?.[0];
    if (share !== undefined) return [share];
  }
  // 差距多大 asks for no share.
  if (place !== null || portion !== null || rates.length > 0 || !triggers.has("ratio")) return [];
  const tellsFigure = intent === "value" || intent === "rank" || (intent === "aggregate" && aggregation === "sum");
  return tellsFigure ? ["占比"] : [];
}
