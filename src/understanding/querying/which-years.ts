import type { Frame } from "../frame.ts";
import { asksNoneInYears } from "../framing/none-in-years.ts";
import { countYears } from "../framing/year-wish.ts";
import { YES_OR_NO } from "../slots/conditions/asserting-words.ts";
import { choosesYears } from "../slots/conditions/which-reports.ts";
import { asksSince, occasionAsked } from "../slots/years/since-when.ts";
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
  const every = everyYearQuery(situation);
  if (every) return every;
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
  return { query: { ...counted, condition, whichYears: without ? "without" : wanted(slots.text) }, notes: [] };
}

function wanted(text: string): "those" | "since" | "last" {
  const occasion = occasionAsked(text);
  if (occasion === "last") return "last";
  return occasion === "first" || asksSince(text) ? "since" : "those";
}

/**
 * 哪几年, and 哪年没有, after the figure of one year, are of all years; those that the message names, or several that were spoken of,
 * are kept to.
 */
function yearsAmong({ frame, slots }: Situation): Frame["years"] {
  if (countYears(frame.years) > 1) return frame.years;
  if (asksNoneInYears(slots.text)) return { kind: "all" };
  return slots.years.every(({ kind }) => kind === "all") ? { kind: "all" } : frame.years;
}

const EVERY = /(?:每一?年|年年|历年|哪一?年|各年|[两二三四五六七八九]年)(?:里|间)?[^,。?!;]{0,12}?(?:都|均)/;
const HAS = /(?:都|均)(?:是)?(?:能|会)?(?:[被有]|收到|接到|办理|发生)/;

/** 是不是每年都有复议, 每年都超过30件吗: whether something holds of one agency in all of its years. */
function everyYearQuery(situation: Situation): Built | null {
  const { frame, slots, index } = situation;
  if (frame.agencies.length !== 1 || slots.order !== null || !YES_OR_NO.test(slots.text) || !EVERY.test(slots.text))
    return null;
  const condition = slots.condition ?? (HAS.test(slots.text) ? "positive" : null);
  const [measure, ...others] = measuresOf(situation, index.editions);
  if (condition === null || measure === undefined || others.length > 0 || frame.change) return null;
  const years = frame.years.kind === "open" ? ({ kind: "all" } as const) : frame.years;
  const scope = scopeOf({ ...frame, years }, index);
  return {
    query: { intent: "aggregate", scope, measure, aggregation: "count", condition, whichYears: "every" },
    notes: [],
  };
}
