import { parseWholeNumber } from "../../text/numerals.ts";
import { BODY } from "../body-words.ts";
import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { saysFigure } from "./says-figure.ts";
import { saysMany, setsAgainst } from "./says-of-many.ts";
import { ofYear } from "./year-wish.ts";

/** Words for one agency that was spoken of. */
const ONE =
  /它(?!们)|[这那]家|该(?:街道|单位|机关|局|镇|乡|中心|办事处|机构)|[这那]个(?:街道|单位|机关|局|镇|乡)|人家|(?:冠军|榜首)(?!(?:到底|究竟|会)?[是为][谁哪])/;
/** 第二名 as somebody, whose figures are asked for: 第二名不予公开多少件, 排第一的那家的复议. */
const PLACED =
  /^(?:那么?)?(?:排(?:在)?)?第([一二三四五六七八九十]|\d)(?:名|位|的)?的?(?:那[家个位]|是?那一[家个位])?(?:单位)?的?/;
const NUMBER = "([一两二三四五六七八九十]|\\d{1,2})";
/** 它们, 这两家, 这几个街道, 前三名: those that a ranking gave. */
const THESE = new RegExp(
  `[它他]们?俩|[它他]们|[这那](?:几|${NUMBER})(?:家|名|个?${BODY})${BODY}?|[这那]些${BODY}|^(?:那么?|这|那)?前(?:几|${NUMBER})(?:名|家|位|个${BODY})的`,
);
const WHO = /谁|哪|是什么单位/;
/** A scope that says nothing. */
export const NOWHERE: Frame["scope"] = {
  wanted: false,
  many: false,
  types: [],
  region: null,
  beside: [],
  except: [],
  without: null,
  named: null,
  governments: null,
};

/** A message and what it leans on, with the agency of a ranking put in that the message speaks of. */
export interface Leaning {
  readonly slots: Slots;
  readonly previous: Frame | null;
}

/**
 * Whom 它 means after a ranking: the winner, where one was asked for and there is one; else only the asker can say. 第二名
 * with a figure of its own asks for that of whoever came second.
 */
export function resolvePronoun(slots: Slots, previous: Frame | null): Leaning {
  const ranked = previous?.ranked ?? [];
  if (previous === null || slots.agencies.length > 0 || namesMany(slots)) return { slots, previous };
  const those = previous.found === undefined ? null : THESE.exec(slots.text);
  if (previous.found && those) return ofFound(slots, previous, previous.found, those);
  if (ranked.length === 0) return { slots: ofNobody(ofSeveral(slots, previous), previous), previous };
  const these = previous.limit === null ? null : THESE.exec(slots.text);
  if (these !== null && saysFigure(slots)) return ofThese(slots, previous, ranked, these);
  const asks = slots.rows.length + slots.columns.length + slots.topics.length > 0;
  const placed = asks || namesYearBehind(slots) ? placeIn(slots.text) : undefined;
  if (placed !== undefined) {
    // 第三名, or 平江排第几, told of that one alone.
    const told = previous.place?.kind === "nth" ? previous.place.place.place : 1;
    const id = ranked[placed - told];
    if (id !== undefined) return { slots: withoutPlace(slots), previous: about(previous, id) };
    // 第二名2022年呢, after the third alone was told, is a place of that year.
    const isOfYear = !asks && previous.place?.kind === "nth";
    return { slots: isOfYear ? slots : unknown(slots, `第${placed}名`), previous };
  }
  const word = slots.scope.all ? null : ONE.exec(slots.text);
  const [winner, ...others] = ranked;
  if (word === null) {
    const isMeant = winner !== undefined && others.length === 0 && goesOnWithWinner(slots, previous);
    return { slots, previous: isMeant ? about(previous, winner) : previous };
  }
  if (winner !== undefined && others.length === 0) return { slots, previous: about(previous, winner) };
  const span = { start: word.index, end: word.index + word[0].length };
  return { slots: { ...slots, agencies: [{ named: word[0], span, ids: ranked, match: "exact" }] }, previous };
}

/** Of others than the one that came first: another ranking, or something of all of them. */
const OF_OTHERS = /谁(?!提)|哪|[排各每全占差比]|都(?!是)|其他|其余|合计|一共|总共|平均/;
const ASKS_FIGURE = /几[件条次个项份起万元]|多少/;

/** 收到申请几件, 电话多少, after it was told who discloses most: of that one, where nothing says otherwise. */
function goesOnWithWinner(slots: Slots, { intent, limit, order }: Frame): boolean {
  if (intent !== "rank" || limit !== 1 || order === null || OF_OTHERS.test(slots.text)) return false;
  const { scope, years, contact, topics, triggers, columns, rows, condition, criteria, change } = slots;
  const asks =
    contact.length + topics.length > 0 ||
    triggers.has("breakdown") ||
    (rows.length + columns.length > 0 && ASKS_FIGURE.test(slots.text));
  const isOfMany = saysMany(scope) || slots.summed || setsAgainst(slots);
  const chooses = condition !== null || criteria !== null || change !== null;
  return asks && !isOfMany && !chooses && years.length === 0;
}

