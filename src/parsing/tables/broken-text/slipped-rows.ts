import type { Dealt } from "./deal-labels.ts";

/**
 * Takes out the rows that may have slipped: figures without a label and a label without figures, with nothing but rows
 * between that have both, are what is left where each of these stands a line too high or too low.
 *
 * @param dealt in the order of their lines
 * @param anchors the lines with figures
 * @param rows of each edition its rows, by their indexes among all
 */
export function withoutSlipped(
  dealt: readonly Dealt[],
  anchors: readonly number[],
  rows: readonly (readonly number[])[],
): readonly Dealt[] {
  const own = rows.find((each) => dealt.every(({ row }) => each.includes(row))) ?? [];
  const places = [-1, ...dealt.map(({ line }) => anchors.indexOf(line)), anchors.length];
  const orders = [-1, ...dealt.map(({ row }) => own.indexOf(row)), own.length];
  // How many lines of figures there are between two that are dealt, more than labels that lack.
  const surplus = places.slice(1).map((place, at) => {
    const [figures, labels] = [place - (places[at] ?? 0), (orders[at + 1] ?? 0) - (orders[at] ?? 0)];
    return Math.sign(figures - labels);
  });
  return dealt.filter((_, at) => {
    const before = surplus.slice(0, at + 1).findLast((each) => each !== 0) ?? 0;
    const after = surplus.slice(at + 1).find((each) => each !== 0) ?? 0;
    return before * after >= 0;
  });
}
