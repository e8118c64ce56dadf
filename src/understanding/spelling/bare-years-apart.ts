import { pattern } from "../../text/pattern.ts";

const YEAR = "(?:19|2\\d)";
const NO_UNIT = "(?![\\d.%年月日号件条个项次起宗份篇家人天元万千百名位余点:：])";
const ASKS_WHICH = "(?=[^,，。?？!；;]{0,12}哪(?:一|个)?年)";
const EACH_YEAR = /\d\d/g;

function asYears(words: string): string {
  return words.replace(EACH_YEAR, "20$&年");
}

const SPACED = pattern(new RegExp(`(?<![\\d.年])${YEAR}(?:[ \\t\\u3000]+${YEAR}(?!\\d)){1,4}${NO_UNIT}`, "g"));
const JOINED = pattern(
  new RegExp(`(?<![\\d.年])${YEAR}(?:[和跟与及、,，/]${YEAR}(?!\\d))+${NO_UNIT}${ASKS_WHICH}`, "g"),
);

/**
 * 22 23哪年多: two digits side by side are years, which would run together without the space between them; those that 和 joins are
 * where it is asked which year.
 *
 * @param text as it was written, with its spaces
 */
export function withYearsApart(text: string): string {
  return JOINED.replace(SPACED.replace(text, asYears), asYears);
}
