import { remember } from "../../text/remember.ts";
import { cityStem, gazetteer, type Place, type PlaceName } from "./gazetteer.ts";
import { zoneName } from "./zone-name.ts";

/** The places that a name may begin with, and what of the name is left. */
export interface PlaceParse {
  /** More than one where the name alone does not tell: there are four 市中区. */
  readonly options: readonly Place[];
  readonly rest: string;
}

const SHORTEST_PLACE_NAME = 2;
const LONGEST_PLACE_NAME = 20;
/** What the names of places begin with: at most places of a text no name does. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [gazetteer.provinces, gazetteer.cities, gazetteer.counties].flatMap((names) =>
    [...names.keys()].map((name) => name.slice(0, SHORTEST_PLACE_NAME)),
  ),
);

/** A development zone after the name of its city; what comes before the kind of zone is its own name and no body. */
const ZONE =
  /^(?!市)(?:(?![局厅]|委员会)\p{Script=Han}){0,6}?(?:高新技术产业开发区|高新技术开发区|高技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|综合保税区|保税区|旅游度假区|度假区|工业园区|产业园区|新区|示范区|开发区)/u;

/** What cannot follow a county's name: then the name is that of a street or town (新华区 is not in 新华街道). */
const NOT_AFTER_PLACE = /^(?:街道|街办|镇(?:人民|政府|$)|乡(?!村)|社区)/;

interface Step {
  readonly at: number;
  readonly options: readonly Place[] | null;
  readonly full: boolean;
}

function namesAt(names: ReadonlyMap<string, readonly PlaceName[]>, text: string, at: number): [string, PlaceName[]][] {
  if (!BEGINNINGS.has(text.slice(at, at + SHORTEST_PLACE_NAME))) return [];
  const found: [string, PlaceName[]][] = [];
  for (let length = SHORTEST_PLACE_NAME; length <= LONGEST_PLACE_NAME && at + length <= text.length; length++) {
    const name = text.slice(at, at + length);
    const entries = names.get(name);
    if (entries) found.push([name, [...entries]]);
  }
  return found;
}

function agrees(place: Place, outer: readonly Place[] | null): boolean {
  if (outer === null) return true;
  return outer.some((o) => o.province === place.province && (o.city === "" || o.city === place.city));
}

/** Every way to read the next name, and the way of reading none. */
function follow(step: Step, names: ReadonlyMap<string, readonly PlaceName[]>, text: string): Step[] {
  const steps = [step];
  for (const [name, entries] of namesAt(names, text, step.at)) {
    const fitting = entries.filter((entry) => agrees(entry.place, step.options));
    if (fitting.length === 0) continue;
    const options = fitting.map((entry) => entry.place);
    steps.push({ at: step.at + name.length, options, full: fitting.every((entry) => entry.full) });
  }
  return steps;
}

function followZone(step: Step, text: string): Step[] {
  const [only, ...others] = step.options ?? [];
  if (!only || others.length > 0 || only.city === "" || only.county !== "") return [];
  const zone = ZONE.exec(text.slice(step.at))?.[0];
  if (!zone) return [];
  return [{ at: step.at + zone.length, options: [{ ...only, county: zoneName(only.city, zone) }], full: true }];
}

function withZoneName(place: Place): Place {
  const zone = place.city !== "" && place.county.startsWith(cityStem(place.city));
  return zone ? { ...place, county: zoneName(place.city, place.county) } : place;
}

/**
 * Reads the place that a name begins with, the longest reading first.
 *
 * @param text the name of an agency, an address
 * @returns `undefined` when it begins with no place
 * @example parsePlace("枣庄市市中区解放北路1号") // one option, rest "解放北路1号"
 */
export const parsePlace = remember((text): PlaceParse | undefined => {
  const start: Step = { at: 0, options: null, full: true };
  const outer = follow(start, gazetteer.provinces, text).flatMap((step) => follow(step, gazetteer.cities, text));
  const steps = outer.flatMap((step) => {
    const counties = follow(step, gazetteer.counties, text);
    return counties.length > 1 ? counties : [step, ...followZone(step, text)];
  });
  let best: Step | undefined;
  for (const step of steps) {
    if (step.options === null || !step.full || NOT_AFTER_PLACE.test(text.slice(step.at))) continue;
    if (!best || step.at > best.at) best = step;
  }
  return best?.options ? { options: best.options.map(withZoneName), rest: text.slice(best.at) } : undefined;
});

/** A place from the outside in, without the levels it does not have; a city that is its own county is named once. */
export function regionOf(place: Place): readonly string[] {
  return [...new Set([place.province, place.city, place.county])].filter((name) => name !== "");
}
