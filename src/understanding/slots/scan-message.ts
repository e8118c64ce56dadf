import { gather } from "../../text/gather.ts";
import type { Segmenter, Word } from "../../text/segment.ts";
import type { Lexicon, Naming, Signal, TimeWord } from "../lexicon/lexicon.ts";
import type { Found } from "../lexicon/phrase-finder.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { findRegions, isOfRegion, type RegionMention } from "../names/find-regions.ts";
import { type KindMention, kindsIn } from "../names/kinds/find-kind.ts";
import type { AgencyMention, YearMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import { isTornOfYear } from "./accounted/torn-finds.ts";
import { type FoundLeftOut, findLeftOut } from "./left-out/find-left-out.ts";
import { withOwnCity } from "./left-out/own-city.ts";
import { mask, type ScannedNames, scanNames } from "./scan-names.ts";
import { type ScannedPhrases, scanPhrases } from "./scan-phrases.ts";
import { findYears } from "./years/find-years.ts";

/** What reading a message needs to know. */
export interface Reader {
  readonly index: AgencyIndex;
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
}

/** What the lists find in a message, before any of it is weighed; its kind of agencies has some in the store. */
export interface Scan extends ScannedNames, ScannedPhrases {
  readonly text: string;
  /** The words of the masked message, cut when they are first asked for. */
  readonly cut: (text: string) => readonly Word[];
  readonly years: readonly YearMention[];
  /** The years where further stretches mean something else: names that turn out to be misspelt. */
  readonly yearsBeside: (names: readonly Span[]) => readonly YearMention[];
  readonly regions: readonly RegionMention[];
  /** What is left out; its agencies and regions are not among those that are asked about. */
  readonly excluded: FoundLeftOut;
}

/**
 * Looks for everything that a list knows: first the names of agencies, in the raw text; then phrases of the form, the
 * longest first; then words that tell the kind of question, years and regions.
 *
 * @param text the normalised question
 * @param thisYear the year by the clock
 */
export function scanMessage(text: string, { index, lexicon, segmenter }: Reader, thisYear: number): Scan {
  const { named, kind, masked } = scanNames(text, index, lexicon);
  let words: readonly Word[] | undefined;
  const cut = (text: string): readonly Word[] => {
    words ??= segmenter.cut(text);
    return words;
  };
  const phrases = scanPhrases(masked, cut, lexicon);
  const regions = findRegions(masked, index, phrases.found);
  const yearsBeside = yearsIn(masked, regions, phrases, thisYear, index);
  const years = yearsBeside([]);
  // 除了医院: a kind that the question is not about may be left out.
  const others = kind || named.length > 0 ? [] : kindsIn(masked, lexicon.bodies, index).map(asNames(text));
  const excluded = withOwnCity(findLeftOut(masked, [...named, ...others], regions, lexicon.kinds), regions, index);
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
    wholeYear: phrases.wholeYear,
    occasions: phrases.occasions,
    ...kept(phrases, regions, years, excluded),
    tornOff: phrases.tornOff,
    echoes: phrases.echoes,
  };
}

const DIGIT = /\d/;

/** Finds the years, where further stretches mean something else. */
function yearsIn(
  masked: string,
  regions: readonly RegionMention[],
  { found, signals }: ScannedPhrases,
  thisYear: number,
  index: AgencyIndex,
): Scan["yearsBeside"] {
  // 埇桥20 自然人: a bare number behind a place is a year as it is behind a name.
  const places = regions.reduce(
    (text, { span }) => (DIGIT.test(text.charAt(span.end)) ? mask(text, span) : text),
    masked,
  );
  const taken = gather(found, ({ spans }) => spans);
  return (names) => findYears(places, [...taken, ...names], timeWords(signals), thisYear, index.years);
}

/** Phrases but for those of what is left out, and of other things: years, the bodies of a region. */
function kept(
  { found, signals }: ScannedPhrases,
  regions: readonly RegionMention[],
  years: readonly YearMention[],
  excluded: FoundLeftOut,
): Pick<Scan, "found" | "signals"> {
  // 其他单位 behind what is left out is no kind of applicant.
  const isKept = (find: { readonly spans: readonly Span[] }): boolean =>
    !find.spans.some((span) => excluded.spans.some((out) => overlaps(out, span)));
  const bodies = signals.filter((signal) => isOfRegion(signal, regions));
  // 下属单位 is what no report holds, but behind a region.
  const isBodies = ({ meaning, spans }: Found<Naming>): boolean =>
    meaning.kind === "foreign" && spans.some((span) => bodies.some(({ spans: [of] }) => overlaps(of, span)));
  return {
    found: found.filter((find) => isKept(find) && !isBodies(find)),
    signals: signals.filter(
      (signal) =>
        isKept(signal) && !isTornOfYear(signal, years) && (signal.meaning.kind !== "within" || bodies.includes(signal)),
    ),
  };
}

/** All agencies of a kind, as if the question named each. */
function asNames(text: string): (mention: KindMention) => AgencyMention {
  return ({ span, kind: { ids } }) => ({ named: text.slice(span.start, span.end), span, ids, match: "exact" });
}

function timeWords(signals: readonly Found<Signal>[]): Found<TimeWord>[] {
  return gather(signals, (signal) =>
    signal.meaning.kind === "time" ? [{ ...signal, meaning: signal.meaning.time }] : [],
  ).sort((a, b) => b.weight - a.weight);
}
