import type { Frame, YearWish } from "../frame.ts";
import { isLatest } from "../slots/years/find-years.ts";
import type { Slots, YearMention } from "../slots.ts";

/** The years that a message asks for, by its own words and, without any, by the question before. */
export function yearWish(mentions: readonly YearMention[], before: Frame | null): YearWish {
  const spoken = before?.years.kind === "years" ? before.years.years : [];
  // 自2021年起每年, 近三年年均: years that are named or counted say which.
  const stated = mentions.some(({ kind }) => kind === "year" || kind === "range" || kind === "last");
  // 最近一年比前一年: both, whichever they are of that agency.
  const named = mentions.some(({ kind }) => kind === "year" || kind === "range");
  const isBeside = mentions.some(({ kind }) => kind === "previous");
  if (!named && isBeside && mentions.some(isLatest)) return { kind: "with_previous" };
  const years: number[] = [];
  let range = false;
  // 和上一年相比，2020年…: the year that it is compared with the one before may stand behind.
  const inTurn = [
    ...mentions.filter(({ kind }) => kind !== "previous" && kind !== "growth"),
    ...mentions.filter(({ kind }) => kind === "previous"),
    ...mentions.filter(({ kind }) => kind === "growth"),
  ];
  for (const mention of inTurn) {
    switch (mention.kind) {
      case "year":
        years.push(mention.year);
        break;
      case "range":
        years.push(...yearsOfRange(mention, before));
        range = mention.without === undefined || years.length > 1;
        break;
      case "last":
        // How many they are is checked where the query is built.
        if (before && mention.together && spoken.length > 0) return before.years;
        if (mention.side && spoken.length > mention.count) return sideOf(spoken, mention.side, mention.count);
        return { kind: "last", count: mention.count };
      case "all":
      case "latest":
      case "earliest":
        if (stated) break;
        if (mention.kind === "all" && mention.ofSpoken && before && isOfSeveral(before)) return before.years;
        return { kind: mention.kind };
      case "previous":
        if (years.length === 0 && spoken.length === 0) return { kind: "with_previous" };
        if (!range && namesBoth(mention, mentions)) break;
        for (const year of years.length > 0 ? [...years] : spoken) years.push(year - 1, year);
        break;
      case "growth":
        if (years.length === 1 && !range) for (const year of [...years]) years.push(year - 1);
        break;
      case "beside":
        // Nothing tells which year it is: it is asked back about.
        break;
      case "onwards":
        years.push(...onwards(mention.direction, years.length > 0 ? years : spoken, mention.limit));
        break;
    }
  }
  if (years.length > 0) return { kind: "years", years: [...new Set(years)].sort((a, b) => a - b), range };
  return before?.years ?? { kind: "open" };
}

/** 哪年最高, after 较上年, is of all years, and not of the one and the one before it. */
function isOfSeveral({ years, againstBefore }: Frame): boolean {
  return countYears(years) > 1 && !againstBefore;
}

/** 后两年, after 2021到2023年: the last two of them. */
function sideOf(spoken: readonly number[], side: "start" | "end", count: number): YearWish {
  const years = side === "end" ? spoken.slice(-count) : spoken.slice(0, count);
  return { kind: "years", years, range: years.length > 1 };
}

/** 不算2023年, where several years were spoken of, leaves some of these out. */
function yearsOfRange(
  { from, to, without }: Extract<YearMention, { readonly kind: "range" }>,
  before: Frame | null,
): readonly number[] {
  const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (without === undefined) return all;
  const { years } = before ?? {};
  const spoken = years?.kind === "years" ? years.years : years?.kind === "last" ? all.slice(-years.count) : [];
  return (spoken.length > 1 ? spoken : all).filter((year) => !without.includes(year));
}

/** 2023年同比2021年, 2023年与2022年同比: what a year is held against is named as well. */
function namesBoth({ span: { end } }: YearMention, mentions: readonly YearMention[]): boolean {
  const named = mentions.flatMap((mention) => (mention.kind === "year" ? [mention] : []));
  const [first, second] = named;
  const backwards = first !== undefined && second !== undefined && first.year > second.year;
  return named.length === 2 && (backwards || second?.span.start === end);
}

/** The years behind those that were spoken of, or before them; the next one where the store ends there. */
function onwards(direction: 1 | -1, spoken: readonly number[], limit: number): number[] {
  if (spoken.length === 0) return [];
  const next = (direction === 1 ? Math.max(...spoken) : Math.min(...spoken)) + direction;
  const count = Math.max(1, (limit - next) * direction + 1);
  return Array.from({ length: count }, (_, at) => next + at * direction);
}

/** 多了几件, of a year, is against the one that was spoken of. */
const CHANGED = /^的?(?:又|还|就|则|是)?(?:多|少|增加|减少|增长|下降|上升)(?:了|出)?(?:几|多少)/;

/** 跟2023年比呢, 2023年多了几件, after 2024年: both years. */
export function withYearBefore(wish: YearWish, { text, years, triggers }: Slots, before: Frame | null): YearWish {
  // 最近一年的申请有什么变化: against the year before.
  const isLastOne = wish.kind === "latest" || (wish.kind === "last" && wish.count === 1);
  if (isLastOne && triggers.has("trend") && years.some(isLatest)) return { kind: "with_previous" };
  // 比2021年翻番了, after 2022年: against the year that is named, and not that one's growth.
  const named = years.filter(({ kind }) => kind !== "growth");
  const [only] = named;
  const spoken = heldAgainst(before?.years, only);
  if (wish.kind !== "years" || wish.range || named.length !== 1 || only?.kind !== "year" || spoken.length === 0)
    return wish;
  const compares = /[和跟与同比较]$/.test(text.slice(0, only.span.start));
  const changed = CHANGED.test(text.slice(only.span.end));
  if (!changed && (!compares || !(triggers.has("compare") || triggers.has("trend") || /比/.test(text)))) return wish;
  return { ...wish, years: [...new Set([only.year, ...spoken])].sort((a, b) => a - b) };
}

/** The one year that was spoken of; of two that were held against each other the later, which is not the one now named. */
function heldAgainst(before: YearWish | undefined, named: YearMention | undefined): readonly number[] {
  if (before?.kind !== "years" || before.range || before.years.length > 2) return [];
  const others = before.years.filter((year) => named?.kind !== "year" || year !== named.year);
  return before.years.length === 1 ? before.years : others.slice(-1);
}

/** The one year that is named; `undefined` for none and for several. */
export function onlyYear(wish: YearWish): number | undefined {
  return wish.kind === "years" && wish.years.length === 1 ? wish.years[0] : undefined;
}

/** That year and no other. */
export function ofYear(year: number): YearWish {
  return { kind: "years", years: [year], range: false };
}

/** How many years a wish stands for; 2 for any number of them. */
export function countYears(wish: YearWish): number {
  return wish.kind === "years"
    ? wish.years.length
    : wish.kind === "open" || wish.kind === "latest" || wish.kind === "earliest"
      ? 1
      : 2;
}
