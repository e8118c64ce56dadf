import type { Agency } from "./agency.ts";
import { levelOfRegion } from "./region-level.ts";

/**
 * Governments that are spoken of together: of a county's level, of counties, districts or cities alone, of cities of a
 * county's level, autonomous counties, committees of zones.
 */
export const GOVERNMENT_GROUPS = [
  "counties",
  "county",
  "district",
  "city",
  "county_city",
  "autonomous_county",
  "committee",
] as const;
export type GovernmentGroup = (typeof GOVERNMENT_GROUPS)[number];

const COMMITTEE = /管委会|管理委员会/;
const ENDINGS = {
  county: /[县旗]$/,
  district: /(?<!自治)区$/,
  city: /市$/,
  county_city: /市$/,
  autonomous_county: /自治[县旗]$/,
} as const;

/** The committee of a development zone reports as a government does, and is none. */
export function isCommittee({ name, short }: Agency): boolean {
  return COMMITTEE.test(name) || COMMITTEE.test(short);
}

/** Does an agency belong to a group? The end of its region's name tells: 昆山市 is of a county's level and a city. */
export function belongsTo(agency: Agency, group: GovernmentGroup): boolean {
  if (isCommittee(agency)) return group === "committee" && (agency.type === "government" || agency.type === "other");
  if (agency.type !== "government" || group === "committee") return false;
  const { region } = agency;
  const isCounty = levelOfRegion(region) === "county";
  if (group === "counties") return isCounty;
  return (group === "city" || isCounty) && ENDINGS[group].test(region.at(-1) ?? "");
}
