import type { AgencyType } from "../report/agency.ts";
import type { Segmenter, Word } from "../text/segment.ts";
import { accountsFor, saysCriteria, UNUSED_BY } from "./accounted-signals.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { findAsides } from "./asides.ts";
import { applyExceptions } from "./exceptions.ts";
import { findAgencies, findUnknownAgency, findUnknownPlace } from "./find-agencies.ts";
import { assertingSpans } from "./find-assertion.ts";
import { findCriteria } from "./find-criteria.ts";
import { findLeftOut } from "./find-left-out.ts";
import { findPlace } from "./find-place.ts";
import {
  bareGovernments,
  bareKinds,
  findRegions,
  governmentOf,
  kindsTogether,
  placedBy,
  SPEAKS_OF_MANY,
  sideBySide,
} from "./find-regions.ts";
import { findThreshold } from "./find-threshold.ts";
import { findUnused } from "./find-unused.ts";
import { findYears, type TimeWord } from "./find-years.ts";
import { groupingOf, groupOf, wholeRegion } from "./groupings.ts";
import { findBareBoard, resolveStranger } from "./kindred-names.ts";
import { findLeftover, type LeftoverWord } from "./leftover.ts";
import type { Lexicon, Naming, Signal } from "./lexicon.ts";
import { grantedInList } from "./list-marks.ts";
import { mendPhrases } from "./mend.ts";
import { columnMention, type Named, rowMention } from "./name-mentions.ts";
import { meansEveryone, meansKind } from "./namesakes.ts";
import { findNarrowers } from "./narrowers.ts";
import { type Found, keepLongest, NAME_MASK } from "./phrase-finder.ts";
import type { Aggregation } from "./query.ts";
import { quotientIn } from "./quotient.ts";
import {
  aggregationOf,
  conditionOf,
  FIGURES,
  LIMIT,
  lackings,
  limitOf,
  longestTerms,
  orderOf,
  triggersOf,
  whole,
} from "./read-signals.ts";
import type { AgencyMention, Slots } from "./slots.ts";
import { overlaps, type Span } from "./span.ts";
import { isSwallowed, isTornOff, isTornOfYear, isTornOut } from "./torn-finds.ts";

/** What reading a message needs to know. */
export interface Reader {
  readonly index: AgencyIndex;
  readonly lexicon: Lexicon;
  readonly segmenter: Segmenter;
}

/** What was found, with how misspellings were read. */
export interface ReadSlots {
  readonly slots: Slots;
  readonly notes: readonly string[];
}

/** 未办理许可: what was not done is no figure of the form, unless it is named so (未审结); 没有收到 is how zeros are asked. */
const NOT_DONE = /(?:未|没有|没|不)$/;
const COUNTS: ReadonlySet<Aggregation | null> = new Set(["count", "share"]);
const DOINGS = /^(?:办|答复|处理|同意|获准|维持|纠正)/;
/**
 * Reads everything that a normalised question says: first the names of agencies, in the raw text; then phrases of the
 * form, the longest first; then words that tell the kind of question; at last what no list accounts for.
 */
