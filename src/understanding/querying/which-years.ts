import type { Frame } from "../frame.ts";
import { asksNoneInYears } from "../framing/none-in-years.ts";
import { countYears } from "../framing/year-wish.ts";
import type { PlainCondition } from "../scope.ts";
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
  const whole = everyYearQuery(situation) ?? everOrNever(situation);
  if (whole) return whole;
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
  const { frame, slots } = situation;
  if (frame.agencies.length !== 1 || slots.order !== null || !YES_OR_NO.test(slots.text) || !EVERY.test(slots.text))
    return null;
  const condition = slots.condition ?? (HAS.test(slots.text) ? "positive" : null);
  const years = frame.years.kind === "open" ? ALL : frame.years;
  return condition && ofItsYears(situation, years, condition, "every");
}

const ALL = { kind: "all" } as const;
const NEVER = /(?:从来?|一直|始终|历来|向来|至今)(?:就|都|也)?[没未]/;
/** 没被复议过; 不是没被复议过吗 supposes the contrary. */
const NOT_YET = /(?<!不是)[没未][^,。?!]{0,8}(?<![超通经不])过(?![程期半])/;
/** 被告过; not 超过, and no 过程性信息. */
const EVER = /(?<![超通经不])过(?![程期半])/;
const FORMERLY = /曾/;
/** 收到过申请没有: the end asks, and denies nothing. */
const EVER_OR_NOT = /(?<![超通经不])过(?![程期半])[^,。?!没]{0,10}没有?[?。!]*$/;

/** 从来没被复议过吗, 有没有被告过: whether something was, in any of the years of one agency; none of them is named. */
function everOrNever(situation: Situation): Built | null {
  const { frame, slots } = situation;
  const { text, years, condition, order, rows, columns } = slots;
  const other =
    order !== null || slots.limit !== null || slots.aggregation !== null || rows.length + columns.length === 0;
  if (frame.agencies.length !== 1 || other || years.length > 0) return null;
  const orNot = EVER_OR_NOT.test(text);
  const open = frame.years.kind === "open";
  const never = NEVER.test(text) || (open && NOT_YET.test(text));
  if (condition === "zero" && !orNot && never) return ofItsYears(situation, ALL, "zero", "every");
  const ever = orNot || (EVER.test(text) && (YES_OR_NO.test(text) || FORMERLY.test(text)));
  const some = orNot || condition === null || condition === "positive";
  return ever && some && open ? ofItsYears(situation, ALL, "positive", "ever") : null;
}

/** A condition of one figure, held against the years of one agency. */
function ofItsYears(
  situation: Situation,
  years: Frame["years"],
  condition: PlainCondition,
  whichYears: "every" | "ever",
): Built | null {
  const { frame, index } = situation;
  const [measure, ...others] = measuresOf(situation, index.editions);
  if (measure === undefined || others.length > 0 || frame.change) return null;
  const scope = scopeOf({ ...frame, years }, index);
  return { query: { intent: "aggregate", scope, measure, aggregation: "count", condition, whichYears }, notes: [] };
}
