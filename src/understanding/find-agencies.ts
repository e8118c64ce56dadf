import type { AgencyIndex } from "./agency-index.ts";
import { editDistance } from "./edit-distance.ts";
import type { AgencyMention } from "./slots.ts";
import { soundsAlike } from "./sounds-alike.ts";
import { overlaps, type Span } from "./span.ts";

/** What may follow a stem only as part of another name: 辛店镇 and 辛店小学 are not 辛店街道. */
const OTHER_KIND = /^(?:街道|镇|乡|村|社区|居委会|小学|中学|学校|医院|派出所|分局|局|法院|税务|公安|火车站|开发区)/;
/** What may stand between a region and the agency in it. */
const BETWEEN = ["人民政府", "政府", "的"];
const REGION_BEFORE = /([一-鿿]{1,3}[省市区县旗州])(?:人民政府|政府)?的?$/;
/** Words that make the 市 or 区 before a name no name of a region. */
const NO_REGION = /(?:我|本|全|该|咱|各|哪个|每个|哪|这个)[省市区县旗州]$/;
/** A name must be this long for a slip in it to be told from another name. */
const SHORTEST_NEAR = 4;
const SIMILAR = 24;

/**
 * Names of agencies that stand in a question: the longest exact names first; where there is none, names one slip away.
 *
 * @param text the normalised question
 */
export function findAgencies(text: string, index: AgencyIndex): AgencyMention[] {
  const exact = findExact(text, index);
  if (exact.length > 0) return exact;
  const near = findNear(text, index);
  return near ? [near] : exact;
}

function findExact(text: string, index: AgencyIndex): AgencyMention[] {
  const mentions: AgencyMention[] = [];
  let start = 0;
  while (start < text.length) {
    const name = index.longestAt(text, start);
    if (!name) {
      start++;
      continue;
    }
    const garbled = name.stem ? finishGarbled(text, start, name.end, name.ids, index) : undefined;
    if (garbled) {
      mentions.push(garbled);
      start = garbled.span.end;
    } else if (name.stem && OTHER_KIND.test(text.slice(name.end))) start = name.end;
    else {
      mentions.push(withRegion(text, { start, end: name.end }, name.ids, index));
      start = name.end;
    }
  }
  return mentions;
}

/** Takes in the region words before a name; they narrow whom it means, and a region of nobody of that name refutes it. */
function withRegion(text: string, span: Span, ids: readonly string[], index: AgencyIndex): AgencyMention {
  const reaches = ids.map((id) => ({ id, start: reachLeft(text, span.start, index.get(id)?.regionWords ?? []) }));
  const start = Math.min(...reaches.map((reach) => reach.start));
  const narrowed = reaches.filter((reach) => reach.start === start).map((reach) => reach.id);
  const before = text.slice(0, start);
  const foreign = NO_REGION.test(before) ? null : REGION_BEFORE.exec(before);
  if (foreign?.[1]) {
    const from = before.length - foreign[0].length;
    return { named: text.slice(from, span.end), span: { start: from, end: span.end }, ids: narrowed, match: "unknown" };
  }
  return { named: text.slice(start, span.end), span: { start, end: span.end }, ids: narrowed, match: "exact" };
}

function reachLeft(text: string, start: number, regionWords: readonly string[]): number {
  let reach = start;
  for (;;) {
    const before = text.slice(0, reach);
    const between = BETWEEN.find((word) => before.endsWith(word)) ?? "";
    const place = regionWords.find((word) => before.slice(0, before.length - between.length).endsWith(word));
    if (!place) return reach;
    reach -= between.length + place.length;
  }
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
  for (const id of ids) {
    const short = index.get(id)?.agency.short ?? "";
    const stemLength = stemEnd - start;
    for (const length of [short.length, short.length - 1]) {
      const window = run.slice(0, length);
      if (
        window.length > stemLength &&
        window.length === length &&
        editDistance(window, short, 1) === 1 &&
        sharesKind(window, short, stemLength)
      ) {
        const mention = withRegion(text, { start, end: start + length }, ids, index);
        return mention.match === "exact" ? { ...mention, match: "near" } : mention;
      }
    }
  }
  return undefined;
}

