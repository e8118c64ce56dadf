import { pattern } from "../../text/pattern.ts";
import { asksFigures } from "../facts/figure-intents.ts";
import { asksEachShare } from "../facts/resolve-shares.ts";
import { weighsFacts } from "../facts/weighs-facts.ts";
import type { Frame } from "../frame.ts";
import type { Intent } from "../intent.ts";
import type { IntentDefinition, Requirement } from "../lexicon/intent-definition.ts";
import { asksWhetherAddsUp } from "../slots/conditions/asks-whether-adds-up.ts";
import { ranksEach } from "../slots/conditions/find-place.ts";
import { isInPercent } from "../slots/conditions/limit-units.ts";
import { movedYearsIn } from "../slots/conditions/moved-years.ts";
import type { Slots } from "../slots.ts";
import { type Decision, decideIntent } from "./decide-intent.ts";
import { asksSumOnly } from "./sum-of-shown.ts";
import type { Turn } from "./turn.ts";
import { countYears } from "./year-wish.ts";

/** Agencies are listed, and not reasons or applicants. */
const WHO_LEADS = /谁|哪[几些]?[家个]|单位|机关|街道|[镇乡局]/;
const ASKS_WHO = /(?:谁|哪一?家|哪一?个(?:单位|机关|街道|[镇乡局]))[^,。?!年比]*(?<![减缺增降])[多少高低]/;
const WHICH_BODY = /谁|哪[几些]?[家个]|哪些?(?:单位|机关|街道|[镇乡局])|排[名序行]/;
const OF_PARTS = /理由|原因|情形|情况|结果|申请人|申请者|主体|渠道|途径/;

/** What the frame is filled with, as far as the intent depends on it. */
export type Filled = Pick<
  Frame,
  "agencies" | "years" | "pairs" | "facts" | "rates" | "byRate" | "breakdowns" | "scope" | "criteria"
>;

/** Intents that need no agency, so that none is carried over to them. */
export const WITHOUT_AGENCY: ReadonlySet<Intent> = new Set(["help", "definition"]);
/** A question for a figure is not answered with something else because the figure was not understood. */
const ASKS_FIGURE = /几(?!年)|多少|[件条总]数(?!据)|总量|数量|吗|谁|有没有|是否|怎么|如何|([\u4e00-\u9fff])[没不]\1/;
const ASKS_REASON = /为什么|为啥|为何|怎么会|因为[什啥]|理由|原因|缘由|情形/;
const TAKEN = /收[了过]/;
const TAKEN_SO_MANY = /收[了过到]\d+[多余几来]?[个件条](?!单位|机关|部门|街道|[镇乡局])/;
const ADDED = /加起来|相加|之和|加总/;
const OF_REPORTS = /年报|报告|录/;
const OF_CHANGE = /趋势|走势|变化|变动|曲线|波动|起伏|增减|升降|涨跌/;
/** A figure with a doubt about it. */
const DOUBTED = pattern(/\d[多余]?[件条次起宗].*(?:靠谱|可信|准不准|准吗|准确吗)/);

/**
 * The intent of a message: that which its words and slots decide, else that of the question it goes on with, else the
 * one that its slots alone let expect.
 *
 * @param recut the intent that stays where the message only cuts the figures before another way
 */
export function frameIntent(
  turn: Turn,
  filled: Filled,
  definitions: readonly IntentDefinition[],
  recut: Pick<Frame, "intent"> | null,
): Decision {
  const { slots } = turn;
  const decision = decideIntent(definitions, triggersOf(turn, filled), (requirement) =>
    meets(requirement, turn, filled),
  );
  const continued = recut ? recut.intent : continueIntent(decision.intent, turn, filled);
  const single = leftWithOne(continued, slots, filled) ?? continued;
  const asked = asksTotalOnly(single, slots, filled.facts.length) ? "value" : single;
  return { ...decision, intent: asked ?? impliedIntent(slots, filled) };
}

/** Does the message, with what it inherits, fill a slot that an intent requires? */
function meets(requirement: Requirement, turn: Turn, filled: Filled): boolean {
  const { slots, asksSource } = turn;
  const { agencies, years, pairs, facts, rates, breakdowns, scope, criteria } = filled;
  switch (requirement) {
    case "fact":
      return facts.length > 0 || rates.length > 0 || criteria !== null;
    case "several":
      return agencies.length > 1 || (pairs?.length ?? 0) > 1 || countYears(years) > 1;
    case "scope":
      if (slots.criteria !== null) return true;
      return agencies.length > 1 || (agencies.length === 0 && (scope.wanted || slots.years.length > 0));
    case "breakdown":
      return breakdowns.length > 0;
    case "share":
      return rates.length > 0;
    case "topic":
      return slots.topics.length > 0;
    case "term":
      return slots.terms.length > 0 && (isOfNobody(turn, breakdowns) || slots.outright.has("definition"));
    case "contact":
      return slots.contact.length > 0 && !asksSource;
  }
}

