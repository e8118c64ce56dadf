import type { Intent } from "../answering/answer.ts";
import type { AgencyType } from "../report/agency.ts";
import { parseChineseNumeral, parseCount } from "../text/numerals.ts";
import type { Segmenter } from "../text/segment.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { applyExceptions } from "./exceptions.ts";
import { findAgencies, findUnknownAgency } from "./find-agencies.ts";
import { findThreshold } from "./find-threshold.ts";
import { findYears, type TimeWord } from "./find-years.ts";
import { findLeftover } from "./leftover.ts";
import type { Lexicon, Naming, Signal } from "./lexicon.ts";
import { mendPhrases } from "./mend.ts";
import { type Found, keepLongest } from "./phrase-finder.ts";
import type { Aggregation, Condition } from "./query.ts";
import type { AgencyMention, ColumnMention, RowMention, Slots } from "./slots.ts";
import { overlaps, type Span } from "./span.ts";

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

/** A character that no phrase contains: it stands where a name was, so that names are not searched for phrases. */
const MASK = "\uE000";
const LIMIT =
  /前([一二两三四五六七八九十]|\d{1,3})(?:名|位|个|家|的|单位|$)?|最[多少高低大小]的?([二两三四五六七八九十]|\d{1,3})(?:名|位|个|家)/;
const NARROWEST_FIRST: readonly Aggregation[] = ["share", "median", "average", "maximum", "minimum", "count", "sum"];
const SOLE_WINNER = /最|第一|榜首|居首|垫底/;
const WHOLE_LIST = /排名|排行|排序|排一下|排个序|排列|从多到少|从少到多|从高到低|从低到高|由[高低多少]到|[升降]序/;

/**
 * Reads everything that a normalised question says: first the names of agencies, in the raw text; then phrases of the
 * form, the longest first; then words that tell the kind of question; at last what no list accounts for.
 */
export function readSlots(text: string, { index, lexicon, segmenter }: Reader, thisYear: number): ReadSlots {
  const agencies = findAgencies(text, index);
  const masked = agencies.reduce((masked, { span }) => mask(masked, span), text);
  const found = keepLongest(lexicon.namings.findAll(masked), standsBack);
  const signals = lexicon.signals.findAll(masked).filter((signal) => !isSwallowed(signal, found));
  const years = findYears(
    masked,
    found.flatMap(({ spans }) => spans),
    timeWords(signals),
    thisYear,
  );
  const regions = findRegions(masked, index, found);

  const covered: boolean[] = Array.from({ length: text.length }, () => false);
  const cover = (spans: readonly Span[]): void => {
    for (const { start, end } of spans) covered.fill(true, start, end);
  };
  cover(agencies.map(({ span }) => span));
  cover(years.map(({ span }) => span));
  for (const { spans } of [...found, ...signals.filter(accountsFor)]) cover(spans);
  cover(regions.map(({ span }) => span));
  const limited = findThreshold(masked);
  if (limited) cover([limited.span]);
  const places = LIMIT.exec(masked);
  if (places) cover([{ start: places.index, end: places.index + places[0].length }]);

  const leftover = () => findLeftover(masked, covered, segmenter, lexicon.idle);
  const stranger = agencies.some(({ match }) => match === "unknown")
    ? undefined
    : (governmentOf(masked, regions) ?? findUnknownAgency(leftover()));
  if (stranger) cover([stranger.span]);
  const mended = mendPhrases(masked, leftover(), lexicon);
  const intact = found.filter(({ spans }) => !mended.some(({ span }) => spans.some((other) => overlaps(other, span))));
  cover(mended.map(({ span }) => span));

  const namings: Named[] = [
    ...intact.map(({ meaning, spans }) => ({ naming: meaning, span: whole(spans) })),
    ...mended.map(({ naming, span }) => ({ naming, span })),
  ].sort((a, b) => a.span.start - b.span.start);
  const { rows, columns, spans } = applyExceptions(masked, namings.flatMap(rowMention), namings.flatMap(columnMention));
  cover(spans);
  const meanings = signals.map(({ meaning }) => meaning);
  return {
    slots: {
      agencies: stranger ? [...agencies, stranger] : agencies,
      years,
      rows,
      columns,
      contact: namings.flatMap(({ naming }) => (naming.kind === "contact" ? [naming.field] : [])),
      topics: namings.flatMap(({ naming }) => (naming.kind === "topic" ? [naming.topic] : [])),
      terms: longestTerms(signals),
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
        types: meanings.flatMap((meaning) =>
          meaning.kind === "scope" && meaning.type !== "all" ? [meaning.type as AgencyType] : [],
        ),
        region: regions.at(-1)?.name ?? null,
        several: regions.some(
          ({ span }, at) => at > 0 && /[和与跟及、]/.test(masked.slice(regions[at - 1]?.span.end, span.start)),
        ),
        counties: meanings.some(({ kind }) => kind === "counties"),
      },
      order: orderOf(meanings),
      limit: limitOf(text),
      aggregation: aggregationOf(meanings),
      summed: meanings.some(({ kind }) => kind === "total"),
      condition: limited?.threshold ?? conditionOf(meanings),
      triggers: triggersOf(signals),
      outright: new Set(
        meanings.flatMap((meaning) => (meaning.kind === "trigger" && meaning.outright ? [meaning.intent] : [])),
      ),
      dialogue: new Set(meanings.flatMap((meaning) => (meaning.kind === "dialogue" ? [meaning.role] : []))),
      unexplained: [
        ...namings.flatMap(({ naming, span }) =>
          naming.kind === "foreign" ? [{ text: masked.slice(span.start, span.end), loose: false }] : [],
        ),
        ...leftover()
          .filter(({ content }) => content)
          .map(({ text, loose }) => ({ text, loose })),
      ],
      text,
    },
    notes: mended.map(({ written, phrase }) => `“${written}”按“${phrase}”理解`),
  };
}

