import { normalise } from "./normalise.ts";

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** A character class of everything that a Chinese numeral is written with. */
export const CHINESE_NUMERAL = "〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万";

/**
 * Reads a whole number in Chinese numerals, up to 9999万9999.
 *
 * @returns `undefined` when the text is not exactly one such number
 * @example parseChineseNumeral("一百二十") // 120
 * @example parseChineseNumeral("二〇二一") // 2021
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === "") return undefined;
  if ([...text].every((character) => character in DIGITS)) {
    const digits = [...text].map((character) => DIGITS[character]).join("");
    return Number(digits);
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of text) {
    const ten = TENS[character];
    if (character in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[character];
    } else if (ten !== undefined) {
      section += (digit === undefined || digit === 0 ? 1 : digit) * ten;
      digit = undefined;
    } else if (character === "万" && total === 0) {
      total = (section + (digit ?? 0) || 1) * 10_000;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}

const COUNT = /^\d{1,12}$/;
const DECIMAL = /^[+-]?\d{1,12}(?:\.\d{1,8})?$/;

/** Takes out thousands separators that stand where they should; anything else stays and fails to parse. */
function joinThousands(text: string): string {
  return /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text;
}

/**
 * Reads one printed count.
 *
 * @param raw cell text as it stands in the file; full-width digits, spaces and thousands separators are fine
 * @returns a whole number >= 0, or `undefined` when the text is not exactly one; blank or missing is for the caller
 * @example parseCount("１，０２４") // 1024
 * @example parseCount("约30") // undefined
 */
export function parseCount(raw: string): number | undefined {
  const text = joinThousands(normalise(raw).replace(/\s/g, ""));
  return COUNT.test(text) ? Number(text) : undefined;
}

/**
 * Reads a whole number as people write one in a sentence, in digits or in Chinese numerals.
 *
 * @example parseWholeNumber("12") // 12
 * @example parseWholeNumber("十二") // 12
 */
export function parseWholeNumber(text: string): number | undefined {
  return parseCount(text) ?? parseChineseNumeral(text);
}

/**
 * Reads one printed number that may carry a sign or decimals (本年增/减, amounts of money).
 *
 * @example parseSignedDecimal("-1,024.50") // -1024.5
 */
export function parseSignedDecimal(raw: string): number | undefined {
  const text = joinThousands(normalise(raw).replace(/\s/g, ""));
  return DECIMAL.test(text) ? Number(text) : undefined;
}
