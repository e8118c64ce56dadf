import { gather } from "../../text/gather.ts";
import { once } from "../../text/once.ts";
import { withoutSpokenTotal } from "../facts/spoken-total.ts";
import { findStranger } from "../names/find-stranger.ts";
import { kindApart } from "../names/kind-apart.ts";
import { takenTogether } from "../names/kinds/find-kind.ts";
import type { Slots } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import { soughtTopic } from "../topics.ts";
import { createCoverage } from "./accounted/coverage.ts";
import { findBesides } from "./accounted/find-besides.ts";
import { coverMentions, findUnexplained } from "./accounted/find-unexplained.ts";
import { groupingOf } from "./conditions/groupings.ts";
import { contactSaid } from "./contact-said.ts";
import { coverScan, type Settled } from "./cover-scan.ts";
import { idsLeftOut } from "./left-out/own-city.ts";
import { asksProblems } from "./lone-problems.ts";
import { type Conditions, readConditions } from "./read-conditions.ts";
import { readLimits } from "./read-limits.ts";
import { type Mentions, readMentions } from "./read-mentions.ts";
import { limitOf } from "./read-signals.ts";
import { type Reader, type Scan, scanMessage } from "./scan-message.ts";
import { scopeSaid } from "./scope-said.ts";
import { signalledSlots } from "./signalled-slots.ts";
import { type SoughtWords, soughtWords } from "./sought-words.ts";
import { withLastDays } from "./years/find-year-ends.ts";

/** What was found, with how misspellings were read. */
export interface ReadSlots {
  readonly slots: Slots;
  readonly notes: readonly string[];
}

/**
 * Reads everything that a normalised question says, each step from what the ones before it left: what the lists know,
 * whom it is about, names that no agency bears, rows and columns, and at last what nothing accounts for.
 *
 * @param thisYear the year by the clock
 */
export function readSlots(said: string, reader: Reader, thisYear: number): ReadSlots {
  const { index, lexicon } = reader;
  const text = kindApart(said, index);
  const scan = scanMessage(text, reader, thisYear);
  const conditions = readConditions(scan, index);
  const coverage = createCoverage(scan.masked, scan.cut, lexicon.idle);
  const settled = coverScan(scan, conditions, coverage, index, lexicon);
  const left = coverage.leftover();
  const ordered = conditions.signals.some(({ meaning }) => meaning.kind === "order");
  const unknown = findStranger(scan.masked, conditions.agencies, scan.regions, left, ordered, index);
  if (unknown) coverage.cover([unknown.span]);
  const stranger = unknown && isBothPlaces(unknown, scan.regions) ? undefined : unknown;
  const isOther = ({ span }: { readonly span: Span }): boolean => !stranger || !overlaps(stranger.span, span);
  const regions = scan.regions.filter(isOther);
  const signals = conditions.signals.filter(({ spans }) => spans.every((span) => isOther({ span })));
  const mentions = readMentions(scan, conditions, coverage, lexicon);
  coverMentions(scan.masked, mentions, coverage);
  const unexplained = once(() => findUnexplained(scan.masked, mentions, coverage, settled.place));
  const isTorn = scan.years.some(({ span }) => mentions.mended.some((name) => overlaps(name, span)));
  const years = isTorn ? scan.yearsBeside(mentions.mended) : scan.years;
  const names = namedSlots(scan.masked, mentions);
  const signalled = signalledSlots(scan.masked, conditions.signals, mentions, unexplained);
  const limits = readLimits(scan, conditions, settled, mentions);
  const problems = asksProblems(
    scan.masked,
    unexplained,
    names,
    signalled,
    conditions.agencies.length + scan.years.length,
  );
  const figures = mentions.namings.filter(({ naming }) => naming.kind !== "topic" && naming.kind !== "foreign");
  const spoken = [...figures, ...mentions.columns, ...mentions.rows.filter(({ weak }) => !weak)];
  const sought = soughtWords(
    scan,
    () => [...unexplained(), ...(stranger ? [stranger] : [])].map(({ span }) => span),
    spoken.map(({ span }) => span),
  );
  // What kind of question it is depends on words that nothing accounts for only where little else tells.
  const words = once(() =>
    problems
      ? []
      : gather(unexplained(), ({ text, foreign, narrows, span }) =>
          sought && overlaps(sought.span, span) ? [] : [{ text, foreign, narrows }],
        ),
  );
  const excluded = gather(scan.excluded.agencies, (mention) => idsLeftOut(mention, index));
  const told = { scan, excluded, conditions, settled, mentions, names, signalled, limits, regions, problems, sought };
  const agencies =
    stranger && !(sought && overlaps(sought.span, stranger.span))
      ? [...conditions.agencies, stranger]
      : conditions.agencies;
  const scope = scopeSaid(scan, { ...conditions, signals }, settled, regions, coverage);
  const besides = once(() => findBesides(scan, agencies, lexicon));
  return { slots: slotsOf(told, agencies, years, scope, { words, besides }), notes: mentions.notes };
}

