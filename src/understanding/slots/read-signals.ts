import { gather } from "../../text/gather.ts";
import { parseWholeNumber } from "../../text/numerals.ts";
import { pattern } from "../../text/pattern.ts";
import type { Intent } from "../intent.ts";
import type { Naming, Signal } from "../lexicon/lexicon.ts";
import { type Found, keepLongest } from "../lexicon/phrase-finder.ts";
import type { Aggregation } from "../query.ts";
import type { PlainCondition } from "../scope.ts";
import type { Span } from "../span.ts";

/** How many places of a ranking are asked for: 前三名, 倒数第二. 最后一年 is of years. */
export const LIMIT = pattern(
  /(?:(?:[截选挑摘]?取|(?:选|挑|筛|拿|列|报)出?|留下?|显示|展示)(?:其中|排名|排行|位次)?的?(?=最?(?:前|后|末)|头|倒数|top))?(?:最?(?:前|(?<!然)后|末)|(?<!里)头|倒数第?|top)([一二两三四五六七八九十]|\d{1,3}(?!\d))(?!年)(?:名|位|个|家|甲|强|的|单位|$)?|(?:最[多少高低大小快猛慢]|垫底|末尾|末位|榜尾|吊车尾|殿后)的?([二两三四五六七八九十]|\d{1,3})(?:名|位|个|家|项|类|种|条)|第([二三四五六七八九十])[多少高低大小]|哪([两二三四五六七八九十]|\d{1,2})[个家]/,
);
const NARROWEST_FIRST: readonly Aggregation[] = ["share", "median", "average", "maximum", "minimum", "count", "sum"];
const SOLE_WINNER = pattern(
  /最|第一|榜首|居首|首位|垫底|末位|冒尖|鳌头|头筹|[居称夺]冠|首屈一指|头名|头一名|领跑|一马当先|遥遥领先|殿后|吊车尾|榜尾/,
);
/** Places counted from the end: 后三名, 后三呢, 最后三家. */
const LAST_PLACES = pattern(
  /(?<!然)[后末](?:(?:[一二两三四五六七八九十]|\d{1,3})[名位]|(?<![以之此往今随其].)(?:[二两三四五六七八九十]|\d{1,3})(?:家|个?(?:单位|机关|部门|街道|乡镇|[镇乡局])|个?(?=[的是呢啊呀吧有谁哪?。]*$)))/,
);
const WHOLE_LIST = pattern(
  /排[名一排座]|排行|排序|排一下|排个序|排列|从多到少|从少到多|从高到低|从低到高|由[高低多少]到|[升降]序/,
);

/** What everything here is about, the wider ones first: a question for a term of it need not be told what it is. */
const SUBJECTS: readonly (readonly string[])[] = [
  ["disclosure"],
  ["annual_report"],
  ["regulation_on_disclosure"],
  ["disclosure_on_request", "applicants"],
];
/** The other way of disclosing: of both, each is asked for. */
const BESIDE_REQUESTS = "proactive_disclosure";
const OF_SEVERAL = pattern(/[和与跟及、]|区别|不同|(?<![勾钩]稽)关系|分别|各是/);

/** Terms that are named, the longest names first where they overlap. */
export function longestTerms(
  signals: readonly Found<Signal>[],
  text: string,
): { readonly id: string; readonly span: Span }[] {
  const terms = keepLongest(signals.filter(({ meaning }) => meaning.kind === "term"));
  const named = gather(terms, ({ meaning, spans }) =>
    meaning.kind === "term" ? [{ id: meaning.id, span: whole(spans) }] : [],
  );
  const distinct = named.filter(({ id }, at) => named.findIndex((other) => other.id === id) === at);
  if (OF_SEVERAL.test(text)) return distinct;
  return SUBJECTS.reduce((left, subjects) => {
    const narrower = left.filter(({ id }) => !subjects.includes(id));
    return narrower.some(({ id }) => id !== BESIDE_REQUESTS) ? narrower : left;
  }, distinct);
}

/** What the form prints, or the prose is asked for: beside it, tentative words do not speak. */
export const FIGURES: ReadonlySet<Naming["kind"]> = new Set([
  "row",
  "applicant",
  "legal_persons",
  "result",
  "proactive",
  "topic",
]);

/** 谁的因保护第三方权益不公开的多: however long the name of the figure is that stands between. */
const WHO_HAS_MORE =
  /(?:谁|哪一?[个家边])[^,。?!;最第]{1,40}(?<![减缺增降至不更])(?:[高低大]|多(?!少)|(?<!多)少)(?=[呢啊呀吗嘛么吧]?(?:[,。?!]|$))/;

/**
 * Intents that words speak for, with the length of the longest; tentative words are silent beside a figure.
 *
 * @param figureNamed not called where no tentative words stand there
 */
export function triggersOf(
  signals: readonly Found<Signal>[],
  figureNamed: () => boolean,
  text: string,
): Map<Intent, number> {
  const triggers = new Map<Intent, number>();
  if (WHO_HAS_MORE.test(text) && figureNamed()) triggers.set("compare", 2);
  for (const { meaning, weight } of signals) {
    if (meaning.kind !== "trigger" || (meaning.force === "tentative" && figureNamed())) continue;
    triggers.set(meaning.intent, Math.max(weight, triggers.get(meaning.intent) ?? 0));
  }
  return triggers;
}

/** Least wins over most: 最少 of 从最多到最少. */
export function orderOf(meanings: readonly Signal[], text: string): "most" | "least" | null {
  if (LAST_PLACES.test(text)) return "least";
  const orders = gather(meanings, (meaning) => (meaning.kind === "order" ? [meaning.order] : []));
  return orders.includes("least") ? "least" : (orders[0] ?? null);
}

/** The narrower kind of figure wins over the wider one: 一共有几家 counts. */
export function aggregationOf(meanings: readonly Signal[]): Aggregation | null {
  if (meanings.some((meaning) => meaning.kind === "together")) return "sum";
  const asked = new Set(gather(meanings, (meaning) => (meaning.kind === "aggregation" ? [meaning.aggregation] : [])));
  return NARROWEST_FIRST.find((aggregation) => asked.has(aggregation)) ?? null;
}

/** What a figure is held against. */
export function conditionOf(signals: readonly Found<Signal>[]): PlainCondition | null {
  const said = signals.filter(({ meaning }) => meaning.kind === "condition");
  const isZero = ({ meaning }: Found<Signal>): boolean => meaning.kind === "condition" && meaning.condition === "zero";
  // 没有被 of 没有被复议过 is a condition by itself, that of 有没有被 is not.
  const negated = said.some(
    (zero) => isZero(zero) && !said.some((other) => !isZero(other) && holds(whole(other.spans), whole(zero.spans))),
  );
  if (negated) return "zero";
  const found = keepLongest(said);
  const conditions = gather(found, ({ meaning }) => (meaning.kind === "condition" ? [meaning.condition] : []));
  return conditions.includes("zero") ? "zero" : (conditions[0] ?? null);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** How many places a ranking is asked for; `null` for the whole list. */
export function limitOf(text: string): number | null {
  const places = LIMIT.exec(text);
  const named = places?.[1] ?? places?.[2] ?? places?.[3] ?? places?.[4];
  if (named) return parseWholeNumber(named) ?? 1;
  return SOLE_WINNER.test(text) && !WHOLE_LIST.test(text) ? 1 : null;
}

/** From where the first part of a find begins to where its last one ends. */
export function whole(spans: readonly [Span, ...Span[]]): Span {
  return { start: spans[0].start, end: spans.at(-1)?.end ?? spans[0].end };
}
