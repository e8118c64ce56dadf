import { isLocal } from "../../report/agency.ts";
import type { GovernmentGroup } from "../../report/government-group.ts";
import { allMatches } from "../../text/all-matches.ts";
import { gather } from "../../text/gather.ts";
import { pattern } from "../../text/pattern.ts";
import type { Naming, Signal } from "../lexicon/lexicon.ts";
import type { Found } from "../lexicon/phrase-finder.ts";
import type { AgencyMention } from "../slots.ts";
import { overlaps, type Span, spanOfMatch } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { ownRegionNames } from "./agency-names.ts";
import { LEVEL } from "./known-places.ts";
import { narrowRegions } from "./narrow-regions.ts";

/** A region that is named, and where. */
export interface RegionMention {
  readonly name: string;
  readonly span: Span;
}

/** 德州市人民政府, where the store has agencies of 德州市 but not its government. */
export function governmentOf(masked: string, regions: readonly RegionMention[]): AgencyMention | undefined {
  for (const { name, span } of regions) {
    const kind = /^(?:人民政府|政府(?!信息|网|门户|采购|集中|公开|工作|部门|机关))(?:办公室)?/.exec(
      masked.slice(span.end),
    )?.[0];
    if (kind) {
      return {
        named: `${name}${kind}`,
        span: { start: span.start, end: span.end + kind.length },
        ids: [],
        match: "unknown",
      };
    }
  }
  return undefined;
}

/** Where one of these stands and no agency does, many agencies are spoken of. */
export const SPEAKS_OF_MANY: ReadonlySet<Signal["kind"]> = new Set([
  "order",
  "aggregation",
  "together",
  "condition",
  "total",
]);
/** Groups of governments by the name of one. */
export const BARE_GOVERNMENTS: Readonly<Record<string, GovernmentGroup>> = {
  管委会: "committee",
  县政府: "county",
  区政府: "district",
  市政府: "city",
  区县政府: "counties",
};

/** A group of governments, and where it is named. */
export interface BareGovernments {
  readonly group: GovernmentGroup;
  readonly span: Span;
}

const RUN = /[^ ,。?!、]+/g;
/** Their last characters. */
const OF_GOVERNMENT = pattern(/府|会/);

/** A group of governments that stands there by itself: 2022年县政府平均不予公开几件. */
export function bareGovernments(text: string, covered: readonly boolean[]): BareGovernments | undefined {
  if (!OF_GOVERNMENT.test(text)) return undefined;
  const open = [...text].map((character, at) => (covered[at] ? " " : character)).join("");
  for (const match of allMatches(open, RUN)) {
    const group = BARE_GOVERNMENTS[match[0].replace(/^的|[的里中]$/g, "")];
    if (group) return { group, span: spanOfMatch(match) };
  }
  return undefined;
}

const JOINS = /[和与跟及、,+]|比|^加上?$/;
const TIMES = /^的?(?:几|多少)倍/;

/** 临淄区和桓台县, and not 淄博市临淄区. */
export function sideBySide(text: string, regions: readonly RegionMention[]): string[] {
  const joined = regions.map(({ span }, at) => {
    const between = text.slice(regions[at - 1]?.span.end, span.start);
    // 涪城区申请是安州区的几倍 sets two beside each other.
    const isTimes = between.endsWith("是") && TIMES.test(text.slice(span.end));
    return at > 0 && (JOINS.test(between) || isTimes);
  });
  if (!joined.includes(true)) return [];
  // Of 淄博市临淄区和淄博市桓台县 the last part of each is meant.
  return [...new Set(regions.filter((_, at) => at === regions.length - 1 || joined[at + 1]).map(({ name }) => name))];
}

/** 岳阳县 is not 岳阳市, whose stem it begins with; 岳阳区县 are of it. */
const OTHER_LEVEL = /^[省市区县旗州盟](?![省市区县旗州级])/;

function isOtherPlace(text: string, { start, end }: Span): boolean {
  return !LEVEL.test(text.slice(start, end)) && OTHER_LEVEL.test(text.slice(end));
}

