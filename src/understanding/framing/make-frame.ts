import { gather } from "../../text/gather.ts";
import { asksEachAndSum, asksSum } from "../facts/add-up.ts";
import { figuresOverMany, type Mentions } from "../facts/resolve-facts.ts";
import type { Frame } from "../frame.ts";
import type { IntentDefinition } from "../lexicon/intent-definition.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { Slots } from "../slots.ts";
import { portionAsked } from "./asked-portion.ts";
import { carryScope } from "./carry-scope.ts";
import type { Decision } from "./decide-intent.ts";
import { type Filling, fillFrame } from "./fill-frame.ts";
import { type Filled, frameIntent, WITHOUT_AGENCY } from "./frame-intent.ts";
import { leanYears } from "./lean-years.ts";
import { leaveMany } from "./leave-many.ts";
import { leaveOwnTotals } from "./own-totals.ts";
import { rankedBy } from "./ranked-by.ts";
import { readTurn, type Turn } from "./turn.ts";
import { wordingOf } from "./wording.ts";
import { countYears } from "./year-wish.ts";

/** A frame with how it came about. */
export interface Made {
  readonly frame: Frame;
  readonly decision: Decision;
  /** The message, the years settled that it tells by others. */
  readonly slots: Slots;
  /** What to tell of how it was taken. */
  readonly notes: readonly string[];
}

/**
 * Fills the slots of a question: what the message says, and what it leaves out from the question before.
 *
 * @param previous the question before; `null` when there is none, or when it is forgotten
 */
export function makeFrame(
  said: Slots,
  previous: Frame | null,
  definitions: readonly IntentDefinition[],
  index: AgencyIndex,
): Made {
  const read = readTurn(said, previous, definitions, index);
  const slots = leaveOwnTotals(leanYears(said, read.before), read.before);
  const among = { ...read, slots };
  const portion = portionAsked(among, carryScope(among, index));
  // A share of the many that were spoken of needs them.
  const turn = portion ? among : { ...among, before: leaveMany(among) };
  const filling = fillFrame(turn, index);
  const decision = frameIntent(turn, filling.filled, definitions, filling.recut);
  const frame = frameOf(turn, filling, decision.intent, portion, previous);
  return { frame, decision, slots, notes: filling.note === null ? [] : [filling.note] };
}

function frameOf(
  turn: Turn,
  { filled, mentions }: Filling,
  intent: Frame["intent"],
  portion: Frame["portion"],
  previous: Frame | null,
): Frame {
  const { slots, named, before, ownThing, scoped } = turn;
  // 第三名呢 goes on with the ranking; a trigger of another kind of question does not.
  const saysOwn = slots.triggers.size > 0 || slots.aggregation !== null;
  const proposed = proposedBy(turn, previous);
  const ranked = rankedBy(turn);
  const overMany = filled.agencies.length === 0 && filled.scope.wanted;
  // Field by field: a frame that is begun from a copy is slow to make.
  return {
    agencies: intent && WITHOUT_AGENCY.has(intent) ? [] : filled.agencies,
    years: filled.years,
    pairs: filled.pairs,
    facts: overMany ? figuresOverMany(filled.facts, mentions) : filled.facts,
    rates: filled.rates,
    byRate: filled.byRate,
    breakdowns: filled.breakdowns,
    scope: filled.scope,
    criteria: filled.criteria,
    intent,
    candidates: candidatesAfter(turn, filled.agencies),
    mentions,
    topics: slots.topics.length > 0 ? slots.topics : (before?.topics ?? []),
    contact: slots.contact.length > 0 ? slots.contact : (before?.contact ?? []),
    terms: slots.terms.length > 0 ? slots.terms : (before?.terms ?? []),
    grouping:
      slots.grouping ?? (ownThing || scoped || (slots.order && !isOtherEnd(turn)) ? null : (before?.grouping ?? null)),
    order: slots.order ?? before?.order ?? null,
    limit: slots.order || slots.limit ? slots.limit : (before?.limit ?? null),
    place: slots.place ?? (slots.order || slots.limit || saysOwn ? null : (before?.place ?? null)),
    change: changeAsked(turn),
    portion,
    aggregation: aggregationAfter(turn, intent, filled.years),
    added: addsUp(turn, filled, mentions),
    summed: slots.summed || slots.scope.whole,
    condition: slots.condition ?? (saysSome(slots.text) ? "positive" : conditionLeft(before)),
    lasting: slots.condition === null ? (slots.lasting ?? before?.lasting ?? null) : slots.lasting,
    wording: wordingAfter(turn, previous),
    ...(isAgainstBefore(turn, filled.years) && { againstBefore: true as const }),
    ...(proposed && { proposed }),
    ...(ranked && { rankedBy: ranked }),
    ...beforeTermOf(intent, previous),
    ...aroundStranger(turn, previous),
    ...(before?.outOf && named.length === 0 && { outOf: before.outOf }),
  };
}

/** 较上年, 增幅: two years, of which one alone was asked about; 增长了吗 after it is of the same two. */
function isAgainstBefore({ slots, before }: Turn, years: Frame["years"]): boolean {
  if (years.kind !== "years" || years.years.length !== 2) return false;
  const named = slots.years.filter(({ kind }) => kind !== "previous" && kind !== "growth");
  if (named.length < slots.years.length) return named.length < 2 && named.every(({ kind }) => kind === "year");
  return named.length === 0 && before?.againstBefore === true;
}

