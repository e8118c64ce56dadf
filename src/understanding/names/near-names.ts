import { gather } from "../../text/gather.ts";
import { soundsNearlyAlike } from "../../text/sounds-alike.ts";
import type { AgencyMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import type { AgencyIndex, KnownAgency } from "./agency-index.ts";
import { isBranchFor } from "./kindred-names.ts";
import { startOfPlaces } from "./known-places.ts";
import { isOneSlip } from "./one-slip.ts";
import { isInsideRegion, regionEndingAt, withRegion } from "./place-names.ts";
import { isOtherBody, isPlainSlip, ofForeignPlace } from "./weigh-slip.ts";

/** A name must be this long for a slip in it to be told from another name. */
const SHORTEST_NEAR = 4;
/** A shorter name is only asked about, unless it sounds the same and ends the same: 凤皇镇. */
const SHORTEST_ASKED = 3;
/** Behind a region that names so few agencies, a shorter name will do. */
const SHORTEST_IN_REGION = 3;
const SIMILAR = 24;
/** A region with more agencies than a city has does not tell one name from another. */
const LARGEST_REGION = 400;
/** What an official name has behind the short one. */
const OFFICE = /^(?:人民政府|政府|办事处)/;
/** The part of a question that names are looked for in, in UTF-16 units. */
const NAMES_WITHIN = 200;

const NONE: readonly never[] = [];

/** What is one slip away from a name of an agency. */
interface Slip {
  readonly id: string;
  readonly end: number;
  readonly short: string;
}

/**
 * A name one slip away from one in the store, behind the name of its region: 铁岭县凡河镇 for 铁岭县凡和镇. So few names
 * are in a county that a single one that is near is meant; a name of two characters and a kind (东城街道) may be another
 * place still, unless it sounds the same.
 */
export function findNearInRegion(text: string, index: AgencyIndex): AgencyMention | undefined {
  for (let start = 0; start < Math.min(text.length, NAMES_WITHIN); start++) {
    const region = index.regionAt(text, start);
    if (!region) continue;
    const ids = index.inRegion(region);
    if (ids.length > LARGEST_REGION) continue;
    const after = start + region.length;
    // 临淄区除教育局外 names no 除教育局.
    if (text.startsWith("除", after)) continue;
    const all = gather(ids, (id) => longestSlip(text, after, id, index) ?? NONE);
    const foreign: Span[] = [];
    const near = all.filter(({ id, end, short }) => {
      const known = index.get(id);
      const other = known && ofAnother(text, { start: after, end }, short, known);
      if (other) foreign.push(other);
      return !other;
    });
    const [first] = near;
    if (!first && foreign.length > 0) return stranger(text, foreign);
    if (!first) continue;
    const end = Math.max(...near.map((slip) => slip.end));
    const span = { start: after, end: end + (OFFICE.exec(text.slice(end))?.[0].length ?? 0) };
    const mention = withRegion(
      text,
      span,
      near.map(({ id }) => id),
      index,
    );
    const written = text.slice(after, first.end);
    const sure =
      near.length === 1 &&
      (isPlainSlip(written, first.short, index.get(first.id), true) || isBranchFor(written, first.id, index));
    if (mention.match === "exact") return { ...mention, match: sure ? "near" : "unsure" };
  }
  return undefined;
}

/** The longest stretch from `start` on that is one slip away from a name of an agency. */
function longestSlip(text: string, start: number, id: string, index: AgencyIndex): Slip | undefined {
  let longest: Slip | undefined;
  for (const name of index.namesOf(id)) {
    const end = name.length >= SHORTEST_IN_REGION ? endOfSlip(text, start, name) : undefined;
    if (end !== undefined && end > (longest?.end ?? 0)) longest = { id, end, short: name };
  }
  return longest;
}

function endOfSlip(text: string, start: number, name: string): number | undefined {
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    const end = start + length;
    if (end <= text.length && endsAlike(text, end, name) && isSlipOf(text.slice(start, end), name)) return end;
  }
  return undefined;
}

/** Where the name of a body of another place, or of another one of the place, stands whole: 财政局 is no slip of 民政局. */
function ofAnother(text: string, span: Span, name: string, known: KnownAgency): Span | undefined {
  const foreign = ofForeignPlace(text, span, name, known);
  if (foreign || !isOtherBody(text.slice(span.start, span.end), name, known)) return foreign;
  return { start: startOfPlaces(text, span.start), end: span.end };
}

/** 鄂伦春旗, where the store has agencies of it, is no misspelt 鄂伦春乡. */
function isOfRegionName(text: string, span: Span, index: AgencyIndex): boolean {
  return index.regionAt(text, span.start)?.length === span.end - span.start || isInsideRegion(text, span, index);
}

/** 少的街道 of 申请最少的街道, and of 比上年少的街道, is no 少海街道. */
function isTornOfMost(text: string, { start }: Span): boolean {
  const isDegree = /[多少高低大小]/.test(text.charAt(start));
  return isDegree && (/[最更较]/.test(text.charAt(start - 1)) || text.charAt(start + 1) === "的");
}

