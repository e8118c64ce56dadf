import type { AgencyMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { isOneSlip } from "./one-slip.ts";
import { isInsideRegion, isRegionOfOneBefore, regionEndingAt, withRegion } from "./place-names.ts";

/** What may follow a stem only as part of another name: 辛店镇, 辛店小学 and 望城区 are none of them 辛店街道. */
const OTHER_KIND =
  /^(?:街道|镇|乡|村|社区|居委会|小学|中学|学校|医院|派出所|分局|局|法院|税务|公安|火车站|开发区|[区市县旗州](?!级))/;
/** 陆家咀街道 is a misspelt 陆家嘴街道, and no 陆家镇. */
const LONGER_PLACE = /^(?![的各和与跟及比等里中内本每全几哪两这那有是在到给向县区市])[一-鿿](?:街道|镇)/;
const GOVERNMENT = "人民政府";

interface Candidate {
  readonly mention: AgencyMention;
  readonly stem: boolean;
  /** The name itself, without the region words before it. */
  readonly name: Span;
}

/**
 * Names and aliases that stand in the text as they are, with the region words before them. Of overlapping ones a full
 * name goes before a stem, then the longer: in 望城区雷锋街道, 望城 is no street. A name that is torn out of a place and a
 * stem in it goes behind both: 城南 of 老城南关.
 */
export function findExactNames(text: string, index: AgencyIndex): AgencyMention[] {
  const candidates: Candidate[] = [];
  for (let start = 0; start < text.length; start++) {
    const name = index.longestAt(text, start);
    if (!name || isInsideRegion(text, { start, end: name.end }, index)) continue;
    if (name.stem && isPartOfWord(text, { start, end: name.end }, index)) continue;
    const garbled = name.stem ? finishGarbled(text, start, name.end, name.ids, index) : undefined;
    if (garbled) candidates.push({ mention: garbled, stem: true, name: { start, end: name.end } });
    else if (!name.stem || !isOfLongerName(text.slice(name.end))) {
      const span = { start, end: name.end };
      const mention = withRegion(text, span, name.ids, index);
      // 北京朝阳区 is no 朝阳区街道 of another city.
      if (mention.match === "unknown" && isRegionOfOneBefore(text, span, index)) continue;
      candidates.push({ mention, stem: name.stem, name: span });
    }
  }
  const kept: AgencyMention[] = [];
  const length = ({ span }: AgencyMention): number => span.end - span.start;
  const tier = new Map(candidates.map((one) => [one, one.stem ? 1 : isTornOut(one, candidates, index, text) ? 2 : 0]));
  candidates.sort(
    (a, b) =>
      (tier.get(a) ?? 0) - (tier.get(b) ?? 0) ||
      length(b.mention) - length(a.mention) ||
      a.mention.span.start - b.mention.span.start,
  );
  for (const { mention } of candidates) {
    if (!kept.some((other) => overlaps(other.span, mention.span))) kept.push(mention);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

function isOfLongerName(behind: string): boolean {
  return OTHER_KIND.test(behind) || LONGER_PLACE.test(behind);
}

/** 城南 of 老城南关 and 城区 of 城区钟家庄: the name begins in the place of a stem that takes in all of it. */
function isTornOut(
  { name, mention }: Candidate,
  candidates: readonly Candidate[],
  index: AgencyIndex,
  text: string,
): boolean {
  return candidates.some(({ stem, mention: { match, span }, name: of }) => {
    const within = span.start <= mention.span.start && name.start < of.start && name.end <= of.end;
    if (!stem || match !== "exact" || !within || (span.start === mention.span.start && name.end === of.end))
      return false;
    return name.end > of.start || index.regionAt(text, name.start)?.length === name.end - name.start;
  });
}

/** 大厂 of 大厂回族自治县 is no town, nor is 民政 of 人民政府; 都昌 by itself is 都昌县 before it is 都昌镇 there. */
function isPartOfWord(text: string, span: Span, index: AgencyIndex): boolean {
  const region = index.regionAt(text, span.start) ?? "";
  const length = span.end - span.start;
  if (region.length > length) return true;
  if (region.length === length && regionEndingAt(text, span.start, index) === undefined) return true;
  const government = text.indexOf(GOVERNMENT, Math.max(0, span.start - GOVERNMENT.length + 1));
  return government >= 0 && government < span.end;
}

/** 矿区街到: a stem that stands there exactly, with its kind misspelt or cut short. */
function finishGarbled(
  text: string,
  start: number,
  stemEnd: number,
  ids: readonly string[],
  index: AgencyIndex,
): AgencyMention | undefined {
  const run = /^[一-鿿]*/.exec(text.slice(start, start + 12))?.[0] ?? "";
  const stemLength = stemEnd - start;
  for (const id of ids) {
    const agency = index.get(id)?.agency;
    const short = agency?.short ?? "";
    const kind = short.slice(agency?.type === "street" ? -2 : -1);
    for (const length of [short.length, short.length - 1]) {
      const window = run.slice(0, length);
      if (window.length !== length || length <= stemLength || !isOneSlip(window, short)) continue;
      if (!sharesKind(window.slice(stemLength), kind)) continue;
      const mention = withRegion(text, { start, end: start + length }, ids, index);
      return mention.match === "exact" ? { ...mention, match: "near" } : mention;
    }
  }
  return undefined;
}

/** At least one character of the kind must be there: 辛店的 is 辛店 and a particle, 金岭回族乡 no 金岭回族镇. */
function sharesKind(ending: string, kind: string): boolean {
  return [...ending].some((character) => kind.includes(character));
}
