import { findCell, isNarrativeFactId } from "../../form/facts.ts";
import { rates } from "../../form/rates.ts";
import type { AgencyType } from "../../report/agency.ts";
import { labelOf } from "../facts/label-fact.ts";
import type { Measure, MeasuredId } from "../measure.ts";

/** How people ask for what is asked most. Any other figure is asked for by what the form prints. */
const SPOKEN: { readonly [I in MeasuredId]?: string } = {
  "applications.received.total": "收到的申请",
  "applications.carried_in.total": "上年结转的申请",
  "applications.granted.total": "予以公开的申请",
  "applications.partially_granted.total": "部分公开的申请",
  "applications.denied.total": "不予公开的申请",
  "applications.unavailable.total": "无法提供的申请",
  "applications.rejected.total": "不予处理的申请",
  "applications.other.total": "其他处理的申请",
  "applications.handled_total.total": "办结的申请",
  "applications.carried_out.total": "结转下年度继续办理的申请",
  "review.reconsideration.total": "行政复议",
  "review.litigation.total": "行政诉讼",
  "narrative.disclosed_total": "主动公开的信息",
  "narrative.disclosed_website": "网站公开的信息",
  "narrative.disclosed_new_media": "政务新媒体公开的信息",
};

/** How a kind of agencies is asked about: 各街道, 哪个局. */
export const ASKED_KINDS: { readonly [T in AgencyType]?: string } = {
  street: "街道",
  town: "镇",
  township: "乡",
  department: "局",
};

/** Rows of section 三 whose printed label does not say enough, or says something wider, beside a column. */
const ROWS: { readonly [row: string]: string } = {
  received: "收到的申请",
  handled_total: "办结的申请",
  other_other: "其他处理中的其他",
  other_overdue_fee: "逾期未按收费通知要求缴纳费用",
};

/**
 * Words that ask for a figure and for nothing else, as they stand in a question: 收到的申请, 保护第三方合法权益（自然人）.
 *
 * @returns `undefined` for a figure that is not asked for by itself
 */
export function askedFigure(id: MeasuredId): string | undefined {
  if (id === "narrative.applications_received") return undefined;
  const spoken = SPOKEN[id];
  if (spoken !== undefined || isNarrativeFactId(id)) return spoken ?? labelOf(id);
  const cell = findCell(id);
  const row = cell?.table === "applications" ? ROWS[cell.row.id] : undefined;
  if (!cell || row === undefined) return labelOf(id).replace("（其他）", "（其他组织）");
  if (cell.column.id === "total") return row;
  return `${row}（${cell.column.id === "other_organization" ? "其他组织" : cell.column.label}）`;
}

/** Words that ask for a measure; `undefined` for a share that has no name of its own. */
export function askedMeasure(measure: Measure): string | undefined {
  if (measure.kind === "fact") return askedFigure(measure.fact.ids[0]);
  const { numerator, denominator } = measure.rate;
  return rates.find((rate) => rate.numerator === numerator && rate.denominator === denominator)?.label;
}
