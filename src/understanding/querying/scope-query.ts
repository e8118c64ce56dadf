import type { Frame } from "../frame.ts";
import { ofYear } from "../framing/year-wish.ts";
import type { Measure } from "../measure.ts";
import type { Query } from "../query.ts";
import { type Criteria, isRelative, type Scope } from "../scope.ts";
import { measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { plainerChoices } from "./choices.ts";
import { listsAll } from "./lists-all.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/** Reports are told one by one: 各单位的予以公开率, and not the share of what 各单位收到的申请里 are. */
export const ONE_BY_ONE =
  /各(?!(?:单位|机关|家|街道|乡镇|部门|[省市区县镇乡]{1,2}(?:人民)?政府|[镇乡局])[^,。?!]{0,8}(?:[里中]|当中|其中|合起来|合计|总共|一共))|每|哪|谁|排|分别|前[几三五十\d]|多少[个家]/;
/** 占全部单位的百分之几: the whole that a part is held against. */
const OF_ALL = /占(?:到|了)?(?:全部|所有|全库|库[中里]|总(?!公开)|整个|全体|各单位)/;

/** 最多的是矿区街道吗: the agency is not asked about, it is said to come first. */
export const CLAIMS_FIRST = /最[多高大少低小]的(?:单位|街道|镇|局|机关)?(?:是不是|是否是?|是)[^谁哪什]/;

/** The ranking that a claim of who comes first is held against. */
export function claimedFirst(situation: Situation): Built {
  const { frame } = situation;
  const [agency] = frame.agencies;
  const built = scopeQuery({ ...situation, frame: { ...frame, agencies: [] } }, (scope, measure) => ({
    intent: "rank",
    scope,
    measure,
    order: frame.order ?? "most",
    limit: 1,
    ...(agency === undefined ? {} : { claims: { agency } }),
  }));
  return built;
}

/**
 * Reports that are chosen by other figures than the one asked for: its sum, its order, whatever is asked over them. Where
 * no figure is asked for besides, they are counted.
 */
export function overCriteria(situation: Situation, criteria: Criteria): Built {
  const { index, slots } = situation;
  // 哪几年不予公开多于予以公开, and 那城关街道呢 after it, are asked of one agency; any that was spoken of before the criteria
  // says nothing of the many.
  const ofOne = slots.criteria === null || slots.agencies.length === 1;
  const asked = ofOne ? situation.frame : { ...situation.frame, agencies: [] };
  const frame = { ...asked, years: ofLaterYear(asked, criteria) };
  const { aggregation, order } = frame;
  const [wanted, ...others] = measuresOf(situation, index.editions);
  const [first, ...rest] = criteria.of;
  if (!first) return { obstacle: { kind: "which_fact", choices: [] } };
  const measure = wanted ?? (order && rest.length === 0 ? first.measure : undefined);
  if (measure === undefined) {
    const query = {
      intent: "aggregate",
      scope: scopeOf(frame, index),
      measure: first.measure,
      aggregation: aggregation === "share" ? "share" : "count",
      condition: null,
      criteria,
      ...(listsAll(slots.text) ? { listsAll: true as const } : {}),
    } as const;
    return { query, notes: [] };
  }
  if (others.length > 0) {
    const words = slots.rows.slice(-1).map(({ span }) => slots.text.slice(span.start, span.end));
    return { obstacle: { kind: "unexplained", words, choices: [] } };
  }
  const scope = scopeOf(frame, index, criteria);
  if (order || /各|分别/.test(slots.text)) {
    const place = frame.place && frame.place.kind !== "own" ? { place: frame.place } : {};
    return {
      query: { intent: "rank", scope, measure, order: order ?? "most", limit: frame.limit, ...place },
      notes: [],
    };
  }
  const counts = aggregation === "count" || aggregation === "share";
  const condition = counts ? (frame.condition ?? "positive") : null;
  return { query: { intent: "aggregate", scope, measure, aggregation: aggregation ?? "sum", condition }, notes: [] };
}

/** 申请减少了但诉讼增加了: words for a change reach back to the year before, whose own reports are not chosen. */
function ofLaterYear({ years }: Frame, { of }: Criteria): Frame["years"] {
  const last = years.kind === "years" ? years.years.at(-1) : undefined;
  const moved = of.some(({ condition }) => isRelative(condition) && condition.to === "year_before");
  return moved && last !== undefined ? ofYear(last) : years;
}

/** 浙江省收到的申请占全部单位的百分之几: the sum of a part as a share of that of all. What it is a share of must be said. */
export function portionOf(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { region, types, governments, beside, named } = frame.scope;
  const [measure, ...others] = measuresOf({ ...situation, frame: { ...frame, rates: [] } }, index.editions);
  if ((region === null && types.length === 0 && governments === null && named === null) || slots.rows.length === 0)
    return null;
  const whole = { ...frame.scope, region: null, types: [], governments: null, named: null, beside: [] };
  if (!OF_ALL.test(slots.text) || !measure || others.length > 0 || beside.length > 1) {
    return { obstacle: { kind: "unexplained", words: ["占比"], choices: [] } };
  }
  const outOf = scopeOf({ ...frame, scope: whole }, index);
  const scope = scopeOf(frame, index);
  return { query: { intent: "aggregate", scope, measure, aggregation: "share", condition: null, outOf }, notes: [] };
}

/** A query over a scope, of the first figure asked for. */
export function scopeQuery(situation: Situation, build: (scope: Scope, measure: Measure) => Query): Built {
  const { frame, slots, index } = situation;
  const scope = scopeOf(frame, index);
  const [measure, ...others] = measuresOf(situation, index.editions);
  if (!measure) return { obstacle: { kind: "which_fact", choices: [] } };
  // 各街道一共呢, after two figures of one agency: of which of them?
  const carried = slots.rows.length + slots.columns.length + slots.rates.length === 0 && frame.condition === null;
  if (carried && others.length > 0 && slots.scope.types.length + Number(slots.scope.all) > 0)
    return { obstacle: { kind: "unplaced", words: [slots.text], choices: plainerChoices(situation) } };
  return { query: build(scope, measure), notes: [] };
}
