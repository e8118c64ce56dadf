/** Levels of regions, from the outside in. */
export type RegionLevel = "province" | "city" | "county";

const PROVINCE = /(?:省|自治区|特别行政区)$|^(?:北京|天津|上海|重庆)市$|^新疆生产建设兵团$/;
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/;
const CITY = /(?:市|州|盟|地区)$/;

/** The level of a part of a region: what it stands in tells, and the end of its name. */
function levelOf(part: string, above: RegionLevel | undefined, outermost: string): RegionLevel {
  if (above === undefined && PROVINCE.test(part)) return "province";
  if (above === "city" || above === "county" || MUNICIPALITY.test(outermost)) return "county";
  return CITY.test(part) ? "city" : "county";
}

function levelsOf(region: readonly string[]): readonly RegionLevel[] {
  const levels: RegionLevel[] = [];
  for (const part of region) levels.push(levelOf(part, levels.at(-1), region[0] ?? ""));
  return levels;
}

/**
 * A region up to a level. The report of a place that no list holds may not tell its province or its city; where a county
 * stands directly in a province, it is a city's equal as well, and so is a city that is a province.
 *
 * @param region from the outside in
 * @returns `undefined` for a region that has no part of that level
 * @example regionUpTo(["山东省", "淄博市", "临淄区"], "city") // ["山东省", "淄博市"]
 */
export function regionUpTo(region: readonly string[], level: RegionLevel): readonly string[] | undefined {
  const levels = levelsOf(region);
  const at = levels.indexOf(level);
  if (at >= 0) return region.slice(0, at + 1);
  if (level !== "city" || levels[0] !== "province") return undefined;
  const [province = ""] = region;
  return MUNICIPALITY.test(province) ? [province] : levels[1] === "county" ? region.slice(0, 2) : undefined;
}

/** The level of the place itself; `undefined` where there is none. */
export function levelOfRegion(region: readonly string[]): RegionLevel | undefined {
  return levelsOf(region).at(-1);
}
