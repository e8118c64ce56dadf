import { YES_OR_NO } from "../slots/conditions/asserting-words.ts";
import type { Slots } from "../slots.ts";

const AGAINST = /比[^,。?!]+[多少高低大小]|超过|[多少高低]于/;
/** 哪年多, 谁更高, 哪个少: who of them has more, of what is not said. */
const WHO_HAS_MORE = /(?:哪(?:一|个|家|边)?年?|谁)的?[更最]?[多少高低](?!年|数|次)/;

/**
 * Is a figure held against a number or another figure, yes or no, or is it asked who has more, and no figure named? 排第几,
 * 总结 and the like name what they are about.
 */
export function holdsNothingNamed({ text, condition, rows, columns, rates, triggers }: Slots): boolean {
  if (triggers.has("summary") || rows.length + columns.length + rates.length > 0) return false;
  if (WHO_HAS_MORE.test(text)) return true;
  const limited = condition !== null && condition !== "positive";
  return YES_OR_NO.test(text) && (limited || AGAINST.test(text));
}
