import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { parseWholeNumber } from "../../../text/numerals.ts";
import type { YearMention } from "../../slots.ts";
import { type Span, spanOfMatch } from "../../span.ts";

type Beside = Extract<YearMention, { readonly kind: "beside" }>;
type Named = Extract<YearMention, { readonly kind: "year" | "range" }>;

const NUMBER = "([一二两三四五六七八九十]|\\d)";
const ALONE = "(?<![\\d〇零一二两三四五六七八九十百第])";
/** 两年前, 三年后: so many years before or after another one. */
const APART: readonly (readonly [RegExp, 1 | -1])[] = [
  [new RegExp(`${ALONE}${NUMBER}年(?:以|之)?前(?!后|年)`, "g"), -1],
  [new RegExp(`${ALONE}${NUMBER}年(?:以|之)?后(?!来)`, "g"), 1],
];
const SO_MANY = new RegExp(`^(近|最近|过去|前|后)${NUMBER}年`);

/** What stands between a year and the one that is told by it alone: 2021年的前一年. */
const OF = /^的?$/;
/** 前一年和后一年 are both told by the same year. */
const AND = /^的?(?:和|与|及|跟|、|以及|还有)$/;
/** 六年前也就是2019年: the same year in other words. */
const THAT_IS = /^[,(]?(?:也就是|就是|也即|即|亦即)?(?:说)?$/;
/** 结转到下一年, 上年遗留: what is handed over stands in the report itself. */
const HANDED = /(?:转|流|留|延|拖|推|跨|带|挪|滑|压|搁|放|顺)(?:给|[到至入])?$/;
const LEFT_OVER = /^(?:度)?(?:结转|转|遗留|留|剩|没办|未办|积压|带|接着|继续|项目)/;

/** 上一份报告 may be of any earlier year: which one is asked back about. */
const REPORT_BESIDE = /(?:上|前|下|后)一?[份期](?:报告|年报|年度报告)/g;

/** Years that are told by how far they are from another. */
export function yearsApart(text: string, thisYear: number): Beside[] {
  const reports = allMatches(text, REPORT_BESIDE).map((match): Beside => {
    const offset = /^[上前]/.test(match[0]) ? -1 : 1;
    return { kind: "beside", offset, span: spanOfMatch(match), ofReport: true };
  });
  const apart = gather(APART, ([pattern, direction]) =>
    allMatches(text, pattern).map((match): Beside => {
      const offset = direction * (parseWholeNumber(match[1] ?? "") ?? 0);
      return { kind: "beside", offset, span: spanOfMatch(match), ...(offset < 0 && { byClock: thisYear + offset }) };
    }),
  );
  return [...reports, ...apart];
}

/**
 * 2022年的前三年, 2024年近三年, 2021年前三年和后三年, 2024年比前三年: the years that are counted from one that is named. Where nothing stands
 * between, that one is no more asked for itself.
 */
export function countedFrom(text: string, mentions: readonly YearMention[]): YearMention[] {
  const idle = new Set<YearMention>();
  const counted = mentions.map((said, at): YearMention => {
    const mention = atTheEnd(said);
    if (mention.kind !== "last") return said;
    const [, side, number] = SO_MANY.exec(text.slice(mention.span.start, mention.span.end)) ?? [];
    const before = mentions.slice(0, at);
    const range = mention.side === undefined ? undefined : before.findLast((other) => other.kind === "range");
    // 2021到2023年比前三年 is held against other years, and 最后一年比最早一年 against one of the same.
    const isOfIt = range && (idle.has(range) || !SET_AGAINST.test(text.slice(0, mention.span.start)));
    if (range?.kind === "range" && isOfIt) {
      const begins = !idle.has(range) && OF.test(text.slice(range.span.end, mention.span.start));
      idle.add(range);
      return endOf(range, mention, { start: (begins ? range : mention).span.start, end: mention.span.end });
    }
    const base = before.findLast((other) => other.kind === "year");
    if (base?.kind !== "year" || side === undefined) return said;
    const adjoins = OF.test(text.slice(base.span.end, mention.span.start));
    if (side !== "前" && side !== "后" && !adjoins) return said;
    const count = parseWholeNumber(number ?? "") ?? 1;
    if (adjoins) idle.add(base);
    const span = adjoins ? { start: base.span.start, end: mention.span.end } : mention.span;
    const [from, to] = SIDES[side]?.(base.year, count) ?? [base.year - count + 1, base.year];
    return { kind: "range", from, to, span };
  });
  return bothSides(counted.filter((mention) => !idle.has(mention)));
}

/** 2021到2023年最后一年, as 后一年 would be of them. */
function atTheEnd(mention: YearMention): YearMention {
  if (mention.kind !== "latest" && mention.kind !== "earliest") return mention;
  return { kind: "last", count: 1, side: mention.kind === "latest" ? "end" : "start", span: mention.span };
}

const SET_AGAINST = /[比较于和与跟同到至]$/;

/** 2019到2023年后两年: the last two of them, or the first. */
function endOf(
  range: Extract<YearMention, { readonly kind: "range" }>,
  { count, side }: Extract<YearMention, { readonly kind: "last" }>,
  span: Span,
): YearMention {
  const [from, to] =
    side === "start"
      ? [range.from, Math.min(range.to, range.from + count - 1)]
      : [Math.max(range.from, range.to - count + 1), range.to];
  return from === to ? { kind: "year", year: from, span } : { ...range, from, to, span };
}

const SIDES: Readonly<Record<string, (year: number, count: number) => readonly [number, number]>> = {
  前: (year, count) => [year - count, year - 1],
  后: (year, count) => [year + 1, year + count],
};

/** 前两年和后两年, and no year that they are counted from: nothing tells which they are. Not read, they are asked back about. */
function bothSides(mentions: readonly YearMention[]): YearMention[] {
  const sides = new Set(mentions.flatMap((mention) => (mention.kind === "last" ? (mention.side ?? []) : [])));
  if (sides.size < 2) return [...mentions];
  return mentions.filter((mention) => mention.kind !== "last" || mention.side === undefined);
}

/**
 * 2021年的前一年, 2024年比三年前: years that are told by another one of the same message. One that stands before the word is what it
 * is told by; one that is named for this alone (2021年的前一年) is not asked for itself.
 *
 * @param mentions what the text says about time, in its order
 */
export function settleBeside(text: string, mentions: readonly YearMention[]): YearMention[] {
  const named = mentions.filter((mention): mention is Named => mention.kind === "year" || mention.kind === "range");
  const idle = new Set<YearMention>();
  let last: { readonly end: number; readonly base: Named } | undefined;
  const settled = gather(mentions, (mention): YearMention[] => {
    if (mention.kind !== "beside" || mention.ofReport) return [mention];
    if (isOfRow(text, mention)) return [{ ...mention, offset: 0 }];
    const chained = last !== undefined && AND.test(text.slice(last.end, mention.span.start)) ? last.base : undefined;
    const base = chained ?? baseOf(text, mention, named);
    if (base === "same") return [];
    if (base === undefined) return [mention];
    const told = besideYear(mention, text, base);
    if (chained === undefined && !OF.test(text.slice(base.span.end, mention.span.start))) return [told];
    idle.add(base);
    last = { end: mention.span.end, base };
    return [{ ...told, span: { start: (chained ? mention : base).span.start, end: mention.span.end } }];
  });
  return settled.filter((mention) => !idle.has(mention));
}

function baseOf(text: string, { span }: Beside, named: readonly Named[]): Named | "same" | undefined {
  const before = named.findLast((other) => other.span.end <= span.start);
  const [after, ...others] = named.filter((other) => other.span.start >= span.end);
  if (before) return before;
  if (after === undefined || others.length > 0) return undefined;
  return THAT_IS.test(text.slice(span.end, after.span.start)) ? "same" : after;
}

function besideYear({ offset, span }: Beside, text: string, base: Named): YearMention {
  const from = base.kind === "year" ? base.year : offset < 0 ? base.from : base.to;
  return yearBeside(from, offset, text.slice(span.start, span.end), span);
}

/** A year that is told by its distance from another. */
export function yearBeside(from: number, offset: number, words: string, span: Span): YearMention {
  const year = from + offset;
  return { kind: "year", year, span, ...(offset !== 0 && { why: `“${words}”按${year}年理解` }) };
}

function isOfRow(text: string, { span }: Beside): boolean {
  return HANDED.test(text.slice(0, span.start)) || LEFT_OVER.test(text.slice(span.end));
}
