import type { Agency } from "../../report/agency.ts";

/** What the names of public institutions end in, as alternatives of a pattern. */
export const INSTITUTION = "医院|卫生院|大学|学院|学校|[中小]学|幼儿园|派出所|图书馆|博物馆";

const ENDS_SO = new RegExp(`(?:${INSTITUTION})$`);
/** 医院 alone is a kind; 人民医院 may be a name. */
const SHORTEST = 3;

/** Institutions by everything that their short names end in. There are few of them in any store. */
export function institutionsByEnding(agencies: readonly Agency[]): ReadonlyMap<string, readonly string[]> {
  const endings = new Map<string, string[]>();
  for (const { id, short } of agencies) {
    if (!ENDS_SO.test(short)) continue;
    for (let start = 0; start + SHORTEST <= short.length; start++) {
      const ending = short.slice(start);
      const ids = endings.get(ending);
      if (ids) ids.push(id);
      else endings.set(ending, [id]);
    }
  }
  return endings;
}
