import { parseSignedDecimal, parseWholeNumber } from "../../../text/numerals.ts";
import type { LimitUnit } from "../../scope.ts";

const NUMERALS = "一二两三四五六七八九十百千万零";
/** A number as a limit is worded with; two captured parts: 3.5, 万 of 3.5万. It is never the beginning of a longer one. */
export const NUMBER = `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,4})?|\\d{1,9}(?:\\.\\d{1,4})?|[${NUMERALS}]{1,9})([十百千]?[万亿]|[百千])?(?!\\.?\\d|,\\d{3}(?!\\d)|[${NUMERALS}亿])`;
/** What cases are counted by. */
export const COUNTED = "(?:件|条|次|起|项|篇|宗)";
/** A number with what it counts, captured as the third part: 200, 万, 元. */
export const QUANTITY = `${NUMBER}(件|条|次|起|个|项|篇|宗|%|成|元钱?|块钱?|分之[一二三四五六七八九])?`;

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** The value of the two parts of a `NUMBER`; `undefined` where they are none. */
export function numberOf(number = "", scale = ""): number | undefined {
  const value = parseSignedDecimal(number) ?? parseWholeNumber(number);
  if (value === undefined) return undefined;
  return [...scale].reduce((product, sign) => exact(product * (SCALES[sign] ?? 1)), value);
}

/** 百八十件 is about a hundred. */
const ABOUT = /^[百千万][二三四五六七八九]/;

/** What the three parts of a `QUANTITY` say: 200万元 is 2000000 yuan, 八成 80 percent. */
export function quantityOf(
  number = "",
  scale = "",
  unit = "",
): { readonly value: number; readonly in?: LimitUnit } | undefined {
  const value = numberOf(number, scale);
  if (value === undefined || ABOUT.test(number)) return undefined;
  if (unit === "成") return { value: exact(value * 10), in: "percent" };
  if (unit.startsWith("分之")) return fraction(parseWholeNumber(unit.slice(2)), value);
  if (unit === "%") return { value, in: "percent" };
  if (/[元块]/.test(unit)) return { value, in: "yuan" };
  if (unit !== "") return { value, in: "cases" };
  if (/[万亿]/.test(number + scale)) return { value, in: "myriads" };
  return scale === "" ? { value } : { value, in: "thousands" };
}

/** 三分之一 in percent, as finely as shares are worked out. */
function fraction(
  part: number | undefined,
  whole: number,
): { readonly value: number; readonly in: LimitUnit } | undefined {
  if (part === undefined || whole < 2 || part >= whole) return undefined;
  return { value: Number(((part / whole) * 100).toFixed(9)), in: "percent" };
}

/** 1.1 times 10000 is 11000, and not 11000.000000000002. */
function exact(value: number): number {
  return Number(value.toFixed(6));
}
