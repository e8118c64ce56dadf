/** What the figures of many reports come to. */
export interface Tally {
  /** Reports that have a figure. */
  readonly having: number;
  readonly sum: number;
  readonly zeros: number;
}

const known = new WeakMap<Float64Array, Tally>();

/**
 * Adds up figures, once for as long as their column is kept.
 *
 * @param values `NaN` where a report has none; never changed afterwards
 */
export function tallyOf(values: Float64Array): Tally {
  const tally = known.get(values) ?? addUp(values);
  known.set(values, tally);
  return tally;
}

function addUp(values: Float64Array): Tally {
  let [having, sum, zeros] = [0, 0, 0];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    having++;
    sum += value;
    if (value === 0) zeros++;
  }
  return { having, sum, zeros };
}
