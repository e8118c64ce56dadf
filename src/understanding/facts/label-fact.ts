import { findDerived } from "../../form/derived.ts";
import { findCell, findNarrative } from "../../form/facts.ts";
import { addendsOf } from "../../form/sums.ts";
import { remember } from "../../text/remember.ts";
import type { MeasuredId } from "../measure.ts";

/** Numbering before a printed label, and explanations in brackets after it. */
const NUMBERING = /^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/;
const BRACKETS = /（[^）]*）$/;

/** What a figure is called in a question or a heading, without the form's numbering: 自然人新收政府信息公开申请数量. */
export const labelOf: (id: MeasuredId) => string = remember((id) => label(id as MeasuredId));

function label(id: MeasuredId): string {
  const addends = addendsOf(id);
  if (addends.length > 0) return `${addends.map(labelOf).join("、")}之和`;
  const narrative = findNarrative(id);
  if (narrative) return narrative.label;
  const derived = findDerived(id);
  const cell = findCell(derived ? (derived.parts[0] ?? "") : id);
  if (!cell) return id;
  const row = (derived?.row.label ?? cell.row.label).replace(NUMBERING, "").replace(BRACKETS, "");
  if (cell.table === "proactive") return `${row}${cell.column.label.replace(BRACKETS, "")}`;
  if (cell.column.id === "total") return row === "总计" ? "办理结果总计" : row;
  return cell.table === "applications" ? `${row}（${cell.column.label}）` : `${row}${cell.column.label}`;
}
