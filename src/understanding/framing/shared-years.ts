import { yearsText } from "../../text/years-text.ts";
import type { YearWish } from "../frame.ts";
import type { AgencyIndex } from "../names/agency-index.ts";

/** The years that are meant, and what to tell of them where they are not each agency's own last ones. */
export interface SharedYears {
  readonly years: YearWish;
  readonly note: string | null;
}

/**
 * 近两年, of several agencies: the same years for all of them, the last ones of which each has a report. Where there are
 * not so many, they are counted back from the last report of any.
 */
export function sharedYears(wish: YearWish, agencies: readonly string[], index: AgencyIndex): SharedYears {
  // 最近一年 of one agency is a year, and no course over years.
  if (wish.kind === "last" && wish.count === 1 && agencies.length < 2) return { years: { kind: "latest" }, note: null };
  if (wish.kind !== "last" || agencies.length < 2) return { years: wish, note: null };
  const { count } = wish;
  const each = agencies.map((id) => [...(index.get(id)?.years.keys() ?? [])]);
  const latest = Math.max(...each.flat());
  const ofAll = (each[0] ?? []).filter((year) => each.every((years) => years.includes(year))).slice(-count);
  const counted = Array.from({ length: count }, (_, at) => latest - count + 1 + at);
  const areCommon = ofAll.length === count;
  const years = areCommon ? ofAll : counted;
  const isPlain = years.every((year, at) => year === counted[at]);
  return {
    years: { kind: "years", years, range: true },
    note: areCommon && !isPlain ? `最近${count}年按各单位都有报告的${yearsText(years)}理解` : null,
  };
}
