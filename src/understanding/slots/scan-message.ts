import { gather } from "../../text/gather.ts";
import type { Segmenter, Word } from "../../text/segment.ts";
import type { Lexicon, Naming, Signal, TimeWord } from "../lexicon/lexicon.ts";
import { type Found, keepLongest, NAME_MASK } from "../lexicon/phrase-finder.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { findAgencies } from "../names/find-agencies.ts";
import { findRegions, isOfRegion, type RegionMention } from "../names/find-regions.ts";
import { findKind, findLevel, type KindMention, kindsIn, ofKind } from "../names/kinds/find-kind.ts";
import { withBoardsAlike } from "../names/namesakes.ts";
import { ofEachCounty } from "../names/of-each-county.ts";
import type { AgencyMention, YearMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import {
  isSwallowed,
  isTornOfAsking,
  isTornOff,
  isTornOfVerb,
  isTornOfYear,
  isTornOut,
} from "./accounted/torn-finds.ts";
import { findOwnPlace } from "./conditions/find-place.ts";
import { movedYearsSpans } from "./conditions/moved-years.ts";
import { choosesYears } from "./conditions/which-reports.ts";
import { type FoundLeftOut, findLeftOut } from "./left-out/find-left-out.ts";
import { mayLeaveOut } from "./left-out/left-out-words.ts";
import { withOwnCity } from "./left-out/own-city.ts";
import { findYears } from "./years/find-years.ts";
import { occasionSpans } from "./years/since-when.ts";
import { findWholeYear } from "./years/whole-year.ts";

/** What reading a message needs to know. */
export interface Reader {
  readonly index: AgencyIndex;
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
}

/** What the lists find in a message, before any of it is weighed. */
export interface Scan {
  readonly text: string;
  /** The message with the names of agencies blotted out; positions are the same. */
  readonly masked: string;
  /** The words of the masked message, cut when they are first asked for. */
  readonly cut: (text: string) => readonly Word[];
  readonly named: readonly AgencyMention[];
  /** A kind of agencies that is spoken of together. */
  readonly kind: KindMention | undefined;
  readonly years: readonly YearMention[];
  /** The years where further stretches mean something else: names that turn out to be misspelt. */
  readonly yearsBeside: (names: readonly Span[]) => readonly YearMention[];
  readonly regions: readonly RegionMention[];
  /** What is left out; its agencies and regions are not among those that are asked about. */
  readonly excluded: FoundLeftOut;
  /** Words for the year from its beginning to its end. */
  readonly wholeYear: readonly Span[];
  /** 第一次, 最近一次, 增加: where it is asked in which year that was. */
  readonly occasions: readonly Span[];
  /** Names of the form and of the prose. */
  readonly found: readonly Found<Naming>[];
  /** Words that tell the kind of question. */
  readonly signals: readonly Found<Signal>[];
  /** Names of the form that are torn out of other words. */
  readonly tornOff: readonly Found<Naming>[];
  /** Shorter names, beside those that count, that say the same: 官网 of 官|网上公开. */
  readonly echoes: readonly Found<Naming>[];
}

/**
 * Looks for everything that a list knows: first the names of agencies, in the raw text; then phrases of the form, the
 * longest first; then words that tell the kind of question, years and regions.
 *
 * @param text the normalised question
 * @param thisYear the year by the clock
 */
export function scanMessage(text: string, { index, lexicon, segmenter }: Reader, thisYear: number): Scan {
  const agencies = findAgencies(text, index).map((mention) =>
    ofEachCounty(text, withBoardsAlike(text, mention, lexicon.bodies.noLine, index), index),
  );
  const find = agencies.some(({ match }) => match === "exact") ? findLevelBeside : findKind;
  const kind = find(text, lexicon.bodies, index);
  // 沙市区教育系统 is no slip of 沙市区教育局.
  const apart = kind ? agencies.filter(({ span }) => !overlaps(span, kind.span)) : agencies;
  const names = kind ? apart.map((mention) => ofKind(mention, kind)) : apart;
  const unnamed = names.reduce((masked, { span }) => mask(masked, span), text);
  const named = kind?.kind.ids.length === 0 ? [ofNobody(kind, text)] : names;
  const masked = kind ? mask(unnamed, kind.span) : unnamed;
  let words: readonly Word[] | undefined;
  const cut = (text: string): readonly Word[] => {
    words ??= segmenter.cut(text);
    return words;
  };
  const everything = lexicon.namings.findAll(masked);
  const tornOff = everything.filter(
    (find) => isTornOff(masked, find) || isTornOfAsking(masked, find) || isTornOut(find, masked, cut),
  );
  const whole = everything.filter((find) => !tornOff.includes(find));
  const found = keepLongest(whole, (find) => (standsBack(find, whole) ? 1 : 0));
  const echoes = everything.filter((find) => !tornOff.includes(find) && found.some((kept) => isEcho(find, kept)));
  const wholeYear = findWholeYear(masked);
  const occasions = [...(choosesYears(masked) ? occasionSpans(masked) : []), ...movedYearsSpans(masked)];
  // 年年 of 截至当年年底.
  const isOfWholeYear = ({ spans }: Found<Signal>): boolean =>
    spans.every((span) => wholeYear.some(({ start, end }) => start <= span.start && span.end <= end));
  const signals = lexicon.signals
    .findAll(masked)
    .filter(
      (signal) =>
        !isSwallowed(signal, found) &&
        !isOfWholeYear(signal) &&
        !isOfOccasion(signal, occasions) &&
        !isTornOfAsking(masked, signal) &&
        !isTornOfVerb(masked, signal) &&
        !isTornOut(signal, masked, cut),
    );
  const regions = findRegions(masked, index, found);
  // 埇桥20 自然人: a bare number behind a place is a year as it is behind a name.
  const places = regions.reduce(
    (text, { span }) => (DIGIT.test(text.charAt(span.end)) ? mask(text, span) : text),
    masked,
  );
  const yearsBeside = (names: readonly Span[]): readonly YearMention[] =>
    findYears(places, [...gather(found, ({ spans }) => spans), ...names], timeWords(signals), thisYear, index.years);
  const years = yearsBeside([]);
  // 除了医院: a kind that the question is not about may be left out.
  const others = kind || names.length > 0 ? [] : kindsIn(masked, lexicon.bodies, index).map(asNames(text));
  const excluded = withOwnCity(findLeftOut(masked, [...named, ...others], regions, lexicon.kinds), regions, index);
  // 其他单位 behind what is left out is no kind of applicant.
  const isKept = (find: { readonly spans: readonly Span[] }): boolean =>
    !find.spans.some((span) => excluded.spans.some((out) => overlaps(out, span)));
  const bodies = signals.filter((signal) => isOfRegion(signal, regions));
  // 下属单位 is what no report holds, but behind a region.
  const isBodies = ({ meaning, spans }: Found<Naming>): boolean =>
    meaning.kind === "foreign" && spans.some((span) => bodies.some(({ spans: [of] }) => overlaps(of, span)));
  return {
    text,
    masked,
    cut,
    named,
    kind: kind?.kind.ids.length === 0 ? undefined : kind,
    years,
    yearsBeside,
    regions: regions.filter((region) => !excluded.regions.includes(region)),
    excluded,
    wholeYear,
    occasions,
    found: found.filter((find) => isKept(find) && !isBodies(find)),
    signals: signals.filter(
      (signal) =>
        isKept(signal) && !isTornOfYear(signal, years) && (signal.meaning.kind !== "within" || bodies.includes(signal)),
    ),
    tornOff,
    echoes,
  };
}

const DIGIT = /\d/;

/** 第一次有复议的是哪年: neither who comes first nor of which report. */
function isOfOccasion({ meaning, spans }: Found<Signal>, occasions: readonly Span[]): boolean {
  const isOther = meaning.kind === "order" || meaning.kind === "trigger" || meaning.kind === "time";
  return isOther && spans.some((span) => occasions.some((of) => overlaps(of, span)));
}

/** Does a find name, with words that overlap those of another, what the other one names? */
function isEcho(find: Found<Naming>, kept: Found<Naming>): boolean {
  return (
    find !== kept &&
    find.spans.some((span) => kept.spans.some((other) => overlaps(span, other))) &&
    find.meaning.kind === "row" &&
    kept.meaning.kind === "row" &&
    find.meaning.id === kept.meaning.id
  );
}

/** A weak word gives way to any other phrase, and so does a column of rows that nothing names: 公开的件数 of 不予公开的件数. */
function standsBack({ meaning }: Found<Naming>, all: readonly Found<Naming>[]): boolean {
  if (meaning.kind === "row") return meaning.weak;
  if (meaning.kind !== "proactive" || meaning.rows === null) return false;
  const { rows } = meaning;
  return !all.some(({ meaning: other }) => other.kind === "row" && rows.some((row) => other.id === `proactive.${row}`));
}

/** All agencies of a kind, as if the question named each. */
function asNames(text: string): (mention: KindMention) => AgencyMention {
  return ({ span, kind: { ids } }) => ({ named: text.slice(span.start, span.end), span, ids, match: "exact" });
}

/** The store has no agency of a kind that is asked about. */
function ofNobody({ span }: KindMention, text: string): AgencyMention {
  return { named: text.slice(span.start, span.end), span, ids: [], match: "unknown" };
}

/** Blots out a stretch; positions are the same. */
export function mask(text: string, { start, end }: Span): string {
  return text.slice(0, start) + NAME_MASK.repeat(end - start) + text.slice(end);
}

function timeWords(signals: readonly Found<Signal>[]): Found<TimeWord>[] {
  return gather(signals, (signal) =>
    signal.meaning.kind === "time" ? [{ ...signal, meaning: signal.meaning.time }] : [],
  ).sort((a, b) => b.weight - a.weight);
}

/**
 * The bodies of a level among which an agency that is named stands, or of which it is left out: 公安局在市直部门里排第几,
 * 市直部门除公安局外.
 */
function findLevelBeside(text: string, words: Lexicon["bodies"], index: AgencyIndex): KindMention | undefined {
  return findOwnPlace(text) === undefined && !mayLeaveOut(text) ? undefined : findLevel(text, words, index);
}
