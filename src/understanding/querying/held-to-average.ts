import { yearsSaid } from "../../text/years-text.ts";
import { labelOf } from "../facts/label-fact.ts";
import { onlyYear } from "../framing/year-wish.ts";
import type { Measure } from "../measure.ts";
import { askedName } from "../names/asked-name.ts";
import { isRelative } from "../scope.ts";
import type { Choice, Obstacle } from "../understanding.ts";
import type { Asked } from "./asked.ts";
import { askedMeasure } from "./asked-words.ts";
import { plainerChoices, yearOf } from "./choices.ts";
import type { Situation } from "./situation.ts";

const MEAN = "(?<among>[^,。?!;比]{0,20}?)的?平均(?:数|值|水平|线)?";
/** 比各街道平均数, 高于全区平均水平: whose average it is stands in between. */
const OVER = `(?:(?<!占)比(?![例重率较])|[高低大多少小]于|超过|不如|不及|达到)${MEAN}`;
/** 和全市平均比, 跟各镇平均差多少, 与平均水平相比. */
const BESIDE = `(?:[和与跟同]|相?较于?|对比|相比)${MEAN}(?=相?比(?![例重率])|对比|比较|的?差|相差)`;
/** 是全市平均的几倍, 相当于各镇平均数的百分之几. */
const TIMES = `(?:是|为|相当于|达到)${MEAN}的?(?:[几多]少?倍|几分之[几一]|百分之[几多]少?)`;
const AGAINST = new RegExp(`${TIMES.replace("<among>", "<times>")}|${OVER}|${BESIDE.replace("<among>", "<beside>")}`);

/** 镇的平均数和全县平均: two means, of which one alone would be told. */
const TWO_MEANS = /平均(?!每)[^,。?!;]*?[和与跟比](?:各|全|所有)[^,。?!;]{0,8}平均/;

/** Whose average a question holds something against, as it stands there; `undefined` where it does not. */
export function averagedAmong(text: string): string | undefined {
  const groups = AGAINST.exec(text)?.groups;
  return groups && (groups["times"] ?? groups["among"] ?? groups["beside"]);
}

/** The second of two means that no query tells together. */
export function meanPassedOver({ query, slots }: Asked): readonly string[] {
  if (query.intent !== "aggregate" || query.aggregation !== "average" || query.groups || query.apart) return [];
  return TWO_MEANS.test(slots.text) ? ["平均"] : [];
}

/** An agency's figure that is held against the average of many: nothing tells both, so that one of them would be dropped. */
export function averagePassedOver({ slots, query, held }: Asked): readonly string[] {
  // 超过平均的有几家: those are chosen by it.
  if (slots.criteria?.of.some(({ condition }) => isRelative(condition) && condition.to === "average")) return [];
  // 比街道平均多的镇: the average itself would be told.
  const averaged = query.intent === "aggregate" && query.aggregation === "average";
  const match = averaged || held.agencies.length > 0 ? AGAINST.exec(slots.text) : null;
  if (match === null || (averaged && held.agencies.length === 0 && !WHOSE.test(averagedAmong(slots.text) ?? "")))
    return [];
  return [match[0]];
}

/** 街道, 各部门: whose average it is, and not whose figures it is made of (超过100件的街道平均). */
const WHOSE = /^(?:各个?|所有|全部|全)?(?:单位|街道|乡镇|[镇乡局省市区县]|部门)$/;

/** The agency's own figure and the average, each as a question by itself. */
export function averageChoices(situation: Situation): readonly Choice[] {
  const { frame, slots } = situation;
  const among = averagedAmong(slots.text);
  const measure = measureHeld(situation);
  if (among === undefined || measure === undefined) return [];
  // 多还是少 asks for no change since the year before.
  const [said, ...others] = slots.years;
  const years =
    said?.kind === "year" && others.length === 0
      ? ({ kind: "years", years: [said.year], range: false } as const)
      : frame.years;
  const own = ownChoices({ ...situation, frame: { ...frame, years } }, measure);
  const many = manyIn(among, situation);
  if (many === undefined || years.kind !== "years") return own;
  const figure = askedMeasure(measure) ?? measureName(measure);
  return [...own, { label: `${many}平均`, question: `${yearsSaid(years)}${many}${figure}平均多少` }];
}

/** 甲2021年申请比全县平均高多少: the figure of one beside the average of many that are named, both of which can be told. */
export function besideAverage(situation: Situation): Obstacle | null {
  const { frame, slots } = situation;
  const [match] = AGAINST.exec(slots.text) ?? [];
  const among = averagedAmong(slots.text) ?? "";
  const isOne = frame.agencies.length === 1 && measureHeld(situation) !== undefined;
  const ofOneYear = slots.years.length === 1 || onlyYear(frame.years) !== undefined;
  if (match === undefined || !isOne || !ofOneYear || manyIn(among, situation) === undefined) return null;
  const choices = averageChoices(situation);
  return choices.length === 2 ? { kind: "unplaced", words: [match], choices, together: true } : null;
}

/** The one figure or rate of which the average is asked for. */
function measureHeld({ frame: { facts, rates, byRate } }: Situation): Measure | undefined {
  const [fact, ...others] = facts;
  const [rate, ...more] = rates;
  if (rate && (byRate || !fact)) return more.length === 0 ? { kind: "rate", rate } : undefined;
  return fact && others.length === 0 ? { kind: "fact", fact } : undefined;
}

function measureName(measure: Measure): string {
  return measure.kind === "rate" ? measure.rate.label : labelOf(measure.fact.ids[0]);
}

function ownChoices(situation: Situation, measure: Measure): readonly Choice[] {
  if (measure.kind === "fact") return plainerChoices(situation);
  const { frame, index, entries } = situation;
  const known = index.get(frame.agencies[0] ?? "");
  if (!known) return [];
  const { label } = measure.rate;
  return [{ label, question: `${askedName(entries, known.agency)}${yearOf(frame, known)}${label}是多少` }];
}

const MANY = /^各|[各所][一-鿿]|的[一-鿿]/;
/** 全县: the place of that level that the agency lies in. */
const WHOLE_PLACE = /^全([省市区县旗])(?:各?(?:单位|机关|部门))?$/;

/** Whose average it is, as a question names them; `undefined` where that is not said. */
export function manyIn(among: string, { frame, index }: Pick<Situation, "frame" | "index">): string | undefined {
  const { region: named } = frame.scope;
  // 全市 is spelt out as 整个岳阳市.
  if (named !== null && among.replace("整个", "") === named) return `${named}各单位`;
  const own = index.get(frame.agencies[0] ?? "")?.agency.region ?? [];
  // 是平均的几倍: of those that report in its city.
  if (among === "" && own.length > 0) return `${own.findLast((name) => name.endsWith("市")) ?? own.at(-1)}各单位`;
  const level = WHOLE_PLACE.exec(among)?.[1];
  if (level === undefined) return MANY.test(among) ? among : undefined;
  const place = own.findLast((name) => name.endsWith(level) || (level === "区" && name.endsWith("县")));
  return place === undefined ? undefined : `${place}各单位`;
}
