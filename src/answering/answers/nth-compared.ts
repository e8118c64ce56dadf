import type { Place } from "../../understanding/wishes.ts";
import type { KnownMeasured } from "../figures/measured.ts";
import { listed } from "../wording/format.ts";

/**
 * Who has the nth place of those that are compared: 谁第二. Whoever shares it is told too.
 *
 * @param cells those with a figure
 * @param named how a cell's report is called
 */
export function nthCompared(
  cells: readonly KnownMeasured[],
  { place, order }: Place,
  named: (cell: KnownMeasured) => string,
): string {
  const sign = order === "least" ? 1 : -1;
  const sorted = cells.toSorted((a, b) => sign * (a.exact - b.exact));
  const nth = sorted[place - 1];
  const which = order === "least" ? `倒数第${place}` : `第${place}`;
  if (!nth) return `有数的只有${cells.length}个，没有${which}的`;
  const same = sorted.filter(({ exact }) => exact === nth.exact);
  const together = same.length > 1 ? `（并列${same.length}个）` : "";
  return `${which}的是${listed(same.map(named))}${together}，${nth.text}`;
}
