import { APPLICANTS } from "../form/applications.ts";
import { derivedRows } from "../form/derived.ts";
import { ALL_CELL_IDS, findCell, findNarrative } from "../form/facts.ts";
import { rates } from "../form/rates.ts";
import type { ContactWish } from "../understanding/contact.ts";
import { labelOf } from "../understanding/facts/label-fact.ts";
import type { Intent } from "../understanding/intent.ts";
import type { FactChoice, Measure, RateChoice } from "../understanding/measure.ts";
import type { Aggregation } from "../understanding/query.ts";
import type { Scope } from "../understanding/scope.ts";
import type { ColumnMention } from "../understanding/slots.ts";
import type { Obstacle } from "../understanding/understanding.ts";

/** What each kind of question is called. */
export const INTENT_LABELS: Readonly<Record<Intent, string>> = {
  value: "数值",
  summary: "摘要",
  trend: "趋势",
  compare: "比较",
  rank: "排序",
  aggregate: "汇总",
  breakdown: "构成",
  ratio: "比率",
  narrative: "文字内容",
  check: "核对",
  catalogue: "目录",
  definition: "名词解释",
  contact: "联系方式",
  help: "帮助",
};

export const CONTACT_LABELS: Readonly<Record<ContactWish, string>> = {
  address: "地址",
  postcode: "邮编",
  telephone: "电话",
  email: "邮箱",
  website: "网址",
  fax: "传真",
  person: "负责人",
  hours: "办公时间",
  letter: "写信",
  complaint: "投诉",
  report: "报告原文",
  any: "全部",
};

export const AGGREGATION_LABELS: Readonly<Record<Aggregation, string>> = {
  sum: "合计",
  average: "平均",
  median: "中位数",
  count: "个数",
  share: "占比",
  maximum: "最大",
  minimum: "最小",
};

export const ORDER_LABELS = { most: "从多到少", least: "从少到多" } as const;

export const DIALOGUE_LABELS = {
  same_agency: "指前面的机关",
  other_agency: "指同名的另一个机关",
  lean: "接着前面说",
  source: "问出处",
  previous_question: "指前面的问题",
} as const;

/** Why a question is not answered as it stands. */
export const OBSTACLE_LABELS: Readonly<Record<Obstacle["kind"], string>> = {
  which_agency: "不知道是哪个机关",
  which_region: "不知道是哪个地方",
  which_year: "不知道是哪一年",
  which_fact: "不知道问的是哪一项",
  unexplained: "有词读不懂，又可能限定了问题",
  unplaced: "有词读懂了，但没有查询能用上",
  unknown_agency: "库里没有这个机关",
  unknown_year: "库里没有这一年的报告",
  no_reason: "问为什么，报告的表格里没有原因",
  no_section: "问的部分，年报里没有",
  no_service: "要代写、排版或者预测",
  read_only: "要删改库里的报告",
  too_long: "问题太长，没有读",
  out_of_scope: "读不出与年报有关的问题",
};

/** 数值（value） */
export function intentLabel(intent: Intent): string {
  return `${INTENT_LABELS[intent]}（${intent}）`;
}

/** 予以公开率（granted） */
export function namedRateLabel(id: string): string {
  return `${rates.find((rate) => rate.id === id)?.label ?? ""}（${id}）`;
}

/** A row as the form prints it, with its id; of the prose, what the fact is called. */
export function rowLabel(id: string): string {
  const cell = findCell(ALL_CELL_IDS.find((each) => each.startsWith(`${id}.`)) ?? "");
  const derived = derivedRows.find((row) => id === `${row.table}.${row.id}`);
  return `${findNarrative(id)?.label ?? derived?.label ?? cell?.row.label ?? ""}（${id}）`;
}

/** The columns that were named, as the form prints them. */
export function columnLabel(column: ColumnMention): string {
  switch (column.kind) {
    case "applicant":
      return printedColumn("applications", column.id);
    case "result":
      return printedColumn("review", column.id);
    case "legal_persons":
      return `法人或其他组织（${APPLICANTS.filter((id) => id !== "natural_person").length}列）`;
    case "proactive":
      return column.columns.map((id) => printedColumn("proactive", id)).join("、");
  }
}

function printedColumn(table: string, id: string): string {
  const cell = findCell(ALL_CELL_IDS.find((each) => each.startsWith(`${table}.`) && each.endsWith(`.${id}`)) ?? "");
  return `${cell?.column.label ?? ""}（${id}）`;
}

/** 收到的申请（applications.received.total） */
export function factLabel({ ids }: FactChoice): string {
  return `${labelOf(ids[0])}（${ids.join(" 或 ")}）`;
}

export function rateLabel({ label, numerator, denominator }: RateChoice): string {
  return `${label}（${numerator} ÷ ${denominator}）`;
}

export function measureLabel(measure: Measure): string {
  return measure.kind === "fact" ? factLabel(measure.fact) : rateLabel(measure.rate);
}

/** The scope as answers call it, with what narrows it. */
export function scopeLabel({ label, agencies }: Scope): string {
  return agencies ? `${label}（${agencies.length}个机关）` : label;
}
