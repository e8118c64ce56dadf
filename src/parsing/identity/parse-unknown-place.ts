import { agencyType } from "./agency-type.ts";
import { isZoneCommittee, knownBody, lengthOfStem, saysNothing } from "./known-bodies.ts";
import { type PlacePart, placePartsAt } from "./place-parts.ts";
import { zoneName } from "./zone-name.ts";

/** Places that a name begins with and that no list holds. */
export interface UnknownPlace {
  /** From the outside in: a city and a county, or one of them. */
  readonly parts: readonly string[];
  readonly rest: string;
}

interface Reading {
  readonly parts: readonly PlacePart[];
  readonly rest: string;
}

/** Does the rest of a report speak of that place? */
export type Attested = (place: string) => boolean;

const SMALL = /[县旗]$/;
const BARE_PREFECTURE = /(?<!自治)州$/;

/** Where a word goes on across the end of a place: 石桥市场. */
const TORN = /^(?:市[场容]|市政(?!府)|区[域块间别级]|旗[舰帜])/;

/** Every way to take the beginning of a text for a city, a county or both. */
function readingsOf(text: string): readonly Reading[] {
  return placePartsAt(text, 0).flatMap((first) => {
    const rest = text.slice(first.name.length);
    const alone = BARE_PREFECTURE.test(first.name) ? [] : [{ parts: [first], rest }];
    if (!first.levels.includes("city")) return alone;
    const inside = placePartsAt(rest, 0).filter((second) => isInside(second, first));
    return [...alone, ...inside.map((second) => ({ parts: [first, second], rest: rest.slice(second.name.length) }))];
  });
}

/** 澜州高新区 is one name, and so are 泽州县 and 沧州市. */
function isInside({ name, levels }: PlacePart, city: PlacePart): boolean {
  if (BARE_PREFECTURE.test(city.name)) return levels.includes("county") && name.length > 2 && !/^市|自治/.test(name);
  return levels.includes("county") || levels.includes("zone");
}

/** Is what follows the place the name of a body that such a place has? */
function holds({ parts, rest }: Reading, inCity: boolean, attested: Attested): boolean {
  const last = parts.at(-1);
  if (!last || (isZoneCommittee(rest) && !last.name.endsWith("区"))) return false;
  if (TORN.test(last.name.slice(-1) + rest)) return false;
  const told = attested(last.name);
  const within = inCity || parts.length > 1;
  const certain = parts.every((part) => part.certain);
  const sure = certain || (within && SMALL.test(last.name) && parts.every((part) => part.certain || part === last));
  // Of a city, 开发区 alone says which; by itself it may be anybody's.
  const zone = within && last.levels.includes("zone") && last.name.length > 2;
  switch (knownBody(rest)) {
    case "government":
      return sure || zone || told || SMALL.test(last.name);
    case "bureau":
    case "institution":
      return sure || zone || told;
    case "local":
      // 古县渡镇 and 蓝旗营镇 are whole names, in whatever city.
      if (placePartsAt(rest, 0).some((part) => part.certain)) return false;
      return told || ((certain || zone) && lengthOfStem(rest) > (within ? 0 : 1));
    case undefined:
      return told && isOtherBody(rest);
  }
}

/** A body whose duties no list knows. */
function isOtherBody(rest: string): boolean {
  const type = agencyType(rest);
  return (type === "department" || type === "institution") && rest.length > 3 && !saysNothing(rest);
}

/**
 * Reads the place that a name begins with by its form alone: a city and a county, or one of them, in front of a body that
 * such a place has. It takes no name apart that merely holds such characters, 城市管理局 and 矿区街道 among them.
 *
 * @param text a name without the places that are known
 * @param city the known city that stands before it; `null` when there is none
 * @param attested does the report speak of that place elsewhere? Where the form alone does not tell, this does
 * @returns `undefined` when the name is to be left whole
 * @example parseUnknownPlace("澜江市石桥县公安局", null).parts // ["澜江市", "石桥县"]
 */
export function parseUnknownPlace(
  text: string,
  city: string | null,
  attested: Attested = () => false,
): UnknownPlace | undefined {
  const possible = readingsOf(text).filter(
    (reading) => (city === null || reading.parts.length === 1) && holds(reading, city !== null, attested),
  );
  const most = Math.max(...possible.map(({ parts }) => parts.length));
  const deepest = possible.filter(({ parts }) => parts.length === most);
  const told = deepest.filter(({ parts }) => attested(parts.at(-1)?.name ?? ""));
  const [only, ...others] = told.length > 0 ? told : deepest;
  if (!only || others.length > 0) return undefined;
  return { parts: named(only.parts, city), rest: only.rest };
}

const STREET = /.[路街道巷号弄村]/;

/**
 * The county that an address begins with and no list holds, with its city.
 *
 * @param city the known city that stands before it; `null` when there is none, and then the address must name one
 * @returns empty when the form does not tell
 */
export function parseUnknownAddress(text: string, city: string | null): readonly string[] {
  const [only, ...others] = readingsOf(text).filter(({ parts, rest }) => {
    const county = parts.at(-1);
    const whole = parts.length === (city === null ? 2 : 1) && parts.every((part) => part.certain) && rest !== "";
    return whole && county?.levels.includes("county") && !STREET.test(county.name);
  });
  return only && others.length === 0 ? only.parts.map(({ name }) => name) : [];
}

/** A zone is called by its city as well, as those of known cities are. */
function named(parts: readonly PlacePart[], city: string | null): readonly string[] {
  return parts.map(({ name, levels }, at) =>
    levels.includes("zone") ? zoneName(at > 0 ? (parts[at - 1]?.name ?? "") : (city ?? ""), name) : name,
  );
}
