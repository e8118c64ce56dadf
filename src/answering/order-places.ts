/**
 * Puts places in the order of their figures; those with equal ones stay as they are. Figures of reports are small whole
 * numbers for the most part, so that few differ among many reports: only those are sorted.
 *
 * @param places indices of `figures`, none of a `NaN`
 * @param most how many are wanted, the first of them; default all
 */
export function orderPlaces(
  figures: Float64Array,
  places: readonly number[],
  direction: "most" | "least",
  most = places.length,
): readonly number[] {
  const having = new Map<number, number[]>();
  for (const place of places) {
    const figure = figures[place] ?? Number.NaN;
    const equal = having.get(figure);
    if (equal) equal.push(place);
    else having.set(figure, [place]);
  }
  const distinct = Float64Array.from(having.keys()).sort();
  if (direction === "most") distinct.reverse();
  const ordered: number[] = [];
  for (const figure of distinct) {
    for (const place of having.get(figure) ?? []) {
      if (ordered.length >= most) return ordered;
      ordered.push(place);
    }
  }
  return ordered;
}
