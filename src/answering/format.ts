/** Rounds half away from zero, without the binary slip of `toFixed` on decimal input. */
export function round(value: number, decimals: number): number {
  const rounded = shift(Math.round(shift(Math.abs(value), decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point by way of the printed number, so that 1.005 is 100.5 and not 100.49…. */
function shift(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** A share as percent with up to two decimals, without the sign. @example percent(1 / 3) // 33.33 */
export function percent(share: number): number {
  return round(share * 100, 2);
}

/** With a sign before it, zero without one. The minus is the one that a keyboard writes. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

/** A number that stands for no count of its own (an average), never rounded to look whole when it is not. */
export function average(total: number, count: number): number {
  const exact = total / count;
  const two = round(exact, 2);
  return Number.isInteger(two) && two !== exact ? round(exact, 4) : two;
}

/**
 * Percentages with one decimal that add up to 100 (largest remainder; ties go to the earlier part).
 *
 * @returns an array parallel to `parts`; empty when the parts add up to nothing, or one is below zero
 */
export function sharesOf(parts: readonly number[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole <= 0 || parts.some((part) => part < 0)) return [];
  const exact = parts.map((part) => (part * 1000) / whole);
  const floors = exact.map(Math.floor);
  const lack = 1000 - floors.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, lack).map(({ index }) => index));
  return floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) / 10);
}

/** 1、2和3. */
export function listed(items: readonly string[], last = "和"): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join("、")}${last}${items.at(-1)}`;
}

/** Years as people write them: 2019—2021年 for a run, else 2019、2021年. */
export function yearsText(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return "";
  if (sorted.length > 2 && last - first === sorted.length - 1) return `${first}年至${last}年`;
  return sorted.map((year) => `${year}年`).join("、");
}
