import type { BreakdownQuery } from "../query.ts";
import { type Built, unplacedWords, whichYear } from "./built.ts";
import { atNewestOfMost } from "./newest-of-most.ts";
import { TOGETHER, wholeOrGovernment } from "./place-or-government.ts";
import { scopesApart } from "./scope-of.ts";
import { asksEachYear } from "./several-reports.ts";
import type { Situation } from "./situation.ts";

/** Each of many is asked about, and not all of them together; 各理由 are the parts. */
const ONE_BY_ONE = /各(?![类种项占是有个]|理由|原因|情形|结果|渠道|申请)|每(?![类种项年])|分别/;

/**
 * 宿州市各单位不予公开理由分布: what the reports of many come to, part by part. Of a place whose government reports itself it is
 * asked back which of the two is meant.
 *
 * @returns `null` where single reports are asked about
 */
export function breakdownOfMany(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { scope, breakdowns, agencies, candidates, criteria, aggregation } = frame;
  // 2023年哪类申请人最多 is of all that there are, as 2023年谁收到最多 is.
  const ofAll = scope.wanted || (frame.order !== null && slots.years.length > 0 && slots.agencies.length === 0);
  if (agencies.length > 0 || candidates.length > 0 || frame.proposed || !ofAll) return null;
  if (breakdowns.length === 0 || criteria || frame.portion || frame.change || frame.lasting) return null;
  if (aggregation === "average" || aggregation === "median" || aggregation === "count") {
    const words = aggregation === "average" ? "平均" : aggregation === "median" ? "中位数" : "几家";
    return unplacedWords(situation, [words], []);
  }
  const choices = wholeOrGovernment(situation);
  if (choices.length > 1) return { obstacle: { kind: "which_agency", named: null, choices } };
  if (scope.beside.length > 1 && TOGETHER.test(slots.text)) return unplacedWords(situation, ["合计"], []);
  const told = atNewestOfMost(situation);
  if (told === null) return whichYear(situation);
  const eachYear = frame.years.kind === "all" || asksEachYear(told.situation);
  return {
    query: {
      intent: "breakdown",
      targets: [],
      breakdowns,
      apart: scopesApart(told.situation.frame, index, eachYear),
      ...foremostParts(situation),
      ...(ONE_BY_ONE.test(slots.text) && { oneByOne: true as const }),
    },
    notes: told.notes,
  };
}

/**
 * Which parts are told first, where that is asked: 哪个理由最多, 前三项理由. A number that was said of a ranking before is none of parts.
 */
export function foremostParts({ frame, slots: { limit } }: Situation): Pick<BreakdownQuery, "order" | "first"> {
  const several = limit !== null && limit > 1;
  const order = frame.order ?? (several ? "most" : null);
  if (order === null) return {};
  return several ? { order, first: limit } : { order };
}
