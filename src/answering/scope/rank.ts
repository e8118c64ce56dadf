import { oncePer } from "../../text/once.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { Scope } from "../../understanding/scope.ts";
import type { Context } from "../context.ts";
import { type KnownMeasured, measuredIn } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import { readScoped } from "../read-reports.ts";
import { orderPlaces, type PlaceList } from "../wording/order-places.ts";
import { columnOf, type MeasureColumn } from "./columns.ts";
import { lanesOf } from "./lanes.ts";
import { membersIn } from "./members.ts";
import type { ScopedEntry } from "./scope.ts";
import type { TableRow, TableRows } from "./whole-table.ts";

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
  /** Rates rank whatever their denominator, and some rest on few cases: why they do. */
  readonly all: "few reports" | "few cases" | null;
  /** Reports that share the last place shown but are not shown. */
  readonly tiedBeyond: number;
  /** All figures that took part are zero. */
  readonly allZero: boolean;
  readonly years: readonly number[];
  /** The reports of the scope: in order those that took part, then those with too few cases, then those without a figure. */
  readonly everyone: TableRows;
}

const TOO_FEW = `分母不足${LIMITS.rateDenominator}件，没有参加排序`;

/** Reports of a scope by what becomes of them, as indices of the scope. */
export interface Parted {
  /** Best first; put in order when it is asked for. */
  readonly ordered: readonly number[];
  /** As many of them as are ever shown. */
  readonly first: readonly number[];
  /** The same in the order of the scope. */
  readonly taking: PlaceList;
  readonly tooFew: PlaceList;
  readonly without: PlaceList;
  /** Those with a figure that rests on few cases, ranked or not. */
  readonly onFewCases: number;
}

const partedOf = oncePer((_: MeasureColumn) => new Map<string, Parted>());

/** Parts the reports of a scope: those that are ranked, best first, and those that are not. Done once for a column. */
export function part(column: MeasureColumn, measure: Measure, order: "most" | "least"): Parted {
  const known = partedOf(column);
  const key = `${measure.kind} ${order}`;
  const parted = known.get(key) ?? partOnce(column, measure, whyAll(column) !== null, order);
  known.set(key, parted);
  return parted;
}

/** Why rates rank whatever they rest on; `null` where those of few cases stay out. */
function whyAll({ values, denominators }: MeasureColumn): Ranking["all"] {
  if (values.length <= LIMITS.smallScope) return "few reports";
  let firm = 0;
  for (let at = 0; at < values.length && firm < LIMITS.fewestRates; at++)
    if (!Number.isNaN(values[at]) && (denominators[at] ?? 0) >= LIMITS.rateDenominator) firm += 1;
  return firm < LIMITS.fewestRates ? "few cases" : null;
}

function partOnce(
  { values, denominators }: MeasureColumn,
  measure: Measure,
  whatever: boolean,
  order: "most" | "least",
): Parted {
  const all = new Uint32Array(values.length);
  const [tooFew, without] = [[] as number[], [] as number[]];
  let ranked = 0;
  let onFewCases = 0;
  for (let at = 0; at < values.length; at++) {
    const isFew = measure.kind === "rate" && (denominators[at] ?? 0) < LIMITS.rateDenominator;
    if (Number.isNaN(values[at])) without.push(at);
    else {
      if (isFew) onFewCases += 1;
      if (isFew && !whatever) tooFew.push(at);
      else all[ranked++] = at;
    }
  }
  const taking = all.subarray(0, ranked);
  let ordered: readonly number[] | undefined;
  let first: readonly number[] | undefined;
  return {
    get first() {
      first ??= ordered?.slice(0, LIMITS.ranked) ?? orderPlaces(values, taking, order, LIMITS.ranked);
      return first;
    },
    get ordered() {
      ordered ??= orderPlaces(values, taking, order);
      return ordered;
    },
    taking,
    tooFew,
    without,
    onFewCases,
  };
}

/** The places to show, those asked for with all that share the last one, within the bound. */
function cut(
  parted: Parted,
  values: Float64Array,
  limit: number | null,
  most: number,
): { readonly first: readonly number[]; readonly tiedBeyond: number } {
  const { taking } = parted;
  const wanted = Math.min(limit ?? LIMITS.ranked, taking.length);
  const first = wanted > LIMITS.ranked ? parted.ordered.slice(0, wanted) : parted.first;
  const last = values[first[wanted - 1] ?? Number.NaN];
  if (last === undefined) return { first: [], tiedBeyond: 0 };
  let withTies = wanted;
  if (limit !== null) {
    for (let turn = 0; turn < taking.length; turn++) if (values[taking[turn] ?? 0] === last) withTies += 1;
    for (const at of first.slice(0, wanted)) if (values[at] === last) withTies -= 1;
  }
  const shown = Math.min(withTies, Math.max(most, wanted));
  return { first: first.slice(0, shown), tiedBeyond: withTies - shown };
}

function allZero({ taking }: Parted, values: Float64Array): boolean {
  for (const at of taking) if (values[at] !== 0) return false;
  return taking.length > 0;
}

/**
 * Ranks the reports of a scope. Scans columns; reads only the reports that are shown.
 *
 * @param most how many are shown where more share the last place; no more than `LIMITS.ranked`
 */
export async function rank(
  { store }: Context,
  scope: Scope,
  measure: Measure,
  order: "most" | "least",
  limit: number | null,
  most: number = LIMITS.ranked,
): Promise<Ranking> {
  const scoped = membersIn(store, scope);
  const column = columnOf(store, scoped, measure);
  const parted = part(column, measure, order);
  const { taking, tooFew, without } = parted;
  const sign = order === "most" ? -1 : 1;
  const { first, tiedBeyond } = cut(parted, column.values, limit, most);
  const rows = measuredIn(await readScoped(store, scoped, first), measure);
  return {
    rows: rows.map((one) => ({
      place: 1 + rows.filter(({ exact }) => sign * (exact - one.exact) < 0).length,
      measured: one,
    })),
    ranked: taking.length,
    without: without.length,
    tooFew: tooFew.length,
    all: measure.kind === "rate" && parted.onFewCases > 0 ? whyAll(column) : null,
    tiedBeyond,
    allZero: allZero(parted, column.values),
    years: lanesOf(store, scoped).years,
    everyone: {
      count: scoped.length,
      ranked: taking.length > 0,
      make: () => tableRows(scoped, column, parted),
    },
  };
}

/** Equal figures share a place, counted from 1. */
function tableRows(scoped: readonly ScopedEntry[], column: MeasureColumn, parted: Parted): readonly TableRow[] {
  const { values, numerators, denominators } = column;
  const rows: TableRow[] = [];
  const add = (at: number, more: Pick<TableRow, "place" | "remark">): void => {
    const one = scoped[at];
    if (!one) return;
    const value = values[at] ?? Number.NaN;
    rows.push({ scoped: one, value, numerator: numerators[at], denominator: denominators[at], ...more });
  };
  let place = 1;
  for (const [index, at] of parted.ordered.slice(0, LIMITS.tableRows).entries()) {
    if (values[at] !== values[parted.ordered[index - 1] ?? Number.NaN]) place = index + 1;
    add(at, { place });
  }
  for (const at of parted.tooFew.slice(0, LIMITS.tableRows - rows.length)) add(at, { remark: TOO_FEW });
  for (const at of parted.without.slice(0, LIMITS.tableRows - rows.length)) add(at, {});
  return rows;
}
