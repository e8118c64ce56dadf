import type { Place } from "./gazetteer.ts";
import { knownBody } from "./known-bodies.ts";
import { type AgencyName, parseAgencyName, shortName } from "./name-agency.ts";

/** Where a place that no list holds may end, before the name of a body in it. */
const PLACE_END = /[省市区县旗州盟镇乡]$/;
/** The offices that sign for a government. */
const OFFICE = /^(?:人民)?政府办公[室厅]$/;

function deepest({ province, city, county }: Place): string {
  return county || city || province;
}

function placesOf({ places, beyond }: AgencyName): readonly string[] {
  const [inner] = beyond.slice(-1);
  return inner === undefined ? [...new Set(places.map(deepest))] : [inner];
}

/** One name for all forms that name a body without its place. */
function bareName(rest: string): string {
  return shortName(rest, []);
}

/** Are the characters of a short form those of the long one, in their order: 住建局, 住房和城乡建设局? */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/**
 * Can two names be those of one agency: in full and in short, with its place and without?
 *
 * @example isSameAgency("淄博市临淄区民政局", "民政局") // true
 * @example isSameAgency("张店区民政局", "临淄区民政局") // false
 */
export function isSameAgency(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => parseAgencyName(name));
  if (!a || !b) return false;
  const [here, there] = [placesOf(a), placesOf(b)];
  if (here.length > 0 && there.length > 0 && !here.some((place) => there.includes(place))) return false;
  const [bareA, bareB] = [bareName(a.rest), bareName(b.rest)];
  if (bareA === bareB || isShortFor(bareA, bareB) || isShortFor(bareB, bareA)) return true;
  return (there.length === 0 && isPlacedIn(bareA, bareB)) || (here.length === 0 && isPlacedIn(bareB, bareA));
}

/** Is the one the other behind a place that no list holds: 石桥县民政局, 民政局? */
function isPlacedIn(long: string, short: string): boolean {
  return long.endsWith(short) && PLACE_END.test(long.slice(0, -short.length));
}

/** Does one of two names of an agency tell more than the other: its place, or the body in full? */
export function isFuller(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => parseAgencyName(name));
  if (!a || !b) return false;
  const [placed, places] = [a, b].map((name) => Number(placesOf(name).length > 0));
  if (placed !== places) return (placed ?? 0) > (places ?? 0);
  return bareName(a.rest).length > bareName(b.rest).length;
}

/** Is this a place's government, or its office? On its site and in its name all its agencies publish. */
export function isGovernment(name: string): boolean {
  const { places, rest } = parseAgencyName(name);
  return rest === "" ? places.length > 0 : knownBody(rest) === "government";
}

/** Does an office of that name sign for that government? */
export function signsFor(office: string, government: string): boolean {
  const [a, b] = [office, government].map((name) => parseAgencyName(name));
  if (!a || !b || !OFFICE.test(a.rest) || !isGovernment(government) || OFFICE.test(b.rest)) return false;
  const [here, there] = [placesOf(a), placesOf(b)];
  return here.length === 0 || there.length === 0 || here.some((place) => there.includes(place));
}
