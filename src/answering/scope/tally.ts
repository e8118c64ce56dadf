import { oncePer } from "../../text/once.ts";
/** What the figures of many reports come to. */
export interface Tally {
  /** Reports that have a figure. */
  readonly having: number;
  readonly sum: number;
  readonly zeros: number;
}

/**
 * Adds up figures, once for as long as their column is kept.
 *
 * @param values `NaN` where a report has none; never changed afterwards
 */
export const tallyOf = oncePer((values: Float64Array): Tally => {
  let [having, sum, zeros] = [0, 0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    having++;
    sum += value;
    if (value === 0) zeros++;
  }
  return { having, sum, zeros };
});
