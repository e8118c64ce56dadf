import type { Agency } from "../../report/agency.ts";
import type { ReportEntry } from "../../store/store.ts";
import { yearsText } from "../../text/years-text.ts";
import { agencyOf, askedName, namesakesOf, yearsOf } from "./asked-name.ts";
import { isLess, LEAST_PLACED } from "./least-placed.ts";

/** An agency that may be the one asked about, and the years in question that it has reports of. */
interface Namesake {
  readonly agency: Agency;
  readonly years: readonly number[];
}

/**
 * Agencies that bear the name of one and whose reports do not tell where they lie: they may be the same.
 *
 * @param lacking years that the agency itself has no report of; all of them where none are told
 */
export function unplacedNamesakes(
  entries: readonly ReportEntry[],
  one: Agency,
  lacking?: readonly number[],
): readonly Namesake[] {
  const { id, short, region } = one;
  const held = yearsOf(entries, one);
  return [...namesakesOf(entries, short)].flatMap(([other, place]) => {
    const agency = other !== id && isLess(place, region) ? agencyOf(entries, other) : undefined;
    if (agency?.short !== short) return [];
    const years = yearsOf(entries, agency).filter((year) => lacking?.includes(year) ?? !held.includes(year));
    return years.length > 0 ? [{ agency, years }] : [];
  });
}

/**
 * What is to be told of them before anybody believes that there is no report; empty where there are none.
 *
 * @example "未写明所属地区的东山镇人民政府有2022年的报告，看不出是不是同一家"
 */
export function toldOfNamesakes(entries: readonly ReportEntry[], agency: Agency, lacking?: readonly number[]): string {
  const told = unplacedNamesakes(entries, agency, lacking).map(
    ({ agency: other, years }) => `${LEAST_PLACED}${askedName(entries, other)}有${yearsText(years)}的报告`,
  );
  return told.length > 0 ? `${told.join("，")}，看不出是不是同一家` : "";
}
