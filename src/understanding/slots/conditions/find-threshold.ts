import { allMatches } from "../../../text/all-matches.ts";
import { gather } from "../../../text/gather.ts";
import { pattern } from "../../../text/pattern.ts";
import type { Range, Threshold } from "../../scope.ts";
import { overlaps, type Span, spanOfMatch } from "../../span.ts";
import { COUNTED, NUMBER, QUANTITY, quantityOf } from "./numbers-of-cases.ts";

/** What may stand between the word and its number: 至少收到20件. */
const DOES = "(?:了|过|是|有|为|收到|收了|达到)?";
/** Years are no limits, and neither are numbers of agencies, or such that are only about right. */
const ENDS = "(?!\\d|[年家份位名倍]|左右|上下|出头|开外|打底|封顶|[多余来])";

/** 申请过300 sets a limit; 处罚过2件 may tell what was done. */
const OF_FIGURE = "(?<=申请|许可|处罚|强制|复议|诉讼|收费|提案|建议)";
/** 申请上30件: 网站上30条 tells a place. */
const OF_AMOUNT = "(?<=申请|许可|处罚|强制|复议|诉讼|收费|提案|建议|[数量])";
const A_NUMBER = "(?=[\\d一二两三四五六七八九十百千万])";

/** 10件(含)以上 holds 10 itself. */
const ITSELF = "(?:\\(?(?:含|包含)(?:本数|自身)?\\)?)?";
/** 10件以上(含10件), 3件以上(不含): what stands behind a limit tells whether it holds the number itself. */
const HOLDS = `(?:不(?:包)?含|不包括|(?:包)?含|包括)`;
const NUMBER_ITSELF = `(?:本数|自身|本身|该数|${QUANTITY}(?:本身|在内)?)`;
const BEHIND = new RegExp(`^(?:\\(${HOLDS}${NUMBER_ITSELF}?\\)|,?${HOLDS}${NUMBER_ITSELF})`);

type Limit = { readonly threshold: Threshold; readonly span: Span };

/** Ways to word a threshold; the captured part is its number. */
const WORDINGS = wordings([
  {
    pattern: `(?:不少于|不低于|不小于|不下于?|没有?(?:少|低)于|至少|最少|起码|(?<![没未]|没有)达到|(?<![不没未高多]|没有)达${A_NUMBER}|是否到|大于等于|≥|(?<!不)够(?:得?上)?|${OF_AMOUNT}上了?(?=\\d{2}|[二两三四五六七八九]?十)|(?<![不没未]|没有)满|(?<![不没未网线以]|没有)上(?=[百千万]))${DOES}${QUANTITY}`,
    comparison: "at_least",
  },
  {
    pattern: `(?:(?:不|没有?|未曾?)超过|(?:不|没有?|未曾?)[过破超]${A_NUMBER}|≤|不多于|不高于|不大于|不过|最多只?|至多|顶多|小于等于)${DOES}${QUANTITY}`,
    comparison: "at_most",
  },
  {
    pattern: `(?<![不没未]|没有)(?:超过|超[出了]?(?=[\\d一二两三四五六七八九十百])|(?<![不没未突]|没有)破了?${A_NUMBER}|逾${A_NUMBER}|多过|多于|高于|大于|突破|(?<=[数量])过|不止|不只|(?<![不没未超]|没有)[过破超逾](?=[百千万])|${OF_FIGURE}过(?=\\d{3}|[一二两三四五六七八九][百千万]|\\d+(?![\\d万千百]|[件条次起项篇宗])))${DOES}${QUANTITY}`,
    comparison: "more_than",
  },
  {
    pattern: `(?:不到|(?<![不没]|没有)少于|(?<![不没]|没有)低于|(?<!不)小于|少过|不足|不满|不够|(?:没有?|未)(?:达到|到|满))${DOES}${QUANTITY}`,
    comparison: "less_than",
  },
  {
    pattern: `连(?!一[件条次])${QUANTITY}[都也](?:不到|不足|不满|不够|(?:没有?|未)(?:达?到|满)?)`,
    comparison: "less_than",
  },
  { pattern: `比${QUANTITY}(?:还|要)?[多高大]`, comparison: "more_than" },
  { pattern: `比${QUANTITY}(?:还|要)?[少低小]`, comparison: "less_than" },
  { pattern: `${QUANTITY}[都也]?(?:不到|不足|不满|不够)`, comparison: "less_than" },
  { pattern: `(?<![加合放凑并在算拢])${QUANTITY}(?:往上|\\+(?!\\d)|起(?=的|步|[,。?]|$))`, comparison: "at_least" },
  { pattern: `${QUANTITY}${ITSELF}(?:以上|及以上|或以上|或更多|或者更多)`, comparison: "at_least" },
  { pattern: `${QUANTITY}${ITSELF}(?:以下|及以下|或以下|以内|之内|或更少|或者更少)`, comparison: "at_most" },
  { pattern: `(?<!不)(?:正好|刚好|恰好|等于|只有|仅有)${DOES}${QUANTITY}`, comparison: "exactly" },
  // 申请数为3的街道; 申请数是5件吗 is said of one report.
  {
    pattern: `(?<=[数量])[为是](?!(?:0|零)(?![.\\d]))${QUANTITY}(?=的(?!几|[一二两三四五六七八九十百\\d多]))`,
    comparison: "exactly",
  },
]);

