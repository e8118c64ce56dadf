import { allMatches } from "../../../text/all-matches.ts";
import { parseWholeNumber } from "../../../text/numerals.ts";
import { pattern } from "../../../text/pattern.ts";
import { type Span, spanOfMatch } from "../../span.ts";
import type { Place, PlaceWish } from "../../wishes.ts";
import { findEnds } from "./find-ends.ts";

const NUMBER = "([一二三四五六七八九十]{1,3}|\\d{1,3})";
/** 第三方, 第二季度, 第三十条 are no places. */
const NO_PLACE = "(?!方|季|次|批|条|款|项|章|节|页|行|部分|[个件份类种期轮](?!单位|机关|街道)|人民|中学|小学|医院)";

/** Ways to name one place; the captured part is its number, 1 where there is none. */
const PLACES = patterns([
  { pattern: `倒数(?:排名?)?第${NUMBER}(?:名|位|家|多|少)?${NO_PLACE}`, order: "least" },
  { pattern: `(?<!倒数)第${NUMBER}[少低小]`, order: "least" },
  { pattern: `(?<!倒数)第${NUMBER}(?:[多高大]|名|位(?!数))`, order: "most" },
  { pattern: `(?:排名?|名|位|排位|排行|排在|位列|位居|名列|列|居)(?:在|为|是)?第${NUMBER}${NO_PLACE}`, order: "most" },
  { pattern: `(?<!倒数)第${NUMBER}(?=的?(?:是|单位|街道|机关|有))`, order: "most" },
  { pattern: `(?:谁|哪一?[个家])(?:是|排|居|列|位居)*第${NUMBER}(?:名|位)?${NO_PLACE}`, order: "most" },
  // 第一比第二多多少 is how far they lie apart.
  { pattern: `(?<!倒数)第${NUMBER}[个家]?(?=比第)`, order: "most" },
  // 第二呢, 第三家是谁: nothing else is said.
  {
    pattern: `^(?:那么?)?(?:排)?第${NUMBER}[个家]?(?=的?(?:呢|是(?:谁|哪[个家]|什么).{0,3})[?!。]*$)`,
    order: "most",
  },
  { pattern: "最[多高大](?!只)", order: "most" },
  { pattern: "最[少低小](?!有)", order: "least" },
]);

function patterns(all: readonly { readonly pattern: string; readonly order: Place["order"] }[]) {
  return all.map(({ pattern, order }) => ({ pattern: new RegExp(pattern, "g"), order }));
}

const NAMED: readonly (readonly [word: string, place: number])[] = [
  ["冠军", 1],
  ["状元", 1],
  ["榜首", 1],
  ["亚军", 2],
  ["榜眼", 2],
  ["季军", 3],
  ["探花", 3],
];
/** 第六名到第十名: a stretch of places. */
const STRETCH = new RegExp(`第${NUMBER}(?:名|位|个|家)?[到至~—-]第?${NUMBER}(?:名|位|个|家)?`, "g");
/** 从最多到最少 is the whole list. */
const WHOLE_LIST = pattern(/最[多高大少低小](?:的)?(?:到|至|往)最[多高大少低小]/);
const DIFFERS =
  /(?:之间的?)?(?:相差|差[了的]?(?:多少|几|距|值|额|别|是|有|出|异)?|差距|悬殊|[多少高低]出?(?:多少|几[件条次个起项]|了?多少)|落差)/g;
const RANGE = /极差|全距/g;
/** Where one agency stands among others. */
const OWN =
  /(?:倒数)?(?:排名?|排行|排位|位列|位居|名列|处于|处在|居|列)?(?:在)?第几(?:名|位)?|排[在到]?(?:哪(?:里|儿|个位置|[一个]?位)?(?![一几些]?[年家个类种区县市])|什么位置|啥位置)|排[在到]?(?:名|位|行)?(?:在)?(?:老)?几(?![家个份件])(?:名|位)?|(?:排|名)?第多少[名位]?|排(?:名|行|位)(?:是)?(?:多少|如何|怎么样|怎样|情况|咋样|靠前|靠后)?|名次(?:是)?(?:多少|如何|怎么样)?|位次/g;

/** 各局排名, 所有单位的排名怎么样: all of them are ranked. 在各局里排名第几 is where one stands. */
const EACH_RANKED =
  /^(?:那么?|再|看)*(?:全[省市县区])?(?:各|所有|全部)[^,。?!;里中第几]{1,8}?的?(?:排名|排行|排序)(?:表|榜)?(?:情况|怎么样|如何|呢|啊|吧|[?。!])*$/;

/** Are all of some kind to be ranked, and nothing else said? */
export function ranksEach(text: string): boolean {
  return EACH_RANKED.test(text);
}

interface Named extends Place {
  readonly span: Span;
}

/** What a question wants of a ranking other than its top, with the words that say so. */
export interface FoundPlace {
  /** `null` where the words tell of two places that cannot be told apart: 最多的街道比最多的镇. */
  readonly wish: PlaceWish | null;
  readonly spans: readonly Span[];
}

