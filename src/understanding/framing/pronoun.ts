import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { saysFigure } from "./says-figure.ts";

/** Words for one agency that was spoken of. */
const ONE =
  /它(?!们)|[这那]家|该(?:街道|单位|机关|局|镇|乡|中心|办事处|机构)|[这那]个(?:街道|单位|机关|局|镇|乡)|人家|冠军|榜首/;
/** 第二名 as somebody, whose figures are asked for: 第二名不予公开多少件. */
const PLACED = /^(?:那么?)?(?:排(?:在)?)?第([一二三四五六七八九十]|\d)(?:名|位|的)?的?/;
const NUMBERS = "一二三四五六七八九十";
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
  if (previous === null || ranked.length === 0 || slots.agencies.length > 0 || speaksOfMany(slots)) {
    return { slots, previous };
  }
  const placed = slots.rows.length + slots.columns.length + slots.topics.length > 0 ? placeIn(slots.text) : undefined;
  if (placed !== undefined) {
    const id = ranked[placed - 1];
    return id === undefined ? { slots, previous } : { slots: withoutPlace(slots), previous: about(previous, id) };
  }
  const word = ONE.exec(slots.text);
  if (word === null) return { slots, previous };
  const [winner, ...others] = ranked;
  if (winner !== undefined && others.length === 0) return { slots, previous: about(previous, winner) };
  const span = { start: word.index, end: word.index + word[0].length };
  return { slots: { ...slots, agencies: [{ named: word[0], span, ids: ranked, match: "exact" }] }, previous };
}

/** 那最少的呢, after what was told of the winner, goes on with the ranking. */
export function backToRanking(slots: Slots, previous: Frame | null): Frame | null {
  const { order, agencies, grouping } = slots;
  const asksOrder = order !== null && grouping === null;
  const nothingElse = agencies.length === 0 && !saysFigure(slots);
  return asksOrder && nothingElse && previous?.outOf ? previous.outOf : previous;
}

function speaksOfMany({ scope }: Slots): boolean {
  return scope.all || scope.region !== null || scope.governments !== null;
}

function placeIn(text: string): number | undefined {
  const number = WHO.test(text) ? undefined : PLACED.exec(text)?.[1];
  if (number === undefined) return undefined;
  return NUMBERS.includes(number) ? NUMBERS.indexOf(number) + 1 : Number(number);
}

function withoutPlace(slots: Slots): Slots {
  const triggers = new Map([...slots.triggers].filter(([intent]) => intent !== "rank"));
  return { ...slots, place: null, order: null, limit: null, triggers };
}

/** What was spoken of, as if it had been asked of this agency alone. */
function about({ ranked: _, outOf: __, ...frame }: Frame, id: string): Frame {
  return {
    ...frame,
    outOf: frame,
    intent: frame.rates.length > 0 ? "ratio" : "value",
    agencies: [id],
    candidates: [],
    scope: NOWHERE,
    pairs: null,
    order: null,
    limit: null,
    place: null,
    aggregation: null,
    summed: false,
    condition: null,
  };
}