export function readSlots(text: string, { index, lexicon, segmenter }: Reader, thisYear: number): ReadSlots {
  const named = findAgencies(text, index);
  const masked = named.reduce((masked, { span }) => mask(masked, span), text);
  let words: readonly Word[] | undefined;
  const cut = (text: string): readonly Word[] => {
    words ??= segmenter.cut(text);
    return words;
  };
  const everything = lexicon.namings.findAll(masked);
  const tornOff = everything.filter((find) => isTornOff(masked, find) || isTornOut(find, masked, cut));
  const everyFound = keepLongest(
    everything.filter((find) => !tornOff.includes(find)),
    standsBack,
  );
  const allSignals = lexicon.signals
    .findAll(masked)
    .filter((signal) => !isSwallowed(signal, everyFound) && !isTornOut(signal, masked, cut));
  const years = findYears(
    masked,
    everyFound.flatMap(({ spans }) => spans),
    timeWords(allSignals),
    thisYear,
    index.years.at(-1) ?? thisYear,
  );
  const everySignal = allSignals.filter((signal) => !isTornOfYear(signal, years));
  const everyRegion = findRegions(masked, index, everyFound);
  const excluded = findLeftOut(masked, named, everyRegion, lexicon.kinds);
  const regions = everyRegion.filter((region) => !excluded.regions.includes(region));
  const kept = (find: { readonly spans: readonly Span[] }): boolean =>
    !find.spans.some((span) => excluded.spans.some((out) => overlaps(out, span)));
  // 其他单位 behind what is left out is no kind of applicant.
  const found = everyFound.filter(kept);
  const read = everySignal.filter(kept);
  const compared = read.some(({ meaning }) =>
    COMPARES.has(meaning.kind === "aggregation" ? meaning.aggregation : meaning.kind),
  );
  const included = named.filter((agency) => !excluded.agencies.includes(agency));
  const [kind = null] = included.flatMap((agency) => meansKind(text, agency, compared) ?? []);
  const spokenOf = included
    .filter(({ ids }) => kind === null || ids !== kind.ids)
    .flatMap((agency) => meansEveryone(text, agency))
    .map((agency) => placedBy(agency, regions, text, index));

  const chosen = findCriteria({
    text: masked,
    rows: found.flatMap(({ meaning, spans }) => rowMention({ naming: meaning, span: whole(spans) })),
    columns: found.flatMap(({ meaning, spans }) => columnMention({ naming: meaning, span: whole(spans) })),
    rates: keepLongest(read.filter(({ meaning }) => meaning.kind === "rate")).flatMap(({ meaning, spans }) =>
      meaning.kind === "rate" ? [{ id: meaning.id, span: whole(spans) }] : [],
    ),
    agencies: spokenOf,
    orders: read.some(({ meaning }) => meaning.kind === "order"),
  });
  // The words of criteria say nothing else: 平均 of 超过平均数 asks for no average.
  const holding = chosen || spokenOf.length === 0 ? [] : assertingSpans(masked);
  const isHeld = ({ meaning, spans }: Found<Signal>): boolean =>
    meaning.kind === "aggregation" && spans.some((span) => holding.some((other) => overlaps(other, span)));
  const signals = chosen
    ? read.filter((signal) => !saysCriteria(signal, chosen))
    : read.filter((signal) => !isHeld(signal));
  // What a figure is held against is no agency that is asked about.
  const agencies = chosen ? [] : spokenOf;

  const covered: boolean[] = new Array<boolean>(text.length).fill(false);
  let left: readonly LeftoverWord[] | undefined;
  const cover = (spans: readonly Span[]): void => {
    if (spans.length > 0) left = undefined;
    for (const { start, end } of spans) covered.fill(true, start, end);
  };
  cover(named.map(({ span }) => span));
  cover(excluded.spans);
  for (const { phrase, spans } of tornOff) if (phrase.startsWith("个")) cover(spans);
  cover(years.map(({ span }) => span));
  for (const { spans } of [...found, ...signals.filter(accountsFor)]) cover(spans);
  cover(regions.map(({ span }) => span));
  const counted = agencies.length === 0 && COUNTS.has(aggregationOf(signals.map(({ meaning }) => meaning)));
  const limited = chosen ? undefined : findThreshold(masked, counted);
  if (chosen) cover(chosen.spans);
  cover(holding);
  if (agencies.length === 0) cover(wholeRegion(masked, regions, index, sideBySide(masked, regions).length, signals));
  // 两次以上申请的人 is no condition on a figure of one agency.
  if (limited && (agencies.length === 0 || ENDS_THERE.test(masked.slice(limited.span.end)))) cover([limited.span]);
  cover(quotientIn({ text, agencies, years })?.words ?? []);
  const places = LIMIT.exec(masked);
  if (places) cover([{ start: places.index, end: places.index + places[0].length }]);
  const place = findPlace(masked, agencies.length === 1);
  if (place) cover(place.spans);

  const bare =
    agencies.length === 0 && signals.some(({ meaning }) => SPEAKS_OF_MANY.has(meaning.kind))
      ? bareGovernments(masked, covered)
      : undefined;
  if (bare) cover([bare.span]);
  const sides = agencies.length === 0 ? kindsTogether(masked) : undefined;
  if (sides) cover(sides.spans);
  cover(findAsides(masked, covered, lexicon.asides));
  const leftover = (): readonly LeftoverWord[] => {
    left ??= findLeftover(masked, covered, cut, lexicon.idle);
    return left;
  };
  const stranger = agencies.some(({ match }) => match === "unknown")
    ? undefined
    : (findStranger(masked, regions, leftover(), index) ??
      (agencies.length + regions.length > 0 ? undefined : findUnknownPlace(leftover())));
  if (stranger) cover([stranger.span]);
  const regionsAlone = regions.filter(({ span }) => !stranger || !overlaps(stranger.span, span));
  const mended = mendPhrases(masked, leftover(), lexicon, cut);
  const intact = found.filter(({ spans }) => !mended.some(({ span }) => spans.some((other) => overlaps(other, span))));
  cover(mended.map(({ span }) => span));

  const namings: Named[] = [
    ...intact.map(({ meaning, spans }) => ({ naming: meaning, span: whole(spans) })),
    ...mended.map(({ naming, span }) => ({ naming, span })),
  ].sort((a, b) => a.span.start - b.span.start);
  const plainRows = namings.flatMap(rowMention);
  const allRows = [...plainRows, ...grantedInList(masked, plainRows)].sort((a, b) => a.span.start - b.span.start);
  const excepted = applyExceptions(masked, allRows, namings.flatMap(columnMention));
  const isAsked = (mention: { readonly span: Span }): boolean => !chosen?.belongs(mention);
  const [rows, columns, spans] = [excepted.rows.filter(isAsked), excepted.columns.filter(isAsked), excepted.spans];
  cover(spans);
  // 未被 of 未被维持的复议 says what is counted, and not that there is none.
  const told = signals.filter(
    ({ meaning, spans: words }) =>
      meaning.kind !== "condition" || !spans.some((span) => words.some((word) => overlaps(span, word))),
  );
  const meanings = signals.map(({ meaning }) => meaning);
  const narrowers = findNarrowers(masked, (at) => !covered[at]);
  const unexplained = [
    ...(place?.wish === null
      ? place.spans.map((span) => ({ text: masked.slice(span.start, span.end), span, foreign: false }))
      : []),
    ...namings.flatMap(({ naming, span }) =>
      naming.kind === "foreign" ? [{ text: masked.slice(span.start, span.end), span, foreign: true }] : [],
    ),
    ...narrowers.map((span) => ({
      text: masked.slice(span.start, span.end),
      span,
      foreign: false,
    })),
    ...rows.flatMap(({ span }) => {
      const not = NOT_DONE.exec(masked.slice(0, span.start))?.[0] ?? "";
      const start = span.start - not.length;
      const denied = not === "未" || DOINGS.test(masked.slice(span.start));
      return not !== "" && denied && !covered[start]
        ? [{ text: masked.slice(start, span.end), span: { start, end: span.end }, foreign: false }]
        : [];
    }),
    ...leftover()
      .filter(({ content }) => content)
      .map((word) => ({ ...word, foreign: false })),
  ];
  const without = limited || chosen || agencies.length > 0 ? [] : lackings(masked, rows);
  const condition = chosen ? null : (limited?.threshold ?? (without.length > 0 ? "zero" : conditionOf(told)));
  const used: readonly Span[] = [
    ...named.map(({ span }) => span),
    ...excluded.spans,
    ...spans,
    ...years.map(({ span }) => span),
    ...regions.map(({ span }) => span),
    ...namings.map(({ span }) => span),
    ...without,
    ...(limited ? [limited.span] : []),
    ...(place?.spans ?? []),
    ...(chosen?.spans ?? []),
    ...(places ? [{ start: places.index, end: places.index + places[0].length }] : []),
    ...signals.flatMap(({ meaning, spans }) =>
      !(meaning.kind === "condition" ? limited : UNUSED_BY.has(meaning.kind)) ? [whole(spans)] : [],
    ),
  ];
  const unused = findUnused(masked, (at) => used.some(({ start, end }) => start <= at && at < end));
  // The words of a trigger that does not account for them are no other subject.
  const isSomethingElse = ({ span }: { readonly span: Span }): boolean =>
    !signals.some(({ meaning, spans }) => meaning.kind === "trigger" && spans.some((of) => overlaps(of, span)));
  const types = [
    ...(sides?.types ?? []),
    ...meanings.flatMap((meaning) =>
      meaning.kind === "scope" && meaning.type !== "all" ? [meaning.type as AgencyType] : [],
    ),
    ...(agencies.length === 0 && meanings.some(({ kind }) => SPEAKS_OF_MANY.has(kind))
      ? bareKinds(masked, cut(masked), covered)
      : []),
  ];
  return {
    slots: {
      excluded: excluded.agencies.flatMap(({ ids }) => ids),
      leftOut: excluded.leftOut,
      places: regionsAlone.map(({ name }) => name),
      agencies: stranger ? [...agencies, stranger] : agencies,
      years,
      rows,
      columns,
      contact: namings.flatMap(({ naming }) => (naming.kind === "contact" ? [naming.field] : [])),
      topics: namings.flatMap(({ naming }) => (naming.kind === "topic" ? [naming.topic] : [])),
      terms: longestTerms(signals).map(({ id }) => id),
      strangeTerm: longestTerms(signals).some(({ span }) =>
        unexplained.some((word) => word.span.start === span.end && isSomethingElse(word)),
      ),
      rates: [
        ...new Set(
          keepLongest(signals.filter(({ meaning }) => meaning.kind === "rate")).flatMap(({ meaning }) =>
            meaning.kind === "rate" ? [meaning.id] : [],
          ),
        ),
      ],
      breakdowns: meanings.flatMap((meaning) => (meaning.kind === "breakdown" ? [meaning.id] : [])),
      scope: {
        all: meanings.some((meaning) => meaning.kind === "scope" && meaning.type === "all"),
        types: [...new Set(types)],
        region: regionsAlone.at(-1)?.name ?? null,
        regionSpans: regionsAlone.map(({ span }) => span),
        named: kind,
        kindsApart: sides?.apart ?? [],
        beside: sideBySide(masked, regionsAlone),
        governments: bare?.group ?? groupOf(keepLongest(signals)),
      },
      grouping: groupingOf(signals, masked) ?? (sides && sides.apart.length > 0 ? "type" : null),
      order: orderOf(meanings),
      limit: limitOf(text),
      place: place?.wish ?? null,
      aggregation: aggregationOf(meanings),
      summed: meanings.some(({ kind }) => kind === "total"),
      condition,
      criteria: chosen?.criteria ?? null,
      unused: unused.map(({ start, end }) => masked.slice(start, end)),
      triggers: triggersOf(
        signals,
        namings.some(({ naming }) => FIGURES.has(naming.kind)) || unexplained.some(isSomethingElse),
      ),
      outright: new Set(
        meanings.flatMap((meaning) =>
          meaning.kind === "trigger" && meaning.force === "outright" ? [meaning.intent] : [],
        ),
      ),
      outside: namings.flatMap(({ naming, span }) =>
        naming.kind === "foreign" && naming.outside ? [masked.slice(span.start, span.end)] : [],
      ),
      dialogue: new Set(meanings.flatMap((meaning) => (meaning.kind === "dialogue" ? [meaning.role] : []))),
      unexplained: unexplained.map(({ text, foreign, span }) => {
        const beside = [...rows, ...columns].some((mention) => mention.span.start === span.end);
        const narrows = foreign || beside || narrowers.some((other) => overlaps(other, span));
        return { text, foreign, narrows };
      }),
      text,
    },
    notes: mended.map(({ written, phrase }) => `“${written}”按“${phrase}”理解`),
  };
}

