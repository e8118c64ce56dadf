import type { Store } from "../../store/store.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { Scope } from "../../understanding/scope.ts";
import { columnOf } from "../scope/columns.ts";
import { membersIn } from "../scope/members.ts";

/** Two years over the same kind of agencies. */
export interface TwoYears {
  readonly earlier: Scope;
  readonly later: Scope;
  readonly from: number;
  readonly to: number;
}

/** Of two years that not the same agencies have figures of. */
export interface UnlikeYears extends TwoYears {
  /** How many have a figure of the first year, and of the second. */
  readonly having: readonly [number, number];
  /** Ids of those that have one of both. */
  readonly common: readonly string[];
}

/** Do two scopes differ by their year alone, the later one last? */
export function twoYears(scopes: readonly Scope[]): TwoYears | undefined {
  const [earlier, later, ...more] = scopes;
  if (!earlier || !later || more.length > 0) return undefined;
  const [from, ...before] = earlier.years ?? [];
  const [to, ...behind] = later.years ?? [];
  const { years: _, label: __, ...rest } = earlier;
  const { years: ___, label: ____, ...others } = later;
  if (from === undefined || to === undefined || before.length + behind.length > 0 || from >= to) return undefined;
  return JSON.stringify(rest) === JSON.stringify(others) ? { earlier, later, from, to } : undefined;
}

/**
 * Two years whose totals rest on the reports of different agencies: held against one another they would tell more of who has
 * reported than of what has changed.
 *
 * @returns `undefined` where the same agencies have figures of both, or where the scopes differ by more than the year
 */
export function unlikeYears(
  store: Store,
  scopes: readonly Scope[],
  measures: readonly Measure[],
): UnlikeYears | undefined {
  const years = twoYears(scopes);
  if (!years) return undefined;
  const [first, second] = [years.earlier, years.later].map((scope) => agenciesWith(store, scope, measures));
  if (!first || !second) return undefined;
  const common = [...first].filter((id) => second.has(id));
  if (common.length === first.size && common.length === second.size) return undefined;
  return { ...years, having: [first.size, second.size], common };
}

/** Ids of the agencies of a scope that have all of these figures. */
function agenciesWith(store: Store, scope: Scope, measures: readonly Measure[]): ReadonlySet<string> {
  const scoped = membersIn(store, scope);
  const columns = measures.map((measure) => columnOf(store, scoped, measure).values);
  const known = scoped.filter((_, at) => columns.every((values) => !Number.isNaN(values[at])));
  return new Set(known.map(({ entry }) => entry.agency.id));
}
