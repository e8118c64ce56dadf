import { joinedNames } from "../../report/joined-region.ts";
import type { AgencyIndex, KnownAgency } from "./agency-index.ts";

/** Has the government of a region a report of its own? */
export function governs(region: string, index: AgencyIndex): boolean {
  return governmentOf(region, index) !== undefined;
}

/** The government of a region, where the store has it: of what bears its name, the place that lies furthest out. */
export function governmentOf(region: string, index: AgencyIndex): KnownAgency | undefined {
  let nearest: KnownAgency | undefined;
  for (const id of index.inRegion(region)) {
    const known = index.get(id);
    if (known?.agency.type !== "government" || !isCalled(known.agency.region, region)) continue;
    if (nearest === undefined || distance(known, region) < distance(nearest, region)) nearest = known;
  }
  return nearest;
}

function isCalled(place: readonly string[], region: string): boolean {
  return (place.at(-1) ?? "").startsWith(region) || joinedNames(place).includes(region);
}

const LEVEL = /^(?:[一-鿿]*族)?(?:自治)?(?:地区|新区|[省市区县州盟旗])?$/;
/** More than any place lies deep. */
const DEEP = 10;

/** 岳阳 is 岳阳市 before it is 岳阳县 within it, and both before 岳阳楼区, which has more of a name. */
function distance({ agency: { region: place } }: KnownAgency, region: string): number {
  const own = place.at(-1) ?? "";
  const isWhole = !own.startsWith(region) || LEVEL.test(own.slice(region.length));
  return place.length + (isWhole ? 0 : DEEP);
}
