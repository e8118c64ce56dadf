import { isInOne } from "../facts/add-up.ts";
import type { Mentions } from "../facts/resolve-facts.ts";
import type { Frame } from "../frame.ts";
import type { Measure } from "../measure.ts";
import type { AggregateQuery } from "../query.ts";
import type { Situation } from "./situation.ts";

/** 被纠正 by itself, which may be said of a 复议 and of a 诉讼. */
function isOneWord(mentions: Mentions): boolean {
  const named = mentions.rows.some(({ weak }) => !weak);
  return !named && (mentions.columns.length === 1 || isInOne(mentions));
}

/**
 * What reports are counted by, of a count or a share. Figures that are named one by one must all be so (既没有复议也没有诉讼);
 * of those that one word means any will do.
 */
export function countedBy(
  { condition: said, mentions }: Frame,
  [measure, ...also]: readonly Measure[],
): Pick<AggregateQuery, "condition" | "also" | "criteria"> {
  const condition = said ?? "positive";
  if (measure === undefined || also.length === 0) return { condition };
  if (condition === "zero" || !isOneWord(mentions)) return { condition, also };
  const of = [measure, ...also].map((one) => ({ measure: one, condition }));
  return { condition: null, criteria: { join: "any", of } };
}

/**
 * 被纠正的单位占比: the share of the reports that have such a figure, and not of those whose share of it is above zero. A
 * limit is on the rate that it was settled for: 自然人占比超过30%的.
 */
export function byFigures(situation: Situation): Situation {
  const { frame, slots } = situation;
  const isLimited = frame.condition !== null && typeof frame.condition === "object";
  const isOfFigures = slots.rates.length === 0 && frame.facts.length > 0 && !isLimited;
  return isOfFigures ? { ...situation, frame: { ...frame, rates: [] } } : situation;
}
