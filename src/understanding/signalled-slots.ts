import type { UnexplainedWord } from "./find-unexplained.ts";
import type { Signal } from "./lexicon.ts";
import { type Found, keepLongest } from "./phrase-finder.ts";
import type { Mentions } from "./read-mentions.ts";
import { aggregationOf, FIGURES, longestTerms, orderOf, triggersOf } from "./read-signals.ts";
import type { Slots } from "./slots.ts";
import { overlaps, type Span } from "./span.ts";

type Signalled = Pick<
  Slots,
  | "terms"
  | "strangeTerm"
  | "rates"
  | "breakdowns"
  | "order"
  | "aggregation"
  | "summed"
  | "triggers"
  | "never"
  | "unfilled"
  | "table"
  | "outright"
  | "dialogue"
>;

/** What the words that tell the kind of question say. */
export function signalledSlots(
  signals: readonly Found<Signal>[],
  { namings }: Mentions,
  unexplained: readonly UnexplainedWord[],
): Signalled {
  const meanings = signals.map(({ meaning }) => meaning);
  const rates = keepLongest(signals.filter(({ meaning }) => meaning.kind === "rate"));
  const terms = longestTerms(signals);
  // The words of a trigger that does not account for them are no other subject.
  const isSomethingElse = ({ span }: { readonly span: Span }): boolean =>
    !signals.some(({ meaning, spans }) => meaning.kind === "trigger" && spans.some((of) => overlaps(of, span)));
  const figureNamed = namings.some(({ naming }) => FIGURES.has(naming.kind)) || unexplained.some(isSomethingElse);
  return {
    terms: terms.map(({ id }) => id),
    strangeTerm: terms.some(({ span }) =>
      unexplained.some((word) => word.span.start === span.end && isSomethingElse(word)),
    ),
    rates: [...new Set(rates.flatMap(({ meaning }) => (meaning.kind === "rate" ? [meaning.id] : [])))],
    breakdowns: meanings.flatMap((meaning) => (meaning.kind === "breakdown" ? [meaning.id] : [])),
    order: orderOf(meanings),
    aggregation: aggregationOf(meanings),
    table: meanings.flatMap((meaning) => (meaning.kind === "table" ? [meaning.table] : []))[0] ?? null,
    unfilled: meanings.some(({ kind }) => kind === "unfilled"),
    never: meanings.some(({ kind }) => kind === "never"),
    summed: meanings.some(({ kind }) => kind === "total"),
    triggers: triggersOf(signals, figureNamed),
    outright: new Set(
      meanings.flatMap((meaning) =>
        meaning.kind === "trigger" && meaning.force === "outright" ? [meaning.intent] : [],
      ),
    ),
    dialogue: new Set(meanings.flatMap((meaning) => (meaning.kind === "dialogue" ? [meaning.role] : []))),
  };
}