interface Wording<P> {
  readonly pattern: P;
  readonly comparison: Threshold["comparison"];
}

function wordings(all: readonly Wording<string>[]): readonly Wording<RegExp>[] {
  return all.map(({ pattern, comparison }) => ({
    pattern: new RegExp(`(?:是否)?(?:${pattern})${ENDS}`, "g"),
    comparison,
  }));
}

/** What a number of cases says no more than where it stands alone: 过10件, 将近10件, 10件往上 are not just 10. */
const NOT_ALONE = "[\\d前后最到至第头近每几数一二两三四五六七八九十百千万没哪怕约.过上达破逾超够满快小比高多=≥≤-]";
/** A number of cases that stands there with no word beside it: 行政复议2件的单位. 一件都没有 is no such number. */
const BARE = new RegExp(
  `(?<!${NOT_ALONE}|[过上到超破满够]了|没有|收到的|不等于|不是|不为)${NUMBER}${COUNTED}(?!.{0,5}[都也][没无未]|以[上下内外]|左右|上下|往|起(?!诉)|还|偏|开外|打底|封顶|出头|[都也]?不[到足满够]|\\+|[多余来到至和与~-])`,
  "g",
);

/** A percentage behind a rate: 公开率100%的街道, 公开率为0%的. */
const BARE_SHARE = new RegExp(
  `(?<=[率重例]|占比)(?:都|也|正好)?(?:是|为|有)?${NUMBER}(%)(?!以[上下内外]|左右|上下|往|还|偏|开外|打底|封顶|出头|[都也]?不[到足满够]|\\+|[多余来到至和与~-])`,
  "g",
);

/** 10到20件, 介于20件和60件之间. */
const RANGES = [
  new RegExp(`(?:介于|在)?(?<!\\d)${QUANTITY}(?:到|至|-|~|—)${NUMBER}(${COUNTED})(?:之间|以内|之内)?`, "g"),
  new RegExp(`(?:介于|在)?(?<!\\d)${QUANTITY}(?:到|至|-|~|—|和|与|、|,)${QUANTITY}之间`, "g"),
];
const DIGITS: Readonly<Record<string, readonly [number, number]>> = {
  个位数: [0, 9],
  一位数: [0, 9],
  两位数: [10, 99],
  三位数: [100, 999],
  四位数: [1000, 9999],
};
const DIGITS_LONG = /[个一两三四]位数/g;
/** What joins the two sides of a range: 超过50件但不到100件. */
const JOINS = /^[,、]?(?:但是?|且|并且?|而且?|又|却|同时|也)?(?:又|也|是)?$/;

/** A limit that a question sets, with the words that set it. */
export interface FoundLimit {
  readonly threshold: Threshold | Range;
  readonly span: Span;
}

/**
 * What a question holds a figure against (收到申请不少于20件的单位). Of several limits only two that enclose a range are
 * understood: anything else is `undefined`, so that its words remain.
 *
 * @param counts is a number by itself a limit? Where agencies are counted or chosen it is: 行政复议2件的单位有几家
 */
export function findThreshold(text: string, counts: boolean): FoundLimit | undefined {
  const [range, another] = rangesIn(text);
  const limits = limitsIn(text).filter(
    ({ span }) => !range || span.end <= range.span.start || span.start >= range.span.end,
  );
  if (range) return another || limits.length > 0 ? undefined : range;
  const [first, second, third] = limits;
  if (third) return undefined;
  if (first && second) return enclosing(first, second, text);
  if (first) return first;
  const bare = counts ? [...allMatches(text, BARE), ...allMatches(text, BARE_SHARE)] : [];
  const [one] = bare;
  return one && bare.length === 1 ? limitOf(one, "exactly") : undefined;
}

