import type { Agency } from "../../report/agency.ts";
import type { Store } from "../../store/store.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { ChangeWish } from "../../understanding/wishes.ts";
import { LIMITS } from "../limits.ts";
import { round } from "../wording/format.ts";
import { columnOf } from "./columns.ts";
import { membersIn } from "./members.ts";

/** How one agency's figure changed between two years. */
export interface Change {
  readonly agency: Agency;
  /** Ids of the two reports. */
  readonly from: string;
  readonly to: string;
  /** In the unit of the measure; of a rate, in parts of 1. */
  readonly difference: number;
  /** Of the earlier figure; `NaN` where that is too small to tell. */
  readonly rate: number;
}

/** A change among those that are asked for, in their order; equal ones share a place, counted from 1. */
export interface PlacedChange extends Change {
  readonly place: number;
}

/** The changes of all agencies that have the figure in both years. */
export interface Changes {
  readonly up: number;
  readonly down: number;
  readonly same: number;
  /** Agencies of the scope that lack one of the two figures. */
  readonly lacking: number;
  /** Agencies with too few cases: for a change in percent, or, of a rate, for any; where the change is held against a limit, those that began at zero. */
  readonly small: number;
  /** Those that went the way that is asked for, the largest change first, or the smallest. */
  ordered(by: ChangeWish["by"], order: ChangeWish["order"]): readonly PlacedChange[];
}

/** Sets the figures of two years of every agency in a scope against each other, without reading a report. */
export function changesIn(
  store: Store,
  scope: Scope,
  measure: Measure,
  { from, to, direction, condition }: ChangeWish & { readonly from: number; readonly to: number },
): Changes {
  const scoped = membersIn(store, scope);
  const { values, denominators } = columnOf(store, scoped, measure);
  const agencies = new Set<string>();
  const earlier = new Map<string, { readonly at: number; readonly report: string }>();
  for (const [at, { entry }] of scoped.entries()) {
    agencies.add(entry.agency.id);
    if (entry.year === from && !Number.isNaN(values[at])) earlier.set(entry.agency.id, { at, report: entry.id });
  }
  const isSmall = (at: number): boolean => (denominators[at] ?? Number.NaN) < LIMITS.rateDenominator;
  const pairs = scoped.flatMap(({ entry }, at) => {
    const before = entry.year === to && !Number.isNaN(values[at]) ? earlier.get(entry.agency.id) : undefined;
    return before ? [{ entry, at, before }] : [];
  });
  const certain = pairs.filter(({ at, before }) => !isSmall(at) && !isSmall(before.at));
  const all = certain.map(({ entry, at, before }): Change => {
    const first = values[before.at] ?? Number.NaN;
    const difference = round((values[at] ?? Number.NaN) - first, 9);
    // A limit that somebody sets is for every one, 1件到2件 as well; a ranking is of those whose rate tells something.
    const isTold = condition === null ? first >= LIMITS.rateDenominator : first > 0;
    const rate = measure.kind === "rate" || !isTold ? Number.NaN : difference / first;
    return { agency: entry.agency, from: before.report, to: entry.id, difference, rate };
  });
  const [up, down] = [all.filter(({ difference }) => difference > 0), all.filter(({ difference }) => difference < 0)];
  const moved = { up, down, either: [...up, ...down] }[direction];
  return {
    up: up.length,
    down: down.length,
    same: all.length - up.length - down.length,
    lacking: agencies.size - pairs.length,
    small: measure.kind === "rate" ? pairs.length - all.length : all.filter(({ rate }) => Number.isNaN(rate)).length,
    ordered(by, order) {
      const sizeOf = (change: Change): number => Math.abs(change[by]);
      const sign = order === "most" ? 1 : -1;
      const known = moved.filter((change) => !Number.isNaN(change[by]));
      known.sort((a, b) => sign * (sizeOf(b) - sizeOf(a)));
      let place = 1;
      return known.map((change, at): PlacedChange => {
        const before = known[at - 1];
        if (before === undefined || sizeOf(before) !== sizeOf(change)) place = at + 1;
        return { ...change, place };
      });
    },
  };
}
