import { parseWholeNumber } from "../../text/numerals.ts";
import type { Frame } from "../frame.ts";
import { measureOf } from "../framing/measure-of.ts";
import { onlyYear } from "../framing/year-wish.ts";
import type { Target, TrendQuery } from "../query.ts";
import { quotientIn } from "../slots/conditions/quotient.ts";
import type { Slots } from "../slots.ts";
import type { Situation } from "./situation.ts";

/** 哪个少, 谁收到的更少: who has less is asked for. */
export const LESS = /(?:谁|哪[个家边])[^多高不至]{0,8}(?<![减缺多降])[少低]|更[少低]|最[少低]/;

const ALL_COUNTED =
  /(?<![前后第头每几\d])([二三四五六七八九十两]|\d{1,2})[家个](?:单位|机关|部门|街道|[镇乡局])?的?[^,。?!]{0,10}(?:总数|总量|总和|总额)/;

/** 三家的处罚总数, where three are spoken of: what they come to together. */
function countsAll({ frame: { agencies }, slots: { text } }: Situation): boolean {
  const number = ALL_COUNTED.exec(text)?.[1];
  return number !== undefined && !ONE_BY_ONE.test(text) && parseWholeNumber(number) === agencies.length;
}

/** 2019到2021年行政许可总数: a total over years that are counted out; 历年申请总数 names the figure of each year. */
function asksTotal(situation: Situation): boolean {
  const { years, agencies, summed } = situation.frame;
  const { slots } = situation;
  if (agencies.length > 1 && countsAll(situation)) return true;
  const counted = years.kind === "last" || (years.kind === "years" && years.range);
  const asked = (summed && counted) || inTheEnd(slots);
  if (agencies.length === 1 && SUM_OF_YEARS.test(slots.text) && !HOW_IT_WENT.test(slots.text)) return true;
  const isTotal = agencies.length === 1 || !ONE_BY_ONE.test(slots.text);
  return asked && isTotal && !slots.triggers.has("trend") && !slots.triggers.has("compare");
}

const WHICH_YEAR = /哪(?:一|个)?年/;
const ONE_BY_ONE = /各|分别|每|哪|最|逐/;
/** 历年申请合计: one sum at the end; 历年申请总数 may be that of each year. */
const SUM_OF_YEARS =
  /(?:历年|这些年|其[他它余]年份?)[^,。?!;]*(?:合计|加起来|加在一起|之和|总和|累计|相加|一共|总共)(?:的)?(?:申请|件数)*(?:[有是为]?(?:多少|几)[件条个]?)?[呢啊]?[?。]*$/;
const HOW_IT_WENT = /变化|趋势|走势|分别|每|各|哪|最|增|减|升|降|比(?!例|重)|平均/;

/** 三年下来收到多少: what the years came to. */
function inTheEnd({ text, years }: Slots): boolean {
  const over = years.some(
    ({ kind, span: { start, end } }) =>
      (kind === "last" || kind === "all") && (text.startsWith("下来", end) || text.slice(start, end).endsWith("下来")),
  );
  return over && !ONE_BY_ONE.test(text);
}

/** 甲和乙一共收到多少, 甲历年平均: one figure over several reports that are named. */
export function asksTogether(situation: Situation): boolean {
  const { frame } = situation;
  const several = frame.agencies.length > 1 || (frame.pairs?.length ?? 0) > 1 || coversYears(frame);
  return (
    ((frame.aggregation !== null && !goesOnYearByYear(situation)) || asksTotal(situation)) &&
    several &&
    !asksWhichYear(situation) &&
    frame.agencies.length > 0 &&
    (frame.facts.length > 0 || isPooled(frame))
  );
}

/** 申请和复议加起来哪年最多: what is added up are the figures of each year, and not the years. */
function asksWhichYear({ frame: { agencies }, slots: { order, text } }: Situation): boolean {
  return agencies.length === 1 && order !== null && WHICH_YEAR.test(text);
}

/** 五年合计公开率, 五年平均公开率: of the years together, and no rate of each. */
function isPooled({ rates, aggregation, summed }: Frame): boolean {
  return rates.length > 0 && (aggregation === "sum" || aggregation === "average" || (aggregation === null && summed));
}