/**
 * Places of a ranking: 第二多的, 倒数第三, the gap between two of them (最多和最少差多少), or where an agency stands (排第几).
 *
 * @param text the normalised question, names masked
 * @param alone is exactly one agency named, whose own place may be asked for?
 * @returns `undefined` where only the top or the whole list is asked for
 */
export function findPlace(text: string, alone: boolean): FoundPlace | undefined {
  const own = alone ? findOwnPlace(text) : undefined;
  if (own) return own;
  const ends = alone ? undefined : findEnds(text);
  if (ends) return ends;
  const range = allMatches(text, RANGE).map(spanOfMatch);
  if (range.length > 0) return { wish: gapOf({ place: 1, order: "most" }, { place: 1, order: "least" }), spans: range };
  const stretch = allMatches(text, STRETCH).map(spanOfMatch);
  if (stretch.length > 0) return stretchIn(text) ?? { wish: null, spans: [] };
  if (WHOLE_LIST.test(text)) return undefined;
  const named = placesIn(text);
  const [first, second, ...others] = named.filter(
    (one, at) => named.findIndex((other) => other.place === one.place && other.order === one.order) === at,
  );
  if (!first) return undefined;
  const spans = named.map(({ span }) => span);
  const [top, next] = spans;
  const held = top && next && /比/.test(text.slice(top.end, next.start));
  if (others.length > 0 || (!second && held)) return { wish: null, spans };
  if (second) {
    const between = text.slice(first.span.end, second.span.start);
    const differs = allMatches(text, DIFFERS)
      .map(spanOfMatch)
      .filter(({ start }) => start >= second.span.end);
    const both = differs.length === 0 && !/[比减]/.test(between) ? bothEnds(text, first, second) : undefined;
    if (both) return both;
    if (!/[和与跟比及、同减]/.test(between)) return undefined;
    return { wish: gapOf(first, second), spans: [...spans, ...differs] };
  }
  if (first.place === 1 && !(first.order === "least" && /倒数第一|倒数第1/.test(text))) return undefined;
  return { wish: { kind: "nth", place: { place: first.place, order: first.order } }, spans };
}

/** Places farther down are not told one by one. */
const LAST_TOLD = 20;

/** 第三到第五名, 倒数第二到第四: one stretch, of places near the top or near the end. */
function stretchIn(text: string): FoundPlace | undefined {
  const [only, ...others] = allMatches(text, STRETCH);
  const [from, to] = [parseWholeNumber(only?.[1] ?? ""), parseWholeNumber(only?.[2] ?? "")];
  if (!only || others.length > 0 || from === undefined || to === undefined) return undefined;
  if (from < 1 || from >= to || to > LAST_TOLD) return undefined;
  const order = /倒数$|最[少低]|[低少小][到往至][高多大]/.test(`${text.slice(0, only.index)}`) ? "least" : "most";
  return { wish: { kind: "stretch", from, to, order }, spans: [spanOfMatch(only)] };
}

/** 最多和最少各三家, 最少的三家 as well as 最多的. */
const SO_MANY = /^的?(?:各是?)?的?([二两三四五六七八九十]|\d{1,2})(?:名|位|个(?!月)|家)/;

/** 谁最多谁最少, 最多的和最少的三家: each end of a ranking by itself, and not how far they lie apart. */
function bothEnds(text: string, first: Named, second: Named): FoundPlace | undefined {
  const areEnds = first.place === 1 && second.place === 1 && first.order !== second.order;
  const many = SO_MANY.exec(text.slice(second.span.end));
  if (!areEnds || (!many && !/谁|哪|各|分别/.test(text))) return undefined;
  const count = parseWholeNumber(many?.[1] ?? "") ?? 1;
  const end = second.span.end + (many?.[0].length ?? 0);
  return {
    wish: { kind: "ends", first: count, last: count },
    spans: [first.span, { start: second.span.start, end }],
  };
}

/** Where one agency stands: 排第几, 倒数第几. */
export function findOwnPlace(text: string): FoundPlace | undefined {
  const spans = allMatches(text, OWN).map(spanOfMatch);
  const order = /倒数|从[低少小][到往至]|由[低少小]/.test(text) ? "least" : "most";
  return spans.length > 0 ? { wish: { kind: "own", order }, spans } : undefined;
}

function gapOf({ place, order }: Place, to: Place): PlaceWish {
  return { kind: "gap", from: { place, order }, to: { place: to.place, order: to.order } };
}

function placesIn(text: string): Named[] {
  const found: Named[] = [];
  const add = (one: Named): void => {
    if (!found.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) found.push(one);
  };
  for (const { pattern, order } of PLACES) {
    for (const match of allMatches(text, pattern)) {
      const place = match[1] === undefined ? 1 : parseWholeNumber(match[1]);
      if (place !== undefined && place > 0) add({ place, order, span: spanOfMatch(match) });
    }
  }
  for (const [word, place] of NAMED) {
    const at = text.indexOf(word);
    if (at >= 0) add({ place, order: "most", span: { start: at, end: at + word.length } });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
