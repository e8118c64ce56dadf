import { pattern } from "../../text/pattern.ts";
import { ASKS_WHO, DOWN, UP } from "../change-words.ts";

const YEAR = /(?:19|20)\d\d/g;
const SPAN_OF_YEARS = pattern(/(?:19|20)\d\d年?[到至-](?=(?:19|20)\d\d年)/);
/** 比2023年, 同上一年相比: the year before, by whichever words. */
const BEFORE =
  "(?:[比较](?:(?:19|20)\\d\\d年度?|[上前去]一?年度?)|[和与跟同](?:(?:19|20)\\d\\d年度?|[上前去]一?年度?)相?比,?|同比)的?(?:[都也还又反而要更]|有所)*";
const FIGURE = "([^,。?!;比较的]{0,8}?)";
const ENDS = "了?(?=的(?:单位|机关|部门|街道|[镇乡局]|[都又]?有|[?。!]*$)|[,、但而却且并又]|同时|[?。!]*$)";
const MORE = pattern(new RegExp(`${BEFORE}${FIGURE}(?<![增提升变])[多高]${ENDS}`, "g"));
const LESS = pattern(new RegExp(`${BEFORE}${FIGURE}(?<![减降变多])[少低]${ENDS}`, "g"));
const MOVED = `(?:${UP}|${DOWN})`;
const BESIDE = pattern(new RegExp(`${BEFORE}(?=[^,。?!;比较最]{0,8}?${MOVED})`, "g"));
const TWICE = pattern(
  new RegExp(
    `${MOVED}[^。?!;最]*(?:[但而却且并又,、]|同时)[^。?!;最]*${MOVED}|[和与跟同、].{1,12}[都均][^最]{0,8}${MOVED}|\\d[件起次%个].{0,3}[但而却且并又,、][^。?!;最]*${MOVED}|${MOVED}[^。?!;最]*[但而却且并又,、][^。?!;最\\d]*\\d{1,5}[件起次%]`,
  ),
);

/**
 * 2024年申请比2023年多但复议比2023年少的单位: two figures, each held against the year before, which need not be named. Years that do
 * not follow one another are left as they stand.
 *
 * @param text normalised
 * @example withBothMoved("2024年申请比2023年多但复议比2023年少的单位") // "2024年申请增加但复议减少的单位"
 */
export function withBothMoved(text: string): string {
  if (!ASKS_WHO.test(text)) return text;
  const years = [...new Set(text.match(YEAR))].map(Number).sort();
  const [first = 0, last = first] = years;
  if (years.length > 2 || (years.length === 2 && last !== first + 1)) return text;
  const worded = LESS.replace(MORE.replace(text, "$1增加"), "$1减少");
  if (!TWICE.test(worded)) return text;
  return SPAN_OF_YEARS.replace(BESIDE.replace(worded, ""), "");
}
