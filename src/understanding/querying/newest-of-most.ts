import { ofYear } from "../framing/year-wish.ts";
import type { AgencyIndex } from "../names/agency-index.ts";
import type { Scope } from "../scope.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/**
 * The newest year of which most of the agencies of a region have a report: the last one may have come in of a few only.
 *
 * @returns `undefined` where no region is named, or nobody there has any
 */
function newestOfMost({ region, types }: Pick<Scope, "region" | "types">, index: AgencyIndex): number | undefined {
  if (region === undefined) return undefined;
  const there = index.inRegion(region).flatMap((id) => {
    const known = index.get(id);
    return known && (types === undefined || types.includes(known.agency.type)) ? [known] : [];
  });
  const counts = new Map<number, number>();
  for (const { years } of there) for (const year of years.keys()) counts.set(year, (counts.get(year) ?? 0) + 1);
  const having = [...counts].filter(([, count]) => count * 2 > there.length).map(([year]) => year);
  return having.length > 0 ? Math.max(...having) : undefined;
}

/**
 * A question over many at the newest year of most of them, where it names none, with what is told of that.
 *
 * @returns `null` where there is no such year
 */
export function atNewestOfMost(
  situation: Situation,
): { readonly situation: Situation; readonly notes: readonly string[] } | null {
  const { frame, index } = situation;
  if (frame.years.kind !== "open") return { situation, notes: [] };
  const year = newestOfMost(scopeOf(frame, index), index);
  if (year === undefined) return null;
  const told = { ...situation, frame: { ...frame, years: ofYear(year) } };
  return { situation: told, notes: [`没有说哪一年，按多数单位有报告的最新一年${year}年算`] };
}

/** 最近一年跟上一年比, of no figure: a summary tells what changed since the year before. */
export function atNewest(situation: Situation): Situation {
  const { frame } = situation;
  return frame.years.kind === "with_previous"
    ? { ...situation, frame: { ...frame, years: { kind: "latest" } } }
    : situation;
}