/** No agency is asked about, and no reason of what was just told of one: 为什么无法提供, 不予公开的理由主要是哪些. */
function isOfNobody({ slots, before }: Turn, breakdowns: Filled["breakdowns"]): boolean {
  const told = before !== null && before.agencies.length > 0 && breakdowns.length > 0;
  // 全市2022年不予公开理由各是什么 asks for those of the reports there.
  const { region, all } = slots.scope;
  const ofReports = breakdowns.length > 0 && (region !== null || all || slots.years.length > 0);
  return slots.agencies.length === 0 && !ofReports && !(told && ASKS_REASON.test(slots.text));
}

/** 用的新表还是旧表: of which edition a report is, where nothing else is asked for. */
function asksEdition({ editions, rows, columns, topics, contact }: Slots): boolean {
  return editions.length > 0 && rows.length + columns.length + topics.length + contact.length === 0;
}

/** Trigger words, said or implied: over many reports, words for sums and for an order tell the intent as well. */
function triggersOf(
  { slots, divides, before }: Turn,
  { scope, agencies, breakdowns, facts, years, rates: shares }: Filled,
): ReadonlyMap<Intent, number> {
  if (divides) return new Map([["compare", 1]]);
  if (shares.some(({ pair }) => pair)) return new Map([["ratio", 1]]);
  const { triggers, aggregation, condition, criteria, order, limit, place, summed, rates, rows, text } = slots;
  const scoped = scope.wanted || criteria !== null || (agencies.length > 1 && asksSumOnly(slots));
  const implied = new Map(triggers);
  const imply = (intent: Intent): void => void implied.set(intent, Math.max(1, triggers.get(intent) ?? 0));
  // 收到500多件，靠谱吗 doubts a figure, not the report.
  if (rows.length > 0 && DOUBTED.test(text)) implied.delete("check");
  // 2020年也收了吗, after a fee, asks for the fee, and not whether the report is held.
  if (before?.facts.length && TAKEN.test(text) && !OF_REPORTS.test(text)) implied.delete("catalogue");
  // 收了500多个是真的吗: applications, and no reports.
  if (TAKEN_SO_MANY.test(text) && !OF_REPORTS.test(text)) implied.delete("catalogue");
  // 前三都是谁，各多少 asks for a ranking.
  if (agencies.length === 0 && (slots.limit ?? 0) > 1 && WHO_LEADS.test(text) && !OF_PARTS.test(text))
    implied.delete("breakdown");
  // 新收比办结多还是少 is of one year, and no change.
  if (agencies.length === 1 && countYears(years) === 1 && weighsFacts(slots, facts)) implied.delete("trend");
  // 三年里谁收到的总数多: whoever it is of all that there are, and nobody who is held against another.
  if (agencies.length === 0 && countYears(years) > 1 && scope.beside.length < 2 && ASKS_WHO.test(text)) {
    if (implied.delete("compare")) imply("rank");
  }
  // 哪几年申请增加: the years that went up, and not those that there are reports of.
  if (agencies.length === 1 && facts.length > 0 && movedYearsIn(text)) {
    implied.clear();
    imply("trend");
  }
  // 主动公开总数和各渠道加起来一样吗: the prose tells both, and no relation of the tables.
  if (breakdowns.some(({ id }) => id === "channels") && ADDED.test(text)) {
    implied.delete("check");
    if (asksWhetherAddsUp(text)) imply("breakdown");
  }
  // 收录了几个街道, after a ranking, counts what is held.
  if (slots.outright.has("catalogue") && rows.length + slots.columns.length + rates.length === 0)
    return new Map([["catalogue", 1]]);
  // 自然人和企业各占多少: the share of each that is named, and not what became of their applications.
  if (sharesOfEach(slots, shares.length)) {
    implied.delete("breakdown");
    imply("ratio");
  }
  if (asksEdition(slots)) {
    for (const intent of triggers.keys()) if (intent !== "definition") implied.delete(intent);
    imply("catalogue");
  }
  if (rates.length > 0 || isInPercent(condition)) imply("ratio");
  if (slots.parts !== null && breakdowns.length > 0) imply("breakdown");
  if (scoped && (aggregation || condition || criteria || summed)) imply("aggregate");
  if (place || (scoped && order)) imply("rank");
  // 各县市区排名怎么样 asks for no summary.
  if (ranksEach(text)) implied.delete("summary");
  // 公开率最高的三家 are to be found, whoever they are.
  if (order && limit !== null && agencies.length === 0) {
    imply("rank");
    implied.delete("ratio");
  }
  // 各街道哪类申请人最多 asks for a kind of applicants, and for no street.
  if (slots.breakdowns.length > 0 && breakdowns.length > 0 && agencies.length === 0 && !WHICH_BODY.test(text)) {
    implied.delete("rank");
    imply("breakdown");
  }
  return implied;
}

