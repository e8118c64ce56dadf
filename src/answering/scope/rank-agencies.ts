import type { Measure } from "../../understanding/measure.ts";
import type { RankQuery } from "../../understanding/query.ts";
import type { Context } from "../context.ts";
import { LIMITS } from "../limits.ts";
import { average, round } from "../wording/format.ts";
import { orderPlaces } from "../wording/order-places.ts";
import { columnOf } from "./columns.ts";
import { membersIn } from "./members.ts";
import type { ScopedEntry } from "./scope.ts";

/** An agency with what its reports come to. */
export interface AgencyTotal {
  /** Equal figures share one, counted from 1. */
  readonly place: number;
  /** Its reports that have a figure, by their years. */
  readonly of: readonly { readonly scoped: ScopedEntry; readonly value: number }[];
  readonly total: number;
  /** What it is ranked by, as it is told: the total, or what the total makes a year. */
  readonly shown: number;
}

/** The agencies of a scope in the order of what their reports come to. */
export interface AgencyRanking {
  /** The places shown. */
  readonly rows: readonly AgencyTotal[];
  /** Agencies that share the last place shown but are not shown. */
  readonly tiedBeyond: number;
  /** Agencies and reports that took part. */
  readonly agencies: number;
  readonly reports: number;
  /** Reports in the scope without a figure. */
  readonly without: number;
  /** Agencies that have figures of fewer years than others. */
  readonly uneven: number;
  readonly years: readonly number[];
  readonly allZero: boolean;
}

interface Sums {
  /** For each agency its places in the scope. */
  readonly places: readonly (readonly number[])[];
  readonly without: number;
  readonly years: readonly number[];
}

function byAgency(scoped: readonly ScopedEntry[], values: Float64Array): Sums {
  const places = new Map<number, number[]>();
  const years = new Set<number>();
  let without = 0;
  for (const [at, { agency, entry }] of scoped.entries()) {
    if (Number.isNaN(values[at])) {
      without += 1;
      continue;
    }
    years.add(entry.year);
    const own = places.get(agency);
    if (own) own.push(at);
    else places.set(agency, [at]);
  }
  return { places: [...places.values()], without, years: [...years].sort((a, b) => a - b) };
}

/** Ranks the agencies of a scope by the sum of their reports, or by what that makes for each of them. */
export function rankAgencies(
  { store }: Context,
  { scope, order, limit }: Pick<RankQuery, "scope" | "order" | "limit">,
  measure: Measure,
  aggregation: NonNullable<RankQuery["aggregation"]>,
): AgencyRanking {
  const scoped = membersIn(store, scope);
  const { values } = columnOf(store, scoped, measure);
  const { places, without, years } = byAgency(scoped, values);
  const totals = places.map((own) =>
    round(
      own.reduce((sum, at) => sum + (values[at] ?? 0), 0),
      6,
    ),
  );
  const figures = Float64Array.from(totals, (total, at) =>
    aggregation === "sum" ? total : total / (places[at]?.length ?? 1),
  );
  const ordered = orderPlaces(figures, Uint32Array.from(figures.keys()), order);
  const wanted = Math.min(limit ?? LIMITS.ranked, ordered.length);
  const last = figures[ordered[wanted - 1] ?? Number.NaN];
  const withTies = limit === null ? wanted : ordered.findLastIndex((at) => figures[at] === last) + 1;
  const shown = ordered.slice(0, Math.min(withTies, Math.max(LIMITS.ranked, wanted)));
  const expected = scope.years?.length ?? years.length;
  return {
    rows: shown.map((at) => ({
      place: 1 + ordered.findIndex((other) => figures[other] === figures[at]),
      of: (places[at] ?? [])
        .flatMap((place) => {
          const one = scoped[place];
          return one ? [{ scoped: one, value: values[place] ?? Number.NaN }] : [];
        })
        .sort((a, b) => a.scoped.entry.year - b.scoped.entry.year),
      total: totals[at] ?? 0,
      shown: aggregation === "sum" ? (totals[at] ?? 0) : average(totals[at] ?? 0, places[at]?.length ?? 1),
    })),
    tiedBeyond: withTies - shown.length,
    agencies: places.length,
    reports: scoped.length - without,
    without,
    uneven: places.filter((own) => own.length < expected).length,
    years,
    allZero: figures.every((figure) => figure === 0),
  };
}