/** Every limit and range that a question sets, in the order they stand in. */
export function limitsOf(text: string): FoundLimit[] {
  const ranges = rangesIn(text);
  const limits = limitsIn(text).filter(({ span }) => !ranges.some((range) => overlaps(range.span, span)));
  return [...ranges, ...limits].sort((a, b) => a.span.start - b.span.start);
}

/** 够不够, 超没超过, 到没到; 收到不到10件 are less than 10. */
const EITHER = pattern(/(?<![收接受达办拿得看见遇提])([够超到满达])[不没]\1/g);

function limitsIn(question: string): Limit[] {
  // 有没有超过50件 and 够不够10件 deny nothing; the words that stand in for them are as long.
  const text = EITHER.replace(question.replaceAll("有没有", "是否有"), "是否$1");
  const found: Limit[] = [];
  for (const { pattern, comparison } of WORDINGS) {
    for (const match of allMatches(text, pattern)) {
      const limit = withBound(limitOf(match, comparison), text);
      const taken = found.some(({ span }) => span.start < (limit?.span.end ?? 0) && match.index < span.end);
      if (limit && !taken) found.push(limit);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const WITH: Readonly<Partial<Record<Threshold["comparison"], Threshold["comparison"]>>> = {
  more_than: "at_least",
  less_than: "at_most",
};
const WITHOUT: Readonly<Partial<Record<Threshold["comparison"], Threshold["comparison"]>>> = {
  at_least: "more_than",
  at_most: "less_than",
};

/** A limit with what is said behind it of the number itself; another number there is not understood. */
function withBound(limit: Limit | undefined, text: string): Limit | undefined {
  if (!limit) return limit;
  const { threshold, span } = limit;
  const match = BEHIND.exec(text.slice(span.end));
  if (!match || threshold.comparison === "exactly") return limit;
  const [words, ...parts] = match;
  const itself =
    parts[0] === undefined ? quantityOf(parts[3], parts[4], parts[5]) : quantityOf(parts[0], parts[1], parts[2]);
  if (itself && itself.value !== threshold.value) return limit;
  const comparison = (words.includes("不") ? WITHOUT : WITH)[threshold.comparison] ?? threshold.comparison;
  return { threshold: { ...threshold, comparison }, span: { start: span.start, end: span.end + words.length } };
}

function limitOf(match: RegExpExecArray, comparison: Threshold["comparison"]): Limit | undefined {
  const quantity = quantityOf(match[1], match[2], match[3]);
  return quantity && { threshold: { comparison, ...quantity }, span: spanOfMatch(match) };
}

function rangesIn(text: string): FoundLimit[] {
  const spoken = gather(
    gather(RANGES, (pattern) => allMatches(text, pattern)),
    (match): FoundLimit[] => {
      const [, number, scale, unit, upTo, upToScale, upToUnit] = match;
      const high = quantityOf(upTo, upToScale, upToUnit);
      // 20到100万元: what stands behind the second number is said of both.
      const low = [
        quantityOf(number, scale ?? upToScale, unit ?? upToUnit),
        quantityOf(number, scale, unit ?? upToUnit),
      ].find((low) => low && high && low.value <= high.value);
      return low && high ? [{ threshold: within(low, high), span: spanOfMatch(match) }] : [];
    },
  );
  const digits = gather(allMatches(text, DIGITS_LONG), ({ index, 0: words }): FoundLimit[] => {
    const [low, high] = DIGITS[words] ?? [0, 0];
    return [{ threshold: within({ value: low }, { value: high }), span: { start: index, end: index + words.length } }];
  });
  // The same words may fit both ways of saying it.
  return [...spoken, ...digits].filter(
    ({ span }, at, all) =>
      !all.some((other, place) => place < at && other.span.start < span.end && span.start < other.span.end),
  );
}

type Quantity = Omit<Threshold, "comparison">;

function within(low: Quantity, high: Quantity): Range {
  return { from: { comparison: "at_least", ...low }, to: { comparison: "at_most", ...high } };
}

function enclosing(first: Limit, second: Limit, text: string): FoundLimit | undefined {
  const [low, high] = isLower(first.threshold) ? [first, second] : [second, first];
  if (!isLower(low.threshold) || !isUpper(high.threshold) || low.threshold.value > high.threshold.value)
    return undefined;
  if (!JOINS.test(text.slice(first.span.end, second.span.start))) return undefined;
  return {
    threshold: { from: low.threshold, to: high.threshold },
    span: { start: first.span.start, end: second.span.end },
  };
}

function isLower({ comparison }: Threshold): boolean {
  return comparison === "at_least" || comparison === "more_than";
}

function isUpper({ comparison }: Threshold): boolean {
  return comparison === "at_most" || comparison === "less_than";
}
