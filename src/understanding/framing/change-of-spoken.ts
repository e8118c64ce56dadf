import { findCell, isCellFactId } from "../../form/facts.ts";
import type { Frame } from "../frame.ts";
import type { ColumnMention, Slots } from "../slots.ts";

/**
 * 较上年增减多少, 降了几个百分点, after a figure or a rate: how it changed against the year before. 增减 names a column of the form
 * only where the figure has such a column, and 几个百分点 a share only where no change is asked for.
 */
export function changeOfSpoken(slots: Slots, before: Frame | null): Slots {
  if (before === null || before.facts.length + before.rates.length === 0 || namesFigure(slots)) return slots;
  const { columns, years, triggers } = slots;
  const [column] = columns;
  if (column !== undefined && before.facts.some(({ ids: [id] }) => hasChange(id))) return slots;
  const settled = years.some(({ kind }) => kind === "previous" || kind === "growth");
  if (column === undefined && !(settled && triggers.has("trend") && triggers.has("ratio"))) return slots;
  const without = new Map([...triggers].filter(([intent]) => intent !== "ratio"));
  const asked = column === undefined || without.has("trend") ? without : without.set("trend", 1);
  const against = settled || column === undefined ? [] : [{ kind: "growth" as const, span: column.span }];
  return { ...slots, columns: [], years: [...years, ...against], triggers: asked };
}

/** Is anything named but by how much it changed? */
function namesFigure({ rows, columns, rates, breakdowns, topics, contact, agencies }: Slots): boolean {
  const named = rows.length + rates.length + breakdowns.length + topics.length + contact.length + agencies.length;
  return named > 0 || !columns.every(namesChange);
}

/** 增减, as a column of the form of 2019. */
export function namesChange(column: ColumnMention): boolean {
  return column.kind === "proactive" && column.columns.includes("change");
}

/** Does the form print by how much it changed, in the edition that has such a column? */
function hasChange(id: string): boolean {
  const cell = `${id.slice(0, id.lastIndexOf("."))}.change`;
  return isCellFactId(cell) && findCell(cell) !== undefined;
}
