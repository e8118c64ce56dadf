import type { Frame } from "../frame.ts";
import type { Choice } from "../understanding.ts";
import type { Built } from "./built.ts";
import { choiceWording } from "./choice-wording.ts";
import { whenSaid, yearsOfMany } from "./choices.ts";
import { newestOfMost } from "./newest-of-most.ts";
import { governmentOf } from "./obstacles.ts";
import { isPlaceAlone } from "./place-choices.ts";
import { scopeOf, scopesApart } from "./scope-of.ts";
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
    return { obstacle: { kind: "unplaced", words: [words], choices: [] } };
  }
  const { region } = scope;
  if (region !== null && isPlaceAlone(frame) && !TOGETHER.test(slots.text)) {
    const choices = wholeOrGovernment(situation, region);
    if (choices.length > 1) return { obstacle: { kind: "which_agency", named: null, choices } };
  }
  if (scope.beside.length > 1 && TOGETHER.test(slots.text)) {
    return { obstacle: { kind: "unplaced", words: ["合计"], choices: [] } };
  }
  const year = frame.years.kind === "open" ? newestOfMost(scopeOf(frame, index), index) : null;
  if (year === undefined) return { obstacle: { kind: "which_year", agency: null, choices: yearsOfMany(situation) } };
  const asked: Frame = year === null ? frame : { ...frame, years: { kind: "years", years: [year], range: false } };
  const eachYear = frame.years.kind === "all" || asksEachYear({ ...situation, frame: asked });
  return {
    query: {
      intent: "breakdown",
      targets: [],
      breakdowns,
      apart: scopesApart(asked, index, eachYear),
      ...(frame.order && { order: frame.order }),
      ...(ONE_BY_ONE.test(slots.text) && { oneByOne: true as const }),
    },
    notes: year === null ? [] : [`没有说哪一年，按多数单位有报告的最新一年${year}年算`],
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