/** What is made of the figures: 总数 of a ranking is over its years, and 最少的呢 after 合计最多的 of the same sums. */
function aggregationAfter(
  { slots, before }: Turn,
  intent: Frame["intent"],
  years: Frame["years"],
): Frame["aggregation"] {
  if (slots.aggregation !== null) return slots.aggregation;
  if (intent === "rank" && slots.summed && countYears(years) > 1) return "sum";
  if (before === null || before.intent === "catalogue" || toldOfOne(before)) return null;
  // 哪年最多, after what several agencies came to in each year: of those sums.
  const ofMany = before.agencies.length > 1 && countYears(before.years) > 1;
  const ofSums =
    (ofMany || (before.grouping === "year" && before.agencies.length === 0)) && /哪一?个?年/.test(slots.text);
  return slots.order && before.intent !== "rank" && !ofSums ? null : before.aggregation;
}

/** 平均值最低的呢, after 平均最高的是哪年: of the same years. */
function isOtherEnd({ slots, before }: Turn): boolean {
  const ofYears = before?.grouping === "year" && before.agencies.length === 0 && before.aggregation !== null;
  return ofYears && slots.aggregation === before.aggregation && OTHER_END.test(slots.text);
}

const OTHER_END = /^(?:那么?)?(?:平均|中位|合计|总)?[值数]?最[高低多少]的?(?:年份?)?呢?[?。]*$/;

/** 申请和复议一共多少: several figures that are told as their sum, also of those that come after it. */
function addsUp({ before, ownThing }: Turn, { agencies, years, facts }: Filled, mentions: Mentions): boolean {
  if (facts.length <= 1) return false;
  if (before && !ownThing) return before.added;
  return asksSum(mentions) || (agencies.length === 1 && countYears(years) === 1 && asksEachAndSum(mentions));
}

/** 有复议的呢, after those without applications: those that have some. */
function saysSome(text: string): boolean {
  return /^(?:那么?)?(?<![没无])有(?!没有|多少|几)[^没无不,。?!]{1,12}的(?:呢|[?。]*$)/.test(text);
}

/** 一共收到多少件, of one report, added nothing up: 各年分别多少 after it asks for no sum either. */
function toldOfOne(before: Frame | null): boolean {
  return before?.aggregation === "sum" && before.agencies.length === 1 && countYears(before.years) === 1;
}

/** 2020年呢, after a term was explained in between, goes on with what was spoken of before that. */
function beforeTermOf(intent: Frame["intent"], previous: Frame | null): Pick<Frame, "beforeTerm"> {
  if (intent !== "definition" || previous === null) return {};
  return { beforeTerm: previous.beforeTerm ?? previous };
}

/** Which agencies a name may mean stays open until one of them is told: 处罚呢, after 大庙镇和长沟镇的申请. */
function candidatesAfter({ named, before }: Turn, agencies: readonly string[]): readonly string[] {
  if (named.length > 0) return gather(named, ({ ids }) => (ids.length > 1 ? ids : []));
  const open = before?.candidates ?? [];
  return open.some((id) => agencies.includes(id)) ? [] : open;
}

/** 诉讼呢, after a name that was asked back about, is still of the one agency that it may mean. */
function proposedBy({ slots, scoped }: Turn, previous: Frame | null): Frame["proposed"] {
  const [only, ...others] = slots.agencies;
  if (only === undefined) return scoped || slots.scope.region !== null ? undefined : previous?.proposed;
  const [id, ...more] = only.ids;
  const isOne = only.match === "unsure" && others.length + more.length === 0;
  return isOne && id !== undefined ? { named: only.named, id } : undefined;
}

/** 那2022年呢 goes on with the changes; 最少的呢 asks for others of them, in a way that is not worked out. */
function changeAsked({ slots, before, ownThing, leans }: Turn): Frame["change"] {
  const earlier = before?.change ?? null;
  if (slots.change !== null || earlier === null) return slots.change;
  const plain = slots.order === null && slots.aggregation === null && slots.place === null;
  if (plain && slots.triggers.size === 0 && (!ownThing || leans)) return earlier;
  const next = nextPlace(slots);
  if (next !== null && !ownThing && earlier !== "unsaid" && !earlier.all) return { ...earlier, nth: next };
  return ownThing || plain ? null : "unsaid";
}

/** 第二呢, after the first of many. */
function nextPlace({ place, aggregation }: Slots): number | null {
  return place?.kind === "nth" && place.place.order === "most" && aggregation === null ? place.place.place : null;
}

/** What is asked, in words: 县政府呢 asks what was asked before, of an agency that is not plain. */
function wordingAfter({ slots, before, ownThing }: Turn, previous: Frame | null): string {
  // 什么是结转 is no question that can be asked of anybody: the figure is.
  if (!ownThing && before?.intent === "definition") return "";
  if (!ownThing && slots.triggers.size === 0 && before) return before.wording;
  const own = wordingOf(slots);
  return previous !== null && SAYS_NOTHING.test(own) ? previous.wording : own;
}

/** 乙县政府呢, which the store has none of: what could be asked instead is of the year that was spoken of. */
function aroundStranger({ slots, named }: Turn, previous: Frame | null): Pick<Frame, "yearsAround"> {
  const isStranger = previous !== null && slots.agencies.length > 0 && named.length === 0 && slots.years.length === 0;
  return isStranger && SAYS_NOTHING.test(wordingOf(slots)) ? { yearsAround: previous.years } : {};
}

const SAYS_NOTHING = /^(?:那么?|再|也|还|加上?|算上|呢|啊|呀|吧|的|[,。?!])*$/;

/** 收到83件对吗 claims something of one report: a message after it claims that no more. */
function conditionLeft(before: Frame | null): Frame["condition"] {
  const { condition = null, agencies = [] } = before ?? {};
  const claimed = typeof condition === "object" && condition !== null && "value" in condition;
  return claimed && condition.comparison === "exactly" && agencies.length > 0 ? null : condition;
}
