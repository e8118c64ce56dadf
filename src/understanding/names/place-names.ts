import { isLocal } from "../../report/agency.ts";
import type { AgencyMention } from "../slots.ts";
import type { Span } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { ownRegionNames } from "./agency-names.ts";
import { beginsThere, isPlaceOf, knownPlaceEndingAt, startOfPlaces } from "./known-places.ts";
import { leastPlacedBefore } from "./least-placed.ts";
import { OF_EACH_COUNTY } from "./of-each-county.ts";
import { liesIn } from "./places-called.ts";

/** What may stand between a region and the agency in it. */
const BETWEEN = ["人民政府", "政府", "里的", "的"];
const REGION_BEFORE = /(?![和与跟及同比了])([一-鿿]{1,3}[省市区县旗州])(?:人民政府|政府)?的?$/;
const LINK = /(?:人民政府|政府|里(?=的))?的?$/;
/** What joins a name to the one before it, or sets it against that one: 教育局和市财政局, 比市民政局. */
const JOINS =
  "比|超过|多过|高过|[高低多少大小]于|不如|不及|另外|还有|以及|加上|[年局委府办处院校心道镇乡会厅][和与跟及同]";
/** Words that make the 市 or 区 before a name no name of a region: 我市, 请问市, 2022年市, 2021年以来市, 两个市. */
export const NO_REGION = new RegExp(
  `(?:^|我|本|全|该|咱|是|[去前今]年|各|哪|[这那哪每两二三四五六几]个|两|几|请问|想问|请教|[问查看](?:一?下|[问查看])|想知道|对比|比较|除[了去开掉]?|去[掉除]|扣[除掉]|剔除|排除|减[去掉]|不[含算]|加上|算上|把|\\d年度?(?:以来|以后|之后|至今|开始|[起后])?|^[那查问看和跟与]|${JOINS})[省市区县旗州]$`,
);
/** 双江拉祜族佤族布朗族傣族自治县. */
const LONGEST_REGION = 16;

/** The longest word that is looked for before 市 or 区. */
const LONGEST_WORD = 6;

/** 概括一下市, 介绍下市, 给我说说区: the words of a question end right before the level, and name no region. */
export function endsInWord(before: string, { everyday }: Pick<AgencyIndex, "everyday">): boolean {
  if (!ITS_LEVEL.test(before)) return false;
  const words = before.slice(-1 - LONGEST_WORD, -1);
  return [words, words.replace(/下$/, "")].some((said) =>
    Array.from(said).some((_, at) => at < said.length - 1 && everyday.has(said.slice(at))),
  );
}

export const ITS_LEVEL = /[省市区县旗州]$/;

interface Reach {
  readonly start: number;
  /** The region word that stands next to the name; `null` when there is none. */
  readonly nearest: string | null;
}

/** Takes in the region words before a name; they narrow whom it means, and a region of nobody of that name refutes it. */
export function withRegion(text: string, span: Span, ids: readonly string[], index: AgencyIndex): AgencyMention {
  const least = leastPlacedBefore(text, span, ids, index);
  if (least) return least;
  const reaches = ids.map((id) => ({ id, ...reachLeft(text, span.start, index.get(id)?.regionWords ?? []) }));
  const start = Math.min(...reaches.map((reach) => reach.start));
  const narrowed = reaches.filter((reach) => reach.start === start);
  const from = start - (foreignRegionBefore(text, start, narrowed, index) ?? 0);
  const mention = { named: text.slice(from, span.end), span: { start: from, end: span.end } };
  if (from < start) return { ...mention, ids: narrowed.map(({ id }) => id), match: "unknown" };
  const own = narrowed.filter((reach) => isOfRegion(text.slice(span.start, span.end), reach, index));
  if (own.length > 0) return { ...mention, ids: own.map(({ id }) => id), match: "exact" };
  return { ...mention, ids: narrowed.map(({ id }) => id), match: narrowed.length > 1 ? "exact" : "unsure" };
}

