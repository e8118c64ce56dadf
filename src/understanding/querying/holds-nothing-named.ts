import { YES_OR_NO } from "../slots/conditions/asserting-words.ts";
import type { Slots } from "../slots.ts";

const AGAINST = /比[^,。?!]+[多少高低大小]|超过|[多少高低]于/;

/** Is yes or no asked of a figure, against a number or another figure, and none is named? */
export function holdsNothingNamed({ text, condition, rows, columns, rates, triggers }: Slots): boolean {
  if (!YES_OR_NO.test(text) || triggers.has("summary")) return false;
  const limited = condition !== null && condition !== "positive";
  return rows.length + columns.length + rates.length === 0 && (limited || AGAINST.test(text));
}
