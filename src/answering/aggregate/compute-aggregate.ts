import type { Store } from "../../store/store.ts";
import type { Measure } from "../../understanding/measure.ts";
import type { AggregateQuery, Aggregation } from "../../understanding/query.ts";
import { describeCondition } from "../../understanding/querying/describe-condition.ts";
import type { PlainCondition } from "../../understanding/scope.ts";
import type { Value } from "../answer.ts";
import { computed, totalId } from "../figures/computed.ts";
import { ratioId } from "../figures/measured.ts";
import { meetsCondition } from "../figures/meets-condition.ts";
import type { MeasureColumn } from "../scope/columns.ts";
import { countAgencies, type ScopedEntry } from "../scope/scope.ts";
import { tallyOf } from "../scope/tally.ts";
import { average, percent, round } from "../wording/format.ts";
import { phraseOf } from "../wording/phrase.ts";
import { middleTwo } from "./middle-two.ts";

export type Computation = Exclude<Aggregation, "maximum" | "minimum">;

/** Reports that have a figure, each with it. */
export interface Known {
  readonly scoped: readonly ScopedEntry[];
  /** Parallel to `scoped`. */
  readonly values: Float64Array;
}

/** （居中的两份是96件和126件，取平均）: how the median of an even number of figures comes about. */
function between([low, high]: readonly [number, number], measure: Measure): string {
  if (low === high) return "";
  const shown = (value: number) => (measure.kind === "rate" ? `${percent(value)}%` : `${value}${unitOf(measure)}`);
  return `（居中的两份是${shown(low)}和${shown(high)}，取平均）`;
}

/** What was counted last of a column, and by what: the same is often asked again in other words. */
const countedLast = new WeakMap<Float64Array, { readonly by: string; readonly counted: Known }>();

/** The reports that a count or a share counts; none where it is another figure that is asked for. */
export function countedAmong(known: Known, { aggregation, measure, condition }: AggregateQuery): Known {
  if (aggregation !== "count" && aggregation !== "share") return those(known, []);
  const by = `${measure.kind} ${JSON.stringify(condition)}`;
  const last = countedLast.get(known.values);
  if (last?.by === by) return last.counted;
  const counted = those(
    known,
    placesWhere(known, (value) => meets(value, measure, condition)),
  );
  countedLast.set(known.values, { by, counted });
  return counted;
}

/** Shares are kept as parts of one, and asked about in percent. */
export function meets(value: number, { kind }: Measure, condition: PlainCondition | null): boolean {
  return meetsCondition(kind === "rate" ? round(value * 100, 9) : value, condition);
}

/** Several reports of one agency are one 家 only when there is one year; else reports are counted. */
function counter({ scoped }: Known, store: Store): "家" | "份" {
  return countAgencies(store, scoped) === scoped.length ? "家" : "份";
}

/** Those of the reports that these places are of. */
export function those({ scoped, values }: Known, places: readonly number[]): Known {
  const kept: ScopedEntry[] = [];
  const figures = new Float64Array(places.length);
  for (const place of places) {
    const one = scoped[place];
    if (!one) continue;
    figures[kept.length] = values[place] ?? Number.NaN;
    kept.push(one);
  }
  return { scoped: kept, values: figures };
}

/** Places of the known values that are wanted, at most so many. */
export function placesWhere({ values }: Known, wanted: (value: number) => boolean, most = values.length): number[] {
  const places: number[] = [];
  for (let place = 0; place < values.length && places.length < most; place++) {
    if (wanted(values[place] ?? Number.NaN)) places.push(place);
  }
  return places;
}

interface Said {
  readonly lead: string;
  readonly values: readonly Value[];
}

interface Over {
  readonly store: Store;
  readonly known: Known;
  /** Those of them that are counted. */
  readonly counted: Known;
  readonly column: MeasureColumn;
  readonly label: string;
  readonly where: string;
  /** 约 where a round figure is among them, else nothing. */
  readonly about: "约" | "";
}

