import { gather } from "../../text/gather.ts";
import type { Frame } from "../frame.ts";
import { ofYear } from "../framing/year-wish.ts";
import type { FactChoice } from "../measure.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { BreakdownQuery, Query } from "../query.ts";
import { asksWhetherAddsUp } from "../slots/conditions/asks-whether-adds-up.ts";
import { EXISTS, MIDDLE, TAG_BEHIND, YES_OR_NO } from "../slots/conditions/asserting-words.ts";
import { bareNumber } from "../slots/conditions/bare-number.ts";
import { type ChangeClaim, findChangeClaim } from "../slots/conditions/change-claim.ts";
import { saysSoMany } from "../slots/conditions/find-asked-number.ts";
import { asksWhetherSo, findClaim, findClaimedPercent } from "../slots/conditions/find-claim.ts";
import { inUnit, unitOfMeasure } from "../slots/conditions/limit-units.ts";
import { goesSteadily } from "../slots/conditions/steadily.ts";
import type { Slots } from "../slots.ts";
import type { Assertion } from "../understanding.ts";
import { allOfIt } from "./all-of-it.ts";
import { scopeOf } from "./scope-of.ts";
import { saidOfOne, statedFigures } from "./stated-figures.ts";

const ASKS_MORE = /多少|几[件条个次起年]|谁|哪|怎|什么|还是|为何|分别|各/;
const COMPARATOR = /比|超过|高于|多于|大于|低于|少于|小于/;
const MORE = /超过|高于|多于|大于|比[^,。?!]*?[多高大]/;
const LESS = /低于|少于|小于|比[^,。?!]*?[少低小]/;
const EQUAL = /一样[多高少]?|相同|持平|相等|没变|没有变化/;
const GROWS = /增加|增长|上升|变多|多了|升高|上涨|提高|[涨升]了/;
const SHRINKS = /减少|下降|变少|少了|降低|下滑|下跌|[降跌]了/;

/** Words that deny nothing: they ask, or they set a limit. */
const ASKS_OR_LIMITS =
  /有没有|是不是|对不对|没[记搞弄]?错|([够超到满达])[不没]\1|[了过]没有?(?=$|[,。?!])|不(?:少于|低于|小于|下于?|超过|多于|高于|大于|过|到|足|满|止|只|含|包括|及)|没有?(?:少于|低于|超过|达?到|满)|未(?:达到|到|满|曾?超过)/g;
/** 是不是每个街道都被复议过, 乡镇都没有被起诉吧: of every one that is asked about. */
const OF_EVERY_ONE =
  /(?:每一?个|所有|全部|街道|乡镇|[镇乡局县区]|部门|单位|机关|政府)[^,。?!;]{0,12}?(?:都|均)(?!在|是[谁哪])[^,。?!;]*(?:[吗吧么嘛]|过|没有?|\?$)|(?:是不是|是否)[^,。?!;]{0,24}?(?:都|均)/;
/** 有没有单位一件都没收到: whether there is any. */
const ANY_OF_THEM =
  /(?:有没有|有无|是否有|是不是有)(?:哪一?[个家])?(?:单位|机关|街道|乡镇|[镇乡局]|部门|[区县]|(?:[省市区县]直|直属)(?:单位|部门))/;
const DENIES = /不是|不等于|不为|[没未]/;

/**
 * What a question wants confirmed of the figures that answer it: 是不是比去年多, 超过10件了吗, 有行政复议吗.
 *
 * @returns `undefined` where a figure is asked for, or where it cannot be told what is held against what
 */
