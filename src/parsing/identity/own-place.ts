import { isLocal } from "../../report/agency.ts";
import { allMatches } from "../../text/all-matches.ts";
import { squash } from "../../text/normalise.ts";
import { agencyType } from "./agency-type.ts";
import { gazetteer, type Place } from "./gazetteer.ts";
import { type AgencyName, parseAgencyName, shortName } from "./name-agency.ts";
import { parsePlace } from "./parse-place.ts";
import { type Attested, parseUnknownAddress } from "./parse-unknown-place.ts";
import { tidyTitle } from "./read-title.ts";
import { isSameAgency } from "./same-agency.ts";

export type Placed = Pick<AgencyName, "places" | "beyond">;

/** What a report says of its agency besides the name that it goes by. */
export interface SaidOfIt {
  /** The name under the report. */
  readonly signed: string | null;
  /** Every other name that may be its own. */
  readonly names: readonly string[];
  readonly address: string | null;
  readonly prose: string;
  readonly attested: Attested;
}

/** Parts of a city that are called so in addresses and are no districts: 主城区. */
const PART_OF_CITY = /[城新老市镇港园]区$/;
/** Who leads a street or a town, the county among them: 在汨罗市委、市政府的领导下. */
const LED = /在([^在。；;\n]{2,60}?)领导/g;
const LEADER = /(?:党工?)?委(?!员|托)|(?:人民)?政府|管委会|管理委员会/g;
/** Before the name of a place there stand at most its province and city. */
const LONGEST_BEFORE = 24;

function isPlaced({ places, beyond }: Placed): boolean {
  return places.length + beyond.length > 0;
}

function namesCounty({ places, beyond }: Placed): boolean {
  return beyond.length > 0 || places.some(({ county }) => county !== "");
}

/** A province has many towns of one name: it alone tells none of them from the others. */
function isBelowProvince({ places }: Placed): boolean {
  return places.some(({ city, county }) => city !== "" || county !== "");
}

/** 临江市城南区人民路1号: of a city that has districts, which none of a county's level has, whatever the gazetteer says. */
function districtOf(address: string, [listed]: readonly Place[]): Placed | undefined {
  const [city, district = ""] = parseUnknownAddress(address, null);
  const isDistrict = district.endsWith("区") && !PART_OF_CITY.test(district) && !gazetteer.counties.has(district);
  return listed?.county.endsWith("市") && city === listed.county && isDistrict
    ? { places: [], beyond: [city, district] }
    : undefined;
}

function placeOfAddress(address: string | null): readonly Placed[] {
  if (!address) return [];
  const text = tidyTitle(address);
  const known = parsePlace(text);
  const counties = known?.options.filter((place) => place.county !== "") ?? [];
  if (counties.length > 0) return [districtOf(text, counties) ?? { places: counties, beyond: [] }];
  const city = known?.options.find((place) => place.city !== "")?.city ?? null;
  const beyond = parseUnknownAddress(known?.rest ?? text, city);
  return beyond.length > 0 ? [{ places: known?.options ?? [], beyond }] : [];
}

/** The place that a text ends in right before `at`, with all that it is said to lie in. */
function placeBefore(text: string, at: number): readonly Placed[] {
  const run = /\p{Script=Han}*$/u.exec(text.slice(Math.max(0, at - LONGEST_BEFORE), at))?.[0] ?? "";
  for (let start = 0; start < run.length; start++) {
    const parsed = parsePlace(run.slice(start));
    if (parsed?.rest === "") return [{ places: parsed.options, beyond: [] }];
  }
  return [];
}

/** What stands before the name of a street or a town wherever the prose gives its place. */
function placesInProse(short: string, prose: string): readonly Placed[] {
  const places: Placed[] = [];
  for (let at = prose.indexOf(short); at >= 0; at = prose.indexOf(short, at + 1))
    places.push(...placeBefore(prose, at));
  return places.filter(isBelowProvince);
}

function placesOfLeaders(prose: string): readonly Placed[] {
  return allMatches(prose, LED)
    .flatMap(([, leaders = ""]) => [...leaders.matchAll(LEADER)].flatMap(({ index }) => placeBefore(leaders, index)))
    .filter(namesCounty);
}

/** The place that all of them tell; nothing where two differ, which is to say that two may be meant. */
function agreed(told: readonly Placed[]): readonly Placed[] {
  const [first, ...others] = told.filter(isPlaced);
  const fullest = others.reduce((best, other) => (best && namesCounty(best) ? best : other), first);
  return fullest && told.every((each) => !isPlaced(each) || agree(each, fullest)) ? [fullest] : [];
}

function agree(one: Placed, other: Placed): boolean {
  if (one.beyond.length + other.beyond.length > 0) return one.beyond.at(-1) === other.beyond.at(-1);
  return one.places.some((a) => other.places.some((b) => isWithin(a, b) || isWithin(b, a)));
}

function isWithin(inner: Place, outer: Place): boolean {
  return (
    inner.province === outer.province &&
    (outer.city === "" || inner.city === outer.city) &&
    (outer.county === "" || inner.county === outer.county)
  );
}

/**
 * Where a body lies: its name says so, else the one under the report, else what its report calls it elsewhere. A street or
 * a town is also placed by its own address and by the county that leads it; of a bureau neither tells, since the one may be
 * its city's and the other anybody's.
 *
 * @param parsed the name that it goes by
 */
export function ownPlace(parsed: AgencyName, said: SaidOfIt): Placed | undefined {
  const local = isLocal({ type: agencyType(parsed.rest) });
  if (isPlaced(parsed) && (!local || namesCounty(parsed))) return parsed;
  const short = shortName(parsed.rest, []);
  const isOwn = (name: string): boolean =>
    local ? shortName(parseAgencyName(name).rest, []) === short : isSameAgency(name, parsed.name);
  const signature = parseAgencyName(said.signed ?? "", said.attested);
  const named = said.names.map((name) => parseAgencyName(name, said.attested)).filter(({ name }) => isOwn(name));
  const prose = local ? squash(said.prose) : "";
  const told = [
    parsed,
    ...(signature.rest.endsWith(parsed.rest) ? [signature] : []),
    ...agreed([...named, ...(local ? placesInProse(short, prose) : [])]),
    ...(local ? [...placeOfAddress(said.address), ...agreed(placesOfLeaders(prose))] : []),
  ].filter(isPlaced);
  const [first] = told;
  return told.find((each) => namesCounty(each) && first && agree(each, first)) ?? first;
}
