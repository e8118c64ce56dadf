import { APPLICANTS } from "./applications.ts";
import type { DerivedFactId } from "./derived.ts";
import { derivedRows } from "./derived.ts";
import { editions } from "./editions.ts";
import type { FactId } from "./facts.ts";
import { results } from "./relations.ts";
import { REVIEW_RESULTS } from "./review.ts";
import type { SumId } from "./sums.ts";

/** A whole and the parts that it falls into. */
export interface Breakdown {
  readonly id: string;
  readonly label: string;
  /** `null` when nothing states the whole. */
  readonly whole: FactId | DerivedFactId | SumId | null;
  /** Cells of both editions; a report has those of its own. Sums where several columns are told together. */
  readonly parts: readonly (FactId | DerivedFactId | SumId)[];
}

type ReviewRow = "reconsideration" | "litigation" | "litigation_direct" | "litigation_after_reconsideration";

type ApplicationsRow = (typeof editions)["2019" | "2021"]["tables"]["applications"]["rows"][number]["id"];

const notResults: readonly string[] = results.notResults;
const resultRows = [
  ...new Set(
    [...editions["2019"].tables.applications.rows, ...editions["2021"].tables.applications.rows].map((row) => row.id),
  ),
].filter((id) => !notResults.includes(id));

function groupParts(group: string): FactId[] {
  const row = derivedRows.find((candidate) => candidate.id === group);
  return (row?.rows ?? []).map((part) => `applications.${part}.total` as FactId);
}

/** The six kinds of applicant of one row of section 三. */
export function applicantBreakdown(row: ApplicationsRow, label: string): Breakdown {
  return {
    id: `applicants:${row}`,
    label,
    whole: `applications.${row}.total`,
    parts: APPLICANTS.map((applicant) => `applications.${row}.${applicant}` as const),
  };
}

/** How the proceedings of one row of section 四 ended. */
export function resultBreakdown(row: ReviewRow, label: string): Breakdown {
  return {
    id: row,
    label,
    whole: `review.${row}.total`,
    parts: REVIEW_RESULTS.map((result) => `review.${row}.${result}` as const),
  };
}

/** The breakdowns that a question can name. */
export const breakdowns = [
  {
    id: "results",
    label: "申请办理结果",
    whole: "applications.handled_total.total",
    parts: resultRows.map((row) => `applications.${row}.total` as FactId),
  },
  { id: "denied", label: "不予公开的理由", whole: "applications.denied.total", parts: groupParts("denied") },
  {
    id: "unavailable",
    label: "无法提供的情形",
    whole: "applications.unavailable.total",
    parts: groupParts("unavailable"),
  },
  { id: "rejected", label: "不予处理的情形", whole: "applications.rejected.total", parts: groupParts("rejected") },
  { id: "other", label: "其他处理的情形", whole: "applications.other.total", parts: groupParts("other") },
  applicantBreakdown("received", "申请人构成"),
  {
    id: "channels",
    label: "主动公开渠道",
    whole: "narrative.disclosed_total",
    parts: ["narrative.disclosed_website", "narrative.disclosed_new_media", "narrative.disclosed_other"],
  },
  resultBreakdown("reconsideration", "行政复议结果"),
  resultBreakdown("litigation", "行政诉讼结果"),
  {
    id: "litigation_kinds",
    label: "行政诉讼类别",
    whole: "review.litigation.total",
    parts: ["review.litigation_direct.total", "review.litigation_after_reconsideration.total"],
  },
] as const satisfies readonly Breakdown[];
