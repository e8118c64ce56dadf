import type { FactChoice } from "../../understanding/measure.ts";
import type { AggregateQuery } from "../../understanding/query.ts";
import type { Value } from "../answer.ts";
import { computed, totalId } from "../figures/computed.ts";
import { ratioId } from "../figures/measured.ts";
import type { MeasureColumn } from "../scope/columns.ts";
import { average, percent, round } from "../wording/format.ts";
import { phraseOf } from "../wording/phrase.ts";

/** Reports of one place, one kind of agency or one year. */
export interface Group {
  readonly name: string;
  /** Places in the scope of the reports with a figure. */
  readonly places: readonly number[];
  /** Reports without one. */
  readonly without: number;
}

interface Figure {
  /** Not rounded; of a rate a share of 1. */
  readonly exact: number;
  readonly text: string;
  readonly values: readonly Value[];
}

/** A group with what its figures come to. */
export type Figured = Group & Figure;

/**
 * 595件, 平均42.5件, 33.3%（60÷180）: the figure of one group.
 *
 * @returns `undefined` where none of its reports has one
 */
export function figureOf(
  group: Group,
  { measure, aggregation }: AggregateQuery,
  column: MeasureColumn,
): Figured | undefined {
  if (group.places.length === 0) return undefined;
  if (measure.kind === "rate") return { ...group, ...shareOf(group, ratioId(measure.rate), column) };
  if (aggregation === "median") return { ...group, ...medianOf(group, measure.fact, column) };
  if (aggregation === "average") return { ...group, ...meanOf(group, measure.fact, column) };
  return { ...group, ...sumOf(group, measure.fact, column) };
}

function shareOf({ name, places }: Group, fact: string, { numerators, denominators }: MeasureColumn): Figure {
  const [numerator, denominator] = [added(numerators, places), added(denominators, places)];
  const share = percent(numerator / denominator);
  return {
    exact: numerator / denominator,
    text: `${share}%（${numerator}÷${denominator}）`,
    values: [ofGroup(name, fact, share, "%")],
  };
}

function medianOf({ name, places }: Group, { ids: [id] }: FactChoice, { values }: MeasureColumn): Figure {
  const { unit } = phraseOf(id);
  const sorted = places.map((at) => values[at] ?? 0).sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const middle = sorted.length % 2 === 0 ? ((sorted[sorted.length / 2 - 1] ?? 0) + upper) / 2 : upper;
  return { exact: middle, text: `${middle}${unit}`, values: [ofGroup(name, `median:${id}`, middle, unit)] };
}

function meanOf(group: Group, fact: FactChoice, column: MeasureColumn): Figure {
  const { name, places } = group;
  const [id] = fact.ids;
  const { unit } = phraseOf(id);
  const { exact: total, values: ofTotal } = sumOf(group, fact, column);
  const mean = average(total, places.length);
  return {
    exact: total / places.length,
    text: `${mean}${unit}（${total}÷${places.length}）`,
    values: [ofGroup(name, `avg:${id}`, mean, unit), ...ofTotal, ofGroup(name, "count:reports", places.length, "份")],
  };
}

function sumOf({ name, places }: Group, { ids: [id] }: FactChoice, { values }: MeasureColumn): Figure {
  const total = added(values, places);
  const { unit } = phraseOf(id);
  return { exact: total, text: `${total}${unit}`, values: [ofGroup(name, totalId(id), total, unit)] };
}

function added(figures: Float64Array, places: readonly number[]): number {
  const sum = places.reduce((total, at) => total + (figures[at] ?? 0), 0);
  return round(sum, 6);
}

function ofGroup(group: string, fact: string, value: number, unit: Value["unit"]): Value {
  const year = /^\d{4}年$/.test(group) ? Number(group.slice(0, 4)) : null;
  return { ...computed(fact, value, unit), year, group };
}