/** What each aggregation says of the known values. */
export const COMPUTE: { readonly [A in Computation]: (over: Over, query: AggregateQuery) => Said } = {
  sum: (over, query) => (query.measure.kind === "rate" ? pooled(over, query.measure) : sumOf(over, query.measure)),
  average: (over, query) =>
    query.measure.kind === "rate" ? pooled(over, query.measure) : averageOf(over, query.measure),
  median: ({ known, label, where, about }, { measure }) => {
    const [low, high] = middleTwo(known.values);
    const middle = (low + high) / 2;
    const unit = measure.kind === "rate" ? "%" : unitOf(measure);
    const value = measure.kind === "rate" ? percent(middle) : middle;
    return {
      lead: `中位数${about}${value}${unit}。${where}有数的${known.values.length}份，${label}的中位数是${about}${value}${unit}${between([low, high], measure)}。`,
      values: [computed(`median:${factOf(measure)}`, value, unit)],
    };
  },
  count: ({ store, known, counted, label, where }, { measure, condition }) => {
    const count = counted.values.length;
    const unit = counter(known, store);
    const agencies = unit === "份" ? countAgencies(store, counted.scoped) : count;
    const of = unit === "份" ? `，属于${agencies}家单位` : "";
    return {
      lead: `${count}${unit}。${where}有数的${known.values.length}份里，${label}${describeCondition(condition, measure.kind === "rate" ? "%" : unitOf(measure))}的有${count}${unit}${of}。`,
      values: [
        computed(`count:${factOf(measure)}`, count, unit),
        ...(unit === "份" ? [computed("count:agencies", agencies, "家")] : []),
      ],
    };
  },
  share: ({ store, known, counted, label, where }, { measure, condition }) => {
    const all = known.values.length;
    const count = counted.values.length;
    const unit = counter(known, store);
    const share = percent(count / all);
    return {
      lead: `占${share}%。${where}有数的${all}份里，${label}${describeCondition(condition, measure.kind === "rate" ? "%" : unitOf(measure))}的有${count}${unit}（${count}÷${all}＝${share}%）。`,
      values: [
        computed(`ratio:count:${factOf(measure)}/reports`, share, "%"),
        computed(`count:${factOf(measure)}`, count, unit),
        computed("count:reports", all, "份"),
      ],
    };
  },
};

function factOf(measure: Measure): string {
  return measure.kind === "rate" ? ratioId(measure.rate) : measure.fact.ids[0];
}

function unitOf(measure: Measure & { kind: "fact" }): Value["unit"] {
  return phraseOf(measure.fact.ids[0]).unit;
}

function totalOf({ values }: Known): number {
  return round(tallyOf(values).sum, 6);
}

function sumOf({ known, label, where, about }: Over, measure: Measure & { kind: "fact" }): Said {
  const unit = unitOf(measure);
  const total = totalOf(known);
  return {
    lead: `${about}${total}${unit}。${where}有数的${known.values.length}份，${summed(label)}${about}${total}${unit}。`,
    values: [computed(totalId(factOf(measure)), total, unit)],
  };
}

function averageOf({ known, label, where, about }: Over, measure: Measure & { kind: "fact" }): Said {
  const unit = unitOf(measure);
  const total = totalOf(known);
  const all = known.values.length;
  const mean = average(total, all);
  return {
    lead: `平均${about}${mean}${unit}。${where}有数的${all}份，${summed(label)}${about}${total}${unit}，平均每份${about}${mean}${unit}（${total}÷${all}）。`,
    values: [
      computed(`avg:${factOf(measure)}`, mean, unit),
      computed(totalId(factOf(measure)), total, unit),
      computed("count:reports", all, "份"),
    ],
  };
}

/** A rate over a scope: all numerators over all denominators, so that a report with few cases weighs little. */
function pooled({ known, column, label, where }: Over, measure: Measure & { kind: "rate" }): Said {
  let numerator = 0;
  let denominator = 0;
  for (let index = 0; index < column.values.length; index++) {
    if (Number.isNaN(column.values[index])) continue;
    numerator += column.numerators[index] ?? 0;
    denominator += column.denominators[index] ?? 0;
  }
  const share = percent(numerator / denominator);
  return {
    lead: `${label}合计为${share}%。${where}算得出的${known.values.length}份合起来，${numerator}÷${denominator}＝${share}%。`,
    values: [
      computed(ratioId(measure.rate), share, "%"),
      computed(`sum:${measure.rate.numerator}`, numerator, phraseOf(measure.rate.numerator).unit),
      computed(`sum:${measure.rate.denominator}`, denominator, phraseOf(measure.rate.denominator).unit),
    ],
  };
}

/** 不予公开合计 says by itself that it is a sum. */
export function summed(label: string): string {
  return /[总合]计$|之和$|合计）$/.test(label) ? label : `${label}合计`;
}
