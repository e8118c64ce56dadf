import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";
import { ASKS_WHO, DOWN, UP } from "../change-words.ts";

const NUMBER = "[\\d一二两三四五六七八九十]{1,3}";
const OVER = "(超过|超|不止|至少|不少于|不低于|达到?|有)?了?";
const AT_LEAST = "(?:或者?|及)?(?:以上|往上|还多|多)?";
/** 翻倍, 翻了一番, 翻两番; what 翻两倍 is nobody can say. */
const DOUBLED = pattern(new RegExp(`翻了?(?:(?:一|1)?[倍番]|([两三])番)了?${AT_LEAST}`, "g"));
/** 增长一倍以上, 比去年多两倍. */
const TIMES = pattern(new RegExp(`(?:${UP}|多)了?${OVER}(${NUMBER})倍${AT_LEAST}`, "g"));
/** 是2023年的两倍以上, 达到去年三倍: what it was and as much again. */
const TIMES_OF = pattern(
  new RegExp(
    `(?:已经|已)?(超过|超|不止|[是为有]|达到?|至少是)了?((?:20)?\\d\\d年度?|[上前去]一?年)的?(${NUMBER})倍${AT_LEAST}`,
    "g",
  ),
);
/** 增加了三成以上, 下降五成, 少了一半, 增长50%. */
const PARTS = pattern(
  new RegExp(`(?:(${UP}|多)|${DOWN}|少)了?${OVER}(?:(${NUMBER})成|(\\d{1,4})%|一半|半数)${AT_LEAST}`, "g"),
);
const HALVED = pattern(new RegExp(`(?:腰斩|减半)了?${AT_LEAST}`, "g"));

/**
 * By how many times, or what part, somebody's figure is to have changed, in percent: 哪些单位的申请翻倍了 asks for those that rose by
 * 100 % or more. Of a single report it is a claim, which is left as it stands.
 *
 * @param text normalised
 * @example withPlainMultiples("2023年哪些单位申请增长一倍以上") // "2023年哪些单位申请增长不少于100%"
 */
export function withPlainMultiples(text: string): string {
  if (!ASKS_WHO.test(text)) return text;
  const doubled = DOUBLED.replace(text, (_, powers) => rise(2 ** (parseWholeNumber(powers ?? "") ?? 1) - 1));
  const beside = TIMES_OF.replace(doubled, (said, over, year = "", number = "") => {
    const count = parseWholeNumber(number);
    return count === undefined || count < 2 ? said : `比${year}${rise(count - 1, over)}`;
  });
  const times = TIMES.replace(beside, (said, over, number = "") => {
    const count = parseWholeNumber(number);
    return count === undefined ? said : rise(count, over);
  });
  const parts = PARTS.replace(times, (said, up, over, tenths, percent) => {
    const count = percent ?? (tenths === undefined ? 50 : (parseWholeNumber(tenths) ?? Number.NaN) * 10);
    return Number.isNaN(count) ? said : `${up === undefined ? "减少" : "增长"}${limitOf(over)}${count}%`;
  });
  return HALVED.replace(parts, "减少不少于50%");
}

function rise(times: number, over?: string): string {
  return `增长${limitOf(over)}${times * 100}%`;
}

function limitOf(over: string | undefined): string {
  return /超|不止/.test(over ?? "") ? "超过" : "不少于";
}
