import { joinedNames } from "../../report/joined-region.ts";
import { levelOfRegion } from "../../report/region-level.ts";
import { regionNames } from "./agency-names.ts";

/** A place, from the widest that it lies in to itself: 江苏省, 南京市, 鼓楼区. */
export type Place = readonly string[];

/** The places of a store by the names that they are called. */
export interface PlacesCalled {
  /** Every place that a name may stand for; those that lie in another one of them go without saying. */
  called(name: string): readonly Place[];
  /** The shortest name of a place that no other place bears: 临淄区, 南京市鼓楼区. */
  nameOf(place: Place): string;
}

/** @param regions of all agencies, the same one any number of times */
export function placesCalled(regions: Iterable<Place>): PlacesCalled {
  const byName = new Map<string, Map<string, Place>>();
  const seen = new Set<string>();
  for (const region of regions) {
    for (let depth = region.length; depth > 0; depth--) {
      const place = region.slice(0, depth);
      const key = place.join("/");
      if (seen.has(key)) break;
      seen.add(key);
      const names = [...regionNames(place[depth - 1] ?? "", place[depth - 2]), ...joinedNames(place)];
      for (const name of names) byName.set(name, (byName.get(name) ?? new Map<string, Place>()).set(key, place));
    }
  }
  const called = (name: string): readonly Place[] => {
    const all = [...(byName.get(name)?.values() ?? [])];
    return all.length < 2 ? all : all.filter((place) => !all.some((other) => isSameOrAround(other, place)));
  };
  return {
    called,
    nameOf: (place) => {
      const names = [place.at(-1) ?? "", ...joinedNames(place).reverse()];
      return names.find((name) => called(name).length === 1) ?? names.at(-1) ?? "";
    },
  };
}

/** Is the other one told more fully, or does this one lie in it: 吉林市 in 吉林省? */
function isSameOrAround(other: Place, place: Place): boolean {
  if (other === place) return false;
  if (other.length < place.length) return other.every((part, at) => place[at] === part);
  return other.length > place.length && other.at(-1) === place.at(-1) && isLeftOutOf(place, other);
}

/** A report may not tell all that its place lies in: 临淄区, or 山东省, 临淄区, for 山东省, 淄博市, 临淄区. */
function isLeftOutOf(place: Place, fuller: Place): boolean {
  let at = 0;
  for (const part of fuller) if (place[at] === part) at++;
  return at === place.length;
}

/** Does a place lie in another one? */
export function liesIn(place: Place, around: Place): boolean {
  return around.length < place.length && around.every((part, at) => place[at] === part);
}

/** A province is called by its stem: 河北 is 河北省 before it is 河北区 of 天津市. */
export function provinceAmong(places: readonly Place[]): Place | undefined {
  const [only, ...others] = places.filter((place) => levelOfRegion(place) === "province");
  return others.length === 0 ? only : undefined;
}
