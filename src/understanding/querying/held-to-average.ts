import { yearsSaid } from "../../text/years-text.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Choice } from "../understanding.ts";
import type { Asked } from "./asked.ts";
import { askedFigure } from "./asked-words.ts";
import { plainerChoices } from "./choices.ts";
import type { Situation } from "./situation.ts";

/** 比各街道平均数, 高于全区平均水平: whose average it is stands in between. */
const AGAINST =
  /(?:(?<!占)比(?![例重率较])|[高低大多少小]于|超过|不如|不及|达到)([^,。?!;比]{0,20}?)的?平均(?:数|值|水平|线)?/;

/** 镇的平均数和全县平均: two means, of which one alone would be told. */
const TWO_MEANS = /平均(?!每)[^,。?!;]*?[和与跟比](?:各|全|所有)[^,。?!;]{0,8}平均/;

/** The second of two means that no query tells together. */
export function meanPassedOver({ query, slots }: Asked): readonly string[] {
  if (query.intent !== "aggregate" || query.aggregation !== "average" || query.groups || query.apart) return [];
  return TWO_MEANS.test(slots.text) ? ["平均"] : [];
}

/** An agency's figure that is held against the average of many: nothing tells both, so that one of them would be dropped. */
export function averagePassedOver({ slots, query, held }: Asked): readonly string[] {
  // 比街道平均多的镇: the average itself would be told.
  const averaged = query.intent === "aggregate" && query.aggregation === "average";
  const match = averaged || held.agencies.length > 0 ? AGAINST.exec(slots.text) : null;
  if (match === null || (averaged && held.agencies.length === 0 && !WHOSE.test(match[1] ?? ""))) return [];
  return [match[0]];
}

/** 街道, 各部门: whose average it is, and not whose figures it is made of (超过100件的街道平均). */
const WHOSE = /^(?:各个?|所有|全部|全)?(?:单位|街道|乡镇|[镇乡局省市区县]|部门)$/;

/** The agency's own figure and the average, each as a question by itself. */
export function averageChoices(situation: Situation): readonly Choice[] {
  const { frame, slots } = situation;
  const among = AGAINST.exec(slots.text)?.[1];
  const [fact] = frame.facts;
  if (among === undefined || fact === undefined) return [];
  // 多还是少 asks for no change since the year before.
  const [said, ...others] = slots.years;
  const years =
    said?.kind === "year" && others.length === 0
      ? ({ kind: "years", years: [said.year], range: false } as const)
      : frame.years;
  const own = plainerChoices({ ...situation, frame: { ...frame, years } });
  if (!MANY.test(among) || years.kind !== "years") return own;
  const figure = askedFigure(fact.ids[0]) ?? labelOf(fact.ids[0]);
  return [...own, { label: `${among}平均`, question: `${yearsSaid(years)}${among}${figure}平均多少` }];
}

const MANY = /^各|[各所全][一-鿿]|的[一-鿿]/;
