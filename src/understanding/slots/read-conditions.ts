import { gather } from "../../text/gather.ts";
import type { Signal } from "../lexicon/lexicon.ts";
import { type Found, keepLongest } from "../lexicon/phrase-finder.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { ofPlaces, placedBy } from "../names/find-regions.ts";
import { isOfEveryone, meansEveryone, meansKind } from "../names/namesakes.ts";
import type { Aggregation } from "../query.ts";
import type { NamedKind } from "../scope.ts";
import type { AgencyMention } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import { saysCriteria } from "./accounted-signals.ts";
import { assertingSpans } from "./conditions/asserting-words.ts";
import { findAskedNumber, findRoughLimit } from "./conditions/find-asked-number.ts";
import { type FoundCriteria, findCriteria } from "./conditions/find-criteria.ts";
import { type FoundLimit, findThreshold } from "./conditions/find-threshold.ts";
import { asksForAny, choosesReports } from "./conditions/which-reports.ts";
import { columnMention, rowMention } from "./lists/name-mentions.ts";
import { aggregationOf, whole } from "./read-signals.ts";
import type { Scan } from "./scan-message.ts";

/** Whom a message asks about, and what its figures or its reports are held against. */
export interface Conditions {
  readonly agencies: readonly AgencyMention[];
  /** All agencies of a name that several bear. */
  readonly everyone: NamedKind | null;
  /** Reports are chosen by their figures. */
  readonly chosen: FoundCriteria | undefined;
  /** A limit that figures are held against. */
  readonly limited: FoundLimit | undefined;
  /** Words by which a figure is held against others: 超过平均数吗. */
  readonly holding: readonly Span[];
  /** The signals that say anything else. */
  readonly signals: readonly Found<Signal>[];
}

const COUNTS: ReadonlySet<Aggregation | null> = new Set(["count", "share"]);
/** Signals that set agencies of one name against one another. */
const COMPARES: ReadonlySet<string> = new Set(["order", "average", "median", "count", "share", "maximum", "minimum"]);

/** Tells the agencies that are asked about from those, and from the numbers, that figures are only held against. */
export function readConditions(
  { text, masked, named, kind, regions, excluded, found, signals }: Scan,
  index: AgencyIndex,
): Conditions {
  const compared = signals.some(({ meaning }) =>
    COMPARES.has(meaning.kind === "aggregation" ? meaning.aggregation : meaning.kind),
  );
  const included = named.filter((agency) => !excluded.agencies.includes(agency));
  const [everyone = kind?.kind ?? null] = gather(included, (agency) => meansKind(text, agency, compared, index) ?? []);
  const spokenOf = gather(
    included.filter(({ ids }) => everyone === null || ids !== everyone.ids),
    (agency) => meansEveryone(text, isOfEveryone(text, agency) ? ofPlaces(agency, regions, index) : agency),
  ).map((agency) => placedBy(agency, regions, text, index));
  const chosen = findCriteria(masked, () => ({
    rows: gather(found, ({ meaning, spans }) => rowMention({ naming: meaning, span: whole(spans) })),
    columns: gather(found, ({ meaning, spans }) => columnMention({ naming: meaning, span: whole(spans) })),
    rates: gather(keepLongest(signals.filter(({ meaning }) => meaning.kind === "rate")), ({ meaning, spans }) =>
      meaning.kind === "rate" ? [{ id: meaning.id, span: whole(spans) }] : [],
    ),
    agencies: spokenOf,
    places: gather(regions, ({ name }) => name),
    orders: signals.some(({ meaning }) => meaning.kind === "order"),
  }));
  const holding = chosen || spokenOf.length === 0 ? [] : assertingSpans(masked);
  const isHeld = ({ meaning, spans }: Found<Signal>): boolean =>
    meaning.kind === "aggregation" && spans.some((span) => holding.some((other) => overlaps(other, span)));
  // The words of criteria say nothing else: 平均 of 超过平均数 asks for no average.
  const rest = signals.filter((signal) => (chosen ? !saysCriteria(signal, chosen) : !isHeld(signal)));
  // What a figure is held against is no agency that is asked about.
  const agencies = chosen && !chosen.ofOne ? [] : spokenOf;
  const chooses = choosesReports(masked) || asksForAny(masked);
  const counts = COUNTS.has(aggregationOf(rest.map(({ meaning }) => meaning))) || chooses;
  const one = agencies.length === 1 ? findAskedNumber(masked) : undefined;
  const asked = agencies.length === 0 ? findRoughLimit(masked) : one;
  const limited = chosen ? undefined : (findThreshold(masked, counts && agencies.length === 0) ?? asked);
  return { agencies, everyone, chosen, limited, holding, signals: rest };
}
