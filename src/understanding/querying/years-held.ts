import { parseWholeNumber } from "../../text/numerals.ts";
import type { HeldYears } from "../held-years.ts";
import { mask } from "../slots/scan-names.ts";
import type { Slots, YearMention } from "../slots.ts";

const N = "([一二两三四五六七八九十]|\\d{1,2})";
/** So many years, and not a year by its number. */
const YEARS = `(?<![\\d最近前头第])${N}(?:个)?(?:年度?|份)(?!\\d|[来内间前后里])`;
const REPORTS = "的?(?:年度)?(?:年报|报告)?";
const ONLY = "(?:只|仅|就|才|单)(?:仅|只)?(?:有|交|发|公布|公开|收录|报)?(?:了|过)?";

/** How a question words it, with the limits that the number sets. */
const COUNTS: readonly {
  readonly words: RegExp;
  readonly limits: (years: number) => readonly [number, number | null];
}[] = [
  { words: new RegExp(`${ONLY}${YEARS}`), limits: (years) => [years, years] },
  {
    words: new RegExp(`(?:不到|不足|不满|未满|没满|没到|少于|低于|小于|不够)了?${YEARS}`),
    limits: (years) => [0, years - 1],
  },
  { words: new RegExp(`(?:超过|多于|大于|不止)了?${YEARS}`), limits: (years) => [years + 1, null] },
  { words: new RegExp(`(?:至少|不少于|不低于|够|满)有?${YEARS}`), limits: (years) => [years, null] },
  { words: new RegExp(`${YEARS}${REPORTS}(?:及|或)?以上`), limits: (years) => [years, null] },
  { words: new RegExp(`${YEARS}${REPORTS}(?:及|或)?以[下内]`), limits: (years) => [0, years] },
  { words: new RegExp(`${YEARS}${REPORTS}(?:不|没有?|未)(?:都|全|齐)`), limits: (years) => [0, years - 1] },
  { words: new RegExp(`${YEARS}${REPORTS}(?:都|全|均|齐|完整|一年不[落缺少])`), limits: (years) => [years, null] },
];

const COMPLETE =
  /齐全|齐的|都齐|齐了(?![吗么没])|完整|不缺|没缺|一年不[落缺少]|全了(?![吗么没])|每一?年都[有交发公]|年年都?[有交发公]/;
const ONLY_YEAR = new RegExp(`${ONLY}$`);
const EACH = /^[^,。?!;]{0,6}(?:都|均|全都?)/;

/**
 * What narrows a list of agencies by their years, in words of which no condition was made. 都 of 2023年的年报都有哪些单位 is said of
 * those that are listed, and not of years.
 */
const UNHEARD =
  /[只仅]有|不到|不足|不满|少于|超过|多于|不止|以[上下内](?=的)|至少|不少于|连续|齐全|完整|年(?:的)?(?:年?报告?)?都(?!(?:有|是|收录?了?|包括|包含)?(?:哪|谁|几|多少))|最[多少](?=的|是)|(?:年报|报告)最[多少]|一样|相同/;

/**
 * The condition on the years of their reports that agencies are listed by: 只有一年的, 四年都有的, 只有2021年的, 报告齐全的.
 *
 * @param all the years that the store has reports of
 * @returns words in the place of a condition where they set one that is not worked out; `null` where nothing sets one
 */
export function yearsHeld({ text: said, years, scope }: Slots, all: readonly number[]): HeldYears | string | null {
  // 都 of 2025年都昌县 is said of nothing.
  const text = scope.regionSpans.reduce(mask, said);
  const named = yearsNamed(years);
  const [first] = years;
  if (first && named.length > 0) {
    const last = years.at(-1) ?? first;
    if (ONLY_YEAR.test(text.slice(0, first.span.start))) return { kind: "only", years: named };
    if (named.length > 1 && EACH.test(text.slice(last.span.end))) return { kind: "each", years: named };
  }
  for (const { words, limits } of named.length > 0 ? [] : COUNTS) {
    const count = parseWholeNumber(words.exec(text)?.[1] ?? "");
    if (count === undefined) continue;
    const [least, most] = limits(count);
    return { kind: "count", least, most };
  }
  if (COMPLETE.test(text)) return { kind: "each", years: named.length > 0 ? named : all };
  return UNHEARD.exec(text)?.[0] ?? null;
}

/** The years that are named by their numbers; none where any is told otherwise. */
function yearsNamed(years: readonly YearMention[]): readonly number[] {
  const named = years.flatMap((year) => {
    if (year.kind === "year") return [year.year];
    if (year.kind !== "range") return [];
    return Array.from({ length: year.to - year.from + 1 }, (_, at) => year.from + at);
  });
  return [...new Set(named)].sort((a, b) => a - b);
}
