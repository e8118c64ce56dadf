import { levelOfRegion } from "../../report/region-level.ts";
import type { AgencyMention } from "../slots.ts";
import type { AgencyIndex } from "./agency-index.ts";

/** Levels of places that each have a body of one name: 区县, 县市区, and behind 各 one of them alone. */
const SEVERAL = "(?:区县|县区|市县|县市|区市县|县市区|市区县|市县区|县级市)";
const EACH = "(?:各个?|每个?|所有|全部)";
/** What stands before a name that each of several places has: 各区县的, 每个区. It names no place. */
export const OF_EACH_COUNTY = new RegExp(`(?:${EACH}(?:${SEVERAL}|[区县市旗])|(?<![一-鿿]{1}[市县])${SEVERAL})的?$`);
const LEVELS = new RegExp(`(${SEVERAL}|[区县市旗])的?$`);

/** What the regions of such places end in. */
const ENDS: Readonly<Record<string, RegExp>> = { 区: /区$/, 县: /[县旗]$/, 旗: /旗$/, 市: /市$/, 县级市: /市$/ };

/** 教育局 of 各区县教育局 and 每个区的教育局: of all that are called so, those of the places of that level. */
export function ofEachCounty(text: string, mention: AgencyMention, index: AgencyIndex): AgencyMention {
  const { match, span, ids, named } = mention;
  const before = text.slice(0, span.start);
  if (match !== "exact" || !OF_EACH_COUNTY.test(before)) return mention;
  const [whole = "", level = ""] = LEVELS.exec(before) ?? [];
  const there = ids.filter((id) => {
    const region = index.get(id)?.agency.region ?? [];
    const fits = ENDS[level]?.test(region.at(-1) ?? "") ?? true;
    return fits && (level === "市" || levelOfRegion(region) === "county");
  });
  const start = span.start - whole.length;
  return {
    named: `${level}${named}`,
    span: { start, end: span.end },
    ids: there,
    match: there.length > 0 ? "exact" : "unknown",
  };
}
