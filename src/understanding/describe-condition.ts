import type { Condition } from "./query.ts";

const COMPARISONS = { at_least: "不少于", more_than: "大于", at_most: "不多于", less_than: "小于" } as const;

/** A condition as an answer words it: 大于0, 为0, 不少于20. */
export function describeCondition(condition: Condition | null): string {
  if (condition === null || condition === "positive") return "大于0";
  return condition === "zero" ? "为0" : `${COMPARISONS[condition.comparison]}${condition.value}`;
}
