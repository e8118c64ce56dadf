import type { AgencyType } from "../../report/agency.ts";
import { cityStem, type Place } from "./gazetteer.ts";
import { parsePlace } from "./parse-place.ts";

/** An agency's name taken apart. */
export interface AgencyName {
  readonly name: string;
  /** Places that the name begins with; empty when it names none. */
  readonly places: readonly Place[];
  /** The name without its place. */
  readonly rest: string;
}

/** What the end of a name says of the body; the first row that fits counts. */
const TYPES: readonly (readonly [RegExp, AgencyType])[] = [
  // 驻北京办事处 is an agency's branch, not a street's.
  [/驻.{2,8}(?:办事处|联络处)$/, "department"],
  [/街道(?:\(?地区\)?)?(?:办事处|办)?$|办事处$/, "street"],
  [/镇(?:人民政府|政府)?$/, "town"],
  [/(?:乡|苏木)(?:人民政府|政府)?$/, "township"],
  [/政府办公(?:室|厅)$|^办公(?:室|厅)$/, "office"],
  [
    /^新疆生产建设兵团(?:第.{1,3}师.{0,6}|.{0,4})$|政府$|行政公署$|(?:区|园|岛|港|城)(?:管委会|管理委员会|行政委员会)$|^(?:管委会|管理委员会)$/,
    "government",
  ],
  [/(?:局|委员会|委|厅|部|署|室|办|海关|银行|总行|分行|监狱|法庭|政协)$/, "department"],
  [/(?:开发区|高新区|经开区|新区|示范区|度假区|园区|保税区|试验区|实验区|先行区|合作区|风景区|名胜区)$/, "government"],
  [/(?:[妇残文侨科记]|工商)联$|(?:[科文作残消]|计生)协$|公路(?:管理)?段$/, "institution"],
  [/(?:中心|院|所|站|馆|学|校|队|处|库|社|台|会|集团|公司|园|场|团|支行)$/, "institution"],
];

/** A body's other name, or what the report covers, in brackets after its name. */
const SECOND_NAME = /[(（][^)）]{1,20}[)）]$/;

/** Central bodies whose branches bear the name of the parent before that of their place. */
const PARENTS = /^(?:国家税务总局|国家统计局|国家金融监督管理总局|中国人民银行|中国气象局|中华人民共和国)(?=.)/;

/** What kind of body a name, without its place, stands for. */
export function agencyType(rest: string): AgencyType {
  const bare = rest.replace(SECOND_NAME, "");
  return TYPES.find(([pattern]) => pattern.test(bare))?.[1] ?? "other";
}

/** Regiments of 新疆生产建设兵团 are numbered in figures, as no other agency is. */
const REGIMENT = /\d{1,3}(?=团)/g;

/** Is this the name of a body that could publish a report? */
export function isAgencyName(text: string): boolean {
  if (text.length < 3 || text.length > 40 || /[。，,；;：:！!？?、《》“”"\d]/.test(text.replace(REGIMENT, "")))
    return false;
  const { places, rest } = parseAgencyName(text);
  return rest === "" ? places.length > 0 : agencyType(rest) !== "other";
}

/**
 * Takes an agency's name apart.
 *
 * @example parseAgencyName("临淄区人民政府辛店街道办事处").rest // "人民政府辛店街道办事处"
 */
export function parseAgencyName(name: string): AgencyName {
  const parent = PARENTS.exec(name)?.[0] ?? "";
  const own = name.slice(parent.length);
  const parsed = parsePlace(own);
  return { name, places: parsed?.options ?? [], rest: parsed ? parsed.rest : own };
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
 * 人民政府 alone names none.
 *
 * @param region from the outside in
 */
export function shortName(rest: string, region: readonly string[]): string {
  const own = rest.replace(GOVERNMENT_PREFIX, "");
  const place = region.at(-1) ?? "";
  if (own === "") return /(?:区|园|岛)$/.test(place) && isZone(region) ? place : `${place}人民政府`;
  const [pattern, short] = SHORT.find(([each]) => each.test(own)) ?? [/$^/, ""];
  const made = own.replace(pattern, short);
  return made === "人民政府" || made === "管委会" || made === "行政公署" ? place + made : made;
}

function isZone(region: readonly string[]): boolean {
  const [, city, county] = region;
  return city !== undefined && (county?.startsWith(cityStem(city)) ?? false);
}
