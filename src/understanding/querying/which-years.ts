import type { Frame } from "../frame.ts";
import { asksNoneInYears } from "../framing/none-in-years.ts";
import { countYears } from "../framing/year-wish.ts";
import { choosesYears } from "../slots/conditions/which-reports.ts";
import { asksSince } from "../slots/years/since-when.ts";
import { measuresOf } from "./asked-measures.ts";
import type { Built } from "./built.ts";
import { countedBy } from "./counted-by.ts";
import { scopeOf } from "./scope-of.ts";
import type { Situation } from "./situation.ts";

/**
 * The years of one agency that a condition holds for: 哪几年超过36件, 从哪年开始超过10件.
 *
 * @returns `null` where no such years are asked for
 */
export function whichYearsQuery(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  const { condition, agencies, facts, aggregation } = frame;
  if (agencies.length !== 1 || slots.condition === null || condition === null) return null;
  const without = asksNoneInYears(slots.text);
  if (!without && !choosesYears(slots.text)) return null;
  // 哪几年超过100件, after a figure: of the same.
  const ofBefore = without || (facts.length === 1 && typeof slots.condition === "object");
  if (slots.rows.length + slots.columns.length === 0 && !ofBefore) return null;
  const measures = measuresOf(situation, index.editions);
  const [measure, ...also] = measures;
  if (!measure) return null;
  const scope = scopeOf({ ...frame, years: yearsAmong(situation) }, index);
  const counted = {
    intent: "aggregate",
    scope,
    measure,
    aggregation: aggregation === "share" ? "share" : "count",
  } as const;
  if (also.length > 0) return { query: { ...counted, ...countedBy(frame, measures) }, notes: [] };
  const whichYears = without ? "without" : asksSince(slots.text) ? "since" : "those";
  return { query: { ...counted, condition, whichYears }, notes: [] };
}

/** 哪几年, and 哪年没有, after the figure of one year, are of all years; those that the message names are kept to. */
function yearsAmong({ frame, slots }: Situation): Frame["years"] {
  if (asksNoneInYears(slots.text)) return countYears(frame.years) > 1 ? frame.years : { kind: "all" };
  return slots.years.every(({ kind }) => kind === "all") ? { kind: "all" } : frame.years;
}
