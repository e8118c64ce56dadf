import type { AgencyType } from "../../report/agency.ts";
import type { Frame } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";

/** An agency that was spoken of does not answer for a region that it is not in: 张店区行政复议几件, after 矿区街道. */
export function staysIn(region: string | null, agencies: readonly string[], index: AgencyIndex): readonly string[] {
  if (region === null) return agencies;
  const there = new Set(index.inRegion(region));
  return agencies.filter((id) => there.has(id));
}

/** 另一个呢: the one other agency of that name, where there is just one. */
export function namesakesOf(agencies: readonly string[], index: AgencyIndex): string[] {
  const [only, ...more] = agencies;
  const short = only === undefined || more.length > 0 ? undefined : index.get(only)?.agency.short;
  const others = index.all.flatMap(({ agency }) => (agency.short === short && agency.id !== only ? [agency.id] : []));
  return others.length === 1 ? others : [];
}

/** 桓台县的呢, after 临淄区教育和体育局 or a name that fits several: the agency of that name, or of that kind, there. */
export function namesakesIn(region: string, before: Frame, index: AgencyIndex): string[] {
  const there = index.inRegion(region);
  const chosen = before.candidates.filter((id) => there.includes(id));
  // 衡阳市的 is the city's own before it is that of a county in it.
  const ownFirst = (ids: string[]): string[] => {
    const own = ids.filter((id) => isItself(region, index.get(id)?.agency.region.at(-1) ?? ""));
    return own.length > 0 ? own : ids;
  };
  if (chosen.length > 0) return ownFirst(chosen);
  /** 沧州的, after a bureau of 石家庄市新华区, is that of 新华区 there before it is the city's own. */
  const districts = new Set(before.agencies.map((id) => index.get(id)?.agency.region.at(-1)));
  const alikeFirst = (ids: string[]): string[] => {
    const alike = ids.filter((id) => districts.has(index.get(id)?.agency.region.at(-1)));
    return alike.length > 0 ? alike : ownFirst(ids);
  };
  const shorts = new Set(before.agencies.map((id) => index.get(id)?.agency.short));
  const named = there.filter((id) => shorts.has(index.get(id)?.agency.short));
  if (named.length > 0) return alikeFirst(named);
  const kinds: ReadonlySet<AgencyType | undefined> = new Set(
    before.agencies
      .map((id) => index.get(id)?.agency.type)
      .filter((type) => type === "government" || type === "office"),
  );
  const alike = there.filter((id) => {
    const agency = index.get(id)?.agency;
    return agency !== undefined && kinds.has(agency.type) && districts.has(agency.region.at(-1));
  });
  if (alike.length > 0) return alike;
  return there.filter((id) => {
    const agency = index.get(id)?.agency;
    return agency !== undefined && kinds.has(agency.type) && agency.region.at(-1) === region;
  });
}

/** 衡阳 and 衡阳市 are both called so; 衡阳县 is told with its kind where the city is spoken of. */
function isItself(region: string, place: string): boolean {
  return place === region || (place.endsWith("市") && place.slice(0, -1) === region);
}
