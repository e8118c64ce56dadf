import { round, signed } from "../wording/format.ts";
import type { KnownMeasured, Measured } from "./measured.ts";

/**
 * By how much `later` is more than `earlier`: in the unit of the measure, a rate in 百分点. Of rates it is the difference of
 * what is printed, which whoever reads them works out: 44.31% and 29.66% are 14.65 apart.
 */
export function differenceOf(
  later: KnownMeasured,
  earlier: KnownMeasured,
): { readonly value: number; readonly unit: string } {
  return later.value.unit === "%"
    ? { value: round(later.value.value - earlier.value.value, 2), unit: "个百分点" }
    : { value: round(later.exact - earlier.exact, 6), unit: later.value.unit };
}

const WORDS = { up: "增加", down: "减少", either: "变化" } as const;
const RATE_WORDS = { up: "上升", down: "下降", either: "变化" } as const;

/** What a change is called: numbers grow, and rates rise. */
export function changeWord(direction: keyof typeof WORDS, ofRate: boolean): string {
  return (ofRate ? RATE_WORDS : WORDS)[direction];
}

/** 约 where a figure behind any of the measures is a round one; else nothing. */
export function roundWord(measures: readonly Measured[]): "约" | "" {
  return measures.some(({ figures }) => figures.some(({ facts }) => facts.some(({ approximate }) => approximate)))
    ? "约"
    : "";
}

/** +150%: by how much of the earlier figure; — of a rate, which changes by 百分点, and of a zero. */
export function rateOfChange(later: KnownMeasured, earlier: KnownMeasured): string {
  if (later.value.unit === "%" || earlier.exact === 0) return "—";
  return `${signed(round(((later.exact - earlier.exact) / earlier.exact) * 100, 1))}%`;
}

/** 增加12件（+150%）: what became of a figure from an earlier year to a later one. */
export function changeText(earlier: KnownMeasured, later: KnownMeasured): string {
  const { value, unit } = differenceOf(later, earlier);
  if (value === 0) return "持平";
  const rate = rateOfChange(later, earlier);
  const how = `${roundWord([earlier, later])}${value > 0 ? "增加" : "减少"}${Math.abs(value)}${unit}`;
  return rate === "—" ? how : `${how}（${rate}）`;
}
