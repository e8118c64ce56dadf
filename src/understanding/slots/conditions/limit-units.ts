import { unitOf } from "../../../form/sums.ts";
import type { Unit } from "../../../form/types.ts";
import type { Measure } from "../../measure.ts";
import { type Condition, isRelative, type PlainCondition, type Threshold } from "../../scope.ts";

/** What figures of one kind are counted in. */
export type MeasureUnit = Unit | "%";

/** 一亿元 in 万元: a number without any word, as large as that, is rather meant in yuan. */
const HUGE_AMOUNT = 10_000;
const YUAN_IN_WAN = 10_000;

/** What a figure or a rate is counted in. */
export function unitOfMeasure(measure: Measure): MeasureUnit {
  return measure.kind === "rate" ? "%" : (unitOf(measure.fact.ids[0]) ?? "件");
}

/** How many of this unit one of the limit's is; `undefined` where the two do not go together. */
function factor({ in: counted, value }: Threshold, unit: MeasureUnit): number | undefined {
  const isMoney = unit === "元" || unit === "万元";
  switch (counted) {
    case "cases":
      return isMoney || unit === "%" ? undefined : 1;
    case "percent":
      return unit === "%" ? 1 : undefined;
    case "yuan":
      return isMoney ? (unit === "元" ? 1 : 1 / YUAN_IN_WAN) : undefined;
    case "myriads":
      return unit === "%" ? undefined : unit === "万元" ? 1 / YUAN_IN_WAN : 1;
    case "thousands":
      return unit === "%" || unit === "万元" ? undefined : 1;
    default: {
      // 0.5 of a rate may be a half, or half a percent.
      const isOpen = unit === "万元" ? value >= HUGE_AMOUNT : unit === "%" && value > 0 && value < 1;
      return isOpen ? undefined : 1;
    }
  }
}

function threshold(limit: Threshold, unit: MeasureUnit): Threshold | undefined {
  const times = factor(limit, unit);
  if (times === undefined) return undefined;
  return { comparison: limit.comparison, value: Number((limit.value * times).toFixed(9)) };
}

/**
 * A condition in the unit of the figure that it is for.
 *
 * @returns `undefined` where the limit is not worded in anything that such a figure is counted in: 收到的申请超过200万元
 * @example 超过200万元 is more than 200 for a figure in 万元, and more than 2000000 for one in 元
 */
export function inUnit<C extends Condition>(condition: C, unit: MeasureUnit): C | undefined;
export function inUnit(condition: Condition, unit: MeasureUnit): Condition | undefined {
  if (typeof condition === "string" || isRelative(condition)) return condition;
  if (!("from" in condition)) return threshold(condition, unit);
  const [from, to] = [threshold(condition.from, unit), threshold(condition.to, unit)];
  return from && to && { from, to };
}

/** Is a limit worded in percent? 超过一半, 九成以上 */
export function isInPercent(condition: Condition | null): boolean {
  if (condition === null || typeof condition === "string" || isRelative(condition)) return false;
  return ("from" in condition ? condition.to : condition).in === "percent";
}

const WORDS = { cases: "件", yuan: "元", percent: "%" } as const;

/** The word that a limit is counted with in an answer that could not use it. */
export function wordOfLimit(condition: PlainCondition): string {
  const limit = typeof condition === "string" ? undefined : "from" in condition ? condition.from : condition;
  return limit?.in === undefined || limit.in === "myriads" || limit.in === "thousands" ? "" : WORDS[limit.in];
}
