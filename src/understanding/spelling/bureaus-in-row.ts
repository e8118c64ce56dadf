import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";

const CHARACTER = "(?![年和与及])[一-鿿]";
const ROW = pattern(
  new RegExp(
    `((?:${CHARACTER}){2,12}(?:[、和与及](?:${CHARACTER}){2,7}?)+)([两二三四五六七八])(?:个|家)?([市县区])?(?:直属?|级)?局(?![长面部里内])`,
    "g",
  ),
);
const JOINS = /[、和与及]/;
const WHOLE_NAME = /[局委办厅院]$/;
/** What a commission of a city does, and a bureau of a county. */
const COMMISSION = /(?:卫健|卫生健康|发改|发展改革)$/;
const PLACED = /[省市县区州旗]/;

/**
 * 卫健、教育、公安三个市局: bureaus by what they do, with the word for them said once behind all: 市卫健局、市教育局、市公安局. Where they
 * are not as many as is said, the row is left as it is.
 *
 * @param text normalised
 */
export function withBureausInRow(text: string): string {
  return ROW.replace(text, (all, row: string, count: string, level = "") => {
    const names = row.split(JOINS);
    if (names.length !== parseWholeNumber(count) || names.some((name) => WHOLE_NAME.test(name))) return all;
    const prefix = names.some((name) => PLACED.test(name)) ? "" : level;
    const inCounty = /[县区]/.test(row + level);
    const named = names.map((name) => `${prefix}${name}${COMMISSION.test(name) && !inCounty ? "委" : "局"}`);
    return named.join("和");
  });
}