/** 那最少的呢 and 第三名呢, after what was told of the winner, goes on with the ranking. */
export function backToRanking(slots: Slots, previous: Frame | null): Frame | null {
  const { order, place, agencies, grouping } = slots;
  const asksOrder = (order !== null || place?.kind === "nth") && grouping === null;
  const nothingElse = agencies.length === 0 && !saysFigure(slots);
  return asksOrder && nothingElse && previous?.outOf ? previous.outOf : previous;
}

function namesMany({ scope }: Slots): boolean {
  return scope.region !== null || scope.governments !== null;
}

/** 这三家的复议, after what was told of one: those that are meant were not told side by side. */
const SEVERAL = new RegExp(
  `[它他]们?俩|[它他]们(?:几|${NUMBER})个|[这那](?:几|${NUMBER})(?:家|个${BODY}|个[县区市](?!里))`,
);

function ofSeveral(slots: Slots, { agencies }: Frame): Slots {
  const [words, ...counts] = (agencies.length === 1 ? SEVERAL.exec(slots.text) : null) ?? [];
  return words === undefined || counts.some((count) => count === "一" || count === "1") ? slots : unknown(slots, words);
}

/** 它的复议呢, after 最多的是哪个 was asked back about: nobody came first yet. Nor is it one of those that were listed. */
function ofNobody(slots: Slots, { intent, agencies }: Frame): Slots {
  const word =
    (intent === "rank" || intent === "catalogue") && agencies.length === 0 ? ONE.exec(slots.text)?.[0] : undefined;
  return word === undefined ? slots : unknown(slots, word);
}

/** 它们的复议分别多少, after the first two: the same of these, and no ranking of all by another figure. */
function ofThese(slots: Slots, previous: Frame, ranked: readonly string[], these: RegExpExecArray): Leaning {
  if (countOf(these, ranked) !== ranked.length || ranked.length < 2)
    return { slots: unknown(slots, these[0]), previous };
  return { slots: withoutPlace(slots), previous: amongThese(previous, ranked) };
}

/** 这些单位2022年呢, after 2023年申请为0的单位: of those, and not of whoever it holds for in 2022. */
function ofFound(slots: Slots, previous: Frame, found: readonly string[], those: RegExpExecArray): Leaning {
  if (found.length === 0 || countOf(those, found) !== found.length)
    return { slots: unknown(slots, those[0]), previous };
  const { found: _, ...frame } = amongThese(previous, found);
  const plain = { criteria: null, condition: null, lasting: null, aggregation: null, summed: false } as const;
  return { slots: withoutPlace(slots), previous: { ...frame, ...plain } };
}

/** How many the words speak of; as many as there are where they give no number. */
function countOf(these: RegExpExecArray, there: readonly string[]): number | undefined {
  const number = these[1] ?? these[2] ?? (/俩/.test(these[0]) ? "两" : undefined);
  return number === undefined ? there.length : parseWholeNumber(number);
}

/** Whoever the words mean was not told: the figure of anybody else would be for another question. */
function unknown(slots: Slots, text: string): Slots {
  return { ...slots, unexplained: [...slots.unexplained, { text, foreign: false, narrows: true }] };
}

function placeIn(text: string): number | undefined {
  const number = WHO.test(text) ? undefined : PLACED.exec(text)?.[1];
  return number === undefined ? undefined : parseWholeNumber(number);
}

/** 第三名2023年几件 is of whoever came third, in another year; 2023年第三名几件 is of another ranking. */
function namesYearBehind({ text, years }: Slots): boolean {
  const end = PLACED.exec(text)?.[0].length;
  return end !== undefined && years.some(({ span }) => span.start >= end);
}

function withoutPlace(slots: Slots): Slots {
  const triggers = new Map([...slots.triggers].filter(([intent]) => intent !== "rank"));
  const scope = { ...slots.scope, all: false, types: [] };
  return { ...slots, place: null, order: null, limit: null, triggers, scope };
}

/** What was spoken of, as if it had been asked of this agency alone. */
function about(previous: Frame, id: string): Frame {
  const frame = amongThese(previous, [id]);
  return { ...frame, ...yearTold(previous), pairs: null, aggregation: null, summed: false, condition: null };
}

/** Of all years the one whose report came first, where it was told. */
function yearTold({ years, toldYear }: Frame): Pick<Frame, "years"> | undefined {
  const isOpen = years.kind === "open" || years.kind === "all";
  return isOpen && toldYear !== undefined ? { years: ofYear(toldYear) } : undefined;
}

/** What was spoken of, as if it had been asked of these agencies of a ranking. */
export function amongThese({ ranked: _, outOf: __, ...frame }: Frame, agencies: readonly string[]): Frame {
  return {
    ...frame,
    outOf: frame,
    // 不予处理 is a share as well, and is told as one only where that was asked for.
    intent: frame.rates.length > 0 && (frame.byRate || frame.facts.length === 0) ? "ratio" : "value",
    agencies,
    candidates: [],
    scope: NOWHERE,
    order: null,
    limit: null,
    place: null,
  };
}
