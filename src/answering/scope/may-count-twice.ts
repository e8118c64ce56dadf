import { oncePer } from "../../text/once.ts";
import type { ScopedEntry } from "./scope.ts";

/** What to tell of a sum over a government and agencies under it. */
export const MAY_COUNT_TWICE =
  "相加的既有政府的报告，也有其辖区内单位的报告；政府的年报可能已经汇总了所属单位的数，这样相加会有重复。可以说明“不含政府”再问。";

/** A government beside agencies under it in one year: its report may hold their figures already. */
export const mayCountTwice = oncePer((scoped: readonly ScopedEntry[]): boolean => {
  const governed = new Set<string>();
  for (const { entry } of scoped)
    if (entry.agency.type === "government") governed.add(`${entry.year}/${entry.agency.region.join("/")}`);
  if (governed.size === 0) return false;
  return scoped.some(
    ({ entry: { agency, year } }) =>
      agency.type !== "government" &&
      agency.region.some((_, depth) => governed.has(`${year}/${agency.region.slice(0, depth + 1).join("/")}`)),
  );
});