export function assertionOf(slots: Slots, frame: Frame, query: Query, index: AgencyIndex): Assertion | undefined {
  const { text } = slots;
  const steady = tellsYears(query) ? goesSteadily(text) : undefined;
  if (steady) return { kind: "steadily", direction: steady };
  const change = findChangeClaim(text);
  if (change) return changed(change.claim, slots, frame, index);
  const stated = query.intent === "value" ? statedFigures(slots, query) : undefined;
  if (stated && query.intent === "value") {
    const besides = allOfIt(query, text);
    const others = query.facts.length - stated.length - (besides ? 2 : 0);
    const confirms = !ASKS_MORE.test(text) && (others <= 0 || asksWhetherSo(text));
    return { kind: "stated", figures: stated, confirms, ...(besides && { besides }) };
  }
  if (query.intent === "breakdown") return addsUp(query, text);
  const said = query.intent === "value" ? saidOfOne(slots, query) : undefined;
  const all = ASKS_MORE.test(text) ? undefined : allOfIt(query, text);
  if (all) return all;
  if (said && !deniesNumber(slots)) return { kind: "meets", condition: said, reaches: false };
  const everyOne =
    query.intent === "aggregate" && query.aggregation === "count" && OF_EVERY_ONE.test(text) && !ANY_OF_THEM.test(text);
  if (everyOne && !ASKS_MORE.test(text) && query.condition !== null) return { kind: "every_one" };
  const asks = YES_OR_NO.test(text) || findClaim(text) || saysRoughly(slots);
  if (!asks || ASKS_MORE.test(text.replace(/最多|有没有哪[个家]/g, ""))) return undefined;
  if (query.intent === "aggregate") {
    return query.aggregation === "count" && ANY_OF_THEM.test(text) ? { kind: "any" } : undefined;
  }
  if (query.intent === "rank")
    return query.claims === undefined ? undefined : { kind: "leads", agency: query.claims.agency };
  const single =
    (query.intent === "value" && query.facts.length === 1) || (query.intent === "ratio" && query.rates.length === 1);
  if (single && "targets" in query && query.targets.length === 1) {
    const middle = MIDDLE.exec(text);
    const [target] = query.targets;
    if (middle && target && query.intent === "value") {
      const scope = scopeOf({ ...frame, agencies: [], years: ofYear(target.year) }, index);
      const comparison = comparisonOf(middle[1] ?? "");
      return { kind: "middle", scope, comparison, to: middle[2]?.startsWith("中位") ? "median" : "average" };
    }
    return ofFigure(slots, query.intent === "value" ? query.facts[0] : undefined);
  }
  const each = eachOf(slots, query);
  if (each) return each;
  const how = EQUAL.test(text) ? "equal" : LESS.test(text) ? "less" : MORE.test(text) ? "more" : undefined;
  const at = COMPARATOR.exec(text)?.index;
  if (query.intent === "value" && query.targets.length === 1 && query.facts.length === 2 && at !== undefined && how) {
    const spans = [...slots.rows, ...slots.columns].map(({ span }) => span);
    const [subject, object] = query.facts.map(({ ids: [id] }) => id);
    const split = spans.some(({ end }) => end <= at) && spans.some(({ start }) => start > at);
    return split && subject && object ? { kind: "facts", subject, object, how } : undefined;
  }
  const yearly = at === undefined || !how ? undefined : everyYearOf(slots, query, at);
  if (yearly && how) return { kind: "every_year", pairs: yearly, how };
  const pair = pairOf(slots, frame, at, index);
  const moved = GROWS.test(text) ? "more" : SHRINKS.test(text) ? "less" : undefined;
  const told = how ?? moved;
  return pair && told ? { kind: "reports", ...pair, how: told } : undefined;
}

/** Is one figure told year by year? */
function tellsYears(query: Query): boolean {
  if (query.intent === "trend") return query.measures.length === 1;
  return query.intent === "aggregate" && query.groups?.by === "year" && query.aggregation === "sum";
}

/** 收到500多件，真的假的: neither a question for yes or no nor one number. */
function saysRoughly({ text, condition }: Slots): boolean {
  const isRange = condition !== null && typeof condition === "object" && "from" in condition;
  return isRange && (asksWhetherSo(text) || saysSoMany(text));
}

/** 减少了一半吗: that it did is not confirmed by its having become less. */
function changed(claim: ChangeClaim, slots: Slots, frame: Frame, index: AgencyIndex): Assertion | undefined {
  if (claim.kind === "open" || !(YES_OR_NO.test(slots.text) || findClaim(slots.text))) return undefined;
  const pair = pairOf(slots, frame, COMPARATOR.exec(slots.text)?.index, index);
  return pair && { kind: "changed", ...pair, claim };
}

