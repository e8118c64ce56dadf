import type { Measure } from "../measure.ts";
import { type Condition, type Criteria, isRelative, type Relative, type Threshold } from "../scope.ts";
import { unitOfMeasure } from "../slots/conditions/limit-units.ts";

const COMPARISONS = {
  at_least: "不少于",
  more_than: "大于",
  at_most: "不多于",
  less_than: "小于",
  exactly: "等于",
} as const;

/** A condition as an answer words it: 大于0, 为0, 不少于20件, 大于50件且小于100件. */
export function describeCondition(condition: Condition | null, unit = ""): string {
  if (condition === null || condition === "positive") return "大于0";
  if (condition === "zero") return "为0";
  if (isRelative(condition)) return `${COMPARISONS[condition.comparison]}${middleOf(condition)}`;
  return "from" in condition
    ? `${describe(condition.from, unit)}且${describe(condition.to, unit)}`
    : describe(condition, unit);
}

function middleOf({ to }: Relative): string {
  if (to === "year_before") return "上年的数";
  return to === "average" ? "平均数" : to === "median" ? "中位数" : "agency" in to ? "所比单位同年的数" : "另一项";
}

/** The other figure of the same report that one is held against: 不予公开多于予以公开. */
export function measureAgainst(condition: Condition): Measure | undefined {
  return isRelative(condition) && typeof condition.to === "object" && "measure" in condition.to
    ? condition.to.measure
    : undefined;
}

/** 收到的申请大于40件且予以公开小于15件. */
export function describeCriteria({ join, of }: Criteria, nameOf: (measure: Measure) => string): string {
  return of
    .map(({ measure, condition }) => {
      const other = measureAgainst(condition);
      if (isRelative(condition) && condition.to === "year_before")
        return `${nameOf(measure)}比上年${condition.comparison === "more_than" ? "增加" : "减少"}`;
      return other && typeof condition === "object" && "comparison" in condition
        ? `${nameOf(measure)}${COMPARISONS[condition.comparison]}${nameOf(other)}`
        : `${nameOf(measure)}${describeCondition(condition, unitOfMeasure(measure))}`;
    })
    .join(join === "all" ? "且" : "或");
}

function describe({ comparison, value }: Threshold, unit: string): string {
  // 三分之一 is 33.33%, as shares are told.
  const shown = unit === "%" ? Number(value.toFixed(2)) : value;
  return `${COMPARISONS[comparison]}${shown}${unit}`;
}
