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

/** An agency's figure that is held against the average of many: nothing tells both, so that one of them would be dropped. */
export function averagePassedOver({ slots, held }: Asked): readonly string[] {
  const match = held.agencies.length > 0 ? AGAINST.exec(slots.text) : null;
  return match === null ? [] : [match[0]];
}

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
