/**
 * The two figures in the middle; the same one twice where their number is odd. Figures are put in order only as far as it takes.
 *
 * @param values none of them a `NaN`
 * @returns zeros where there are none
 * @example middleTwo(Float64Array.of(5, 1, 3)) // [3, 3]
 */
export function middleTwo(values: Float64Array): readonly [number, number] {
  const { length } = values;
  const half = Math.floor(length / 2);
  const parted = partAt(values.slice(), half);
  const upper = parted[half] ?? 0;
  if (length % 2 === 1) return [upper, upper];
  let lower = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < half; at++) lower = Math.max(lower, parted[at] ?? lower);
  return [half === 0 ? 0 : lower, upper];
}

/** Moves figures until the one that belongs at a place stands there, and none before it is larger. */
function partAt(figures: Float64Array, place: number): Float64Array {
  let [from, to] = [0, figures.length - 1];
  while (from < to) {
    const pivot = figures[(from + to) >> 1] ?? 0;
    let [left, right] = [from, to];
    while (left <= right) {
      while ((figures[left] ?? pivot) < pivot) left++;
      while ((figures[right] ?? pivot) > pivot) right--;
      if (left > right) break;
      const moved = figures[left] ?? 0;
      figures[left++] = figures[right] ?? 0;
      figures[right--] = moved;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return figures;
}
