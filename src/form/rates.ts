import type { DerivedFactId } from "./derived.ts";
import type { FactId } from "./facts.ts";

/** A share of one figure in another. Each has this one definition; answers show both figures. */
export interface Rate {
  readonly id: string;
  readonly label: string;
  readonly numerator: FactId | DerivedFactId;
  readonly denominator: FactId | DerivedFactId;
}

const HANDLED = "applications.handled_total.total";

/** The rates that have a name. Any other share is asked for as 甲占乙的比例. */
export const rates = [
  { id: "granted", label: "予以公开率", numerator: "applications.granted.total", denominator: HANDLED },
  {
    id: "partially_granted",
    label: "部分公开率",
    numerator: "applications.partially_granted.total",
    denominator: HANDLED,
  },
  { id: "denied", label: "不予公开率", numerator: "applications.denied.total", denominator: HANDLED },
  { id: "unavailable", label: "无法提供率", numerator: "applications.unavailable.total", denominator: HANDLED },
  { id: "rejected", label: "不予处理率", numerator: "applications.rejected.total", denominator: HANDLED },
  {
    id: "reconsideration_corrected",
    label: "行政复议纠错率",
    numerator: "review.reconsideration.corrected",
    denominator: "review.reconsideration.total",
  },
  {
    id: "reconsideration_upheld",
    label: "行政复议维持率",
    numerator: "review.reconsideration.upheld",
    denominator: "review.reconsideration.total",
  },
  {
    id: "litigation_corrected",
    label: "行政诉讼败诉率",
    numerator: "review.litigation.corrected",
    denominator: "review.litigation.total",
  },
  {
    id: "litigation_upheld",
    label: "行政诉讼维持率",
    numerator: "review.litigation.upheld",
    denominator: "review.litigation.total",
  },
] as const satisfies readonly Rate[];