/** 每年呢, 分别多少, after a sum over the years of one agency: those of the single years. */
function goesOnYearByYear({ frame: { agencies }, slots }: Situation): boolean {
  const alone = slots.aggregation === null && !slots.summed && agencies.length === 1;
  return alone && /^(?:那么?)?(?:每一?年|各年度?|逐年|历年|分别)[是各都]*(?:多少|几[件条])?[呢?。]*$/.test(slots.text);
}

/** Are several years asked for? */
export function coversYears({ years }: Frame): boolean {
  return years.kind === "years" ? years.years.length > 1 : years.kind === "all" || years.kind === "last";
}

/** 2022年和2023年各多少: sums that are wanted year by year. */
const EACH = /各(?:年|自)?(?=[多几是有收发办公主新予不]|为)|分别|每年/;
/** 学校2022年比2023年多吗: the sums of years are set against one another. */
const AGAINST = /(?<!占)比(?![例重])|哪一?年/;
/** 合计比上年增加多少, 两年合计增加了多少: of two years the one is held against the other. */
const CHANGED =
  /(?:[同环]|(?<!占))比(?![例重])|较(?=上|前|去|\d)|(?<!新)(?:增长|增加|增多|减少|下降|上升|上涨|降低|提高)(?:了|出|到)?(?:多少|几|百分)|增幅|降幅|增速|[增变][减化]/;

/** Are the figures of many reports wanted year by year? */
export function asksEachYear({ frame, slots }: Situation): boolean {
  if (frame.agencies.length > 1 || !coversYears(frame)) return false;
  // 甲2021年和2022年分别一共多少; 平均每年 is one figure.
  if (frame.agencies.length === 1) return frame.aggregation === "sum" && /分别|各[年自]/.test(slots.text);
  const ofTwo = frame.years.kind === "years" && frame.years.years.length === 2 && CHANGED.test(slots.text);
  const against = ofTwo || (frame.scope.named !== null && AGAINST.test(slots.text));
  return EACH.test(slots.text) || against || (frame.intent === "trend" && frame.aggregation === null);
}

/** Every year that a trend is asked over: the gaps too. */
export function wantedYears(frame: Frame, targets: readonly Target[]): number[] {
  if (frame.years.kind === "years") return [...frame.years.years];
  const years = targets.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const from = frame.years.kind === "last" ? last - frame.years.count + 1 : first;
  return Array.from({ length: last - from + 1 }, (_, at) => from + at);
}

/** Is it a single figure, or a single share, of a single report that is asked for? */
export function isOneFigure(frame: Frame): boolean {
  return frame.agencies.length === 1 && onlyYear(frame.years) !== undefined && measureOf(frame) !== null;
}

/** 最多的三年, 哪三年最多. */
const TOP_YEARS = /最[多高少低大小]的?前?([二两三四五六七八九十])个?年(?!的)|哪([二两三四五六七八九十])个?年/;

/** 哪年收到的最多, and 哪年增加最多, which is of the changes. */
export function extremeYear({
  slots: { order, text },
  frame: { change },
}: Situation): Pick<TrendQuery, "extreme" | "first" | "steepest"> {
  const [, behind, before] = TOP_YEARS.exec(text) ?? [];
  const first = parseWholeNumber(behind ?? before ?? "");
  if (order !== null && first !== undefined && first > 1) return { extreme: order, first };
  if (!WHICH_YEAR.test(text)) return {};
  if (change !== null && change !== "unsaid" && !change.all && change.nth === null) {
    const { direction, by, order } = change;
    return { steepest: { direction, by, order } };
  }
  return order !== null && !/[增减涨跌升降变幅]/.test(text) ? { extreme: order } : {};
}

/** The one of two reports whose figure the other's is divided by. */
export function divisor(slots: Slots, targets: readonly Target[]): { readonly dividedBy?: string } {
  const quotient = quotientIn(slots);
  if (!quotient || targets.length !== 2) return {};
  const [only, ...others] = targets.filter(
    ({ agency, year }) =>
      (quotient.agency === null || quotient.agency === agency.id) && (quotient.year ?? year) === year,
  );
  return only && others.length === 0 ? { dividedBy: only.report } : {};
}