function reachLeft(text: string, start: number, regionWords: readonly string[]): Reach {
  let reach: Reach = { start, nearest: null };
  for (;;) {
    const { start: end } = reach;
    const between = BETWEEN.find((word) => text.endsWith(word, end)) ?? "";
    const place = regionWords.find((word) => text.endsWith(word, end - between.length));
    if (!place) return reach;
    reach = { start: reach.start - between.length - place.length, nearest: reach.nearest ?? place };
  }
}

/** 淄博市财政局 is the city's own and not that of a district in it; a street or a town is found by any place above it. */
function isOfRegion(name: string, { id, nearest }: Reach & { readonly id: string }, index: AgencyIndex): boolean {
  const known = index.get(id);
  if (!known || nearest === null) return true;
  const { agency, regionWords } = known;
  if (isLocal(agency)) return true;
  const own = ownRegionNames(agency);
  // 公安局北碚分局 tells its own place, whatever stands before it.
  const tellsOwn = regionWords.some((place) => name.startsWith(place)) || own.some((place) => name.includes(place));
  return own.includes(nearest) || tellsOwn;
}

/** How long the name of a region is that stands before a name and is none of the agencies'; `undefined` when none does. */
function foreignRegionBefore(
  text: string,
  start: number,
  fitting: readonly { readonly id: string }[],
  index: AgencyIndex,
): number | undefined {
  const before = text.slice(0, start);
  if (!NO_REGION.test(before) && !OF_EACH_COUNTY.test(before)) {
    const from = foreignPlaceBefore(text, start, fitting, index);
    if (from !== undefined) return start - from;
    const named = REGION_BEFORE.exec(before);
    if (named && !endsInWord(before, index)) return named[0].length;
  }
  return regionEndingAt(text, start, index)?.length;
}

/** Where a place of the country begins that stands before a name and that none of the agencies is of: 苏州 of 苏州鼓楼区教育局. */
function foreignPlaceBefore(
  text: string,
  start: number,
  fitting: readonly { readonly id: string }[],
  index: AgencyIndex,
): number | undefined {
  const end = start - (LINK.exec(text.slice(0, start))?.[0].length ?? 0);
  const place = knownPlaceEndingAt(text, end);
  const from = end - (place?.name.length ?? 0);
  if (!place || (!place.full && !beginsThere(text, from))) return undefined;
  const known = fitting.flatMap(({ id }) => index.get(id) ?? []);
  // An agency whose reports do not tell where it is may be of any place.
  const may = known.some((one) => isPlaceOf(place, one) || (one.agency.region.length === 0 && !place.full));
  return may ? undefined : startOfPlaces(text, end);
}

/** The longest region name of any agency that ends at `end`. */
export function regionEndingAt(text: string, end: number, index: AgencyIndex): string | undefined {
  for (let start = Math.max(0, end - LONGEST_REGION); start < end - 1; start++) {
    const region = index.regionAt(text, start);
    if (region !== undefined && start + region.length === end) return region;
  }
  return undefined;
}

/**
 * Is a stretch part of a region's name that stands there, or does it reach from one into the next: 保安 of
 * 积石山保安族东乡族撒拉族自治县, 州城 of 兰州城关区?
 */
export function isInsideRegion(text: string, { start, end }: Span, index: AgencyIndex): boolean {
  for (let from = Math.max(0, end - LONGEST_REGION); from <= start; from++) {
    const region = index.regionAt(text, from);
    const border = from + (region?.length ?? 0);
    if (region === undefined || border <= start) continue;
    if (border >= end && (from < start || border > end)) return true;
    if (border < end && from < start && border + (regionWithin(region, text, border, index)?.length ?? 0) >= end)
      return true;
  }
  return false;
}

/** Is a stretch a region of the one before it: 朝阳区 of 北京朝阳区? */
export function isRegionOfOneBefore(text: string, { start, end }: Span, index: AgencyIndex): boolean {
  const before = regionEndingAt(text, start, index);
  return before !== undefined && start + (regionWithin(before, text, start, index)?.length ?? 0) >= end;
}

/** The name of a region that begins there and lies in another one. */
function regionWithin(around: string, text: string, start: number, index: AgencyIndex): string | undefined {
  const region = index.regionAt(text, start);
  if (region === undefined) return undefined;
  const outer = index.places.called(around);
  return index.places.called(region).some((place) => outer.some((one) => liesIn(place, one))) ? region : undefined;
}
