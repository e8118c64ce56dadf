import type { FormTable } from "./types.ts";

/** The paragraphs of article 20 of the 条例 that section 二 is laid out by. */
const ARTICLE_20 = {
  documents: "第二十条第（一）项",
  services: "第二十条第（五）项",
  enforcement: "第二十条第（六）项",
  fees: "第二十条第（八）项",
  procurement: "第二十条第（九）项",
} as const;

const TITLE = "主动公开政府信息情况";

/** Section 二 in the edition of 2019. Source: 国办公开办函〔2019〕60号. */
export const proactive2019 = {
  id: "proactive",
  section: "二",
  title: TITLE,
  columns: [
    { id: "made", label: "本年新制作数量", unit: "件" },
    { id: "disclosed", label: "本年新公开数量", unit: "件" },
    { id: "disclosed_total", label: "对外公开总数量", unit: "件" },
    { id: "previous_items", label: "上一年项目数量", unit: "项" },
    { id: "change", label: "本年增/减", unit: "项", signed: true },
    { id: "decisions", label: "处理决定数量", unit: "件" },
    { id: "items", label: "采购项目数量", unit: "项" },
    { id: "amount", label: "采购总金额", unit: "元", decimal: true },
  ],
  rows: [
    {
      id: "regulations",
      label: "规章",
      group: ARTICLE_20.documents,
      columns: ["made", "disclosed", "disclosed_total"],
    },
    {
      id: "normative_documents",
      label: "规范性文件",
      group: ARTICLE_20.documents,
      columns: ["made", "disclosed", "disclosed_total"],
    },
    {
      id: "licensing",
      label: "行政许可",
      group: ARTICLE_20.services,
      columns: ["previous_items", "change", "decisions"],
    },
    {
      id: "other_services",
      label: "其他对外管理服务事项",
      group: ARTICLE_20.services,
      columns: ["previous_items", "change", "decisions"],
    },
    {
      id: "penalties",
      label: "行政处罚",
      group: ARTICLE_20.enforcement,
      columns: ["previous_items", "change", "decisions"],
    },
    {
      id: "coercion",
      label: "行政强制",
      group: ARTICLE_20.enforcement,
      columns: ["previous_items", "change", "decisions"],
    },
    { id: "fees", label: "行政事业性收费", group: ARTICLE_20.fees, columns: ["previous_items", "change"] },
    { id: "procurement", label: "政府集中采购", group: ARTICLE_20.procurement, columns: ["items", "amount"] },
  ],
} as const satisfies FormTable;

/** Section 二 in the edition of 2021. Source: 国办公开办函〔2021〕30号. */
export const proactive2021 = {
  id: "proactive",
  section: "二",
  title: TITLE,
  columns: [
    { id: "issued", label: "本年制发件数", unit: "件" },
    { id: "repealed", label: "本年废止件数", unit: "件" },
    { id: "in_force", label: "现行有效件数", unit: "件" },
    { id: "decisions", label: "本年处理决定数量", unit: "件" },
    { id: "amount", label: "本年收费金额（单位：万元）", unit: "万元", decimal: true },
  ],
  rows: [
    { id: "regulations", label: "规章", group: ARTICLE_20.documents, columns: ["issued", "repealed", "in_force"] },
    {
      id: "normative_documents",
      label: "行政规范性文件",
      group: ARTICLE_20.documents,
      columns: ["issued", "repealed", "in_force"],
    },
    { id: "licensing", label: "行政许可", group: ARTICLE_20.services, columns: ["decisions"] },
    { id: "penalties", label: "行政处罚", group: ARTICLE_20.enforcement, columns: ["decisions"] },
    { id: "coercion", label: "行政强制", group: ARTICLE_20.enforcement, columns: ["decisions"] },
    { id: "fees", label: "行政事业性收费", group: ARTICLE_20.fees, columns: ["amount"] },
  ],
} as const satisfies FormTable;
