import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import type { YearMention } from "../../slots.ts";
import { spanOfMatch } from "../../span.ts";
import { OF_THEM } from "../../spelling/refused-years.ts";
import { mayLeaveOut, OUTSIDE } from "../left-out/left-out-words.ts";
import type { Calendar } from "./calendar.ts";

type Rest = Extract<YearMention, { readonly kind: "range" }>;

const YEAR = "(?:(?<!\\d)(?:20)?\\d\\d年度?|大前年度?|[去今前]年度?)";
const YEARS = `(${YEAR}(?:[、,和与及跟]${YEAR})*)`;
const OTHERS = "(?:,?的?(?:其[他它余]|别的|剩[下余])的?(?:各|所有|几)?(?:年份|年度|年))?";
const TAKES_OUT =
  "(?:除[了去开掉]|不(?:含|包括|包含|计|算|考虑)(?:入|上|进)?|剔除|去掉|去除|扣除|扣掉|排除|抛开|抛去|撇开|刨去|刨除|减去)";

const PATTERNS: readonly RegExp[] = [
  new RegExp(`${TAKES_OUT}(?:了|掉)?${YEARS}${OF_THEM}(?:${OUTSIDE}|(?:之|以)?后)?${OTHERS}`, "g"),
  new RegExp(`(?<![扣剔排刨去抛])除${YEARS}${OF_THEM}${OUTSIDE}${OTHERS}`, "g"),
  new RegExp(
    `${YEARS}${OF_THEM}(?:以外|之外|除外|[都也]?不(?:算|计|计算|包括|包含)(?:在内|进去|进来)?(?=[,。?!;]|$)|排除在外)${OTHERS}`,
    "g",
  ),
];
const ONE = new RegExp(YEAR, "g");
const OFFSETS: Readonly<Record<string, number>> = { 今年: 0, 去年: -1, 前年: -2, 大前年: -3 };

/**
 * 不算2020年, 除2020年外: all years that there are reports of but those that are named. Where other years stand beside them, these are
 * asked for, and the words are left as they stand.
 *
 * @param text the normalised question, names masked
 */
export function yearsLeftOver(text: string, { thisYear, first, last }: Calendar): Rest[] {
  if (!mayLeaveOut(text)) return [];
  for (const pattern of PATTERNS) {
    const [match, ...others] = allMatches(text, pattern);
    if (!match || others.length > 0) continue;
    const { index, 0: words } = match;
    const without = gather(allMatches(match[1] ?? "", ONE), ([year]) => yearOf(year, thisYear));
    const besides = `${text.slice(0, index)} ${text.slice(index + words.length)}`;
    if (/(?<!\d)20\d\d|\d\d年|[二两三四五六七八九\d]年|[去今前]年/.test(besides)) return [];
    return [{ kind: "range", from: first, to: last, without, span: spanOfMatch(match) }];
  }
  return [];
}

function yearOf(words: string, thisYear: number): number {
  const offset = OFFSETS[words.replace(/度$/, "")];
  if (offset !== undefined) return thisYear + offset;
  const digits = Number(/\d+/.exec(words)?.[0]);
  return digits < 100 ? 2000 + digits : digits;
}
