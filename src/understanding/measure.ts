import type { DerivedFactId } from "../form/derived.ts";
import type { FactId } from "../form/facts.ts";
import type { SumId } from "../form/sums.ts";

/** Any single figure that can be asked for: a cell, a group total, a number of the prose, a sum that the question makes. */
export type MeasuredId = FactId | DerivedFactId | SumId;

/**
 * One thing asked for. The editions print some things in different cells: the answer takes the first of `ids` that the
 * report's edition has.
 */
export interface FactChoice {
  readonly ids: readonly [MeasuredId, ...MeasuredId[]];
}

/** A share: one of the named rates, or 甲占乙 as the question puts it. */
export interface RateChoice {
  readonly label: string;
  /** 甲是乙的几倍: neither is a part of the other; how the quotient is asked for. */
  readonly pair?: "times" | "percent" | "either";
  readonly numerator: MeasuredId;
  readonly denominator: MeasuredId;
}

/** What is ranked or aggregated. */
export type Measure =
  | { readonly kind: "fact"; readonly fact: FactChoice }
  | { readonly kind: "rate"; readonly rate: RateChoice };
