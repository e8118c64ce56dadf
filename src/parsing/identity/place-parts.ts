import { isPurpose } from "./known-bodies.ts";

/** What level the end of a place's name tells: 市 may be of a city or of a county. */
export type Level = "city" | "county" | "zone";

/** A stretch of text that has the form of a place's name. */
export interface PlacePart {
  readonly name: string;
  readonly levels: readonly Level[];
  /** Words that end like a place, 赵县 and 山区 among them, are one where something else says so. */
  readonly certain: boolean;
}

/** Up to six characters before what tells the level. */
const LONGEST_STEM = 6;
/** Counties of peoples bear the names of several. */
const LONGEST_OF_PEOPLES = 18;

export const ZONE_KIND =
  /(?:高新技术产业开发区|高新技术产业园区|高新技术开发区|高技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|综合保税区|保税区|旅游度假区|度假区|工业园区|产业园区|工业区|新区|示范区|开发区|管理区|经济区|合作区|试验区|实验区)$/;

/** Words that end as places do and are none, whatever stands before them. */
const NO_PLACE =
  /(?:[社小校景库辖街片厂院园展禁]区|[保]护区|功能区|名胜区|风景区|自治区|行政区|[县地副]级市|直辖市|联盟|同盟|加盟|[红国锦军]旗|[省市县区]县|[省市县]市|[省市]县区|县级|..城市)$/;
/** 全市, 我县, and what may be anything: 城市, 市区. */
const NOBODY =
  /^(?:[全我本该各每某一两几咱贵省都城街闹上灯花菜盐马牛集米鱼草门早超夜股]市|[全我本该各每某外老县][区县旗])$/;
/** What no place's name has in it. */
const FOREIGN =
  /关于|[局厅委办处号的及将\d]|街道|人民|政府|公司|中心|大学|学院|学校|医院|办事|委员|公开|信息|工作|管理(?!区)|监督|服务/;
/** A county, a district or a city that may as well be a part of one, 南部山区, unless its name has the usual length: 千山区. */
const DOUBTFUL = /^.{2,}[山林牧矿]区$/;
const CITY = /(?:市|自治州|盟|地区|州)$/;
const COUNTY = /(?:自治县|自治旗|[市县区旗])$/;
/** A place within another one: 石桥县老城区. */
const WITHIN = /^.{2,}[市县旗]./;
function levelsOf(name: string): readonly Level[] {
  if (/自治[州县旗]$/.test(name)) return name.endsWith("州") ? ["city"] : ["county"];
  if (ZONE_KIND.test(name)) return ["zone"];
  const city: readonly Level[] = CITY.test(name) ? ["city"] : [];
  return COUNTY.test(name) && !name.endsWith("地区") ? [...city, "county"] : city;
}

function isCertain(name: string): boolean {
  const kind = ZONE_KIND.exec(name)?.[0];
  if (kind !== undefined) return name.length - kind.length > 1 && !isPurpose(name.slice(0, -kind.length));
  return name.length > 2 && !DOUBTFUL.test(name);
}

/** The place's name that stretches from `start` to `end`, if it has the form of one. */
function partAt(text: string, start: number, end: number): PlacePart | undefined {
  const name = text.slice(start, end);
  const levels = levelsOf(name);
  const kind = ZONE_KIND.exec(name)?.[0].length ?? 1;
  const longest = /自治[州县旗]$/.test(name) ? LONGEST_OF_PEOPLES : LONGEST_STEM + kind;
  if (levels.length === 0 || name.length > longest || !/^\p{Script=Han}{2,}$/u.test(name)) return undefined;
  if (WITHIN.test(name) || NO_PLACE.test(name) || NOBODY.test(name) || FOREIGN.test(name)) return undefined;
  return { name, levels, certain: isCertain(name) };
}

/** Everything that begins at `start` and has the form of a place's name, the shortest first. */
export function placePartsAt(text: string, start: number): readonly PlacePart[] {
  const parts: PlacePart[] = [];
  for (let end = start + 2; end <= Math.min(text.length, start + LONGEST_OF_PEOPLES); end++) {
    if (!"市县区旗州盟".includes(text.charAt(end - 1))) continue;
    const part = partAt(text, start, end);
    if (part) parts.push(part);
  }
  return parts;
}
