import type { Answer } from "../../answering/answer.ts";
import { placesOf } from "../../answering/scope/places.ts";
import { entriesIn } from "../../answering/scope/scope.ts";
import type { ReportEntry, Store } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";
import type { CatalogueQuery, Query, TrendQuery, ValueQuery } from "../../understanding/query.ts";

/** Who is left to choose from when the next message says 它. */
const MOST = 8;
/** Agencies found by their figures of whom the next message may ask something else. */
const MOST_FOUND = 10;

/** The frame of a question with what its answer told, of which the next message may speak: 它, 这三家, 那一年. */
export function rememberTold(frame: Frame | null, query: Query | null, answer: Answer, store: Store): Frame | null {
  if (frame === null || query === null) return frame;
  return { ...told(frame, query, answer, store), ...yearOfReports(frame, query) };
}

/** The one year whose reports were told of, where the question named none: the latest. */
function yearOfReports({ years }: Frame, query: Query): Pick<Frame, "toldYear"> {
  if (years.kind === "years") return {};
  const all = "targets" in query ? query.targets.map(({ year }) => year) : "scope" in query ? query.scope.years : [];
  const [year, ...others] = new Set(all);
  return year === undefined || others.length > 0 ? {} : { toldYear: year };
}

function told(frame: Frame, query: Query, answer: Answer, store: Store): Frame {
  const entries = store.entries();
  if (query.intent === "trend" && (query.extreme ?? query.steepest) !== undefined)
    return withYear(frame, query, answer);
  if (query.intent === "value") return withFigure(frame, query, answer);
  if (query.intent === "catalogue") return withReportYear(frame, query, store);
  if (query.intent === "rank" && query.place?.kind === "own") return withPlace(frame, query.order, answer);
  if (query.intent === "aggregate" && query.aggregation === "count") return withFound(frame, answer, entries);
  return answer.intent === "rank" ? withRanked(frame, answer, entries) : frame;
}

/**
 * Of a row that editions print in different columns the one figure that was told, so that 2020年呢 asks for the same and not for
 * another column: 行政事业性收费 told as an amount is no number of items.
 */
function withFigure(frame: Frame, { facts }: ValueQuery, { values }: Answer): Frame {
  const [only, ...others] = new Set(values.map(({ fact }) => fact));
  const told = facts.find(({ ids }) => ids.some((id) => id === only));
  const [row, ...more] = frame.mentions.rows;
  const [table, name = "", column = ""] = (only ?? "").split(".");
  const isAlone = row !== undefined && more.length + frame.mentions.columns.length + others.length === 0;
  if (
    told === undefined ||
    frame.facts.length < 2 ||
    !isAlone ||
    table !== "proactive" ||
    row.id !== `${table}.${name}`
  )
    return frame;
  const meant = { kind: "proactive", columns: [column], rows: [name], span: row.span } as const;
  return { ...frame, facts: [told], mentions: { ...frame.mentions, columns: [meant] } };
}

/** The agencies that a ranking showed, in their order. */
function withRanked(frame: Frame, answer: Answer, entries: readonly ReportEntry[]): Frame {
  const { ofReport } = placesOf(entries);
  const ranked = answer.values.flatMap(({ report }) => (report === null ? [] : (ofReport(report)?.agency.id ?? [])));
  if (ranked.length === 0) return frame;
  return { ...frame, ranked: [...new Set(ranked)].slice(0, MOST), ...yearOfWinner(frame, answer) };
}

/** The agencies that were found by their figures, where all of them were told. */
function withFound(frame: Frame, { values }: Answer, entries: readonly ReportEntry[]): Frame {
  const { ofReport } = placesOf(entries);
  const [count] = values;
  const found = new Set(values.flatMap(({ report }) => (report === null ? [] : (ofReport(report)?.agency.id ?? []))));
  if (count === undefined || count.report !== null || frame.agencies.length > 0) return frame;
  return { ...frame, found: found.size === count.value && found.size <= MOST_FOUND ? [...found] : [] };
}

/** Over several years it is one report that comes first, which is of one of them. */
function yearOfWinner({ limit }: Frame, { values }: Answer): Pick<Frame, "toldYear"> {
  const [year, ...others] = new Set(values.flatMap((value) => (value.report === null ? [] : (value.year ?? []))));
  return limit !== 1 || year === undefined || others.length > 0 ? {} : { toldYear: year };
}

/** The place of one agency, 排第几, as one of the ranking that it was told out of: 后一家呢 goes on there. */
function withPlace(frame: Frame, order: Frame["order"], { values }: Answer): Frame {
  const told = values.find(({ fact }) => fact.startsWith("place:"))?.value ?? null;
  if (told === null || order === null) return frame;
  const place = { kind: "nth", place: { place: told, order } } as const;
  const scope = { ...frame.scope, wanted: true, many: true };
  const outOf: Frame = {
    ...frame,
    intent: "rank",
    agencies: [],
    candidates: [],
    scope,
    order,
    place,
    ranked: frame.agencies,
  };
  return { ...frame, outOf };
}

/** The year of the first or the last report of an agency, or of a place: 最新的报告是哪年. */
function withReportYear(frame: Frame, { end, scope }: CatalogueQuery, store: Store): Frame {
  const years = end === undefined ? [] : entriesIn(store, scope).map(({ entry }) => entry.year);
  return years.length === 0 ? frame : { ...frame, toldYear: Math[end === "first" ? "min" : "max"](...years) };
}

/** The year that 哪年最多 or 哪年增加最多 was answered with, where it is one alone. */
function withYear(frame: Frame, { extreme, steepest }: TrendQuery, answer: Answer): Frame {
  const told = figuresByYear(answer);
  const sizes = extreme === undefined ? changesIn(told, steepest, answer) : told;
  const most = (extreme ?? steepest?.order) === "most";
  const end = Math[most ? "max" : "min"](...sizes.map(({ value }) => value));
  const [only, ...others] = sizes.filter(({ value }) => value === end);
  return only === undefined || others.length > 0 ? frame : { ...frame, toldYear: only.year };
}

interface OfYear {
  readonly year: number;
  readonly value: number;
}

/** The figures of an answer, year by year; none where it told several. */
function figuresByYear({ values }: Answer): readonly OfYear[] {
  // A rate is told with the figures that it is made of.
  const rated = values.filter(isRate);
  const told = rated.length > 0 ? rated : values;
  if (new Set(told.map(({ fact }) => fact)).size !== 1) return [];
  return told.flatMap(({ value, year }) => (value === null || year === null ? [] : [{ value, year }]));
}

/** By how much each year differs from the one before it, the way that is asked for. */
function changesIn(told: readonly OfYear[], wish: TrendQuery["steepest"], { values }: Answer): readonly OfYear[] {
  if (wish === undefined) return [];
  const ofPart = wish.by === "rate" && !values.some(isRate);
  return told.flatMap(({ year, value }) => {
    const before = told.find((other) => other.year === year - 1)?.value;
    if (before === undefined || (ofPart && before === 0)) return [];
    const went = wish.direction === "either" ? Math.abs(value - before) : value - before;
    const size = wish.direction === "down" ? -went : went;
    return size <= 0 ? [] : [{ year, value: ofPart ? size / before : size }];
  });
}

function isRate({ fact }: Answer["values"][number]): boolean {
  return fact.startsWith("ratio:");
}
