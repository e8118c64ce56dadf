import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";
import { NAME_MASK } from "../lexicon/phrase-finder.ts";
import type { RowMention, Slots } from "../slots.ts";
import { overlaps, type Span, spanOfMatch } from "../span.ts";

const NUMBER = "(?:[两二三四五六七八九十]|(?<!\\d)[2-9])";
const KIND = "(?:[大小子])?(?:种|项|类|样|条|款|个|部分|方面|列|格|栏)";
/** What is counted here is no part of a figure: three offices, agencies of a name, two years. */
const ELSE = `(?!的?(?:${NAME_MASK}|街道|[镇乡县区市省局处所]|单位|机关|部门|中心|机构|地方|政府|年|季|月|周|星期|人|申请的|报告))`;
/** Each of the parts is asked for. */
const EACH = "(?:分别|各|都(?:是|有|为)?(?:多少|几)|[是有]多少和|逐[一项个])";
/** 三小项 at the end is the parts of what stands before it, without another word. */
const SMALLER = "[小子分][项类](?=的?(?:数字?|件数|情况)?(?:[,。?!;]|$))";
/** 三种情况分别几件, 那五项各多少: the number of parts that one thing falls into. */
const COUNTED = pattern(new RegExp(`(?<!第)(${NUMBER})(?:${KIND}${ELSE}[^,。?!;\\d]{0,10}?${EACH}|${SMALLER})`));
/** Rows that others are asked for in. */
const FRAMES: ReadonlySet<string> = new Set([
  "applications.received",
  "applications.handled_total",
  "narrative.disclosed_total",
]);

/**
 * How many parts of one thing a question wants, each by itself: 不予处理五种情况分别多少. Where several things are named,
 * the number is theirs: 复议、诉讼两项各几件.
 *
 * @param text the normalised question, names masked
 * @param rows what it names, as are `columns`; 三类 of 三类内部事务信息 is part of a name
 */
export function countedParts(
  text: string,
  rows: readonly RowMention[],
  columns: readonly { readonly span: Span }[],
): Slots["parts"] {
  const match = COUNTED.exec(text);
  if (!match) return null;
  const [words, number = ""] = match;
  const at = { start: match.index, end: match.index + 2 };
  const own = new Set(rows.filter(({ id }) => !FRAMES.has(id)).map(({ id }) => id));
  const inName = [...rows, ...columns].some(({ span }) => overlaps(span, at));
  if (inName || own.size > 1 || columns.length > 0) return null;
  return { count: parseWholeNumber(number) ?? 0, words };
}

/** Where the words for a number of parts stand: 三列 of 三列分别多少. */
export function countedWords(text: string): Span[] {
  const match = COUNTED.exec(text);
  return match ? [spanOfMatch(match)] : [];
}