/** A weak word gives way to any other phrase. */
function standsBack({ meaning }: Found<Naming>): number {
  return meaning.kind === "row" && meaning.weak ? 1 : 0;
}

/** Terms are longer or shorter names of the same things; 申请总数 still speaks of a sum. */
const NEVER_SWALLOWED: ReadonlySet<Signal["kind"]> = new Set(["term", "aggregation", "together", "total", "order"]);

/** 办理结果 tells the kind of question, but not inside 办理结果总计. */
function isSwallowed(signal: Found<Signal>, namings: readonly Found<Naming>[]): boolean {
  if (NEVER_SWALLOWED.has(signal.meaning.kind) || signal.spans.length > 1) return false;
  const [span] = signal.spans;
  return namings.some(
    ({ spans, weight }) =>
      weight > signal.weight && spans.some(({ start, end }) => start <= span.start && span.end <= end),
  );
}

/** Intents whose answers are figures: their trigger words are accounted for, those of others would hide what narrows. */
const OF_FIGURES: ReadonlySet<Intent> = new Set([
  "value",
  "summary",
  "trend",
  "compare",
  "rank",
  "aggregate",
  "breakdown",
  "ratio",
  "check",
  "catalogue",
]);

/** 多少天答复 is a name of a term, but where a figure is asked for its words are not understood by that. */
function accountsFor({ meaning }: Found<Signal>): boolean {
  return meaning.kind !== "term" && (meaning.kind !== "trigger" || OF_FIGURES.has(meaning.intent));
}

interface Named {
  readonly naming: Naming;
  readonly span: Span;
}

function mask(text: string, { start, end }: Span): string {
  return text.slice(0, start) + MASK.repeat(end - start) + text.slice(end);
}

function whole(spans: readonly [Span, ...Span[]]): Span {
  return { start: spans[0].start, end: spans.at(-1)?.end ?? spans[0].end };
}

function rowMention({ naming, span }: Named): RowMention[] {
  return naming.kind === "row" ? [{ id: naming.id, weak: naming.weak, span }] : [];
}

