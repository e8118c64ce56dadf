import { resolveBreakdowns } from "../facts/resolve-breakdowns.ts";
import { type Mentions, resolveFacts } from "../facts/resolve-facts.ts";
import { resolveShares } from "../facts/resolve-shares.ts";
import type { Frame } from "../frame.ts";
import type { FactChoice } from "../measure.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { asksWhetherAddsUp } from "../slots/conditions/asks-whether-adds-up.ts";
import { isInPercent } from "../slots/conditions/limit-units.ts";
import type { Slots } from "../slots.ts";
import { carryAgencies, pairUp } from "./carry-agencies.ts";
import { carryScope, scopeBefore } from "./carry-scope.ts";
import type { Filled } from "./frame-intent.ts";
import { mergeMentions, recutBy } from "./merge-mentions.ts";
import { sharedYears } from "./shared-years.ts";
import type { Turn } from "./turn.ts";
import { ofYear, withYearBefore, yearWish } from "./year-wish.ts";

/** Whom and what a message asks about, as far as the intent depends on it. */
export interface Filling {
  readonly filled: Filled;
  /** The rows and columns that it names, or that were named before it. */
  readonly mentions: Mentions;
  readonly recut: Recut;
  /** What to tell of how it was taken. */
  readonly note: string | null;
}

/** The message only cuts the figures before it another way. */
type Recut = ReturnType<typeof recutBy>;

/** Fills in whom and what a message asks about: what it says itself, and what it leaves out from the question before. */
export function fillFrame(turn: Turn, index: AgencyIndex): Filling {
  const { slots, named, before, ownThing, leans } = turn;
  const mentions = mergeMentions(slots, before, leans, ownThing);
  const recut = before && recutBy(slots, before);
  const facts = resolveFacts(mentions);
  const agencies = carryAgencies(turn, index);
  const wish = ofLastYear(withYearBefore(yearWish(slots.years, before), slots, before), turn);
  const { years, note } = sharedYears(wish, agencies, index);
  const filled = {
    agencies,
    years,
    pairs: pairUp(named, slots.years),
    facts,
    rates: ratesOf(turn, mentions, facts, recut),
    byRate: asksRates(turn),
    breakdowns: breakdownsOf(turn, mentions, recut),
    scope: carryScope(turn, index),
    criteria: slots.criteria ?? (scopeBefore(turn) === null ? null : (before?.criteria ?? null)),
  };
  return { filled, mentions, recut, note };
}

/** 占全市的比例呢, after 2022年同比增长多少: that of 2022, and not of both years together. */
function ofLastYear(wish: Frame["years"], { slots, before }: Turn): Frame["years"] {
  // 2021年和2022年的变化 speaks of both; 同比 is no more of its wording than a year is.
  const grew = before?.intent === "trend" && !/变|趋势|走势|比|差/.test(before.wording);
  if (slots.portion === null || slots.years.length > 0 || !grew || wish.kind !== "years" || wish.range) return wish;
  const [first = 0, last = 0, ...more] = wish.years;
  return more.length === 0 && last - first === 1 ? ofYear(last) : wish;
}

/**
 * 占比 and 公开率 ask for rates, and so do 那张范街道呢 after them, and another part of the same: 企业呢, 诉讼呢. A limit in
 * percent is for nothing else: 自然人超过50%的.
 */
function asksRates({ slots, before, ownThing }: Turn): boolean {
  const asked = slots.triggers.has("ratio") || slots.rates.length > 0 || isInPercent(slots.condition);
  return asked || ((before?.byRate ?? false) && (!ownThing || swapsPart(slots, before)));
}

/** 企业呢, after 自然人占多少, and 诉讼呢, after 复议纠错率. */
function swapsPart({ rows, columns, text }: Slots, before: Frame | null): boolean {
  if (before === null || ASKS_AMOUNT.test(text)) return false;
  const { rows: earlier, columns: cut } = before.mentions;
  if (rows.length === 0)
    return columns.length > 0 && columns.every(({ kind }) => cut.some((other) => other.kind === kind));
  const inReview = [...rows, ...earlier].every(({ id }) => id.startsWith("review."));
  return inReview && columns.length === 0 && cut.length > 0;
}

/** 多少件: a figure, and no share. */
export const ASKS_AMOUNT = /几[件条次个起]|多少[件条次个起]/;

/** The shares that are asked for; none where two figures are divided by one another (几倍). */
function ratesOf(
  { slots, before, ownThing, divides }: Turn,
  mentions: Mentions,
  facts: readonly FactChoice[],
  recut: Recut,
): Frame["rates"] {
  if (divides) return [];
  if (recut) return recut.rates;
  const asked = ownThing || slots.triggers.has("ratio") || slots.rates.length > 0;
  return asked ? resolveShares(slots, mentions, facts, before?.facts) : (before?.rates ?? []);
}

/** The breakdowns that are asked for. 那矿区街道呢 names no whole of its own, so the one that was spoken of goes on. */
function breakdownsOf({ slots, before, ownThing }: Turn, mentions: Mentions, recut: Recut): Frame["breakdowns"] {
  if (recut) return recut.breakdowns;
  const named = slots.breakdowns.length > 0;
  const asked = slots.triggers.has("breakdown") || slots.parts !== null || named || channelsAddUp(slots);
  if (!asked && before?.intent !== "breakdown") return [];
  if (!ownThing && before !== null && before.breakdowns.length > 0) return before.breakdowns;
  const own: Mentions = { rows: slots.rows, columns: slots.columns, text: slots.text };
  return resolveBreakdowns(slots, ownThing && !endsOfCases(slots, before) ? mentions : (before?.mentions ?? own));
}

/** 网站、新媒体和其他渠道加起来等于总数吗: of all parts of what was disclosed. */
function channelsAddUp({ rows, text }: Slots): boolean {
  const channels = rows.filter(({ id }) => id.startsWith("narrative.disclosed_"));
  return channels.length > 2 && channels.length === rows.length && asksWhetherAddsUp(text);
}

const HOW_ENDED = /结果|结局|结论|下场|收场|归宿/;

/** 都是什么结果, after proceedings, asks how those ended, and not what became of the applications. */
function endsOfCases({ rows, agencies, text }: Slots, before: Frame | null): boolean {
  const spokenOf = before?.mentions.rows ?? [];
  const ofCases = spokenOf.length > 0 && spokenOf.every(({ id }) => id.startsWith("review."));
  return ofCases && rows.length + agencies.length === 0 && HOW_ENDED.test(text);
}
