import { allMatches } from "../../text/all-matches.ts";
import { NAME_MASK } from "../lexicon/phrase-finder.ts";
import type { AgencyMention } from "../slots.ts";
import type { Span } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { findExactNames } from "./exact-names.ts";
import { knownPlaceEndingAt } from "./known-places.ts";
import { regionEndingAt } from "./place-names.ts";

/** 两县 of 蒙城、临泉两县卫健委, 两个 of 新安、汝阳两个城关镇, 三个区县 of 甲、乙、丙三个区县政府. */
const COUNTED =
  /([两二三四五六]|\d)(?:个?县级市的?(?=政府|人民政府)|个(?![月季])(?:[县市区旗]{1,2}|地方)?|[县市区旗]{1,2}|[地家])的?(?=[一-鿿]{2})/g;
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const JOINT = /(?:以及|[和与跟及、,/])$/;

/** Agencies of one name that several places share, and the message without them. */
export interface CountedPlaces {
  readonly mentions: readonly AgencyMention[];
  readonly rest: string;
}

/** Places that are counted before the name that they share: each has an agency of its own, or is told to have none. */
export function countedPlaces(text: string, index: AgencyIndex): CountedPlaces | undefined {
  for (const match of allMatches(text, COUNTED)) {
    const places = placesBefore(text, match.index, index);
    const count = COUNTS[match[1] ?? ""] ?? Number(match[1]);
    const after = match.index + match[0].length;
    if (places.length !== count || count < 2) continue;
    const found = places.map(({ start, end }) => namedFrom(`${text.slice(start, end)}${text.slice(after)}`, index));
    const length = Math.max(...found.map((mention, at) => (mention ? mention.named.length - lengthOf(places[at]) : 0)));
    if (length < 2) continue;
    const body = text.slice(after, after + length);
    const mentions = places.map((span, at): AgencyMention => {
      const named = `${text.slice(span.start, span.end)}${body}`;
      const of = found[at]?.named === named ? found[at] : undefined;
      const end = at === places.length - 1 ? after + length : span.end;
      return { named, ids: [], match: "unknown", ...of, span: { start: span.start, end } };
    });
    const start = places[0]?.start ?? match.index;
    const rest = text.slice(0, start) + NAME_MASK.repeat(after + length - start) + text.slice(after + length);
    return { mentions, rest };
  }
  return undefined;
}

function lengthOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0;
}

/** The name that a text begins with. */
function namedFrom(text: string, index: AgencyIndex): AgencyMention | undefined {
  return findExactNames(text, index).find(({ match, span }) => match === "exact" && span.start === 0);
}

/** The places one after another up to `end`, in their order: 蒙城、临泉. */
function placesBefore(text: string, end: number, index: AgencyIndex): Span[] {
  const name = regionEndingAt(text, end, index) ?? knownPlaceEndingAt(text, end)?.name;
  if (name === undefined) return [];
  const start = end - name.length;
  const joint = JOINT.exec(text.slice(0, start))?.[0].length ?? 0;
  return [...placesBefore(text, start - joint, index), { start, end }];
}
