import { parseWholeNumber } from "../../../text/numerals.ts";

/** A number as a limit is worded with; two captured parts: 三, 万 of 三万. */
export const NUMBER = "(\\d{1,9}|[一二两三四五六七八九十百千]{1,7})([万千百]?)";
/** What cases are counted by. */
export const COUNTED = "(?:件|条|次|起|项|篇|宗)";

const UNITS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

/** The value of the two parts of a `NUMBER`; `undefined` where they are none. */
export function numberOf(number = "", unit = ""): number | undefined {
  const value = parseWholeNumber(number);
  return value === undefined ? undefined : value * (UNITS[unit] ?? 1);
}
