import type { Measure } from "../measure.ts";
import type { RankQuery } from "../query.ts";
import { measuresOf } from "./asked-measures.ts";
import { type AskedBack, type Builder, type Built, unplacedWords } from "./built.ts";
import { overManyChoices } from "./over-many-choices.ts";
import { asksEachYear, coversYears } from "./several-reports.ts";
import type { Situation } from "./situation.ts";

type Summed = NonNullable<RankQuery["aggregation"]>;

/** 三年合计最多, 年均最多: what the years of each agency are put together to before agencies are ranked; `null` for single years. */
export function putTogether({ frame, index }: Situation): Summed | null {
  const { aggregation, years, agencies } = frame;
  if (agencies.length > 0 || (aggregation !== "sum" && aggregation !== "average")) return null;
  const several = coversYears(frame) || (years.kind === "open" && index.years.length > 1);
  return several ? aggregation : null;
}

const OF_ONE_YEAR = /单年|单个?年份|一年之?[内中]|哪一?个?年|[哪几多少每各]一?[份篇]|报告|年报|每一?年|各年|历年|逐年/;

/** 2022到2024三年申请最多的区县: the most of a year, or of the years together? Both are told. */
export function alsoTogether(
  { frame: { years, agencies, place }, slots: { text } }: Situation,
  measure: Measure,
): Pick<RankQuery, "alsoTogether"> {
  const span = years.kind === "last" || (years.kind === "years" && years.range && years.years.length > 1);
  const isOpen = span && agencies.length === 0 && !place && measure.kind === "fact" && !OF_ONE_YEAR.test(text);
  return isOpen ? { alsoTogether: true } : {};
}

/**
 * What is not worked out of figures that are put together is asked back: a single place, a rate, reports that are chosen by
 * others.
 */
export function notTogether(situation: Situation, aggregation: Summed): AskedBack | null {
  const { frame, index } = situation;
  const [measure, ...others] = measuresOf(situation, index.editions);
  if (measure?.kind === "fact" && others.length === 0 && !frame.place && !frame.criteria) return null;
  return unplacedWords(situation, [aggregation === "sum" ? "合计" : "平均"], overManyChoices(frame));
}

/**
 * 2022年总数比2021年多多少, of many: the sums of two years side by side; years that are put together first are not held against others.
 */
export function sumsOfYears(situation: Situation, aggregate: Builder): Built | null {
  const { agencies, scope, aggregation, summed } = situation.frame;
  const ofMany = agencies.length === 0 && scope.wanted && (aggregation !== null || summed);
  if (!ofMany || !coversYears(situation.frame)) return null;
  if (asksEachYear(situation)) return aggregate(situation);
  return unplacedWords(situation, ["比"], overManyChoices(situation.frame));
}