/** 许可处罚都是0吗, 规范性文件是0吗: several figures of one report are held against one number. */
function eachOf(slots: Slots, query: Query): Assertion | undefined {
  if (query.intent !== "value" || query.targets.length !== 1 || query.facts.length < 2) return undefined;
  if (slots.rows.length !== 1 && !/[都均]/.test(slots.text)) return undefined;
  const condition = findClaim(slots.text) ?? bareNumber(slots.text);
  const units = new Set(query.facts.map((fact) => unitOfMeasure({ kind: "fact", fact })));
  const [unit, ...others] = units;
  if (!condition || unit === undefined || others.length > 0 || deniesNumber(slots)) return undefined;
  const held = inUnit(condition, unit);
  return held && { kind: "each", facts: query.facts, condition: held };
}

/** 主动公开总数和各渠道加起来一样吗. */
function addsUp({ targets, breakdowns }: BreakdownQuery, text: string): Assertion | undefined {
  const [breakdown, ...others] = breakdowns;
  const single = targets.length === 1 && others.length === 0;
  if (!breakdown?.whole || !single || !asksWhetherAddsUp(text)) return undefined;
  return { kind: "adds_up", whole: breakdown.whole, parts: breakdown.parts };
}

/** What is to be confirmed of a single figure. */
function ofFigure(slots: Slots, fact: FactChoice | undefined): Assertion | undefined {
  const { text, condition } = slots;
  const claim = fact && findClaim(text);
  const claimed = claim && inUnit(claim, unitOfMeasure({ kind: "fact", fact }));
  if (claimed) return { kind: "meets", condition: claimed, reaches: false };
  const percent = fact || condition !== null || deniesNumber(slots) ? undefined : findClaimedPercent(text);
  if (percent) return { kind: "meets", condition: percent, reaches: false };
  if (fact && !COMPARATOR.test(text) && deniesAny(slots)) return { kind: "none" };
  const limit = typeof condition === "string" ? null : condition;
  const held = limit ?? (fact ? (bareNumber(text) ?? null) : null);
  if (typeof condition === "string" && held === null) return { kind: "any" };
  if (held !== null) {
    if (deniesNumber(slots)) return undefined;
    const atLeast = "comparison" in held && /^(?:at_least|more_than)$/.test(held.comparison) && held.value > 0;
    return { kind: "meets", condition: held, reaches: EXISTS.test(text) && atLeast };
  }
  return fact && (EXISTS.test(besideNames(slots)) || DONE_TO_IT.test(text)) && !COMPARATOR.test(text)
    ? { kind: "any" }
    : undefined;
}

/** 被告了吗, 被复议过没有. */
const DONE_TO_IT =
  /被(?:人|老百姓)?(?:告|起诉|诉|(?:申请)?复议)(?:上?法庭|上?法院)?(?:了|过)?(?:[吗么]|没有?(?=[,?]|$))/;
/** Any at all is denied, once: 没有行政复议. */
const NONE_OF_IT = /^[^没未无]*(?<!不是|并非|不会|难道)(?:从没有?|从未|并没有?|并无|没有?|未|无)[^没未无]*$/;
/** What is denied is something else than that there are any: a change, a number, what is done in time. */
const OF_ELSE = /[增减升降变超多少]|按[时期]|逾期|\d(?!\d*(?:年|[^\d件条次起宗份篇个万元块]|$))/;

/** 没有行政复议,对吧: there is none, as somebody says who wants it confirmed. */
function deniesAny(slots: Slots): boolean {
  const tag = TAG_BEHIND.exec(slots.text);
  if (tag === null) return false;
  const said = besideNames(slots).slice(0, tag.index).replace(ASKS_OR_LIMITS, "");
  return NONE_OF_IT.test(said) && !OF_ELSE.test(said);
}

/** 不是10件吧, 没收到10件吧: yes and no would both be heard as either. */
function deniesNumber(slots: Slots): boolean {
  return DENIES.test(besideNames(slots).replace(ASKS_OR_LIMITS, ""));
}