/** At least one character of the kind must be there: 辛店的 is 辛店 and a particle. */
function sharesKind(window: string, short: string, stemLength: number): boolean {
  return [...window.slice(stemLength)].some((character) => short.slice(stemLength).includes(character));
}

function findNear(text: string, index: AgencyIndex): AgencyMention | undefined {
  const finds: { id: string; name: string; span: Span; sure: boolean }[] = [];
  for (const { id, name } of index
    .similar(text.slice(0, 200), SIMILAR)
    .flatMap((candidate) => namesOf(candidate.id, index))) {
    if (name.length < SHORTEST_NEAR) continue;
    const span = findSlip(text, name);
    if (!span) continue;
    const window = text.slice(span.start, span.end);
    finds.push({ id, name, span, sure: isSure(window, name, index.get(id)?.agency.type) });
  }
  const longest = Math.max(...finds.map((find) => find.name.length));
  const best = finds.filter((find) => find.name.length === longest);
  const [first] = best.filter((find) => find.sure).concat(best);
  if (!first) return undefined;
  const ids = [...new Set(best.filter((find) => overlaps(find.span, first.span)).map((find) => find.id))];
  const mention = withRegion(text, first.span, ids, index);
  if (mention.match === "unknown") return mention;
  return { ...mention, match: first.sure && ids.length === 1 ? "near" : "unsure" };
}

function namesOf(id: string, index: AgencyIndex): { id: string; name: string }[] {
  const agency = index.get(id)?.agency;
  return agency ? [...new Set([agency.short, agency.name])].map((name) => ({ id, name })) : [];
}

/** The stretch of Chinese text that is one slip away from a name; the same length is preferred. */
function findSlip(text: string, name: string): Span | undefined {
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    for (let start = 0; start + length <= text.length; start++) {
      const window = text.slice(start, start + length);
      const framed = length === name.length || (window.at(-1) === name.at(-1) && window[0] === name[0]);
      if (framed && /^[一-鿿]+$/.test(window) && editDistance(window, name, 1) === 1)
        return { start, end: start + length };
    }
  }
  return undefined;
}

/**
 * A name of a place with another character in it may well be another place, unless it sounds the same; a long name of
 * a body that is no place is told by the rest of it.
 */
function isSure(window: string, name: string, type: string | undefined): boolean {
  const place = type === "street" || type === "town" || type === "township";
  return soundsAlike(window, name) || (!place && name.length >= 6);
}

const KIND_OF_BODY =
  /(?:街道办事处|街道办|街道|镇|乡|(?<=[省市区县旗镇乡])(?:人民)?政府|管委会|管理委员会|委员会|委|局|厅|中心|法院|检察院|医院|大学|学院|学校)$/;

/**
 * A name that looks like that of an agency but is none of the store's: 马尚街道, 张店区教育局.
 *
 * @param words the words of the question that nothing else accounts for, in order
 */
export function findUnknownAgency(
  words: readonly { readonly text: string; readonly span: Span; readonly content: boolean }[],
): AgencyMention | undefined {
  for (const [at, word] of words.entries()) {
    let first = at;
    while (first > 0 && words[first - 1]?.content && words[first - 1]?.span.end === words[first]?.span.start) first--;
    const named = words
      .slice(first, at + 1)
      .map(({ text }) => text)
      .join("");
    if (!KIND_OF_BODY.test(named)) continue;
    const stem = named.replace(KIND_OF_BODY, "");
    if (stem.length === 0 || !words.slice(first, at + 1).some(({ content }) => content)) continue;
    const span = { start: words[first]?.span.start ?? word.span.start, end: word.span.end };
    return { named, span, ids: [], match: "unknown" };
  }
  return undefined;
}
