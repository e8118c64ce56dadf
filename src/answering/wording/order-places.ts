/** Indices of figures. */
export type PlaceList = readonly number[] | Uint32Array;

/** So few are picked in one pass. */
const FEW = 32;
/** Figures beyond so many times the number of places are too far apart to be counted one by one. */
const SPREAD = 4;
const FEWEST_COUNTED = 1024;

/**
 * Puts places in the order of their figures; those with equal ones stay as they are. Figures of reports are small whole
 * numbers for the most part: how often each occurs tells where its places go.
 *
 * @param places indices of `figures`, none of a `NaN`
 * @param most how many are wanted, the first of them; default all
 */
export function orderPlaces(
  figures: Float64Array,
  places: PlaceList,
  direction: "most" | "least",
  most = places.length,
): readonly number[] {
  if (most <= FEW && most < places.length) return picked(figures, places, direction, most);
  const largest = largestWhole(figures, places);
  return largest === undefined
    ? ordered(figures, places, direction, most)
    : counted(figures, places, direction, most, largest);
}

/** The first few: each place is held against the last of those that are in. */
function picked(
  figures: Float64Array,
  places: PlaceList,
  direction: "most" | "least",
  most: number,
): readonly number[] {
  const sign = direction === "most" ? 1 : -1;
  const order: number[] = [];
  const keys: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  // By index: to walk now a list and now a typed array by `of` costs several times as much.
  for (let turn = 0; turn < places.length; turn++) {
    const place = places[turn] ?? 0;
    const key = sign * (figures[place] ?? Number.NaN);
    if (order.length >= most && key <= last) continue;
    let at = order.length;
    while (at > 0 && (keys[at - 1] ?? 0) < key) at--;
    order.splice(at, 0, place);
    keys.splice(at, 0, key);
    if (order.length > most) {
      order.pop();
      keys.pop();
    }
    last = keys.at(-1) ?? last;
  }
  return order;
}

/** The largest figure, where all are whole and few enough lie below it. */
function largestWhole(figures: Float64Array, places: PlaceList): number | undefined {
  const bound = Math.max(FEWEST_COUNTED, SPREAD * places.length);
  let largest = 0;
  for (let turn = 0; turn < places.length; turn++) {
    const figure = figures[places[turn] ?? 0] ?? Number.NaN;
    if (!(figure >= 0 && figure < bound && Number.isInteger(figure))) return undefined;
    if (figure > largest) largest = figure;
  }
  return largest;
}

function counted(
  figures: Float64Array,
  places: PlaceList,
  direction: "most" | "least",
  most: number,
  largest: number,
): readonly number[] {
  const starts = new Uint32Array(largest + 1);
  for (let turn = 0; turn < places.length; turn++) {
    const figure = figures[places[turn] ?? 0] ?? 0;
    starts[figure] = (starts[figure] ?? 0) + 1;
  }
  let start = 0;
  for (let turn = 0; turn <= largest; turn++) {
    const figure = direction === "most" ? largest - turn : turn;
    const having = starts[figure] ?? 0;
    starts[figure] = start;
    start += having;
  }
  const order = new Array<number>(Math.min(most, places.length)).fill(0);
  for (let turn = 0; turn < places.length; turn++) {
    const place = places[turn] ?? 0;
    const figure = figures[place] ?? 0;
    const at = starts[figure] ?? 0;
    starts[figure] = at + 1;
    if (at < order.length) order[at] = place;
  }
  return order;
}

function ordered(
  figures: Float64Array,
  places: PlaceList,
  direction: "most" | "least",
  most: number,
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
  const order: number[] = [];
  for (const figure of distinct) {
    for (const place of having.get(figure) ?? []) {
      if (order.length >= most) return order;
      order.push(place);
    }
  }
  return order;
}
