import type { Frame } from "../frame.ts";
import type { Measure } from "../measure.ts";

/** The one figure or share that was asked for; `null` where there were several, or where the question was not understood. */
export function measureOf({ facts, rates, byRate, unheard, breakdowns }: Frame): Measure | null {
  const [fact, ...others] = facts;
  const [rate, ...more] = rates;
  if (unheard !== undefined || breakdowns.length > 0) return null;
  if (byRate) return rate === undefined || more.length > 0 ? null : { kind: "rate", rate };
  return fact === undefined || others.length > 0 ? null : { kind: "fact", fact };
}
