import { governmentOf } from "../names/governments.ts";
import type { Choice } from "../understanding.ts";
import { type Built, unplacedWords, whichYear } from "./built.ts";
import { choiceWording } from "./choice-wording.ts";
import { whenSaid } from "./choices.ts";
import { atNewestOfMost } from "./newest-of-most.ts";
import { isPlaceAlone } from "./place-choices.ts";
import { scopesApart } from "./scope-of.ts";
import { asksEachYear } from "./several-reports.ts";
import type { Situation } from "./situation.ts";

/** Each of many is asked about, and not all of them together; 各理由 are the parts. */
const ONE_BY_ONE = /各(?![类种项占是有个]|理由|原因|情形|结果|渠道|申请)|每(?![类种项年])|分别/;
/** The region and all who report there: 全市, 下属单位, 合计. */
const TOGETHER = /合计|总共|一共|加起来|合起来|汇总|总的|整体|总体|全[省市区县]/;

/**
 * 宿州市各单位不予公开理由分布: what the reports of many come to, part by part. Of a place whose government reports itself it is
 * asked back which of the two is meant.
 *
 * @returns `null` where single reports are asked about
 */
export function breakdownOfMany(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { scope, breakdowns, agencies, candidates, criteria, aggregation } = frame;
  if (agencies.length > 0 || candidates.length > 0 || frame.proposed || !scope.wanted) return null;
  if (breakdowns.length === 0 || criteria || frame.portion || frame.change || frame.lasting) return null;
  if (aggregation === "average" || aggregation === "median" || aggregation === "count") {
    const words = aggregation === "average" ? "平均" : aggregation === "median" ? "中位数" : "几家";
    return unplacedWords(situation, [words], []);
  }
  const { region } = scope;
  if (region !== null && isPlaceAlone(frame) && !TOGETHER.test(slots.text)) {
    const choices = wholeOrGovernment(situation, region);
    if (choices.length > 1) return { obstacle: { kind: "which_agency", named: null, choices } };
  }
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
      ...(frame.order && { order: frame.order }),
      ...(ONE_BY_ONE.test(slots.text) && { oneByOne: true as const }),
    },
    notes: told.notes,
  };
}

/** The government of the place, where it has a report of the time that is asked about, or all who report there. */
function wholeOrGovernment(situation: Situation, region: string): Choice[] {
  const { frame, slots, index } = situation;
  const government = governmentOf(region, index);
  const held = [...(government?.years.keys() ?? [])];
  const wanted = frame.years.kind === "years" ? frame.years.years : held;
  const latest = held.at(-1);
  if (!government || latest === undefined || !wanted.some((year) => held.includes(year))) return [];
  const when = frame.years.kind === "open" ? `${latest}年` : whenSaid(slots, frame);
  return [government.label, `${region}各单位`].map((name) => ({
    label: name,
    question: `${name}${when}${choiceWording(frame)}`,
  }));
}
