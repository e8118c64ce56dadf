import { agencyType } from "./agency-type.ts";
import { countyOfBranch, shortBranch } from "./branch-office.ts";
import { cityStem, gazetteer, type Place } from "./gazetteer.ts";
import { parsePlace } from "./parse-place.ts";
import { type Attested, parseUnknownPlace } from "./parse-unknown-place.ts";
import { ZONE_KIND } from "./place-parts.ts";

/** An agency's name taken apart. */
export interface AgencyName {
  readonly name: string;
  /** Places of the gazetteer that the name begins with, a branch office's own; empty when it names none. */
  readonly places: readonly Place[];
  /** Places behind those, from the outside in, that only their form tells. */
  readonly beyond: readonly string[];
  /** The name without its place. */
  readonly rest: string;
}

/** Central bodies whose branches bear the name of the parent before that of their place. */
const PARENTS = /^(?:国家税务总局|国家统计局|国家金融监督管理总局|中国人民银行|中国气象局|中华人民共和国)(?=.)/;

/** Regiments of 新疆生产建设兵团 are numbered in figures, as no other agency is. */
const REGIMENT = /\d{1,3}(?=团)/g;

/** Is this the name of a body that could publish a report? */
export function isAgencyName(text: string): boolean {
  if (text.length < 2 || text.length > 40 || /[。，,；;：:！!？?、《》“”"|｜>＞»›\d]/.test(text.replace(REGIMENT, "")))
    return false;
  const { places, rest } = parseAgencyName(text);
  if (rest === "") return places.length > 0;
  return text.length > 2 && !text.endsWith("网站") && agencyType(rest) !== "other";
}

/**
 * Takes an agency's name apart.
 *
 * @param attested does the report speak of a place elsewhere? It tells of places that the gazetteer lacks
 * @example parseAgencyName("临淄区人民政府辛店街道办事处").rest // "人民政府辛店街道办事处"
 */
export function parseAgencyName(name: string, attested?: Attested): AgencyName {
  const parent = PARENTS.exec(name)?.[0] ?? "";
  const own = name.slice(parent.length);
  const parsed = parsePlace(own);
  const places = parsed?.options ?? [];
  const rest = parsed ? parsed.rest : own;
  if (places.some(({ county }) => county !== ""))
    return cityOverDistrict(name, own, places, attested) ?? { name, places, beyond: [], rest };
  const [above, ...others] = places;
  const county = above && others.length === 0 ? countyOfBranch(rest, above) : undefined;
  if (county) return { name, places: [county], beyond: [], rest };
  const unknown = parseUnknownPlace(rest, places.find(({ city }) => city !== "")?.city ?? null, attested);
  return { name, places, beyond: unknown?.parts ?? [], rest: unknown?.rest ?? rest };
}

/**
 * 临江市城南区教育局: a city of a county's level has no district, so that this is none of those that the gazetteer has, but
 * another one that bears its name.
 */
function cityOverDistrict(
  name: string,
  own: string,
  places: readonly Place[],
  attested: Attested | undefined,
): AgencyName | undefined {
  const listed = places[0]?.county ?? "";
  if (!listed.endsWith("市") || !own.startsWith(listed)) return undefined;
  const { parts = [], rest = own } = parseUnknownPlace(own, null, attested) ?? {};
  const [city, district] = parts;
  if (city !== listed || district === undefined || !/[区县旗]$/.test(district)) return undefined;
  // 满洲里市 looks after 扎赉诺尔区, which has its place in the gazetteer.
  const isListed = gazetteer.counties
    .get(district)
    ?.some(({ place }) => places.some(({ city: of }) => of === place.city));
  return isListed || ZONE_KIND.test(district) ? undefined : { name, places: [], beyond: parts, rest };
}

/** How the short name is made, by type; the groups of the pattern make it. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(.+?(?:街道|地区\)?))(?:办事处|办)$/, "$1"],
  [/^(.*[镇乡])(?:办事处|人民政府|政府)$/, "$1"],
  [/^(.*苏木)(?:人民政府|政府)$/, "$1"],
  [/^政府(办公室|办公厅)$/, "人民政府$1"],
  [/^管理委员会$/, "管委会"],
  [/^政府$/, "人民政府"],
];

/** 人民政府 before the body's own name: 临淄区人民政府辛店街道办事处. */
const GOVERNMENT_PREFIX = /^(?:人民政府|政府)(?!办公|$)/;

/**
 * The short name: without place, 人民政府 and 办事处. The government of a place keeps the place's own name, since
 * 人民政府 alone names none; a branch office keeps the duties of the body that it is of.
 *
 * @param region from the outside in
 */
export function shortName(rest: string, region: readonly string[]): string {
  const own = rest.replace(GOVERNMENT_PREFIX, "");
  const place = region.at(-1) ?? "";
  const branch = shortBranch(own, place);
  if (branch !== undefined) return branch;
  if (own === "") return /(?:区|园|岛)$/.test(place) && isZone(region) ? place : `${place}人民政府`;
  const [pattern, short] = SHORT.find(([each]) => each.test(own)) ?? [/$^/, ""];
  const made = own.replace(pattern, short);
  return made === "人民政府" || made === "管委会" || made === "行政公署" ? place + made : made;
}

function isZone(region: readonly string[]): boolean {
  const [city, county] = region.slice(-2);
  return region.length > 1 && city !== undefined && (county?.startsWith(cityStem(city)) ?? false);
}
