import type { Frame } from "../frame.ts";
import type { Measure } from "../measure.ts";
import type { RankQuery } from "../query.ts";
import type { Lasting, Scope } from "../scope.ts";
import { inUnit, unitOfMeasure } from "../slots/conditions/limit-units.ts";
import type { ChangeWish } from "../wishes.ts";
import { measuresOf } from "./asked-measures.ts";
import { type AskedBack, type Built, unplacedWords } from "./built.ts";
import { governmentsReport, ofGovernments } from "./governments-of-places.ts";
import { scopeOf } from "./scope-of.ts";
import { CLAIMS_FIRST } from "./scope-query.ts";
import type { Situation } from "./situation.ts";

/**
 * Who of many agencies changed most, or who went up or down, from one year to another: 2021到2023年哪个街道增加最多. A single year
 * is held against the one before.
 *
 * @returns `null` where no changes of several agencies are asked for
 */
export function changesQuery(asked: Situation): Built | null {
  const situation = ofPlaces(asked);
  const { frame, index } = situation;
  const { change } = frame;
  // Of two that are named the larger change is told, each in years of its own it is not.
  const compared = frame.agencies.length > 1 && change !== null;
  if (compared && frame.pairs !== null) return unsaidOf(situation);
  if (frame.agencies.length > 0 && !compared) return claimsGrowth(situation) ? unsaidOf(situation) : null;
  if (change === null) return null;
  const [measure, ...others] = measuresOf(situation, index.editions);
  const unsaid = unsaidOf(situation);
  if (measure === undefined) return { obstacle: { kind: "which_fact", choices: [] } };
  if (change === "unsaid" || others.length > 0 || asksMore(situation, change)) return unsaid;
  const held = withoutUnheldStart(situation, change);
  const scope = scopeOf(held ?? frame, index);
  const all = scope.years ?? [];
  // Of two years it is a plain change.
  if (change.lasting && all.length !== 2)
    return all.length === 1 ? unsaid : steadyOf(scope, measure, change, change.lasting, held !== null);
  if (all.length === 0) return unsaid;
  const last = Math.max(...all);
  const first = all.length > 1 ? Math.min(...all) : last - 1;
  const years = { kind: "years", years: [first, last], range: false } as const;
  const ends = scopeOf({ ...frame, years }, index);
  const wish = inUnits({ ...change, lasting: null }, measure);
  return wish === null ? unsaid : rankingOf(ends, measure, wish, [first, last], frame.limit);
}

/** 哪些县的申请减少了: of their governments, where most of them report. */
function ofPlaces(situation: Situation): Situation {
  const { frame } = situation;
  const { grouping: by, scope, change } = frame;
  if (change === null || (by !== "county" && by !== "city") || !governmentsReport(by, situation)) return situation;
  if (scope.governments !== null) return { ...situation, frame: { ...frame, grouping: null } };
  return scope.types.length === 0 ? ofGovernments(situation, by) : situation;
}

/**
 * 2021到2024年每年都比上年多: the year before the first is looked at as well, unless the store has no report of it.
 *
 * @returns `null` where it has one, or no such year is asked for
 */
function withoutUnheldStart({ frame, slots, index }: Situation, { lasting }: ChangeWish): Frame | null {
  const { years } = frame;
  if (!lasting || years.kind !== "years" || !slots.years.some(({ kind }) => kind === "previous")) return null;
  const [first, ...others] = years.years;
  if (first === undefined || others.length < 2 || index.years.includes(first)) return null;
  return { ...frame, years: { ...years, years: others } };
}

function steadyOf(scope: Scope, measure: Measure, wish: ChangeWish, lasting: Lasting, begins: boolean): Built {
  const steady = { direction: wish.direction === "down" ? "down" : "up", lasting } as const;
  const [first = 0] = scope.years ?? [];
  const notes = begins ? [`库中没有${first - 1}年的报告，${first}年没有和上一年比`] : [];
  return { query: { intent: "rank", scope, measure, order: "most", limit: null, steady }, notes };
}

function rankingOf(
  scope: Scope,
  measure: Measure,
  change: ChangeWish,
  [from, to]: readonly [number, number],
  limit: number | null = null,
): Built {
  const query: RankQuery = {
    intent: "rank",
    scope,
    measure,
    order: change.order,
    limit: change.all || change.nth !== null ? null : limit,
    change: { ...change, from, to },
  };
  return { query, notes: [] };
}

/** The limit of a change in what it is counted in: percent of the earlier figure, or the unit of the figure itself. */
function inUnits(change: ChangeWish, measure: Measure): ChangeWish | null {
  const { condition, by } = change;
  if (condition === null) return change;
  // 公开率提高超过5% may be of 百分点.
  if (measure.kind === "rate") return null;
  const settled = inUnit(condition, by === "rate" ? "%" : unitOfMeasure(measure));
  return settled === undefined ? null : { ...change, condition: settled };
}

function unsaidOf(situation: Situation): AskedBack {
  return unplacedWords(situation, [changeWords(situation.frame)]);
}

/** 增幅最大的是不是甲: who has most of the figure itself is another question. */
function claimsGrowth({ slots: { text, years } }: Situation): boolean {
  return CLAIMS_FIRST.test(text) && years.some(({ kind }) => kind === "growth");
}

/** Sums, places, groups and conditions beside changes are not worked out. */
function asksMore({ frame, slots }: Situation, change: ChangeWish): boolean {
  const { aggregation, scope, grouping, criteria, lasting } = frame;
  const { place } = slots;
  const counts = aggregation === null || aggregation === "count";
  const limited = slots.condition !== null && slots.condition !== "positive";
  const otherPlace = place !== null && !(place.kind === "nth" && place.place.place === change.nth);
  return (
    !counts ||
    limited ||
    (slots.order === "least" && change.order !== "least") ||
    otherPlace ||
    criteria !== null ||
    lasting !== null ||
    scope.beside.length > 1 ||
    (grouping !== null && grouping !== "year")
  );
}

function changeWords({ change }: Frame): string {
  if (change === null || change === "unsaid") return "变化";
  return { up: "增加", down: "减少", either: "变化" }[change.direction];
}
