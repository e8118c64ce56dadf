import type { Answer } from "../../answering/answer.ts";
import { placesOf } from "../../answering/scope/places.ts";
import type { ReportEntry } from "../../store/store.ts";
import type { Frame } from "../../understanding/frame.ts";

/** One figure that was told side by side, of several agencies or of several years. */
export interface Shown {
  /** Ids of the agencies. */
  readonly agencies: readonly string[];
  /** The years, in order. */
  readonly years: readonly number[];
  /** Whose figures of which years are the highest; none where that is not known. */
  readonly most: readonly Place[];
  /** Whose figures of which years are the lowest. */
  readonly least: readonly Place[];
}

interface Place {
  readonly agency: string;
  readonly year: number;
}

interface Figure extends Place {
  readonly value: number;
}

/**
 * What was set side by side, of which the next message may name one: 最多的那年, 最少的那家. It stays as long as one of them is
 * spoken of.
 */
export function rememberShown(
  before: Shown | undefined,
  frame: Frame | null,
  answer: Answer,
  entries: readonly ReportEntry[],
): Shown | undefined {
  if (frame === null) return undefined;
  const figures = figuresOf(answer, entries);
  if (figures.length > 1) return shownIn(figures, frame);
  const [agency, ...others] = frame.agencies;
  const [year, ...more] = frame.years.kind === "years" ? frame.years.years : [];
  if (before === undefined || agency === undefined || others.length > 0 || year === undefined || more.length > 0)
    return undefined;
  return before.agencies.includes(agency) && before.years.includes(year) ? before : undefined;
}

/** The figures of an answer, where they are one figure of several reports. */
function figuresOf({ status, values }: Answer, entries: readonly ReportEntry[]): readonly Figure[] {
  const told = withoutParts(values.filter(({ report, year }) => report !== null && year !== null));
  if (status !== "answered" || told.length < 2 || new Set(told.map(({ fact }) => fact)).size !== 1) return [];
  const { ofReport } = placesOf(entries);
  return told.flatMap(({ report, year, value }) => {
    const agency = ofReport(report ?? "")?.agency.id;
    return agency === undefined || year === null || value === null ? [] : [{ agency, year, value }];
  });
}

/** Without the figures that shares are made of, where shares are told. */
function withoutParts(values: Answer["values"]): Answer["values"] {
  const [share] = values;
  if (!share?.fact.startsWith("ratio:")) return values;
  const parts: readonly string[] = share.fact.slice("ratio:".length).split("/");
  return values.filter(({ fact }) => !parts.includes(fact));
}

function shownIn(figures: readonly Figure[], { order, limit, years }: Frame): Shown {
  const told = figures.map(({ year }) => year);
  return {
    agencies: [...new Set(figures.map(({ agency }) => agency))],
    years: years.kind === "years" ? years.years : spanned(Math.min(...told), Math.max(...told)),
    // Of the first three it is not known who has least.
    most: limit === null || order !== "least" ? endOf(figures, Math.max) : [],
    least: limit === null || order === "least" ? endOf(figures, Math.min) : [],
  };
}

function endOf(figures: readonly Figure[], end: (...values: number[]) => number): readonly Place[] {
  const wanted = end(...figures.map(({ value }) => value));
  return figures.flatMap(({ agency, year, value }) => (value === wanted ? [{ agency, year }] : []));
}

/** Every year from the first to the last: the gaps too. */
function spanned(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
