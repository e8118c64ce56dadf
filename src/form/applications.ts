import type { FormColumn, FormRow, FormTable } from "./types.ts";

/** The six kinds of applicant, in printed order. */
export const APPLICANTS = [
  "natural_person",
  "enterprise",
  "research_institution",
  "social_organization",
  "legal_service",
  "other_organization",
] as const;

const ALL = [...APPLICANTS, "total"] as const;

/** The heading over the five kinds of applicant that are no natural persons. */
const ORGANISATIONS = "法人或其他组织";

const columns = [
  { id: "natural_person", label: "自然人", unit: "件" },
  { id: "enterprise", label: "商业企业", group: ORGANISATIONS, unit: "件" },
  { id: "research_institution", label: "科研机构", group: ORGANISATIONS, unit: "件" },
  { id: "social_organization", label: "社会公益组织", group: ORGANISATIONS, unit: "件" },
  { id: "legal_service", label: "法律服务机构", group: ORGANISATIONS, unit: "件" },
  { id: "other_organization", label: "其他", group: ORGANISATIONS, unit: "件" },
  { id: "total", label: "总计", unit: "件" },
] as const satisfies readonly FormColumn[];

/** Headings inside 三、本年度办理结果. They carry no figures of their own: see `derived.ts`. */
export const GROUPS = {
  results: "三、本年度办理结果",
  denied: "（三）不予公开",
  unavailable: "（四）无法提供",
  rejected: "（五）不予处理",
  other: "（六）其他处理",
} as const;

const head = [
  { id: "received", label: "一、本年新收政府信息公开申请数量", columns: ALL },
  { id: "carried_in", label: "二、上年结转政府信息公开申请数量", columns: ALL },
  { id: "granted", label: "（一）予以公开", group: GROUPS.results, columns: ALL },
  {
    id: "partially_granted",
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    group: GROUPS.results,
    columns: ALL,
  },
  { id: "denied_state_secret", label: "1.属于国家秘密", group: GROUPS.denied, columns: ALL },
  { id: "denied_prohibited_by_law", label: "2.其他法律行政法规禁止公开", group: GROUPS.denied, columns: ALL },
  { id: "denied_security_stability", label: "3.危及“三安全一稳定”", group: GROUPS.denied, columns: ALL },
  { id: "denied_third_party_rights", label: "4.保护第三方合法权益", group: GROUPS.denied, columns: ALL },
  { id: "denied_internal_affairs", label: "5.属于三类内部事务信息", group: GROUPS.denied, columns: ALL },
  { id: "denied_process_information", label: "6.属于四类过程性信息", group: GROUPS.denied, columns: ALL },
  { id: "denied_enforcement_files", label: "7.属于行政执法案卷", group: GROUPS.denied, columns: ALL },
  { id: "denied_administrative_enquiry", label: "8.属于行政查询事项", group: GROUPS.denied, columns: ALL },
  { id: "unavailable_not_held", label: "1.本机关不掌握相关政府信息", group: GROUPS.unavailable, columns: ALL },
  { id: "unavailable_needs_creation", label: "2.没有现成信息需要另行制作", group: GROUPS.unavailable, columns: ALL },
  { id: "unavailable_still_unclear", label: "3.补正后申请内容仍不明确", group: GROUPS.unavailable, columns: ALL },
  { id: "rejected_petition", label: "1.信访举报投诉类申请", group: GROUPS.rejected, columns: ALL },
  { id: "rejected_repeated", label: "2.重复申请", group: GROUPS.rejected, columns: ALL },
  { id: "rejected_publication", label: "3.要求提供公开出版物", group: GROUPS.rejected, columns: ALL },
  { id: "rejected_excessive", label: "4.无正当理由大量反复申请", group: GROUPS.rejected, columns: ALL },
  {
    id: "rejected_reconfirmation",
    label: "5.要求行政机关确认或重新出具已获取信息",
    group: GROUPS.rejected,
    columns: ALL,
  },
] as const satisfies readonly FormRow[];

const tail = [
  { id: "handled_total", label: "（七）总计", group: GROUPS.results, columns: ALL },
  { id: "carried_out", label: "四、结转下年度继续办理", columns: ALL },
] as const satisfies readonly FormRow[];

const frame = { id: "applications", section: "三", title: "收到和处理政府信息公开申请情况", columns } as const;

/** Section 三 in the edition of 2019. Source: 国办公开办函〔2019〕60号. */
export const applications2019 = {
  ...frame,
  rows: [...head, { id: "other_handling", label: "（六）其他处理", group: GROUPS.results, columns: ALL }, ...tail],
} as const satisfies FormTable;

/** Section 三 in the edition of 2021: （六）其他处理 is split in three. Source: 国办公开办函〔2021〕30号. */
export const applications2021 = {
  ...frame,
  rows: [
    ...head,
    {
      id: "other_overdue_correction",
      label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      group: GROUPS.other,
      columns: ALL,
    },
    {
      id: "other_overdue_fee",
      label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      group: GROUPS.other,
      columns: ALL,
    },
    { id: "other_other", label: "3.其他", group: GROUPS.other, columns: ALL },
    ...tail,
  ],
} as const satisfies FormTable;
