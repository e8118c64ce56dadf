import { APPLICANTS } from "../../form/applications.ts";
import { type Breakdown, breakdowns } from "../../form/breakdowns.ts";
import { findCell } from "../../form/facts.ts";
import { rates } from "../../form/rates.ts";
import { type AddendId, isAddendId, sumIdOf } from "../../form/sums.ts";
import { gather } from "../../text/gather.ts";
import type { MeasuredId, RateChoice } from "../measure.ts";
import type { ColumnMention } from "../slots.ts";
import { applicantColumns } from "./resolve-facts.ts";

const TOTAL = /^(applications\.[a-z_]+)\.total$/;

/** A figure of all applicants as that of some of them; `null` for one that the form does not split by applicants. */
function cut(id: MeasuredId, applicants: readonly string[]): MeasuredId | null {
  const row = TOTAL.exec(id)?.[1];
  if (row === undefined) return null;
  const [first, second, ...others] = gather(applicants, (applicant): AddendId[] => {
    const cell = `${row}.${applicant}`;
    return isAddendId(cell) ? [cell] : [];
  });
  if (first === undefined) return null;
  return second === undefined ? first : sumIdOf([first, second, ...others]);
}

/** A figure of all applicants as that of the named ones; one that the form does not split so stays as it is. */
export function cutFact(id: MeasuredId, columns: readonly ColumnMention[]): MeasuredId {
  return cut(id, applicantColumns(columns)) ?? id;
}

/** What the form calls the columns: 商业企业, 科研机构. */
function columnNames(applicants: readonly string[]): string {
  const names = APPLICANTS.filter((applicant) => applicants.includes(applicant)).map(
    (applicant) => findCell(`applications.received.${applicant}`)?.column.label ?? applicant,
  );
  return names.length > 1 ? `${names.join("、")}合计` : names.join("");
}

/**
 * 予以公开率（商业企业）: a rate of all applications as that of some applicants' alone; one that was cut already is cut anew, one
 * that the form does not split stays as it is.
 */
export function cutRate(rate: RateChoice, columns: readonly ColumnMention[]): RateChoice {
  const applicants = applicantColumns(columns);
  const { label, numerator, denominator } = rates.find((one) => rate.label.startsWith(`${one.label}（`)) ?? rate;
  const [part, whole] = [cut(numerator, applicants), cut(denominator, applicants)];
  if (part === null || whole === null) return rate;
  return { label: `${label}（${columnNames(applicants)}）`, numerator: part, denominator: whole };
}

/**
 * 自然人和企业的公开率哪个高: the rate of each of them, and of both as one only where a sum is asked for; one phrase (法人) stands for
 * all that it names.
 *
 * @param together the named applicants are taken as one
 */
export function cutRates(rate: RateChoice, columns: readonly ColumnMention[], together: boolean): RateChoice[] {
  const starts = [...new Set(columns.map(({ span }) => span.start))];
  const phrases = starts.map((start) => columns.filter(({ span }) => span.start === start));
  const each = phrases.filter((named) => applicantColumns(named).length > 0);
  if (together || each.length < 2) return [cutRate(rate, columns)];
  const cuts = each.map((named) => cutRate(rate, named));
  return cuts.filter(({ label }, at) => cuts.findIndex((other) => other.label === label) === at);
}

/** 申请人构成（不含自然人）: the kinds of applicants that remain where others are left out, all of which one phrase stands for: 除自然人外, 法人. */
function applicantsKept(breakdown: Breakdown, columns: readonly ColumnMention[]): Breakdown | null {
  const [first, ...others] = columns;
  const row = /^applicants:(.+)$/.exec(breakdown.id)?.[1];
  if (row === undefined || first === undefined) return null;
  if (others.length === 0 && first.kind !== "legal_persons") return null;
  const together = others.every(({ span }) => span.start === first.span.start && span.end === first.span.end);
  const kept = together ? applicantColumns(columns) : [];
  const parts = gather(breakdown.parts, (part): AddendId[] =>
    isAddendId(part) && kept.some((applicant) => part === `applications.${row}.${applicant}`) ? [part] : [],
  );
  const [one, next, ...more] = parts;
  if (one === undefined || next === undefined || parts.length === breakdown.parts.length) return null;
  const out = columnNames(APPLICANTS.filter((applicant) => !kept.includes(applicant))).replace(/合计$/, "");
  return { ...breakdown, label: `${breakdown.label}（不含${out}）`, whole: sumIdOf([one, next, ...more]), parts };
}

/** 申请办理结果（商业企业）: a breakdown of all applications as that of some applicants' alone, in the same way. */
export function cutBreakdown(breakdown: Breakdown, columns: readonly ColumnMention[]): Breakdown {
  const applicants = applicantColumns(columns);
  const rest = applicantsKept(breakdown, columns);
  if (rest) return rest;
  const base: Breakdown = breakdowns.find(({ id }) => id === breakdown.id) ?? breakdown;
  const whole = base.whole === null ? null : cut(base.whole, applicants);
  const parts = gather(base.parts, (part) => cut(part, applicants) ?? []);
  if (parts.length < base.parts.length || parts.length === 0 || whole === null) return breakdown;
  return { id: base.id, label: `${base.label}（${columnNames(applicants)}）`, whole, parts };
}