/** What is said beside the rows and columns, whose own words deny nothing: 不予公开. */
function besideNames({ text, rows, columns }: Slots): string {
  const named = [...rows, ...columns].map(({ span }) => span);
  return [...text].map((sign, at) => (named.some(({ start, end }) => start <= at && at < end) ? "_" : sign)).join("");
}

const CHANGED = /(?:增加|增长|上升|减少|下降|变多|变少|升高|降低)/;

const UP_OR_DOWN = "(?:增加|增长|增多|增|上升|上涨|升|涨|多|变多|减少|减|下降|下跌|降|跌|少|变少)了?";
/** 增加还是减少, 是涨是跌. */
const EITHER_WAY = new RegExp(`(?:${UP_OR_DOWN}还|是${UP_OR_DOWN})是${UP_OR_DOWN}(?![于过少数])`);

/** 增加了吗, 是不是减少了, 增加还是减少: a change is to be confirmed, and no figure asked for. */
export function asksChange(text: string): boolean {
  if (EITHER_WAY.test(text)) return true;
  return YES_OR_NO.test(text) && CHANGED.test(text) && !ASKS_MORE.test(text) && !/增\/减|增减|比/.test(text);
}

function comparisonOf(word: string): "more_than" | "less_than" | "at_least" {
  if (word === "不低于") return "at_least";
  return /低|少|小|不到|不及/.test(word) ? "less_than" : "more_than";
}

const EVERY_YEAR = /每一?年|年年|历年|各年|一直|始终/;

/** 甲是不是每年都比乙少: the reports of both, year by year. */
function everyYearOf({ text, agencies }: Slots, query: Query, at: number) {
  if (query.intent !== "compare" || query.measures.length !== 1 || !EVERY_YEAR.test(text)) return undefined;
  const [before, behind] = [
    agencies.filter(({ span }) => span.end <= at),
    agencies.filter(({ span }) => span.start > at),
  ];
  const targetsOf = (ids: readonly string[]) =>
    query.targets.filter(({ agency }) => ids.length === 1 && agency.id === ids[0]);
  const [own, other] = [before, behind].map((mentions) => (mentions.length === 1 ? (mentions[0]?.ids ?? []) : []));
  // 每年都比乙少吗, after 甲: of the one that was spoken of.
  const spoken = [...new Set(query.targets.map(({ agency }) => agency.id))].filter((id) => id !== other?.[0]);
  const subjects = targetsOf(before.length === 0 ? spoken : (own ?? []));
  const objects = targetsOf(other ?? []);
  return gather(subjects, ({ year, report }) => {
    const object = objects.find((other) => other.year === year);
    return object ? [{ year, subject: report, object: object.report }] : [];
  });
}

/** The report that is spoken of, and the one that it is held against. */
function pairOf(
  slots: Slots,
  frame: Frame,
  at: number | undefined,
  index: AgencyIndex,
): { readonly subject: string; readonly object: string } | undefined {
  const years = frame.years.kind === "years" ? frame.years.years : [];
  const reportOf = (agency: string | undefined, year: number | undefined): string | undefined =>
    agency === undefined || year === undefined ? undefined : index.get(agency)?.years.get(year)?.id;
  const [first, second, ...others] = frame.agencies;
  if (others.length > 0) return undefined;
  const both = (subject: string | undefined, object: string | undefined) =>
    subject && object && subject !== object ? { subject, object } : undefined;
  if (second !== undefined) {
    const behind = slots.agencies.filter(({ span }) => at !== undefined && span.start > at);
    const [object] = behind.length === 1 ? (behind[0]?.ids ?? []) : [];
    if (years.length !== 1 || (object !== second && at !== undefined)) return undefined;
    return both(reportOf(first, years[0]), reportOf(second, years[0]));
  }
  const [earlier, later, ...more] = years;
  if (earlier === undefined || later === undefined || more.length > 0) return undefined;
  const named = slots.years.find(({ kind, span }) => kind === "year" && at !== undefined && span.start > at);
  const isEarlier = !(named?.kind === "year" && named.year === later);
  return isEarlier
    ? both(reportOf(first, later), reportOf(first, earlier))
    : both(reportOf(first, earlier), reportOf(first, later));
}
