import type { FactChoice } from "../measure.ts";
import type { Built } from "./built.ts";
import { atNewest } from "./newest-of-most.ts";
import { withTargets } from "./query-targets.ts";
import type { Situation } from "./situation.ts";

/** What a comparison of reports begins with, where no figure is named. */
const MAIN: readonly FactChoice[] = [
  { ids: ["applications.received.total"] },
  { ids: ["applications.handled_total.total"] },
  { ids: ["applications.granted.total"] },
  { ids: ["review.reconsideration.total"] },
  { ids: ["review.litigation.total"] },
  { ids: ["narrative.disclosed_total"] },
];

/**
 * 甲和乙2021年比一下: the main figures of both side by side.
 *
 * @returns `null` where no comparison is asked for, a summary is, or there is only one report to tell of
 */
export function mainCompared(situation: Situation): Built | null {
  const { slots, frame } = situation;
  const several = frame.agencies.length > 1 || (frame.years.kind === "years" && frame.years.years.length > 1);
  const compares = slots.triggers.has("compare") && !slots.triggers.has("summary") && slots.table === null;
  if (!compares || !several || frame.agencies.length === 0) return null;
  return withTargets(
    atNewest(situation),
    (targets) => ({ intent: "compare", targets, measures: MAIN.map((fact) => ({ kind: "fact", fact })) }),
    "latest",
    2,
  );
}
