import { isDeepStrictEqual } from "node:util";
import type { FactChoice } from "../measure.ts";
import type { PlainCondition } from "../scope.ts";
import { inUnit, type MeasureUnit, unitOfMeasure, wordOfLimit } from "../slots/conditions/limit-units.ts";
import { asksRate } from "./asked-measures.ts";
import { type AskedBack, unplacedWords } from "./built.ts";
import { describeCondition } from "./describe-condition.ts";
import type { Situation } from "./situation.ts";

/**
 * The limit of a question in the unit of the figure that it is for, and of several figures those that it can be for:
 * 采购超过200万元 is of the amount, and not of the number of items.
 *
 * @returns what to ask back where no figure is counted in what the limit is worded with
 */
export function withUnits(situation: Situation): Situation | AskedBack {
  const { frame, slots } = situation;
  const { condition } = frame;
  if (condition === null || typeof condition === "string") return situation;
  // 超过100件的占多少: the share is one of the agencies.
  const ofAgencies = frame.aggregation === "share" && slots.rates.length === 0 && inUnit(condition, "%") === undefined;
  const byRate = asksRate(frame) && !ofAgencies;
  const held = byRate ? [] : limitedFacts(condition, frame.facts);
  const [meant = null, ...others] = byRate
    ? [inUnit(condition, "%") ?? null]
    : held.map((fact) => inUnit(condition, unitOf(fact)) ?? null);
  const isAsked = frame.facts.length > 0 || byRate;
  if (isAsked && (meant === null || others.some((other) => !isDeepStrictEqual(other, meant))))
    return unplacedWords(situation, [describeCondition(condition, wordOfLimit(condition))]);
  const settled = meant ?? condition;
  const measured = byRate ? {} : { facts: held, rates: ofAgencies ? [] : frame.rates };
  const own = slots.condition === null ? {} : { slots: { ...slots, condition: settled } };
  return { ...situation, frame: { ...frame, ...measured, condition: settled }, ...own };
}

/** The figures that a limit can be for; of amounts and numbers of items, 200万 is for the amount. */
function limitedFacts(condition: PlainCondition, facts: readonly FactChoice[]): readonly FactChoice[] {
  const fitting = facts.filter((fact) => inUnit(condition, unitOf(fact)) !== undefined);
  const amounts = fitting.filter((fact) => /元$/.test(unitOf(fact)));
  return isLarge(condition) && amounts.length > 0 ? amounts : fitting;
}

function isLarge(condition: PlainCondition): boolean {
  return typeof condition === "object" && ("from" in condition ? condition.to : condition).in === "myriads";
}

function unitOf(fact: FactChoice): MeasureUnit {
  return unitOfMeasure({ kind: "fact", fact });
}
