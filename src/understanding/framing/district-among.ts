import { belongsTo } from "../../report/government-group.ts";
import { levelOfRegion } from "../../report/region-level.ts";
import { NAME_MASK } from "../lexicon/phrase-finder.ts";
import type { AgencyIndex, KnownAgency } from "../names/agency-index.ts";
import { governmentOf } from "../names/governments.ts";
import { findOwnPlace } from "../slots/conditions/find-place.ts";
import type { Slots } from "../slots.ts";
import type { Span } from "../span.ts";

const MANY = "(?:各个?|所有|全部|[几两三四五六七八九十]个|\\d{1,2}个)";
const LEVEL = "(?:县区|[县区])(?:人民)?(?:政府)?";
const INSIDE = "(?:里面?|[当之]?中|内|范围内)?";
const AMONG_ALL = amongThoseOf("县区");
/** The place around them is named out of reports: it is masked, and never a part of a pattern. */
const AMONG_THOSE_AROUND = amongThoseOf(NAME_MASK);

/** 排名 by itself asks for the list. */
const ASKS_PLACE = /几|哪|多少|什么|啥|名次|位次|如何|怎么|咋/;

/** Where somebody stands among others, told by its words; none where a list is asked for. */
function standingSpan(text: string): Span | undefined {
  return findOwnPlace(text)?.spans.find(({ start, end }) => ASKS_PLACE.test(text.slice(start, end)));
}

export function asksStanding(text: string): boolean {
  return standingSpan(text) !== undefined;
}

/** A district that a question asks the place of, as its government among those of its kind. */
export interface DistrictAmong {
  readonly district: string;
  readonly government: KnownAgency;
  /** The question in these words. */
  readonly text: string;
}

/**
 * 张湾区2024年申请量排第几: a district stands among districts, by what its government reports, and its own agencies are not
 * ranked.
 */
export function districtAmong(slots: Slots, index: AgencyIndex): DistrictAmong | undefined {
  const { agencies, scope, places, text, aggregation, summed } = slots;
  const own = standingSpan(text);
  if (own === undefined || agencies.length > 0 || scope.types.length > 0 || aggregation !== null || summed)
    return undefined;
  const [district, around, ...more] = places;
  const [span] = scope.regionSpans;
  const government = district === undefined ? undefined : governmentOf(district, index);
  if (!government || !district || !span || more.length > 0 || scope.beside.length > 0) return undefined;
  const { region } = government.agency;
  if (levelOfRegion(region) !== "county" || (around !== undefined && !isAround(around, region))) return undefined;
  if (!hasPeers(government, index)) return undefined;
  const behind = text.slice(span.end, own.start);
  const masked = around === undefined ? behind : behind.replaceAll(around, NAME_MASK);
  const among = around === undefined ? AMONG_ALL : AMONG_THOSE_AROUND;
  const kind = /(?<![县市])区(?!县)/.test(among.exec(masked)?.[0] ?? "") ? "区" : "县区";
  const before = masked.replace(among, "").replaceAll(NAME_MASK, () => around ?? "");
  const asked = `${before}在${around ?? ""}${kind}政府里${text.slice(own.start)}`;
  return { district, government, text: `${text.slice(0, span.start)}${government.agency.name}${asked}` };
}

function amongThoseOf(place: string): RegExp {
  return new RegExp(`在?(?:整个)?(?:${place}的?${MANY}?(?:${LEVEL})?|${MANY}${LEVEL}|县区(?:政府)?)(?:政府)?${INSIDE}`);
}

function isAround(name: string, region: readonly string[]): boolean {
  return region.slice(0, -1).some((part) => part.startsWith(name));
}

/** Has the store another government to hold it against? */
function hasPeers({ agency: { id } }: KnownAgency, index: AgencyIndex): boolean {
  return index.all.some(({ agency }) => agency.id !== id && belongsTo(agency, "counties"));
}
