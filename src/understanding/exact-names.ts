import type { AgencyIndex } from "./agency-index.ts";
import { isOneSlip } from "./one-slip.ts";
import { withRegion } from "./place-names.ts";
import type { AgencyMention } from "./slots.ts";
import { overlaps, type Span } from "./span.ts";

/** What may follow a stem only as part of another name: 辛店镇, 辛店小学 and 望城区 are none of them 辛店街道. */
const OTHER_KIND =
  /^(?:街道|镇|乡|村|社区|居委会|小学|中学|学校|医院|派出所|分局|局|法院|税务|公安|火车站|开发区|[区市县旗州](?!级))/;
interface Candidate {
  readonly mention: AgencyMention;
  readonly stem: boolean;
}

/**
 * Names and aliases that stand in the text as they are, with the region words before them. Of overlapping ones a full
 * name goes before a stem, then the longer: in 望城区雷锋街道, 望城 is no street.
 */
export function findExactNames(text: string, index: AgencyIndex): AgencyMention[] {
  const candidates: Candidate[] = [];
  for (let start = 0; start < text.length; start++) {
    const name = index.longestAt(text, start);
    if (!name || (name.stem && isPartOfWord(text, { start, end: name.end }, index))) continue;
    const garbled = name.stem ? finishGarbled(text, start, name.end, name.ids, index) : undefined;
    if (garbled) candidates.push({ mention: garbled, stem: true });
    else if (!name.stem || !OTHER_KIND.test(text.slice(name.end))) {
      candidates.push({ mention: withRegion(text, { start, end: name.end }, name.ids, index), stem: name.stem });
    }
  }
  const kept: AgencyMention[] = [];
  const length = ({ span }: AgencyMention): number => span.end - span.start;
  candidates.sort(
    (a, b) =>
      Number(a.stem) - Number(b.stem) ||
      length(b.mention) - length(a.mention) ||
      a.mention.span.start - b.mention.span.start,
  );
  for (const { mention } of candidates) {
    if (!kept.some((other) => overlaps(other.span, mention.span))) kept.push(mention);
  }
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/** 大厂 of 大厂回族自治县 is no town, nor is 民政 of 人民政府. */
function isPartOfWord(text: string, span: Span, index: AgencyIndex): boolean {
  const region = index.regionAt(text, span.start) ?? "";
  const governments = [...text.matchAll(/人民政府/g)].map((at) => ({ start: at.index, end: at.index + at[0].length }));
  return region.length > span.end - span.start || governments.some((government) => overlaps(government, span));
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
