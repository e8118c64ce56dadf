import type { AgencyIndex } from "../names/agency-index.ts";
import type { Scope } from "../scope.ts";
import type { Situation } from "./situation.ts";

/**
 * The newest year of which most of the agencies of a region have a report: the last one may have come in of a few only.
 *
 * @returns `undefined` where no region is named, or nobody there has any
 */
export function newestOfMost(
  { region, types }: Pick<Scope, "region" | "types">,
  index: AgencyIndex,
): number | undefined {
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

/** 最近一年跟上一年比, of no figure: a summary tells what changed since the year before. */
export function atNewest(situation: Situation): Situation {
  const { frame } = situation;
  return frame.years.kind === "with_previous"
    ? { ...situation, frame: { ...frame, years: { kind: "latest" } } }
    : situation;
}
