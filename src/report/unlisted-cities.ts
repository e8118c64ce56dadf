import type { Agency } from "./agency.ts";
import { levelOfRegion } from "./region-level.ts";

type Region = readonly string[];

/** Does an agency's own name say in which province or city its place lies? */
function tellsWhere({ name, region }: Agency): boolean {
  return region.slice(0, -1).some((outer) => name.includes(outer.replace(/[省市州盟]$|地区$|自治区$/, "")));
}

/**
 * Cities that bear the name of another one of a county's level. Where some agencies tell districts in 临江市, which no city
 * of a county's level has, those that are called 临江市 something are of the same city, and not of the one that a gazetteer
 * knows. Left as it is where the name of any agency tells that it is of the latter.
 *
 * @param agencies all of them
 * @returns the regions by the ids of their agencies, and nothing for any other
 * @example
 * // 临江市教育局 of ["吉林省", "白山市", "临江市"], beside agencies of ["临江市", "城南区"]: its region is ["临江市"]
 */
export function freeOfNamesakes(agencies: Iterable<Agency>): ReadonlyMap<string, Region> {
  const all = [...agencies];
  const cities = new Set(
    all.flatMap(({ region: [city = "", inner] }) => (inner !== undefined && city.endsWith("市") ? [city] : [])),
  );
  if (cities.size === 0) return new Map();
  const placed = all.flatMap((agency) => {
    const at = agency.region.findIndex((part, place) => place > 0 && cities.has(part));
    const isCounty = at > 0 && levelOfRegion(agency.region.slice(0, at + 1)) === "county";
    return isCounty ? [{ agency, city: agency.region[at] ?? "", region: agency.region.slice(at) }] : [];
  });
  const told = new Set(placed.flatMap(({ agency, city }) => (tellsWhere(agency) ? [city] : [])));
  return new Map(placed.flatMap(({ agency, city, region }) => (told.has(city) ? [] : [[agency.id, region] as const])));
}
