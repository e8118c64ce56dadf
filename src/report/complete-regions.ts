import type { Agency } from "./agency.ts";
import { levelOfRegion } from "./region-level.ts";

type Region = readonly string[];

/** Names that say a direction, an age or a kind alone: any city may have a district or a zone called so. */
const ANYBODYS =
  /^[东南西北中城郊市新老旧矿港山]{1,2}区$|^(?:高新|经开|开发|保税|度假|工业|工业园|产业园|示范|管理|经济(?:技术)?开发)区$/;

const keyOf = (region: Region): string => region.join("/");

/** What a region lies in, for each county in it that is told to lie somewhere. */
function countiesIn(region: Region): readonly (readonly [county: string, outer: Region])[] {
  return region.flatMap((name, at) => {
    const outer = region.slice(0, at);
    const isCounty = at > 0 && levelOfRegion(region.slice(0, at + 1)) === "county";
    return isCounty && levelOfRegion(outer) !== "county" ? [[name, outer] as const] : [];
  });
}

/** Is it the same place, with its province left out? */
function isTailOf(short: Region, long: Region): boolean {
  return short.length < long.length && keyOf(short) === keyOf(long.slice(-short.length));
}

/** The one place among these; one that is told with its province and without is one. */
function onlyOne(outers: readonly Region[]): Region | undefined {
  const [only, ...others] = outers.filter((each) => !outers.some((other) => isTailOf(each, other)));
  return others.length === 0 ? only : undefined;
}

/**
 * Regions that begin with a county, completed by the one city, or the one province, in which other agencies have a county
 * of exactly that name. Left as it is where they have it in several places, where any city may have a place called so, and
 * where another agency has the completed region and the short name already: two agencies could then not be told apart.
 *
 * @param agencies all of them; those of one id are of one region
 * @param isListed is this a county that a list knows? Others of its name may lie elsewhere, whatever these agencies say
 * @returns the completed regions by the ids of their agencies, and nothing for any other
 * @example
 * // agencies of ["岚浦市", "汀禾区"] and of ["汀禾区"]: the region of the latter is ["岚浦市", "汀禾区"]
 */
export function completeRegions(
  agencies: Iterable<Agency>,
  isListed: (county: string) => boolean,
): ReadonlyMap<string, Region> {
  const mayBeElsewhere = (county: string): boolean => ANYBODYS.test(county) || isListed(county);
  const byId = new Map<string, Agency>();
  for (const agency of agencies) byId.set(agency.id, agency);
  const loose = [...byId.values()].filter(
    ({ region }) => levelOfRegion(region.slice(0, 1)) === "county" && !mayBeElsewhere(region[0] ?? ""),
  );
  if (loose.length === 0) return new Map();
  const wanted = new Set(loose.map(({ region: [first = ""] }) => first));
  const outers = new Map<string, Map<string, Region>>();
  const taken = new Set<string>();
  for (const { region, short } of byId.values()) {
    taken.add(keyOf([...region, short]));
    for (const [county, outer] of countiesIn(region)) {
      if (!wanted.has(county)) continue;
      outers.set(county, (outers.get(county) ?? new Map<string, Region>()).set(keyOf(outer), outer));
    }
  }
  return new Map(
    loose.flatMap(({ id, region, short }) => {
      const told = [...(outers.get(region[0] ?? "")?.values() ?? [])];
      const outer = onlyOne(told);
      if (!outer || told.some((each) => taken.has(keyOf([...each, ...region, short])))) return [];
      return [[id, [...outer, ...region]] as const];
    }),
  );
}
