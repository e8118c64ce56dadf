import { allMatches } from "../../text/all-matches.ts";
import { squash } from "../../text/normalise.ts";
import { parsePlace, regionOf } from "./parse-place.ts";
import type { Attested } from "./parse-unknown-place.ts";
import { placePartsAt } from "./place-parts.ts";

/** What a report says of places that no list holds, besides its agency's name. */
export interface Witness {
  readonly attested: Attested;
  /** Where a place lies, from the outside in: what stands before it wherever it is named; empty where that differs. */
  outside(place: string): readonly string[];
}

/** What a place stands behind within a sentence. */
const LEAD = /[与向由在为是于至据按请现到经和及]|中共|关于|位于|联系|根据|按照/g;
/** In a sentence a longer name of a city may be more than that: 隶属青临市. */
const LONGEST_CITY = 4;
/** What a place is followed by where it is named for itself: 石桥县委、县政府. */
const FOLLOWS = /^(?:委(?!员|托)|人民政府|政府|人大|政协|纪委|境内|行政区域)/;
const LONGEST_BEFORE = 24;
const MOST_NAMINGS = 200;

/** The places that a stretch consists of, up to a city; `undefined` when it is anything else. */
function citiesIn(stretch: string): readonly string[] | undefined {
  if (stretch === "") return [];
  const known = parsePlace(stretch);
  const [place, ...others] = known?.options ?? [];
  if (others.length > 0 || (place && place.county !== "")) return undefined;
  const rest = known?.rest ?? stretch;
  const region = place ? regionOf(place) : [];
  if (rest === "") return region;
  if (place && place.city !== "") return undefined;
  const part = placePartsAt(rest, 0).find(({ name }) => name === rest);
  const isCity = part?.certain && part.levels.includes("city") && rest.length <= LONGEST_CITY;
  return isCity ? [...region, rest] : undefined;
}

/** The cities that a stretch of a sentence ends in; `undefined` when it ends in anything else. */
function citiesBefore(stretch: string): readonly string[] | undefined {
  const starts = allMatches(stretch, LEAD).map((match) => match.index + match[0].length);
  const found = [0, ...starts].flatMap((start) =>
    [citiesIn(stretch.slice(start))].filter((cities) => cities !== undefined),
  );
  return found.find((cities) => cities.length > 1) ?? found.at(-1);
}

interface Naming {
  readonly outside: readonly string[];
  readonly after: string;
  /** Does the text begin so, as an address does? */
  readonly first: boolean;
}

/** Where a text names a place for itself, and not within a longer word. */
function namingsIn(text: string, place: string): readonly Naming[] {
  const namings: Naming[] = [];
  for (let at = text.indexOf(place); at >= 0 && namings.length < MOST_NAMINGS; at = text.indexOf(place, at + 1)) {
    const run = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - LONGEST_BEFORE), at))?.[0] ?? "";
    const outside = citiesBefore(run);
    const first = run.length === at && citiesIn(run) !== undefined;
    if (outside) namings.push({ outside, after: text.slice(at + place.length), first });
  }
  return namings;
}

/**
 * @param address the agency's own, which begins with its place
 * @param texts what else of the report may name it: the signature, the file's title, the prose
 */
export function createWitness(address: string | null, texts: readonly string[]): Witness {
  const home = squash(address ?? "");
  const all = [home, ...texts.map(squash)];
  return {
    attested: (place) =>
      namingsIn(home, place).some(({ first, after }) => first && after !== "") ||
      all.some((text) => namingsIn(text, place).some(({ after }) => FOLLOWS.test(after))),
    outside(place) {
      const told = all.flatMap((text) => namingsIn(text, place).map(({ outside }) => outside));
      const [first, ...others] = told.filter((outside) => outside.length > 0);
      return first && others.every((other) => other.at(-1) === first.at(-1)) ? longest(first, others) : [];
    },
  };
}

function longest(first: readonly string[], others: readonly (readonly string[])[]): readonly string[] {
  return others.reduce((best, other) => (other.length > best.length ? other : best), first);
}
