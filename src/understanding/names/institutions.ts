import { knownBody } from "../../parsing/identity/known-bodies.ts";
import type { Agency } from "../../report/agency.ts";
import { isCommittee } from "../../report/government-group.ts";

/** What the names of public institutions end in, as alternatives of a pattern. */
export const INSTITUTION = "医院|卫生院|大学|学院|学校|[中小]学|幼儿园|派出所|图书馆|博物馆";

export const ENDS_AS_INSTITUTION = new RegExp(`(?:${INSTITUTION})$`);
/** 医院 alone is a kind; 人民医院 may be a name. */
const SHORTEST = 3;
/** What the name of a zone begins with behind that of its city: 高新开发区管委会 of 海屏高新开发区管委会. */
const ZONE = /^(?:高新|高技术|经济|经开|开发区|综合保税|保税|旅游|度假|工业园|产业园|新区|示范区|园区)/;
/** So long is the name of a place that no list has and that could not be told from the name of its bureau. */
const UNTOLD_PLACE = [2, 3, 4];

/**
 * Agencies by everything that their names end in and that they may be called: institutions (人民医院 of 县人民医院), committees of
 * zones, bureaus whose place could not be told from their name. There are few of them in any store.
 *
 * @param namesOf every full way to name an agency
 */
export function agenciesByEnding(
  agencies: readonly Agency[],
  namesOf: (id: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const endings = new Map<string, string[]>();
  for (const agency of agencies) {
    for (const ending of new Set(endingsOf(agency, namesOf))) {
      const ids = endings.get(ending);
      if (ids) ids.push(agency.id);
      else endings.set(ending, [agency.id]);
    }
  }
  return endings;
}

function endingsOf(agency: Agency, namesOf: (id: string) => readonly string[]): readonly string[] {
  const { id, short, region, type } = agency;
  if (ENDS_AS_INSTITUTION.test(short)) return tailsOf(short).filter((tail) => tail.length >= SHORTEST);
  if (isCommittee(agency)) return namesOf(id).flatMap((name) => tailsOf(name).filter((tail) => ZONE.test(tail)));
  if (type !== "department" || region.length > 0 || knownBody(short) !== undefined) return [];
  const at = UNTOLD_PLACE.find((length) => knownBody(short.slice(length)) === "bureau");
  return at === undefined ? [] : [short.slice(at)];
}

function tailsOf(name: string): readonly string[] {
  return [...name].map((_, at) => name.slice(at));
}
