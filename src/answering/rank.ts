import type { Report } from "../report/report.ts";
import type { Measure, Scope } from "../understanding/query.ts";
import { columnOf } from "./columns.ts";
import type { Context } from "./context.ts";
import { LIMITS } from "./limits.ts";
import { type KnownMeasured, measured } from "./measured.ts";
import { entriesIn, type ScopedEntry } from "./scope.ts";

/** Reports of a scope in the order of a measure. */
export interface Ranking {
  /** The places shown: equal figures share one, counted from 1. */
  readonly rows: readonly { readonly place: number; readonly measured: KnownMeasured }[];
  /** Reports with a figure that took part. */
  readonly ranked: number;
  /** Reports in the scope without a figure. */
  readonly without: number;
  /** Reports left out because their rate rests on too few cases. */
  readonly tooFew: number;
  /** Rates rank whatever their denominator, because the scope is small. */
  readonly small: boolean;
  /** Reports that share the last place shown but are not shown. */
  readonly tiedBeyond: number;
  /** All figures that took part are zero. */
  readonly allZero: boolean;
  readonly years: readonly number[];
}

interface Candidate {
  readonly scoped: ScopedEntry;
  readonly value: number;
}

function takesPart(measure: Measure, denominator: number | undefined, small: boolean): boolean {
  return measure.kind === "fact" || small || (denominator ?? 0) >= LIMITS.rateDenominator;
}

/** How many rows to show: the places asked for, with all that share the last one, within the bound. */
function cut(
  sorted: readonly Candidate[],
  limit: number | null,
): { readonly shown: number; readonly tiedBeyond: number } {
  const wanted = Math.min(limit ?? LIMITS.ranked, sorted.length);
  const last = sorted[wanted - 1];
  if (!last) return { shown: 0, tiedBeyond: 0 };
  const withTies = limit === null ? wanted : sorted.findLastIndex(({ value }) => value === last.value) + 1;
  const shown = Math.min(withTies, Math.max(LIMITS.ranked, wanted));
  return { shown, tiedBeyond: withTies - shown };
}

/** Ranks the reports of a scope. Scans columns; reads only the reports that are shown. */
export async function rank(
  { store }: Context,
  scope: Scope,
  measure: Measure,
  order: "most" | "least",
  limit: number | null,
): Promise<Ranking> {
  const scoped = entriesIn(store, scope);
  const column = columnOf(store, scoped, measure);
  const small = scoped.length <= LIMITS.smallScope;
  const figures = scoped.flatMap((entry, index) => {
    const value = column.values[index] ?? Number.NaN;
    return Number.isNaN(value) ? [] : [{ scoped: entry, value, denominator: column.denominators[index] }];
  });
  const candidates = figures.filter(({ denominator }) => takesPart(measure, denominator, small));
  const sign = order === "most" ? -1 : 1;
  const sorted = candidates.toSorted((a, b) => sign * (a.value - b.value));
  const { shown, tiedBeyond } = cut(sorted, limit);
  const reports = await Promise.all(sorted.slice(0, shown).map(({ scoped: { entry } }) => store.read(entry.id)));
  const rows = reports
    .filter((report): report is Report => report !== undefined)
    .map((report) => measured(report, measure))
    .filter((one) => one.kind === "known");
  return {
    rows: rows.map((one) => ({
      place: 1 + rows.filter(({ exact }) => sign * (exact - one.exact) < 0).length,
      measured: one,
    })),
    ranked: candidates.length,
    without: scoped.length - figures.length,
    tooFew: figures.length - candidates.length,
    small:
      measure.kind === "rate" &&
      small &&
      figures.some(({ denominator }) => (denominator ?? 0) < LIMITS.rateDenominator),
    tiedBeyond,
    allZero: candidates.length > 0 && candidates.every(({ value }) => value === 0),
    years: [...new Set(scoped.map(({ entry }) => entry.year))],
  };
}