/** A name that no agency bears as it stands; the agency that is called nearly so, where there is one. */
function findStranger(
  text: string,
  regions: readonly { readonly name: string; readonly span: Span }[],
  words: readonly LeftoverWord[],
  index: AgencyIndex,
): AgencyMention | undefined {
  const unknown = governmentOf(text, regions) ?? findUnknownAgency(words);
  return unknown ? resolveStranger(text, unknown, index) : findBareBoard(text, words, index);
}

/** Signals that set agencies of one name against one another. */
const COMPARES: ReadonlySet<string> = new Set(["order", "average", "median", "count", "share", "maximum", "minimum"]);

/** A weak word gives way to any other phrase. */
function standsBack({ meaning }: Found<Naming>): number {
  return meaning.kind === "row" && meaning.weak ? 1 : 0;
}

/** What may follow a limit that the figure of one agency is held against: 超过10件了吗. */
const ENDS_THERE = /^(?:了|的)?(?:(?:年份)?(?:是|有|都有)?(?:哪[几些]?|几|多少)个?年|吗|呢|吧|没有|没|么|[,。?!]|$)/;

function mask(text: string, { start, end }: Span): string {
  return text.slice(0, start) + NAME_MASK.repeat(end - start) + text.slice(end);
}

function timeWords(signals: readonly Found<Signal>[]): Found<TimeWord>[] {
  return signals
    .flatMap((signal) => (signal.meaning.kind === "time" ? [{ ...signal, meaning: signal.meaning.time }] : []))
    .sort((a, b) => b.weight - a.weight);
}