function columnMention({ naming, span }: Named): ColumnMention[] {
  switch (naming.kind) {
    case "applicant":
    case "result":
      return [{ kind: naming.kind, id: naming.id, span }];
    case "legal_persons":
      return [{ kind: "legal_persons", span }];
    case "proactive":
      return [{ kind: "proactive", columns: naming.columns, rows: naming.rows, span }];
    case "row":
    case "contact":
    case "topic":
    case "foreign":
      return [];
  }
}

function timeWords(signals: readonly Found<Signal>[]): Found<TimeWord>[] {
  return signals
    .flatMap((signal) => (signal.meaning.kind === "time" ? [{ ...signal, meaning: signal.meaning.time }] : []))
    .sort((a, b) => b.weight - a.weight);
}

function longestTerms(signals: readonly Found<Signal>[]): string[] {
  const terms = keepLongest(signals.filter(({ meaning }) => meaning.kind === "term"));
  return [...new Set(terms.flatMap(({ meaning }) => (meaning.kind === "term" ? [meaning.id] : [])))];
}

function triggersOf(signals: readonly Found<Signal>[]): Map<Intent, number> {
  const triggers = new Map<Intent, number>();
  for (const { meaning, weight } of signals) {
    if (meaning.kind === "trigger") triggers.set(meaning.intent, Math.max(weight, triggers.get(meaning.intent) ?? 0));
  }
  return triggers;
}

function orderOf(meanings: readonly Signal[]): "most" | "least" | null {
  const orders = meanings.flatMap((meaning) => (meaning.kind === "order" ? [meaning.order] : []));
  return orders.includes("least") ? "least" : (orders[0] ?? null);
}

/** The narrower kind of figure wins over the wider one: 一共有几家 counts. */
function aggregationOf(meanings: readonly Signal[]): Aggregation | null {
  if (meanings.some((meaning) => meaning.kind === "together")) return "sum";
  const asked = new Set(meanings.flatMap((meaning) => (meaning.kind === "aggregation" ? [meaning.aggregation] : [])));
  return NARROWEST_FIRST.find((aggregation) => asked.has(aggregation)) ?? null;
}

function conditionOf(meanings: readonly Signal[]): Condition | null {
  const conditions = meanings.flatMap((meaning) => (meaning.kind === "condition" ? [meaning.condition] : []));
  return conditions.includes("zero") ? "zero" : (conditions[0] ?? null);
}

/** How many places a ranking is asked for; `null` for the whole list. */
function limitOf(text: string): number | null {
  const places = LIMIT.exec(text);
  const named = places?.[1] ?? places?.[2];
  if (named) return parseCount(named) ?? parseChineseNumeral(named) ?? 1;
  return SOLE_WINNER.test(text) && !WHOLE_LIST.test(text) ? 1 : null;
}

/** 德州市人民政府, where the store has agencies of 德州市 but not its government. */
function governmentOf(
  masked: string,
  regions: readonly { readonly name: string; readonly span: Span }[],
): AgencyMention | undefined {
  for (const { name, span } of regions) {
    const kind = /^(?:人民政府|政府(?!信息|网|门户|采购|集中|公开|工作|部门|机关))(?:办公室)?/.exec(
      masked.slice(span.end),
    )?.[0];
    if (kind) {
      return {
        named: `${name}${kind}`,
        span: { start: span.start, end: span.end + kind.length },
        ids: [],
        match: "unknown",
      };
    }
  }
  return undefined;
}

/** Regions that are named without an agency, in the order they stand in: the last is the narrowest. */
function findRegions(
  masked: string,
  index: AgencyIndex,
  found: readonly Found<Naming>[],
): { name: string; span: Span }[] {
  const taken = found.flatMap(({ spans }) => spans);
  const regions: { name: string; span: Span }[] = [];
  for (let start = 0; start < masked.length; start++) {
    const name = index.regionAt(masked, start);
    if (!name) continue;
    const span = { start, end: start + name.length };
    if (taken.some((other) => overlaps(other, span))) continue;
    regions.push({ name, span });
    start = span.end - 1;
  }
  return regions;
}
