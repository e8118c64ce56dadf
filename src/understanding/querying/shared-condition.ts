import type { Frame } from "../frame.ts";
import type { PlainCondition } from "../scope.ts";

const NEGATIONS = /(?<!有)(?:没有|没|无|未)/g;
const MIXES = /但|却|或/;

/** Does one condition hold for each of the figures that are named: 既没有行政复议也没有行政诉讼, 复议和诉讼都为0? */
export function sharesCondition(text: string, condition: PlainCondition | null): boolean {
  if (MIXES.test(text)) return false;
  const negations = text.match(NEGATIONS)?.length ?? 0;
  if (condition === "zero") {
    return /[都均](?:没|无|未|[为是]0|等于0|[为是]零)/.test(text) || (negations > 1 && /[既也又且]/.test(text));
  }
  if (condition !== null && condition !== "positive") return false;
  return negations === 0 && /既.*[也又]|又.*又|[都均](?:有|被|收到|大于0)|同时/.test(text);
}

/** A question that counts reports, or their share: 有几家, or a condition without any other kind of figure. */
export function countsReports({ aggregation, condition }: Frame): boolean {
  return aggregation === "count" || aggregation === "share" || (aggregation === null && condition !== null);
}
