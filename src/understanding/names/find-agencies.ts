import { isLocal } from "../../report/agency.ts";
import type { AgencyMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { findClippedNames } from "./clipped-names.ts";
import { countedPlaces } from "./counted-places.ts";
import { withDoubled } from "./doubled-names.ts";
import { findExactNames } from "./exact-names.ts";
import { findByEnding } from "./find-by-ending.ts";
import { ENDS_AS_INSTITUTION, INSTITUTION } from "./institutions.ts";
import { isKindOnly, resolveStranger } from "./kindred-names.ts";
import { knownPlaceAt } from "./known-places.ts";
import { isLeastPlaced } from "./least-placed.ts";
import { findNear, findNearInRegion } from "./near-names.ts";
import { OF_EACH_COUNTY } from "./of-each-county.ts";
import { officeNotHeld } from "./office-not-held.ts";
import { endsInWord, NO_REGION, regionEndingAt } from "./place-names.ts";
import { completeSiblings } from "./sibling-names.ts";
import { withSoleGovernments } from "./sole-government.ts";
import { findBySound } from "./sound-names.ts";

/**
 * Names of agencies that stand in a question: exact ones first; where there is none, or only a stem that a misspelt name
 * happens to hold, names one slip away.
 *
 * @param text the normalised question
 */
export function findAgencies(text: string, index: AgencyIndex): readonly AgencyMention[] {
  const counted = countedPlaces(text, index);
  const rest = counted?.rest ?? text;
  const found = withClipped(rest, namesIn(rest, index), index).map((mention) =>
    officeNotHeld(
      rest,
      mention.match === "unknown"
        ? resolveStranger(rest, mention, index)
        : withLonger(rest, atItsLevel(rest, mention, index), index),
      index,
    ),
  );
  return withSoleGovernments(rest, completeSiblings(rest, found, counted?.mentions ?? [], index), index);
}

/** 人民医院 by itself may be any whose name ends so, 县人民医院 as well, though one is called just that. */
function withLonger(text: string, mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const { named, ids, match, span } = mention;
  if (match !== "exact" || isLeastPlaced(named) || regionEndingAt(text, span.start, index)) return mention;
  const ordinal = ENDS_AS_INSTITUTION.test(named) ? ORDINAL.exec(text.slice(0, span.start))?.[0] : undefined;
  if (ordinal !== undefined) return numbered(ordinal, mention, index);
  const longer = index.endingIn(named).filter((id) => !ids.includes(id));
  return longer.length === 0 ? mention : { ...mention, ids: [...ids, ...longer] };
}

const ORDINAL = /第[一二三四五六七八九十\d]{1,2}$/;

/** 第一人民医院 is no 人民医院 that comes first. */
function numbered(ordinal: string, { named: kind, span }: AgencyMention, index: AgencyIndex): AgencyMention {
  const named = `${ordinal}${kind}`;
  const ids = index.endingIn(named);
  const match = ids.length === 0 ? "unknown" : ids.length === 1 ? "near" : "exact";
  return { named, span: { start: span.start - ordinal.length, end: span.end }, ids, match };
}

/** Names without their kind go before those that are only near. */
function withClipped(text: string, named: AgencyMention[], index: AgencyIndex): AgencyMention[] {
  const clipped = findClippedNames(text, named, index);
  if (clipped.length === 0) return named;
  const kept = named.filter(({ span }) => !clipped.some((other) => overlaps(other.span, span)));
  return [...kept, ...clipped].sort((a, b) => a.span.start - b.span.start);
}

/** 全市教育局, 哪个区教育局 are those of many. */
const OF_MANY = /(?:[全各每哪几]|[哪每各几]个)[省市区县旗州]$/;

/** 市政府办 and 市卫健局 are none of a district's, though one alone may be called so. */
function atItsLevel(text: string, mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const { named, span } = mention;
  const link = OF_THE_LEVEL.exec(text.slice(0, span.start))?.[0].length ?? 0;
  const at = span.start - link;
  const level = text.charAt(at - 1);
  const before = text.slice(0, at);
  if (!/[省市区县旗州]/.test(level) || regionEndingAt(text, at, index)) return mention;
  if (!isKindOnly(named) && (OF_MANY.test(before) || OF_EACH_COUNTY.test(before) || tellsItsPlace(mention, index)))
    return mention;
  const ids = mention.ids.filter((id) => isOfLevel(index.get(id)?.agency.region.at(-1), level, named));
  const narrowed = ids.length < mention.ids.length || isKindOnly(named);
  const match = ids.length === 0 ? "unknown" : ids.length === 1 && narrowed ? "near" : mention.match;
  return { named: `${level}${named}`, span: { start: at - 1, end: span.end }, ids, match };
}

/** 市里的教育局 is 市教育局. */
const OF_THE_LEVEL = /(?<=(?:^|[^城])[省市区县州])里的?$/;

/** An agency whose reports do not tell its place may be of any level, but for the governments and their offices. */
function isOfLevel(region: string | undefined, level: string, named: string): boolean {
  return region === undefined ? !isKindOnly(named) : region.endsWith(level);
}

/** 省襄阳市公安局, 市公安局临淄分局 and streets: the place stands in the name. */
function tellsItsPlace({ named, ids, match }: AgencyMention, index: AgencyIndex): boolean {
  if (match !== "exact" || index.regionAt(named, 0) !== undefined || /分局/.test(named)) return true;
  return ids.some((id) => {
    const agency = index.get(id)?.agency;
    return agency !== undefined && isLocal(agency);
  });
}

function namesIn(text: string, index: AgencyIndex): AgencyMention[] {
  const standing = findExactNames(text, index);
  const exact = withDoubled(text, standing, index);
  if (exact.length > 0 && exact.some((mention) => mention.match === "near" && !standing.includes(mention)))
    return exact;
  if (exact.some(({ match, span }) => match === "exact" && !isBehindStray(text, span, index))) return exact;
  const near = nearIn(text, index);
  if (near?.match === "unknown" && exact.some(({ match }) => match === "exact")) return exact;
  return near && exact.every((mention) => isInside(mention, near)) ? [near] : exact;
}

/** A name with a slip in it; one that sounds right throughout goes before those that only the asker can choose from. */
function nearIn(text: string, index: AgencyIndex): AgencyMention | undefined {
  const near = findNearInRegion(text, index) ?? findNear(text, index);
  if (near?.match === "near") return near;
  return findBySound(text, index) ?? near ?? findByEnding(text, index);
}

/** Does a misspelt name explain this one? A name that its region refutes is explained by any that covers it. */
function isInside({ match, span }: AgencyMention, near: AgencyMention): boolean {
  const begins = match === "unknown" ? near.span.start <= span.start : near.span.start < span.start;
  return begins && (match === "unknown" ? span.start < near.span.end : span.end <= near.span.end);
}

/** A name that follows another Chinese character may be the end of a longer one. */
function isBehindStray(text: string, { start }: Span, index: AgencyIndex): boolean {
  const before = text.slice(0, start);
  if (!/[一-鿿]$/.test(before) || /\d年度?$/.test(before)) return false;
  return !NO_REGION.test(before) && !OF_EACH_COUNTY.test(before) && !endsInWord(before, index);
}

const PLACE = /^[一-鿿]{1,9}(?:省|市|[自特]治[区州]|区|县|旗|州)$/;
/** 社区, 全市, 城市, 各县: the last character names no region there. */
const NO_PLACE =
  /(?:[社小城辖地景园校片市郊山库专分灾牧林禁特税]区|[城超夜股菜门上]市|[锦红国队彩]旗|[全本各该某每哪外个几多我咱这那省市区县旗][省市区县旗州])$|^(?:经济)?(?:技术)?(?:开发|新|高新|经开|产业)区$|[个各哪每]/;

/**
 * A region that none of the store's agencies is in: 北京市海淀区.
 *
 * @param words the words of the question that nothing else accounts for, in order
 */
export function findUnknownPlace(
  words: readonly { readonly text: string; readonly span: Span; readonly content: boolean }[],
): AgencyMention | undefined {
  let found: AgencyMention | undefined;
  for (const [at, { text, span, content }] of words.entries()) {
    const continues = found !== undefined && found.span.end === span.start;
    if (found !== undefined && !continues) return found;
    const named = `${found?.named ?? ""}${text}`;
    if (!content || text.length < 2 || !PLACE.test(named) || NO_PLACE.test(named)) {
      if (found !== undefined) return found;
      continue;
    }
    const start = found?.span.start ?? span.start;
    found = { named, span: { start, end: span.end }, ids: [], match: "unknown" };
    found = withTornHead(found, words[at - 1]);
  }
  return found;
}

/** 埇 and 桥区: a dictionary that does not know a place cuts its first character off. */
function withTornHead(place: AgencyMention, before: Word | undefined): AgencyMention {
  if (before?.text.length !== 1 || before.span.end !== place.span.start) return place;
  const named = `${before.text}${place.named}`;
  if (knownPlaceAt(named, 0)?.name !== named) return place;
  return { ...place, named, span: { start: before.span.start, end: place.span.end } };
}

const KIND_OF_BODY = new RegExp(
  `(?:街道办事处|街道办|街道|镇|(?<!城)乡|(?<=[省市区县旗镇乡])(?:人民)?政府|管委会|管理委员会|委员会|委|局|厅|中心|法院|检察院|[大支总]队|(?<=[一-鿿]{2})(?<![全内外局干大头尾底上下中东西南北脸乐])部|${INSTITUTION})$`,
);

/** 全市政府 of 全市政府信息公开 is nobody's name. */
const WHOLE_PLACE = /^(?:全|各|整个|本)[省市区县旗]/;

/**
 * A name that looks like that of an agency but is none of the store's: 马尚街道, 张店区教育局.
 *
 * @param words the words of the question that nothing else accounts for, in order
 */
export function findUnknownAgency(
  words: readonly { readonly text: string; readonly span: Span; readonly content: boolean }[],
): AgencyMention | undefined {
  for (const [at, word] of words.entries()) {
    const first = firstOfName(words, at);
    const parts = words.slice(first, at + 1);
    if (!parts.some(({ content }) => content)) continue;
    const joined = parts.map(({ text }) => text).join("");
    if (!KIND_OF_BODY.test(joined)) continue;
    const named = withoutJoint(joined);
    if (!KIND_OF_BODY.test(named) || WHOLE_PLACE.test(named)) continue;
    const stem = named.replace(KIND_OF_BODY, "");
    if (stem.length === 0) continue;
    return { named, span: { start: word.span.end - named.length, end: word.span.end }, ids: [], match: "unknown" };
  }
  return undefined;
}

type Word = { readonly text: string; readonly span: Span; readonly content: boolean };

/** The first of the words that a name is made of: 自然资源 of 自然资源和规划局, but in 教育局和规划局 there are two names. */
function firstOfName(words: readonly Word[], last: number): number {
  const isBeside = (at: number): boolean => words[at]?.span.end === words[at + 1]?.span.start;
  let first = last;
  for (;;) {
    const before = words[first - 1];
    if (before === undefined || !isBeside(first - 1)) return first;
    const other = words[first - 2];
    if (before.content) first--;
    else if (/^[和与]$/.test(before.text) && other?.content && isBeside(first - 2) && !KIND_OF_BODY.test(other.text))
      first -= 2;
    else return first;
  }
}

/** 和江阴市应急管理局: where a place of the country stands there, a word before it is no part of the name. */
function withoutJoint(named: string): string {
  const joint = /^(?:以及|除了|[和与跟及同比了])/.exec(named)?.[0].length ?? 0;
  return knownPlaceAt(named, joint) ? named.slice(joint) : named;
}
