import { applicantBreakdown, type Breakdown, breakdowns, resultBreakdown } from "../../form/breakdowns.ts";
import type { Slots } from "../slots.ts";
import { cutBreakdown } from "./cut-by-applicant.ts";
import { labelOf } from "./label-fact.ts";
import { keepSpecific, type Mentions } from "./resolve-facts.ts";

const OF_APPLICANTS = "applicants:received";

/**
 * The breakdowns that a question names: of a row that falls into parts, or by a phrase of its own (分渠道, 谁提的); of the
 * applicants that it names alone.
 */
export function resolveBreakdowns(slots: Slots, mentions: Mentions): Breakdown[] {
  return breakdownsOf(slots, mentions).map((breakdown) => cutBreakdown(breakdown, mentions.columns));
}

function breakdownsOf(slots: Slots, mentions: Mentions): Breakdown[] {
  const rows = keepSpecific(mentions.rows, mentions.text).map(({ id }) => id);
  const counted = slots.parts && countedOf(rows, slots.parts);
  if (counted) return counted;
  if (slots.breakdowns.includes(OF_APPLICANTS)) return applicantsOf(rows);
  const ofRows = unique(rows.flatMap(breakdownOfRow));
  const plain = unique(slots.breakdowns.flatMap(byId));
  if (rows.some((row) => row.startsWith("applications.") && breakdownOfRow(row).length === 0)) return [];
  if (ofRows.length > 0 && !ofRows.every(({ id }) => id === "results")) return ofRows;
  return plain.length > 0 ? plain : ofRows;
}

const OF_RESULTS = /结果|答复|处理/;
const OF_WHOM = /申请人|申请者|主体|身份/;

/** What falls into that many parts: 诉讼 into two kinds or four results; `null` where the number does not tell. */
function countedOf(rows: readonly string[], { count, words }: NonNullable<Slots["parts"]>): Breakdown[] | null {
  if (OF_WHOM.test(words)) return applicantsOf(rows);
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) return null;
  const kinds = row === "review.litigation" ? byId("litigation_kinds") : [];
  const applicants = row === "applications.received" && !OF_RESULTS.test(words) ? byId(OF_APPLICANTS) : [];
  const fitting = [...kinds, ...applicants, ...breakdownOfRow(row)].filter(({ parts }) => parts.length === count);
  if (fitting.length === 1) return fitting;
  // Three kinds of lawsuits are neither the two kinds nor the four results.
  return kinds.length > 0 && !OF_RESULTS.test(words) ? [] : null;
}

function applicantsOf(rows: readonly string[]): Breakdown[] {
  const row = rows.find((id) => id.startsWith("applications.") && id !== "applications.received");
  const name = row?.split(".")[1];
  if (!row || !name) return byId(OF_APPLICANTS);
  // A derived row breaks down by its derived columns in the same way.
  const breakdown = applicantBreakdown(name as Parameters<typeof applicantBreakdown>[0], "");
  return [{ ...breakdown, label: `${labelOf(breakdown.whole ?? "applications.received.total")}的申请人构成` }];
}

function breakdownOfRow(row: string): Breakdown[] {
  const [table, id = ""] = row.split(".");
  if (table === "narrative") return id.startsWith("disclosed") ? byId("channels") : [];
  if (table === "review") {
    const kind = LAWSUITS.find((one) => one === id);
    return kind ? [resultBreakdown(kind, `${labelOf(`review.${kind}.total`)}结果`)] : byId(id);
  }
  if (table !== "applications") return [];
  return byId(id).length > 0 ? byId(id) : byId(id === "received" || id === "handled_total" ? "results" : "");
}

/** The rows of one kind of lawsuits. */
const LAWSUITS = ["litigation_direct", "litigation_after_reconsideration"] as const;

function byId(id: string): Breakdown[] {
  return breakdowns.filter((breakdown) => breakdown.id === id);
}

function unique(list: readonly Breakdown[]): Breakdown[] {
  return list.filter((breakdown, at) => list.findIndex((other) => other.id === breakdown.id) === at);
}
