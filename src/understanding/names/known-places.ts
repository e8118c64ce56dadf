import { gazetteer } from "../../parsing/identity/gazetteer.ts";
import { pairKey } from "../../text/pair-key.ts";
import type { KnownAgency } from "./agency-index.ts";
import { regionNames } from "./agency-names.ts";
import { FORMER_PLACES } from "./former-places.ts";

/** A name of a place of the country, whether or not the store has agencies there. */
export interface KnownPlace {
  readonly name: string;
  /** With its level (海宁市), and not the everyday name (海宁), which may be a word or a part of another name. */
  readonly full: boolean;
  /** The everyday name with another level than it has today: 余杭市. */
  readonly levelledAs?: string;
}

/** Everyday names of counties that stand in questions as plain words. */
const WORDS = new Set("公安 资源 合作 延长 互助 共和 通道 同心 民主 市中 高新 经开".split(" "));
const LEVELS = ["市", "县", "区"];
/** Ends in the level of a region: 临淄区. */
export const LEVEL = /[省市区县旗州盟]$/;

const places = new Map<string, KnownPlace>();

function add(name: string, full: boolean): void {
  if (name.length > 1 && (full || !places.has(name))) places.set(name, { name, full });
}

/** Counties become cities and districts, and are called by their former level for long. */
function addOtherLevels(stem: string): void {
  for (const level of LEVELS) {
    const name = `${stem}${level}`;
    if (!places.has(name)) places.set(name, { name, full: true, levelledAs: stem });
  }
}

for (const place of [
  ...gazetteer.provinces.keys(),
  ...gazetteer.cities.keys(),
  ...gazetteer.counties.keys(),
  ...FORMER_PLACES,
]) {
  for (const name of regionNames(place, undefined)) if (!WORDS.has(name)) add(name, LEVEL.test(name));
}
for (const { name, full } of [...places.values()]) if (!full) addOtherLevels(name);

const longestFirst = [...places.keys()].sort((a, b) => b.length - a.length);

/** How long the names are that have two characters in the same place, the longest first. */
function lengthsBy(keyOf: (name: string) => number): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, number[]>();
  for (const name of longestFirst) {
    const key = keyOf(name);
    const known = lengths.get(key);
    if (!known) lengths.set(key, [name.length]);
    else if (known.at(-1) !== name.length) known.push(name.length);
  }
  return lengths;
}

const byStart = lengthsBy((name) => pairKey(name, 0, 1));
const byEnd = lengthsBy((name) => pairKey(name, name.length - 2, name.length - 1));
const NONE: readonly never[] = [];

/** The longest name of a place of the country that begins at `start`. */
export function knownPlaceAt(text: string, start: number): KnownPlace | undefined {
  for (const length of byStart.get(pairKey(text, start, start + 1)) ?? NONE) {
    const place = start + length <= text.length ? places.get(text.slice(start, start + length)) : undefined;
    if (place) return place;
  }
  return undefined;
}

/** The longest name of a place of the country that ends at `end`. */
export function knownPlaceEndingAt(text: string, end: number): KnownPlace | undefined {
  for (const length of byEnd.get(pairKey(text, end - 2, end - 1)) ?? NONE) {
    const place = length <= end ? places.get(text.slice(end - length, end)) : undefined;
    if (place) return place;
  }
  return undefined;
}

/** What may stand before an everyday name of a place where it is no part of a longer word. */
const BEFORE = /(?:^|[^一-鿿]|[和与跟及同比的是对看查年了]|以及|还有|请问|关于)$/;

/** Does a name begin at `start`, and not in the middle of a longer one? */
export function beginsThere(text: string, start: number): boolean {
  return BEFORE.test(text.slice(0, start)) || knownPlaceEndingAt(text, start) !== undefined;
}

/** Where the names of places that stand one behind the other up to `end` begin: 浙江省嘉兴市 before 海宁市. */
export function startOfPlaces(text: string, end: number): number {
  const place = knownPlaceEndingAt(text, end);
  return place ? startOfPlaces(text, end - place.name.length) : end;
}

/** Is an agency of this place, or of one in it? Reports do not always tell the province. */
export function isPlaceOf(place: KnownPlace, { agency, regionWords }: KnownAgency): boolean {
  if (regionWords.some((word) => word === place.name || word === place.levelledAs)) return true;
  return agency.region.some((region) =>
    [...(gazetteer.counties.get(region) ?? []), ...(gazetteer.cities.get(region) ?? [])].some(
      ({ place: { province, city } }) =>
        regionNames(province, undefined).includes(place.name) || regionNames(city, undefined).includes(place.name),
    ),
  );
}
