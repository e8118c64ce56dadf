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
