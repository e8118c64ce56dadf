import type { Scale } from "./scales.ts";

/** From where to where an axis runs, and how far apart its lines are: round figures all. */
export interface Axis {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Lines that an axis has about. */
const LINES = 3;
const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** The next round figure that is not smaller. */
function roundStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND_STEPS.find((one) => one * power >= rough) ?? 10) * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

/** Rounds off what binary fractions add. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * An axis for figures, zero always on it.
 *
 * @param whole no lines between whole figures
 */
export function axisFor({ least, most }: Scale, whole: boolean): Axis {
  const [low, high] = [Math.min(0, least), Math.max(0, most)];
  if (low === high) return { least: 0, most: 1, step: 1 };
  // Halved before they are taken from each other: the largest numbers there are would have no difference.
  const step = roundStep((high / 2 - low / 2) * (2 / LINES), whole);
  if (!Number.isFinite(step) || step <= 0) return { least: low, most: high, step: high - low };
  return { least: exact(Math.floor(low / step) * step), most: exact(Math.ceil(high / step) * step), step };
}

/** 1.2万 for 12000: an axis has little room, and its figures are round. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  const [by, word] = size >= 1e8 ? [1e8, "亿"] : size >= 1e4 ? [1e4, "万"] : [1, ""];
  return `${Number((value / by).toPrecision(4))}${word}`;
}
