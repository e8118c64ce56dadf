import type { Word } from "../../text/segment.ts";
import type { Lexicon, Naming, Signal } from "../lexicon/lexicon.ts";
import { type Found, keepLongest } from "../lexicon/phrase-finder.ts";
import { overlaps, type Span } from "../span.ts";
import { isSwallowed, isTornOfAsking, isTornOff, isTornOfVerb, isTornOut } from "./accounted/torn-finds.ts";
import { movedYearsSpans } from "./conditions/moved-years.ts";
import { choosesYears } from "./conditions/which-reports.ts";
import { occasionSpans } from "./years/since-when.ts";
import { findWholeYear } from "./years/whole-year.ts";

/** Phrases of `intents/` that stand in a message. */
export interface ScannedPhrases {
  /** Names of the form and of the prose. */
  readonly found: readonly Found<Naming>[];
  /** Names of the form that are torn out of other words. */
  readonly tornOff: readonly Found<Naming>[];
  /** Shorter names, beside those that count, that say the same: 官网 of 官|网上公开. */
  readonly echoes: readonly Found<Naming>[];
  /** Words that tell the kind of question. */
  readonly signals: readonly Found<Signal>[];
  /** Words for the year from its beginning to its end. */
  readonly wholeYear: readonly Span[];
  /** 第一次, 最近一次, 增加: where it is asked in which year that was. */
  readonly occasions: readonly Span[];
}

type Cut = (text: string) => readonly Word[];

/** Looks for every phrase that a list knows: names of the form first, then the words around them. */
export function scanPhrases(masked: string, cut: Cut, lexicon: Lexicon): ScannedPhrases {
  const names = scanNamings(masked, cut, lexicon);
  const wholeYear = findWholeYear(masked);
  const occasions = [...(choosesYears(masked) ? occasionSpans(masked) : []), ...movedYearsSpans(masked)];
  // 年年 of 截至当年年底.
  const isOfWholeYear = ({ spans }: Found<Signal>): boolean =>
    spans.every((span) => wholeYear.some(({ start, end }) => start <= span.start && span.end <= end));
  const signals = lexicon.signals
    .findAll(masked)
    .filter(
      (signal) =>
        !isSwallowed(signal, names.found) &&
        !isOfWholeYear(signal) &&
        !isOfOccasion(signal, occasions) &&
        !isTornOfAsking(masked, signal) &&
        !isTornOfVerb(masked, signal) &&
        !isTornOut(signal, masked, cut),
    );
  return { ...names, signals, wholeYear, occasions };
}

function scanNamings(masked: string, cut: Cut, lexicon: Lexicon): Pick<ScannedPhrases, "found" | "tornOff" | "echoes"> {
  const everything = lexicon.namings.findAll(masked);
  const tornOff = everything.filter(
    (find) => isTornOff(masked, find) || isTornOfAsking(masked, find) || isTornOut(find, masked, cut),
  );
  const whole = everything.filter((find) => !tornOff.includes(find));
  const found = keepLongest(whole, (find) => (standsBack(find, whole) ? 1 : 0));
  return { found, tornOff, echoes: whole.filter((find) => found.some((kept) => isEcho(find, kept))) };
}

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