/** A name one slip away from one in the store, anywhere in the text. */
export function findNear(text: string, index: AgencyIndex): AgencyMention | undefined {
  const finds: { readonly id: string; readonly name: string; readonly span: Span; readonly sure: boolean }[] = [];
  const foreign: Span[] = [];
  let written: ReadonlySet<number> | undefined;
  const slipOf = (name: string): Span | undefined => {
    written ??= codesOf(text);
    return name.length >= SHORTEST_ASKED && lacksOneAtMost(name, written) ? findSlip(text, name) : undefined;
  };
  const mayBeMeant = (id: string): boolean => index.namesOf(id).some((name) => slipOf(name) !== undefined);
  const similar = gather(index.similar(text.slice(0, NAMES_WITHIN), SIMILAR, mayBeMeant), ({ id }) =>
    namesOf(id, index),
  );
  for (const { id, name } of similar) {
    const span = slipOf(name);
    if (!span || isCutShort(text, span, name, index) || isTornOfMost(text, span)) continue;
    if (isOfRegionName(text, span, index)) continue;
    const known = index.get(id);
    const other = known && ofAnother(text, span, name, known);
    if (other) {
      foreign.push(other);
      continue;
    }
    const sure = isPlainSlip(text.slice(span.start, span.end), name, known, false);
    finds.push({ id, name, span, sure });
  }
  const longest = Math.max(...finds.map((find) => find.name.length));
  const best = finds.filter((find) => find.name.length === longest);
  const [first] = best.filter((find) => find.sure).concat(best);
  if (!first) return foreign.length > 0 ? stranger(text, foreign) : undefined;
  const ids = [...new Set(best.filter((find) => overlaps(find.span, first.span)).map((find) => find.id))];
  const mention = withRegion(text, first.span, ids, index);
  if (mention.match === "unknown") return stranger(text, [mention.span]);
  return { ...mention, match: first.sure && ids.length === 1 ? "near" : "unsure" };
}

/** 新街道 of 文新街道 is no 新华街道: a name that lost a character is not the end of a longer one. */
function isCutShort(text: string, { start, end }: Span, name: string, index: AgencyIndex): boolean {
  if (end - start >= name.length || !/[一-鿿]/.test(text.charAt(start - 1))) return false;
  return !/(?:\d年度?|请问|[问查看和与跟及比])$/.test(text.slice(0, start)) && !regionEndingAt(text, start, index);
}

function namesOf(id: string, index: AgencyIndex): { id: string; name: string }[] {
  return index.namesOf(id).map((name) => ({ id, name }));
}

function codesOf(text: string): ReadonlySet<number> {
  const codes = new Set<number>();
  for (let at = 0; at < text.length; at++) codes.add(text.charCodeAt(at));
  return codes;
}

/** One slip leaves all characters of a name in the text but one. */
function lacksOneAtMost(name: string, written: ReadonlySet<number>): boolean {
  let lacking = 0;
  for (let at = 0; at < name.length; at++) {
    if (!written.has(name.charCodeAt(at)) && ++lacking > 1) return false;
  }
  return true;
}

/**
 * The stretch of Chinese text that is one slip away from a name; the same length is preferred. None begins within 人民, which
 * half of all official names have and nobody takes apart: 民医院 of 人民医院 is no 中医院.
 */
function findSlip(text: string, name: string): Span | undefined {
  for (const length of [name.length, name.length - 1, name.length + 1]) {
    for (let start = 0; start + length <= text.length; start++) {
      const end = start + length;
      const sameEnds = endsAlike(text, end, name) && (length === name.length || text[start] === name[0]);
      const framed = sameEnds || (length === name.length && name.length >= SHORTEST_NEAR);
      if (!framed || TORN.test(text.slice(Math.max(0, start - 1), start + 1))) continue;
      if (isSlipOf(text.slice(start, end), name)) return { start, end };
    }
  }
  return undefined;
}

/** 理局 of 市场监督管|理局: what was like another name ends within this one. */
const REST_OF_NAME = /^[^局委镇乡道心办处]([一-鿿]{0,6}?(?:局|委员会|委|中心|办公室)|理)/;

/** The whole name of a body of a place that no agency of the store is of. */
function stranger(text: string, spans: readonly Span[]): AgencyMention {
  const start = Math.min(...spans.map((span) => span.start));
  const last = Math.max(...spans.map((span) => span.end));
  const end = last + (REST_OF_NAME.exec(text.slice(last - 1))?.[1]?.length ?? 0);
  return { named: text.slice(start, end), span: { start, end }, ids: [], match: "unknown" };
}

/** 人|民医院, and 除|了县政府, which is no 泗县政府. */
const TORN = /^(?:人民|除了|不[算含])$/;

/** Thousands of names are looked for at each place: most of them are told by their last character not to stand there. */
function endsAlike(text: string, end: number, name: string): boolean {
  return text.charCodeAt(end - 1) === name.charCodeAt(name.length - 1);
}

/** 政府承办 of 各县政府承办的建议 is no 市政府办, and 年县政府 of 历年县政府 no 房县政府. */
const GOVERNMENT_DOES = /^(?:政府[^办].?|[年的]?[区县市]{1,2}政府|区管委会?)$/;

/** Of characters that names have: 个医院 counts hospitals. */
function isSlipOf(written: string, name: string): boolean {
  if (!isOneSlip(written, name) || GOVERNMENT_DOES.test(written)) return false;
  if (ONE_AND_KIND.test(name) && !soundsNearlyAlike(written.charAt(0), name.charAt(0))) return false;
  return /^[一-鿿]+$/.test(written) && !/[个各几]/.test(written);
}

/** 的街道 shares nothing but its kind with 东街道; 四县政府 may be 泗县政府. */
const ONE_AND_KIND = /^.(?:街道|[镇乡县区市旗])/;