/** Does a place within a city begin with the 市 that ends the city's name? */
function beginsAtItsEnd(text: string, { start, end }: Span, index: AgencyIndex): boolean {
  if (text.charAt(end - 1) !== "市") return false;
  const within = index.regionAt(text, end - 1);
  if (within === undefined || within.length < 2) return false;
  const there = new Set(index.inRegion(text.slice(start, end)));
  return index.inRegion(within).some((id) => there.has(id));
}

/** Regions that are named without an agency, in the order they stand in: the last is the narrowest. */
export function findRegions(
  masked: string,
  index: AgencyIndex,
  found: readonly Found<Naming>[],
): readonly RegionMention[] {
  const taken = gather(found, ({ spans }) => spans);
  const regions: RegionMention[] = [];
  for (let start = 0; start < masked.length; start++) {
    const name = index.regionAt(masked, start);
    if (!name) continue;
    const span = { start, end: start + name.length };
    if (isOtherPlace(masked, span)) {
      start = span.end;
      continue;
    }
    if (taken.some((other) => overlaps(other, span))) continue;
    // 枣庄市中区 is 市中区 of 枣庄市: nobody says 市 twice.
    const end = beginsAtItsEnd(masked, span, index) ? span.end - 1 : span.end;
    regions.push({ name, span: { start, end } });
    start = end - 1;
  }
  return narrowRegions(regions, index);
}

/**
 * All agencies of a name, of those places alone that the question names: 淄博市各教育局. Places that lie in one another narrow, others
 * are taken together.
 */
export function ofPlaces(mention: AgencyMention, regions: readonly RegionMention[], index: AgencyIndex): AgencyMention {
  if (regions.length === 0) return mention;
  const inside = regions.map(({ name }) => new Set(index.inRegion(name)));
  const inAll = mention.ids.filter((id) => inside.every((there) => there.has(id)));
  const ids = inAll.length > 0 ? inAll : mention.ids.filter((id) => inside.some((there) => there.has(id)));
  return ids.length > 0 ? { ...mention, ids } : { ...mention, ids, match: "unknown" };
}

/**
 * A name whose place stands elsewhere in the question: 新华街道（花都区）, 新华街道，就是花都区那个. A place in brackets behind a
 * name that is not the agency's refutes it.
 */
export function placedBy(
  mention: AgencyMention,
  regions: readonly RegionMention[],
  text: string,
  index: AgencyIndex,
): AgencyMention {
  if (mention.match !== "exact" || regions.length === 0) return mention;
  const within = (ids: readonly string[], { name }: RegionMention): readonly string[] => {
    const inside = new Set(index.inRegion(name));
    return ids.filter((id) => inside.has(id));
  };
  // 教育局(九江市) is the city's own before it is that of a district in it.
  const there = (ids: readonly string[], region: RegionMention): readonly string[] => {
    const inside = within(ids, region);
    const own = inside.filter((id) => isNamedAfter(id, region, index));
    return own.length > 0 ? own : inside;
  };
  const bracketed = regions.filter(
    ({ span }) => text.charAt(mention.span.end) === "(" && span.start === mention.span.end + 1,
  );
  if (bracketed.some((region) => there(mention.ids, region).length === 0))
    return { ...mention, ids: [], match: "unknown" };
  const ids = mention.ids.length < 2 ? mention.ids : regions.reduce((left, region) => there(left, region), mention.ids);
  if (ids.length === 0) return mention;
  const isOf = bracketed.every((region) => ids.some((id) => isNamedAfter(id, region, index)));
  return isOf ? { ...mention, ids } : { ...mention, ids, match: "unsure" };
}

/** Is an agency of this very place, or of one in it that is told by any place above: a street, a town? */
function isNamedAfter(id: string, { name }: RegionMention, index: AgencyIndex): boolean {
  const agency = index.get(id)?.agency;
  if (!agency) return false;
  return isLocal(agency) || ownRegionNames(agency).includes(name);
}

/** 下属 of 临淄区下属单位: what belongs to an agency has no report of its own, what belongs to a region has. */
export function isOfRegion(
  { meaning, spans: [{ start }] }: Found<Signal>,
  regions: readonly { readonly span: Span }[],
): boolean {
  return meaning.kind === "within" && regions.some(({ span }) => span.end === start);
}
