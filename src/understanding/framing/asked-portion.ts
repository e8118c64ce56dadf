import type { Frame, Portion } from "../frame.ts";
import type { Shares } from "../scope.ts";
import type { Slots } from "../slots.ts";
import type { Turn } from "./turn.ts";

const OF_WHAT_IS_NAMED: Shares = { each: false, first: null };
/** 收到的申请里街道占几成: a kind of agencies among all. */
const KIND_AMONG = /(?:[里中]|当中|之中|其中)各?(?:街道|乡镇|[镇乡局]|部门)[^,。?!;]{0,6}占/;
/** 这三家, 它们: those that the ranking before gave. */
const THESE = /[它他]们|[这那](?:[两二三四五六七八九十]|\d{1,2}|几|些)[家个名]?|加起来|加在一起|合起来|合在一起|合计/;

const ONE_BY_ONE = /各|分别|每[家个]/;

/** Shares that a message asks for of many reports, by its own words or, without any, by those of the question before. */
export function portionAsked(turn: Turn, scope: Frame["scope"]): Frame["portion"] {
  const { slots, named, before, ownThing } = turn;
  const among = spokenOf(turn) ?? scope;
  if (slots.portion) {
    const { whole, each, first } = slots.portion;
    return { whole, among, each, first: first ? firstIn(slots) : firstShown(turn) };
  }
  const share = slots.triggers.has("ratio") && slots.rates.length + slots.columns.length === 0;
  const spoken = (shares: Shares, of = among): Portion => ({ whole: { kind: "spoken" }, among: of, ...shares });
  if (share && !ownThing && spokenOf(turn) !== null) {
    if (named.length > 0 || isKind(slots)) return spoken(OF_WHAT_IS_NAMED);
    const first = firstShown(turn);
    if (first) return spoken({ each: false, first });
  }
  if (share && ownThing && named.length === 0 && isKind(slots) && KIND_AMONG.test(slots.text))
    return spoken(OF_WHAT_IS_NAMED, { ...scope, types: [] });
  return goesOn(turn, before?.portion ?? null);
}

/** 其中街道占几成, after 马桥镇占多少, goes back to the many that its share was of. */
export function backToWhole(slots: Slots, previous: Frame | null): Frame | null {
  const { agencies, scope, portion, limit, triggers } = slots;
  if (!previous?.portion?.among.wanted || previous.agencies.length === 0 || agencies.length > 0) return previous;
  const ofMany = scope.types.length > 0 || portion !== null || (limit ?? 0) > 1;
  if (!ofMany || !triggers.has("ratio")) return previous;
  return { ...previous, agencies: [], scope: previous.portion.among, intent: "aggregate", aggregation: "sum" };
}

/** What many reports the question before was of, whose sum or order it told. */
function spokenOf({ slots, before }: Turn): Frame["scope"] | null {
  if (before === null || slots.scope.region !== null) return null;
  if (before.portion) return before.portion.among;
  return wasSummed(before) || wasRanked(before) ? before.scope : null;
}

/** 乙街道呢, 行政处罚呢, 前五名呢: of the same whole. */
function goesOn({ slots, named, ownThing, leans }: Turn, earlier: Frame["portion"]): Frame["portion"] {
  if (earlier === null || (ownThing && !leans)) return null;
  // 合计占多少, after the first three: of the same.
  if (slots.triggers.has("ratio") && named.length === 0 && THESE.test(slots.text)) return earlier;
  if (slots.aggregation !== null) return null;
  const others = [...slots.triggers.keys()].some((intent) => intent !== "rank");
  if (earlier.first && slots.limit !== null && named.length === 0 && !others)
    return { ...earlier, first: firstIn(slots) };
  if ((slots.triggers.size > 0 && !YEARS_ALONE.test(slots.text)) || slots.order !== null) return null;
  if (named.length > 0) return { ...earlier, ...OF_WHAT_IS_NAMED };
  return isKind(slots) ? { ...earlier, first: null, each: ONE_BY_ONE.test(slots.text) } : earlier;
}

/** 这几年呢: words for years that would speak of a change, and nothing else. */
const YEARS_ALONE = /^(?:那么?)?(?:这[几些]年|历年|各年|往年|近[几两三四五]年|[两三四五]年)[来里]?的?[呢?]*$/;

function firstIn({ limit, order }: Slots): Shares["first"] {
  return { count: limit ?? 1, order: order ?? "most" };
}

/** 它们占多少, after the first three of a ranking. */
function firstShown({ slots, named, before }: Turn): Shares["first"] {
  if (before?.intent !== "rank" || before.limit === null || named.length > 0 || !THESE.test(slots.text)) return null;
  return { count: before.limit, order: before.order ?? "most" };
}

function isKind({ scope }: Slots): boolean {
  return scope.types.length > 0 && scope.kindsApart.length === 0;
}

/** A sum over many reports that nothing but their scope narrows. */
function wasSummed(frame: Frame): boolean {
  return frame.aggregation === "sum" && isOfManyAlone(frame);
}

function wasRanked(frame: Frame): boolean {
  return frame.intent === "rank" && frame.aggregation === null && isOfManyAlone(frame);
}

function isOfManyAlone({ agencies, scope, rates, facts, ...frame }: Frame): boolean {
  const { condition, criteria, lasting, change, grouping, place } = frame;
  const narrowed = [condition, criteria, lasting, change, grouping, place].some((part) => part !== null);
  const isPlain = agencies.length === 0 && scope.wanted && scope.beside.length < 2 && !narrowed;
  return isPlain && rates.length === 0 && facts.length === 1;
}
