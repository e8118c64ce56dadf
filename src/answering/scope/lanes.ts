import type { Store } from "../../store/store.ts";
import { placesOf } from "./places.ts";
import type { ScopedEntry } from "./scope.ts";

/** What is scanned of many reports, one array each: to follow the entries themselves costs ten times as much. */
export interface Lanes {
  /** Their places in `store.entries()` and in the columns. */
  readonly places: Uint32Array;
  /** Their editions, as places in `EDITION_IDS`. */
  readonly editions: Uint8Array;
  /** Every year among them, in the order they come in. */
  readonly years: readonly number[];
  /** Those with findings of their own. */
  readonly broken: readonly ScopedEntry[];
}

const known = new WeakMap<readonly ScopedEntry[], Lanes>();

/** The lanes of some reports of the store, parallel to them; made once for a scope that is held. */
export function lanesOf(store: Store, scoped: readonly ScopedEntry[]): Lanes {
  const lanes = known.get(scoped) ?? makeLanes(store, scoped);
  known.set(scoped, lanes);
  return lanes;
}

function makeLanes(store: Store, scoped: readonly ScopedEntry[]): Lanes {
  const { editionOf, yearOf, brokenAt, years } = placesOf(store.entries());
  const { length } = scoped;
  const places = new Uint32Array(length);
  const editions = new Uint8Array(length);
  const hasYear = new Uint8Array(years.length);
  const yearsHere: number[] = [];
  const broken: ScopedEntry[] = [];
  let at = 0;
  for (const one of scoped) {
    const { index } = one;
    places[at] = index;
    editions[at] = editionOf[index] ?? 0;
    const year = yearOf[index] ?? 0;
    if (!hasYear[year]) {
      hasYear[year] = 1;
      yearsHere.push(years[year] ?? Number.NaN);
    }
    if (brokenAt[index]) broken.push(one);
    at++;
  }
  return { places, editions, years: yearsHere, broken };
}
