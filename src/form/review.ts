import type { FormTable } from "./types.ts";

/** How a case ends, in printed order; the total follows them. */
export const REVIEW_RESULTS = ["upheld", "corrected", "other", "pending"] as const;

const ALL = [...REVIEW_RESULTS, "total"] as const;

/** The heading over the two rows of lawsuits. */
export const LITIGATION = "行政诉讼";

/**
 * Section 四, the same in both editions. It is printed as one line of fifteen figures under a head of three levels;
 * here each kind of proceeding is a row. Source: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号.
 */
export const review = {
  id: "review",
  section: "四",
  title: "政府信息公开行政复议、行政诉讼情况",
  columns: [
    { id: "upheld", label: "结果维持", unit: "件" },
    { id: "corrected", label: "结果纠正", unit: "件" },
    { id: "other", label: "其他结果", unit: "件" },
    { id: "pending", label: "尚未审结", unit: "件" },
    { id: "total", label: "总计", unit: "件" },
  ],
  rows: [
    { id: "reconsideration", label: "行政复议", columns: ALL },
    { id: "litigation_direct", label: "未经复议直接起诉", group: LITIGATION, columns: ALL },
    { id: "litigation_after_reconsideration", label: "复议后起诉", group: LITIGATION, columns: ALL },
  ],
} as const satisfies FormTable;
