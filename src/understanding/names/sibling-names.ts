import type { AgencyMention } from "../slots.ts";
import { overlaps } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { findExactNames } from "./exact-names.ts";
import { beginsThere, knownPlaceEndingAt } from "./known-places.ts";
import { regionEndingAt } from "./place-names.ts";

const JOINT = /(?:以及|[和与跟及、,/])的?$/;
const JOINED = new RegExp(`^${JOINT.source}`);
const MOST = 8;

/**
 * Names that lean on the one beside them: 临淄区和张店区卫健局 are two bureaus, and in 临淄区卫健局、医保局 both are of one
 * place.
 *
 * @param counted those whose places were counted before them (两县教体局): nothing of them is left in the text
 */
export function completeSiblings(
  text: string,
  mentions: readonly AgencyMention[],
  counted: readonly AgencyMention[],
  index: AgencyIndex,
): readonly AgencyMention[] {
  const all: AgencyMention[] = [];
  for (const mention of [...counted, ...mentions].sort((a, b) => a.span.start - b.span.start)) {
    const before = all.at(-1);
    const each = before && !counted.includes(mention) ? ofEachPlace(text, all, mention, index) : null;
    const own = before && !counted.includes(mention) ? ofSamePlace(text, before, mention, index) : mention;
    const places = counted.includes(mention) ? [] : regionsBefore(text, own, mentions, index);
    all.push(...(each ?? [...places, own]));
  }
  return all.map((mention, at) => ofPlaceBehind(text, mention, all.slice(at + 1), index));
}

const LEVEL = /^[省市区县旗]/;

/** 市教育局 of 市教育局和市公安局: that of the city of the next one, where that is the only one called so. */
function ofPlaceBehind(
  text: string,
  mention: AgencyMention,
  behind: readonly AgencyMention[],
  index: AgencyIndex,
): AgencyMention {
  const level = LEVEL.exec(mention.named)?.[0];
  if (level === undefined || mention.match !== "exact" || mention.ids.length < 2) return mention;
  let end = mention.span.end;
  for (const { span, named, ids } of behind) {
    const [sibling, ...others] = ids;
    if (!JOINED.test(text.slice(end, span.start)) || !named.startsWith(level) || sibling === undefined) return mention;
    if (others.length === 0) return narrowToPlaceOf(sibling, mention, index);
    end = span.end;
  }
  return mention;
}

/** 市场监管局 of 临淄区卫健局和市场监管局: of all that are called so, the one of the same place. */
function ofSamePlace(text: string, before: AgencyMention, mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const joined = JOINT.test(text.slice(before.span.end, mention.span.start));
  const [sibling, ...others] = before.ids;
  const fits = mention.match === "exact" && mention.ids.length > 1;
  if (!joined || sibling === undefined || others.length > 0 || !fits) return mention;
  const there = narrowToPlaceOf(sibling, mention, index);
  // 枣阳市教育局和市教育局 are two: nobody stands beside themselves.
  return there.ids.includes(sibling) ? mention : there;
}

/**
 * 市监局 of 灵璧和泗县教体局、市监局: where places that share one body stand before it, and it is one of each of them, it is that of all.
 */
function ofEachPlace(
  text: string,
  earlier: readonly AgencyMention[],
  mention: AgencyMention,
  index: AgencyIndex,
): readonly AgencyMention[] | null {
  const placeOf = (id: string): string => index.get(id)?.agency.region.join("/") ?? "";
  const before = earlier.at(-1);
  const shared = earlier.filter(({ named, span }) => span.end - span.start !== named.length);
  const joined = before && JOINT.test(text.slice(before.span.end, mention.span.start));
  if (!joined || shared.length === 0 || mention.match !== "exact" || mention.ids.length < 2) return null;
  const places = new Set(earlier.flatMap(({ ids }) => ids.map(placeOf)));
  const there = mention.ids.filter((id) => places.has(placeOf(id)));
  const oneOfEach = there.length === places.size && new Set(there.map(placeOf)).size === places.size;
  return oneOfEach ? there.map((id) => ({ ...mention, ids: [id], match: "near" })) : null;
}

/** A name that fits several agencies, after one of a place: the only one of that place, where there is one. */
export function narrowToPlaceOf(sibling: string, mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const placeOf = (id: string): string => index.get(id)?.agency.region.join("/") ?? "";
  const near = mention.ids.filter((id) => placeOf(id) === placeOf(sibling));
  return near.length === 1 ? { ...mention, ids: near, match: "near" } : mention;
}

/**
 * 市教育局, after an agency of 涪城区: that of the city which it lies in, and not of another city. The narrowest place of the level is
 * meant.
 */
export function narrowToLevelOf(sibling: string, mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const level = /^[市区县]/.exec(mention.named)?.[0];
  const region = index.get(sibling)?.agency.region ?? [];
  if (level === undefined || mention.ids.length < 2) return mention;
  const upTo = region.findLastIndex((place) => place.endsWith(level)) + 1;
  const place = region.slice(0, upTo).join("/");
  const there = mention.ids.filter((id) => index.get(id)?.agency.region.join("/") === place);
  return there.length === 1 ? { ...mention, ids: there, match: "near" } : mention;
}

/** 临淄区 of 临淄区和张店区卫健局, as an agency of its own. */
function regionsBefore(
  text: string,
  { named, span, match }: AgencyMention,
  mentions: readonly AgencyMention[],
  index: AgencyIndex,
): AgencyMention[] {
  const place = longestRegionOf(named, index);
  if ((match !== "exact" && match !== "near") || place === undefined) return [];
  const bare = named.slice(place.length);
  const found: AgencyMention[] = [];
  for (let start = span.start; found.length < MOST; ) {
    const joint = JOINT.exec(text.slice(0, start))?.[0];
    const end = start - (joint?.length ?? 0);
    const region = joint === undefined ? undefined : (regionEndingAt(text, end, index) ?? strangePlace(text, end));
    if (region === undefined) break;
    start = end - region.length;
    const at = { start, end };
    if (mentions.some((other) => overlaps(other.span, at))) break;
    const whole = `${region}${bare}`;
    const [only, ...others] = findExactNames(whole, index);
    const fits = only?.match === "exact" && others.length === 0 && only.named === whole;
    found.unshift(fits ? { ...only, span: at } : { named: whole, span: at, ids: [], match: "unknown" });
  }
  return found;
}

/** 海宁 of 海宁和普宁市教育局: a place that the store has nothing of. */
function strangePlace(text: string, end: number): string | undefined {
  const place = knownPlaceEndingAt(text, end);
  return place && (place.full || beginsThere(text, end - place.name.length)) ? place.name : undefined;
}

/** The region words that a name begins with, all of them: 淄博市张店区 of 淄博市张店区卫健局. */
function longestRegionOf(named: string, index: AgencyIndex): string | undefined {
  let end = 0;
  for (let place = index.regionAt(named, 0); place && end + place.length < named.length; ) {
    end += place.length;
    place = index.regionAt(named, end);
  }
  return end === 0 ? undefined : named.slice(0, end);
}
