import { gather } from "../../text/gather.ts";
import { pattern } from "../../text/pattern.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import { findOwnPlace } from "../slots/conditions/find-place.ts";
import type { Slots } from "../slots.ts";

/** 全市, 本县: a place that is told by its level alone; 超过全市平均 is held against it. */
const PLACE_OF_LEVEL = pattern(/(?<!超过|[高低大小少多]于|不到|达到|[比超])(?:全|[我本咱])([省市区县])(?!区[里内])/);
/** More places than this are not listed one by one. */
const MOST_PLACES = 6;

/** Places that 全市 may be, with what it stands as in the message. */
export interface PlacesOfLevel {
  readonly words: string;
  /** Unlike one another, each as it can be asked for. */
  readonly places: readonly string[];
}

/**
 * Which places 全市 may be, where nothing else took it up: that of the agency or the district that is named, that of
 * whoever was spoken of, or the one in which all of the store's reports lie. 丹江口市 lies in a city, and is one.
 */
export function placesOfLevel(slots: Slots, previous: Frame | null, index: AgencyIndex): PlacesOfLevel | undefined {
  const [words, level] = PLACE_OF_LEVEL.exec(slots.text) ?? [];
  if (words === undefined || level === undefined || !isOpen(words, slots)) return undefined;
  const isOwn = findOwnPlace(slots.text) !== undefined;
  if (slots.scope.region !== null && !isOwn) return undefined;
  const named = gather(slots.agencies, ({ ids, match }) =>
    (match === "exact" || match === "near") && ids.length === 1 ? ids : [],
  );
  const near = [regionsOf(named, index), pathsOf(slots.scope.region, index), spokenOf(previous, index)];
  const told = near.map((regions) => placesAt(regions, level, true)).find((places) => places.length > 0);
  return { words, places: told ?? placesAt(everywhere(index), level, false) };
}

/**
 * The message with the place by its name. 全市教育局 are those of each place in it, and 整个十堰市教育局 would be the city's own.
 */
export function withPlaceNamed({ text, agencies }: Slots, words: string, place: string): string {
  const start = text.indexOf(words);
  const rest = text.slice(start + words.length);
  const body = /^的?(?:各个?)?([一-鿿]{2,}?[局委])/.exec(rest)?.[1];
  const ofEach = body !== undefined && agencies.some(({ ids, named }) => ids.length > 1 && named.endsWith(body));
  return `${text.slice(0, start)}${ofEach ? `${place}各${rest.replace(/^的?(?:各个?)?/, "")}` : `整个${place}${rest}`}`;
}

/** Did nothing account for the word, or was it taken for a part of a name: 全市街道? */
function isOpen(words: string, { unexplained, agencies, scope }: Slots): boolean {
  // 我市 is passed over elsewhere, as who asks is.
  const ofAsker = !words.startsWith("全") && agencies.length === 0 && scope.region === null;
  return (
    ofAsker ||
    unexplained.some(({ text }) => text.includes(words)) ||
    agencies.some(({ named, match }) => named.includes(words) && match !== "exact")
  );
}

function* spokenOf(previous: Frame | null, index: AgencyIndex): Iterable<readonly string[]> {
  const ids = previous?.agencies ?? [];
  yield* regionsOf(ids, index);
  if (ids.length === 0) yield* pathsOf(previous?.scope.region ?? null, index);
}

function pathsOf(region: string | null, index: AgencyIndex): Iterable<readonly string[]> {
  return region === null ? [] : index.places.called(region);
}

function* regionsOf(ids: readonly string[], index: AgencyIndex): Iterable<readonly string[]> {
  for (const id of ids) yield index.get(id)?.agency.region ?? [];
}

function* everywhere(index: AgencyIndex): Iterable<readonly string[]> {
  for (const { agency } of index.all) yield agency.region;
}

/**
 * Places of a level, no more than can be listed.
 *
 * @param inner those that lie in another of the same level as well
 */
function placesAt(regions: Iterable<readonly string[]>, level: string, inner: boolean): readonly string[] {
  const found = new Map<string, string>();
  for (const region of regions) {
    const all = region.flatMap((name, at) => (name.endsWith(level) ? [at] : []));
    for (const at of inner ? all : all.slice(0, 1)) found.set(region.slice(0, at + 1).join(""), region[at] ?? "");
    if (found.size > MOST_PLACES) break;
  }
  const names = [...found.values()];
  return [...found].map(([path, name]) => (names.filter((other) => other === name).length > 1 ? path : name));
}
