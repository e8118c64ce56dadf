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
 * Percentages with at most one decimal, each rounded by itself (half up), so that equal parts have equal shares.
 *
 * @param parts whole numbers, none rounded itself
 * @returns an array parallel to `parts`; empty when the parts add up to nothing, or one is below zero
 */
export function sharesOf(parts: readonly number[]): readonly number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole <= 0 || parts.some((part) => part < 0)) return [];
  // The division comes last: 1 of 16 is 62.5 thousandths, and a product of a rounded quotient may fall short of it.
  return parts.map((part) => Math.round((part * 1000) / whole) / 10);
}

/** What is to be said of shares that were rounded; nothing where they add up to 100, as the exact ones do. */
export function roundingNote(shares: readonly number[]): string {
  const tenths = shares.reduce((sum, share) => sum + Math.round(share * 10), 0);
  return shares.length === 0 || tenths === 1000 ? "" : "因四舍五入，各项合计可能不为100%。";
}

/** 1、2和3. */
export function listed(items: readonly string[], last = "和"): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join("、")}${last}${items.at(-1)}`;
}
