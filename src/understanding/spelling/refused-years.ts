import { allMatches } from "../../text/all-matches.ts";

const YEAR = "(?:(?:19|20)\\d\\d年?度?|(?<!\\d)\\d\\d年度?|[去今前]年)";
const YEARS = `${YEAR}(?:[、,和与及跟]${YEAR})*`;
/** 的报告 behind years: what is left out of them, or not wanted. */
export const OF_THEM = "的?(?:数据|数字|数|报告|年报|那份|那个)?";
const ENDS = "(?=[,。;!)]|$)";
const NOT_WANTED =
  "(?:(?:请|我)?(?:不(?:要|用|必|需要?|想)|别|甭)(?:再|去)?(?:给|管|看|说|算|问|查|提|列)?(?:我|他们)?|不(?:看|问|查|算|管)|(?:而)?不是(?:问|要|说|指)?)";
const LEFT_OUT = "(?:不(?:含|包括|包含|计|算)|除了?|剔除|去掉|扣除)";
const OUTSIDE = "(?:以外|之外|除外|外)?";

/** ,不要2020年的: nothing else stands in the clause, or it is plain what 不要 is said of. */
const REFUSED = new RegExp(`[,。;(]?${NOT_WANTED}(${YEARS})${OF_THEM}[了呀啊]?\\)?${ENDS}`);
/** ,2022年的不用说. */
const REFUSED_BEHIND = new RegExp(
  `(?<=^|[,。;(])(${YEARS})${OF_THEM}(?:就|都)?(?:除外|不(?:要|用|必|需要?|看|问|查|管|算)|别|甭)(?:管|看|说|算|问|查|提|列|给)?了?${ENDS}`,
);
/** 2020-2023年,不含2021年. */
const OUT_OF_RANGE = new RegExp(`[,(]?(?:${LEFT_OUT}|${NOT_WANTED})(${YEARS})${OF_THEM}${OUTSIDE}\\)?[,的]?`);
/** ,2021年除外, wherever the rest stands. */
const EXCEPTED = new RegExp(`[,(]?(${YEARS})${OF_THEM}(?:除外|以外|之外)\\)?[,的]?`);
const RANGE = /(?<!\d)(20\d\d)年?(?:到|至|-|~|—)(20\d\d)年?/g;
/** Of many years the ones that are not wanted would have to be taken out. */
const OF_MANY = /20\d\d年?(?:到|至|-|~|—)|[历每各逐]年|[近这过][几两三四五六\d]?年|多年|所有年/;
const ANY_YEAR = new RegExp(YEAR, "g");
const FOUR_DIGITS = /20\d\d/g;

/**
 * The question without the years that it is said not to be about, where it names others that it is about: 2021年处罚,不要2020年的.
 * Of a range the years that remain are listed. Where no year is left, 不含 is put in the place of what refuses it, which no
 * answer passes over.
 *
 * @param text normalised
 * @example withoutRefusedYears("2021年处罚,不要2020年的") // "2021年处罚"
 */
export function withoutRefusedYears(text: string): string {
  const listed = outOfRange(text);
  if (listed !== undefined) return listed;
  const refused = REFUSED.exec(text) ?? REFUSED_BEHIND.exec(text);
  if (!refused) return text;
  const [words, years = ""] = refused;
  const before = text.slice(0, refused.index);
  const behind = text.slice(refused.index + words.length);
  const rest = before === "" ? behind.replace(/^[,。;!]+/, "") : `${before}${behind}`;
  const wanted = yearsIn(rest);
  const plain = wanted.length > 0 && !OF_MANY.test(rest) && !yearsIn(years).some((year) => wanted.includes(year));
  return plain ? rest : `${before},不含${years}${behind}`;
}

function outOfRange(text: string): string | undefined {
  const [range, ...others] = allMatches(text, RANGE);
  if (!range || others.length > 0) return undefined;
  const rest = `${text.slice(0, range.index)} ${text.slice(range.index + range[0].length)}`;
  const out = OUT_OF_RANGE.exec(rest) ?? REFUSED_BEHIND.exec(rest) ?? EXCEPTED.exec(rest);
  const refused = (out?.[1] ?? "").match(FOUR_DIGITS)?.map(Number) ?? [];
  const [from, to] = [Number(range[1]), Number(range[2])];
  if (!out || refused.length === 0 || to - from > 20 || refused.some((year) => year < from || year > to))
    return undefined;
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => !refused.includes(year));
  return rest.replace(out[0], "").replace(" ", years.map((year) => `${year}年`).join("、"));
}

function yearsIn(text: string): string[] {
  return allMatches(text, ANY_YEAR).map(([year]) => year.replace(/[年度]+$/, "").slice(-2));
}
