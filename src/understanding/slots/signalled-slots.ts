import { gather } from "../../text/gather.ts";
import { countedParts } from "../facts/counted-parts.ts";
import type { Intent } from "../intent.ts";
import type { Signal } from "../lexicon/lexicon.ts";
import { type Found, keepLongest } from "../lexicon/phrase-finder.ts";
import type { Aggregation } from "../query.ts";
import type { RowMention, Slots } from "../slots.ts";
import { overlaps, type Span } from "../span.ts";
import type { UnexplainedWord } from "./accounted/find-unexplained.ts";
import type { Mentions } from "./read-mentions.ts";
import { aggregationOf, FIGURES, longestTerms, orderOf, triggersOf } from "./read-signals.ts";
import { asksEachOfSome, asksSumOfSome } from "./sum-of-some.ts";

type Signalled = Pick<
  Slots,
  | "terms"
  | "strangeTerm"
  | "rates"
  | "breakdowns"
  | "parts"
  | "order"
  | "aggregation"
  | "summed"
  | "triggers"
  | "unfilled"
  | "table"
  | "account"
  | "outright"
  | "dialogue"
>;

/** What may stand between a thing and the rate of it: 网站上的公开率. */
const OF = /^[上里中端的]*$/;

/** 网站公开率 is a share of what was disclosed, and no rate of the applications: the word is told by what stands before it. */
function isRateOfElse({ spans: [{ start }] }: Found<Signal>, rows: readonly RowMention[], text: string): boolean {
  return rows.some(
    ({ id, span }) =>
      /^(?:narrative|proactive)\./.test(id) &&
      span.start < start &&
      OF.test(text.slice(span.end, Math.max(start, span.end))),
  );
}

/** 2020年的复议结果, 企业的申请结果: what came of it, and not how many there were. 复议维持结果 names one of them. */
const ENDS_IN_RESULTS = /(?:复议|诉讼|申请)(?:案件?)?的?结果[呢?。]*$/;

function asksResults(text: string, columns: Mentions["columns"]): boolean {
  return columns.every(({ kind }) => kind === "applicant" || kind === "legal_persons") && ENDS_IN_RESULTS.test(text);
}

/** 三年累计增长多少: from the first year to the last, and no sum of the years. */
const OF_CHANGE =
  /(?:累计|累积|一共|总共|合计|共计?|总计)(?:净|又|还)?(?:增长|增加|增多|减少|下降|上升|上涨|降低|提高|提升|变化|变动)(?!的)/;

function withBreakdown(triggers: ReadonlyMap<Intent, number>): ReadonlyMap<Intent, number> {
  return new Map(triggers).set("breakdown", Math.max(2, triggers.get("breakdown") ?? 0));
}

/** What the words that tell the kind of question say. */
export function signalledSlots(
  text: string,
  signals: readonly Found<Signal>[],
  { namings, rows, columns }: Mentions,
  unexplained: () => readonly UnexplainedWord[],
): Signalled {
  const meanings = signals.map(({ meaning }) => meaning);
  const rates = keepLongest(signals.filter(({ meaning }) => meaning.kind === "rate")).filter(
    (rate) => !isRateOfElse(rate, rows, text),
  );
  const terms = longestTerms(signals, text);
  // The words of a trigger that does not account for them are no other subject.
  const isSomethingElse = ({ span }: { readonly span: Span }): boolean =>
    !signals.some(({ meaning, spans }) => meaning.kind === "trigger" && spans.some((of) => overlaps(of, span)));
  const figureNamed = (): boolean =>
    namings.some(({ naming }) => FIGURES.has(naming.kind)) || unexplained().some(isSomethingElse);
  const ofChange = OF_CHANGE.test(text);
  const triggers = () => triggersOf(signals, figureNamed, text);
  return {
    terms: terms.map(({ id }) => id),
    strangeTerm: terms.some(({ span }) =>
      unexplained().some((word) => word.span.start === span.end && isSomethingElse(word)),
    ),
    rates: [...new Set(gather(rates, ({ meaning }) => (meaning.kind === "rate" ? [meaning.id] : [])))],
    breakdowns: gather(meanings, (meaning) => (meaning.kind === "breakdown" ? [meaning.id] : [])),
    parts: countedParts(text, rows, columns),
    order: orderOf(meanings, text),
    aggregation: ofChange ? null : aggregationAsked(text, meanings),
    table: gather(meanings, (meaning) => (meaning.kind === "table" ? [meaning.table] : []))[0] ?? null,
    account: meanings.some(({ kind }) => kind === "account"),
    unfilled: meanings.some(({ kind }) => kind === "unfilled"),
    summed: !ofChange && meanings.some(({ kind }) => kind === "total"),
    triggers: asksResults(text, columns) ? withBreakdown(triggers()) : triggers(),
    outright: new Set(
      gather(meanings, (meaning) =>
        meaning.kind === "trigger" && meaning.force === "outright" ? [meaning.intent] : [],
      ),
    ),
    dialogue: new Set(gather(meanings, (meaning) => (meaning.kind === "dialogue" ? [meaning.role] : []))),
  };
}

function aggregationAsked(text: string, meanings: readonly Signal[]): Aggregation | null {
  if (asksSumOfSome(text, meanings)) return "sum";
  return asksEachOfSome(text) ? null : aggregationOf(meanings);
}
