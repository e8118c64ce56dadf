import { regionUpTo } from "../../report/region-level.ts";
import type { Grouping } from "../scope.ts";
import type { Situation } from "./situation.ts";

/** Do the governments of most regions of that level report themselves? */
export function governmentsReport(by: Grouping, { frame, index }: Situation): boolean {
  if (by === "type" || by === "year") return false;
  const { region } = frame.scope;
  const there =
    region === null
      ? index.all.map(({ agency }) => agency)
      : index.inRegion(region).flatMap((id) => index.get(id)?.agency ?? []);
  const governed = new Set<string>();
  const regions = new Set<string>();
  for (const agency of there) {
    const within = regionUpTo(agency.region, by);
    if (!within) continue;
    regions.add(within.join("/"));
    if (agency.type === "government" && agency.region.length === within.length) governed.add(within.join("/"));
  }
  return governed.size * 2 > regions.size;
}

/** 哪个县增加最多: asked of the governments of these places. */
export function ofGovernments(situation: Situation, by: "city" | "county"): Situation {
  const { frame } = situation;
  const governments = by === "county" ? "counties" : "city";
  return { ...situation, frame: { ...frame, grouping: null, scope: { ...frame.scope, governments } } };
}