/** 甲市和乙市各多少,两市谁多: the two that were named before. */
function isBothPlaces({ named, span }: Slots["agencies"][number], regions: Scan["regions"]): boolean {
  return BOTH_PLACES.test(named) && regions.filter((region) => region.span.end <= span.start).length === 2;
}

const BOTH_PLACES = /^[两俩二2]个?(?:地?市|区县|县区|[区县省州])$/;

/** What the steps of reading have found. */
interface Told {
  readonly scan: Scan;
  /** Ids of the agencies that are left out. */
  readonly excluded: readonly string[];
  readonly conditions: Conditions;
  readonly settled: Settled;
  readonly mentions: Mentions;
  readonly names: ReturnType<typeof namedSlots>;
  readonly signalled: ReturnType<typeof signalledSlots>;
  readonly limits: ReturnType<typeof readLimits>;
  readonly regions: Scan["regions"];
  readonly problems: boolean;
  readonly sought: SoughtWords | null;
}

/** What is only looked for where it matters; nothing else that was found is kept for it. */
interface Later {
  /** What nothing accounts for. */
  readonly words: () => Slots["unexplained"];
  readonly besides: () => Slots["besides"];
}

/** Field by field: so many of them are slow to copy. */
function slotsOf(
  { scan, excluded, conditions, settled, mentions, names, signalled, limits, regions, problems, sought }: Told,
  agencies: Slots["agencies"],
  years: Slots["years"],
  scope: Slots["scope"],
  { words, besides }: Later,
): Slots {
  const { text, masked, kind } = scan;
  return {
    agencies,
    excluded,
    leftOut: scan.excluded.leftOut,
    places: regions.map(({ name }) => name),
    years: withLastDays(years, masked, mentions),
    rows: names.rows,
    columns: names.columns,
    contact: names.contact,
    topics: problems ? ["problems"] : sought ? [soughtTopic(sought.words)] : names.topics,
    editions: names.editions,
    outside: sought ? [] : names.outside,
    terms: signalled.terms,
    strangeTerm: signalled.strangeTerm,
    rates: signalled.rates,
    breakdowns: signalled.breakdowns,
    parts: signalled.parts,
    order: signalled.order,
    aggregation: signalled.aggregation,
    table: signalled.table,
    account: signalled.account,
    unfilled: signalled.unfilled,
    // 医院呢, after a ranking, asks for that of hospitals.
    summed:
      signalled.summed || (kind !== undefined && mentions.namings.length > 0 && takenTogether(text, scan.years.length)),
    triggers: sought ? new Map() : signalled.triggers,
    outright: signalled.outright,
    dialogue: signalled.dialogue,
    // 增加超过10件: no limit of the figure itself.
    condition: settled.change?.wish?.condition ? null : limits.condition,
    unused: limits.unused,
    scope,
    lasting: settled.lasting?.lasting ?? null,
    grouping: groupingOf(conditions.signals, masked) ?? ((settled.sides?.apart.length ?? 0) > 0 ? "type" : null),
    limit: limitOf(text),
    place: settled.place?.wish ?? null,
    portion: settled.portion?.portion ?? null,
    change: settled.change === undefined ? null : (settled.change.wish ?? "unsaid"),
    criteria: conditions.chosen?.criteria ?? null,
    get unexplained() {
      return words();
    },
    get besides() {
      return besides();
    },
    text,
  };
}

/** What the names of the form and of the prose say. */
function namedSlots(
  masked: string,
  { namings, rows, columns }: Mentions,
): Pick<Slots, "rows" | "columns" | "contact" | "topics" | "editions" | "outside"> {
  return {
    rows,
    columns: withoutSpokenTotal(columns, masked),
    contact: contactSaid(masked, namings),
    topics: gather(namings, ({ naming }) => (naming.kind === "topic" ? [naming.topic] : [])),
    editions: gather(namings, ({ naming }) => (naming.kind === "edition" ? [naming.edition] : [])),
    outside: gather(namings, ({ naming, span }) =>
      naming.kind === "foreign" && naming.outside ? [masked.slice(span.start, span.end)] : [],
    ),
  };
}
