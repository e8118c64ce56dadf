import { gather } from "../../text/gather.ts";
import { findStranger } from "../names/find-stranger.ts";
import { takenTogether } from "../names/kinds/find-kind.ts";
import type { Slots } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import { createCoverage } from "./accounted/coverage.ts";
import { findUnexplained } from "./accounted/find-unexplained.ts";
import { groupingOf } from "./conditions/groupings.ts";
import { coverScan } from "./cover-scan.ts";
import { asksProblems } from "./lone-problems.ts";
import { readConditions } from "./read-conditions.ts";
import { readLimits } from "./read-limits.ts";
import { type Mentions, readMentions } from "./read-mentions.ts";
import { limitOf } from "./read-signals.ts";
import { type Reader, scanMessage } from "./scan-message.ts";
import { scopeSaid } from "./scope-said.ts";
import { signalledSlots } from "./signalled-slots.ts";
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
export function readSlots(text: string, reader: Reader, thisYear: number): ReadSlots {
  const { index, lexicon } = reader;
  const scan = scanMessage(text, reader, thisYear);
  const conditions = readConditions(scan, index);
  const coverage = createCoverage(scan.masked, scan.cut, lexicon.idle);
  const settled = coverScan(scan, conditions, coverage, index, lexicon);
  const left = coverage.leftover();
  const ordered = conditions.signals.some(({ meaning }) => meaning.kind === "order");
  const stranger = findStranger(scan.masked, conditions.agencies, scan.regions, left, ordered, index);
  if (stranger) coverage.cover([stranger.span]);
  const isOther = ({ span }: { readonly span: Span }): boolean => !stranger || !overlaps(stranger.span, span);
  const regions = scan.regions.filter(isOther);
  const signals = conditions.signals.filter(({ spans }) => spans.every((span) => isOther({ span })));
  const mentions = readMentions(scan, conditions, coverage, lexicon);
  const unexplained = findUnexplained(scan.masked, mentions, coverage, settled.place);
  const isTorn = scan.years.some(({ span }) => mentions.mended.some((name) => overlaps(name, span)));
  const years = isTorn ? scan.yearsBeside(mentions.mended) : scan.years;
  const kindsApart = settled.sides?.apart ?? [];
  const names = namedSlots(scan.masked, mentions);
  const told = signalledSlots(scan.masked, conditions.signals, mentions, unexplained);
  const limits = readLimits(scan, conditions, settled, mentions);
  const problems = asksProblems(scan.masked, unexplained, names, told, conditions.agencies.length + scan.years.length);
  return {
    // Field by field: so many of them are slow to copy.
    slots: {
      agencies: stranger ? [...conditions.agencies, stranger] : conditions.agencies,
      excluded: gather(scan.excluded.agencies, ({ ids }) => ids),
      leftOut: scan.excluded.leftOut,
      places: regions.map(({ name }) => name),
      years: withLastDays(years, scan.masked, mentions),
      rows: names.rows,
      columns: names.columns,
      contact: names.contact,
      topics: problems ? ["problems"] : names.topics,
      editions: names.editions,
      outside: names.outside,
      terms: told.terms,
      strangeTerm: told.strangeTerm,
      rates: told.rates,
      breakdowns: told.breakdowns,
      parts: told.parts,
      order: told.order,
      aggregation: told.aggregation,
      table: told.table,
      unfilled: told.unfilled,
      summed: told.summed || (scan.kind !== undefined && takenTogether(text, scan.years.length)),
      triggers: told.triggers,
      outright: told.outright,
      dialogue: told.dialogue,
      // 增加超过10件: no limit of the figure itself.
      condition: settled.change?.wish?.condition ? null : limits.condition,
      unused: limits.unused,
      scope: scopeSaid(scan, { ...conditions, signals }, settled, regions, coverage),
      lasting: settled.lasting?.lasting ?? null,
      grouping: groupingOf(conditions.signals, scan.masked) ?? (kindsApart.length > 0 ? "type" : null),
      limit: limitOf(text),
      place: settled.place?.wish ?? null,
      portion: settled.portion?.portion ?? null,
      change: settled.change === undefined ? null : (settled.change.wish ?? "unsaid"),
      criteria: conditions.chosen?.criteria ?? null,
      unexplained: problems ? [] : unexplained.map(({ text, foreign, narrows }) => ({ text, foreign, narrows })),
      text,
    },
    notes: mentions.notes,
  };
}

/** What the names of the form and of the prose say. */
function namedSlots(
  masked: string,
  { namings, rows, columns }: Mentions,
): Pick<Slots, "rows" | "columns" | "contact" | "topics" | "editions" | "outside"> {
  return {
    rows,
    columns,
    contact: gather(namings, ({ naming }) => (naming.kind === "contact" ? [naming.field] : [])),
    topics: gather(namings, ({ naming }) => (naming.kind === "topic" ? [naming.topic] : [])),
    editions: gather(namings, ({ naming }) => (naming.kind === "edition" ? [naming.edition] : [])),
    outside: gather(namings, ({ naming, span }) =>
      naming.kind === "foreign" && naming.outside ? [masked.slice(span.start, span.end)] : [],
    ),
  };
}