function sharesOfEach({ text, columns, breakdowns }: Slots, shares: number): boolean {
  const named = columns.length > 1 && columns.every(({ kind }) => kind === "applicant" || kind === "legal_persons");
  return named && shares > 1 && breakdowns.length === 0 && asksEachShare(text);
}

/** The intent of the question before, where the message only changes what it is about. */
function continueIntent(decided: Intent | null, turn: Turn, { byRate, years }: Filled): Intent | null {
  const { slots, before, leans, widens } = turn;
  if (!before?.intent) return decided;
  // 各街道呢, after two agencies of one year were set side by side: all of them, in order.
  if (widens && before.intent === "compare" && countYears(years) === 1 && countYears(before.years) === 1)
    return slots.aggregation !== null || slots.summed ? "aggregate" : "rank";
  if (WITHOUT_AGENCY.has(before.intent)) return slots.dialogue.has("previous_question") ? before.intent : decided;
  const saysOwn =
    slots.triggers.size > 0 ||
    slots.parts !== null ||
    slots.contact.length > 0 ||
    slots.topics.length > 0 ||
    slots.editions.length > 0 ||
    asksSumOnly(slots) ||
    sumsRanked(slots, before);
  if (decided === null || (!saysOwn && slots.rows.length + slots.columns.length === 0)) return before.intent;
  if (decided === "value" && slots.triggers.size === 0 && leans && asksFigures(before.intent)) {
    if (before.intent === "ratio") return byRate ? "ratio" : decided;
    return before.intent === "breakdown" ? decided : before.intent;
  }
  return decided;
}

/** 全县一共多少, after 最少的是哪家: the sum of those that were ranked, or of the others that it names. */
function sumsRanked({ aggregation, summed, order, limit, place }: Slots, { intent }: Frame): boolean {
  const open = order === null && limit === null && place === null;
  return intent === "rank" && open && (aggregation !== null || summed);
}

const SIDE_BY_SIDE: ReadonlySet<Intent | null> = new Set(["compare", "trend", "rank"]);

/** 前者呢, after a comparison, and 那一年呢, after a trend: one report is left, and its figure is told. */
function leftWithOne(intent: Intent | null, { triggers, order, place, limit }: Slots, filled: Filled): Intent | null {
  const { agencies, years, pairs, byRate } = filled;
  const single = agencies.length === 1 && countYears(years) === 1 && (pairs?.length ?? 0) < 2;
  // 涨了没, of no year that is named, is of all of them: 那处罚呢 as well.
  if (intent === "trend" && years.kind === "open") return null;
  const asksPlace = order !== null || place !== null || limit !== null;
  if (!single || asksPlace || intent === null || !SIDE_BY_SIDE.has(intent) || triggers.has(intent)) return null;
  return byRate ? "ratio" : "value";
}

/** 三种情形合计多少件 asks for the whole, not for its parts. */
function asksTotalOnly(intent: Intent | null, { aggregation, text }: Slots, factCount: number): boolean {
  const apart = /各|分别|构成|明细/.test(text) || asksWhetherAddsUp(text);
  return intent === "breakdown" && aggregation === "sum" && factCount > 0 && !apart;
}

/** 各街道的政务公开情况: what their reports say, and not which there are. */
const ON_DISCLOSURE = /公开(?:工作)?(?:的)?情况[?。]*$/;

/** A message without any word that tells the intent: an agency's year is its summary, words for many reports a list. */
function impliedIntent(slots: Slots, { scope, agencies, facts }: Filled): Intent | null {
  if (facts.length > 0) return "value";
  // 有几家教育局: all of that name.
  if (scope.named !== null && slots.unexplained.length === 0) return "catalogue";
  if (slots.unexplained.length > 0 || slots.place !== null || ASKS_FIGURE.test(slots.text)) return null;
  if (agencies.length > 0 || slots.agencies.length > 0 || ON_DISCLOSURE.test(slots.text)) return "summary";
  // 历年趋势: of whom?
  if (slots.triggers.has("trend") && OF_CHANGE.test(slots.text)) return "trend";
  if (scope.wanted || slots.years.length > 0) return "catalogue";
  if (/^[?!]+$/.test(slots.text)) return "help";
  return /^(?:你好|您好|hi|hello|嗨|在吗|在不在|谢谢|多谢|辛苦|好的|再见)/.test(slots.text) ? "help" : null;
}
