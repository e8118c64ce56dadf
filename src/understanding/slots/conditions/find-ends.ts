import { parseWholeNumber } from "../../../text/numerals.ts";
import { pattern } from "../../../text/pattern.ts";
import { type Span, spanOfMatch } from "../../span.ts";
import type { PlaceWish } from "../../wishes.ts";

const NUMBER = "([一二两三四五六七八九十]{1,2}|\\d{1,2})";
const HOLDERS = "(?:名|位|个|家|甲|强)?(?!年|个?月|季|天|次|项)";
const TOP = `(?:(?:最?前|头)${NUMBER}${HOLDERS}|最[多高大]的?${NUMBER}(?:名|位|个|家))`;
const END = `(?:(?:最后|(?<![然以之此])后|末|倒数)${NUMBER}${HOLDERS}|最[少低小]的?${NUMBER}(?:名|位|个|家))`;
const JOINED = "的?(?:单位|机关|部门|街道|乡镇|[镇乡局])?(?:[、,和与跟及]|以及)?(?:最[多高大少低小]的?)?";
const TOP_AND_END = pattern(new RegExp(`${TOP}${JOINED}${END}`));
const END_AND_TOP = pattern(new RegExp(`${END}${JOINED}${TOP}`));
/** 前两名和最少的是谁, 垫底的和前三名: one of them is a single place, and joined to the other by a word. */
const BESIDE =
  "的?(?:单位|机关|部门|街道|乡镇|[镇乡局])?(?:是?(?:谁|哪几?个?家?))?(?:[、,和与跟及]|以及|还有)+(?:最[多高大少低小]的?)?";
const SOLE_END = "(?:倒数第[一1]|最后一?[名位家个]|末位|垫底|榜尾)";
const SOLE_TOP = "(?<!倒数)(?:第一[名位]?|榜首|冠军)";
const TOP_AND_SOLE = pattern(new RegExp(`${TOP}${BESIDE}(?:${SOLE_END}|最[少低小](?!的?(?:前|${NUMBER})))`));
const SOLE_AND_TOP = pattern(new RegExp(`${SOLE_END}${BESIDE}${TOP}`));
const END_AND_SOLE = pattern(new RegExp(`${END}${BESIDE}(?:${SOLE_TOP}|最[多高大](?!的?(?:前|${NUMBER})))`));
const SOLE_AND_END = pattern(new RegExp(`${SOLE_TOP}${BESIDE}${END}`));
/** 榜首和垫底分别是谁: a single place at either end. */
const BOTH_SOLE = pattern(new RegExp(`${SOLE_TOP}${BESIDE}${SOLE_END}|${SOLE_END}${BESIDE}${SOLE_TOP}`));
/** 前三和倒数第二: a place from the end, and not so many of the last. */
const FROM_END = pattern(new RegExp(`${TOP}${BESIDE}倒数第${NUMBER}|倒数第${NUMBER}${HOLDERS}${BESIDE}${TOP}`));
/** 前三名相差多少: of the first and which other? 前两名 are the two of them. */
const APART = pattern(
  new RegExp(
    `(?:${TOP}|${END})的?(?:单位|机关|部门|街道|乡镇|[镇乡局])?(?:之间的?|互相|彼此)?(?:相?差(?!异化)|差距|悬殊)`,
  ),
);
/** 前三和后三差多少, 合计: what comes of the two is not worked out. */
const WORKED_OUT = /差|合计|一共|总共|加起来|合起来|之和|占|比/;

/** Both ends of a ranking: 前三和后三, 最多的三家和最少的三家. */
export function findEnds(
  text: string,
): { readonly wish: PlaceWish | null; readonly spans: readonly Span[] } | undefined {
  const upper = TOP_AND_END.exec(text);
  const match = upper ?? END_AND_TOP.exec(text);
  if (!match) return oneAndMany(text) ?? apart(text);
  const [one, other] = [match[1] ?? match[2], match[3] ?? match[4]].map((words) => parseWholeNumber(words ?? ""));
  const [first, last] = upper ? [one, other] : [other, one];
  const spans = [spanOfMatch(match)];
  if (!first || !last || WORKED_OUT.test(text.slice(match.index + match[0].length))) return { wish: null, spans };
  return { wish: { kind: "ends", first, last }, spans };
}

/** The first places and the last one, or the first one and the last places. */
function oneAndMany(text: string): ReturnType<typeof findEnds> {
  const top = TOP_AND_SOLE.exec(text) ?? SOLE_AND_TOP.exec(text);
  const end = top ? null : (END_AND_SOLE.exec(text) ?? SOLE_AND_END.exec(text));
  const match = top ?? end;
  if (!match) {
    const sole = BOTH_SOLE.exec(text);
    if (sole && !WORKED_OUT.test(text.slice(sole.index + sole[0].length)))
      return { wish: { kind: "ends", first: 1, last: 1 }, spans: [spanOfMatch(sole)] };
    const place = FROM_END.exec(text);
    return place ? { wish: null, spans: [spanOfMatch(place)] } : undefined;
  }
  const many = parseWholeNumber(match[1] ?? match[2] ?? "");
  const spans = [spanOfMatch(match)];
  if (!many || WORKED_OUT.test(text.slice(match.index + match[0].length))) return { wish: null, spans };
  return { wish: top ? { kind: "ends", first: many, last: 1 } : { kind: "ends", first: 1, last: many }, spans };
}

/** How far the first places, or the last, lie apart. */
function apart(text: string): ReturnType<typeof findEnds> {
  const match = APART.exec(text);
  if (!match) return undefined;
  const order = (match[1] ?? match[2]) === undefined ? "least" : "most";
  const count = parseWholeNumber(match[1] ?? match[2] ?? match[3] ?? match[4] ?? "");
  const [from, to] = [1, 2].map((place) => ({ place, order }) as const);
  const two = count === 2 && from && to ? ({ kind: "gap", from, to } as const) : null;
  return { wish: two, spans: [spanOfMatch(match)] };
}
