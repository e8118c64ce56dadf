import type { Breakdown } from "../../form/breakdowns.ts";
import type { Report } from "../../report/report.ts";
import { cellsBehind, type Figure, figureOf, type KnownFigure } from "./figure.ts";

/** Does the report give it as a round number? */
export function isApproximate({ facts }: KnownFigure): boolean {
  return facts.some(({ approximate }) => approximate);
}

/** 130余 is less than 140, and 400余 less than 500. */
function atMost(whole: KnownFigure): number {
  let unit = 1;
  while (isApproximate(whole) && whole.value > 0 && whole.value % (unit * 10) === 0) unit *= 10;
  return isApproximate(whole) ? whole.value + unit : whole.value;
}

/** The part that is larger than the whole that the report states, where one of both is a round number. */
export function largerThanWhole(whole: Figure | undefined, known: readonly KnownFigure[]): KnownFigure | undefined {
  if (whole?.kind !== "known" || !(isApproximate(whole) || known.some(isApproximate))) return undefined;
  return known.find(({ value }) => value > atMost(whole));
}

/** A whole with its parts, as far as a report has them. */
export interface Split {
  readonly whole: Figure | undefined;
  readonly parts: readonly Figure[];
}

/** Reads a whole and its parts; parts that the form does not have are left out. */
export function splitOf(report: Report, breakdown: Breakdown): Split {
  const ids = breakdown.parts.filter((id) => cellsBehind(id, report.edition).length > 0);
  const parts = ids.map((id) => figureOf(report, id));
  return { whole: breakdown.whole === null ? undefined : figureOf(report, breakdown.whole), parts };
}

/** How the whole that the report states differs from what its parts add up to; empty where it does not. */
export function clashOf(
  whole: Figure | undefined,
  sum: number,
  complete: boolean,
  known: readonly KnownFigure[],
): string {
  if (whole?.kind !== "known" || whole.value === sum) return "";
  const round = isApproximate(whole) || known.some(isApproximate);
  if (round || (!complete && sum < whole.value)) return "";
  return `报告所写的总数是${whole.text}${whole.unit}，各部分相加是${
    known
      .map(({ value }) => value)
      .filter((value) => value !== 0)
      .join("+") || 0
  }=${sum}${whole.unit}，两者不符；${complete ? "占比按各部分之和计算。" : "请核对原文。"}`;
}
