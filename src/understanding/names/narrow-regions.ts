import type { Span } from "../span.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { liesIn, type Place, provinceAmong } from "./places-called.ts";

/** A region that is named, and where. */
interface Mention {
  readonly name: string;
  readonly span: Span;
}

/**
 * Regions that bear the name of others, by a name of their own where the message tells which is meant: 鼓楼区 behind 南京, or
 * beside 玄武区, is 南京市鼓楼区.
 */
export function narrowRegions<T extends Mention>(regions: readonly T[], index: AgencyIndex): readonly T[] {
  return regions.map((mention, at) => {
    const places = index.places.called(mention.name);
    if (places.length < 2) return mention;
    const before = regions[at - 1];
    // 南京鼓楼区和福州鼓楼区: each lies in the city that stands right before it.
    const own = before?.span.end === mention.span.start ? within(places, index.places.called(before.name)) : [];
    const place = onlyOf(own) ?? placeAmong(places, others(mention.name, regions, index));
    return place === undefined ? mention : { ...mention, name: index.places.nameOf(place) };
  });
}

function others(name: string, regions: readonly { readonly name: string }[], index: AgencyIndex): (readonly Place[])[] {
  return regions.flatMap((other) => (other.name === name ? [] : [index.places.called(other.name)]));
}

/** The one of several places that lies in another one that is named, or beside it. */
function placeAmong(places: readonly Place[], named: readonly (readonly Place[])[]): Place | undefined {
  const inside = within(places, named.flat());
  if (inside.length > 0) return onlyOf(inside);
  const beside = places.filter((place) =>
    named.some(([one, ...more]) => one !== undefined && more.length === 0 && isBeside(place, one)),
  );
  return onlyOf(beside) ?? provinceAmong(places);
}

/** Those of the places that lie in one of the others. */
export function within(places: readonly Place[], around: readonly Place[]): readonly Place[] {
  return places.filter((place) => around.some((one) => liesIn(place, one)));
}

/** Do two places lie in the same one? */
export function isBeside(place: Place, other: Place): boolean {
  return place.length > 1 && place.length === other.length && liesIn(other, place.slice(0, -1));
}

function onlyOf(places: readonly Place[]): Place | undefined {
  return places.length === 1 ? places[0] : undefined;
}
