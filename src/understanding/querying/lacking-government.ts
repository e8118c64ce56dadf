import { yearsText } from "../../text/years-text.ts";
import { governmentOf } from "../names/governments.ts";
import { isPlaceAlone } from "./place-choices.ts";
import type { Situation } from "./situation.ts";

/**
 * 秭归县2024年年报 most likely means the report of its government: that there is none of that year is told beside whoever else reports
 * there.
 */
export function lackingGovernment({ frame, index }: Situation): readonly string[] {
  const { scope, years, agencies } = frame;
  if (scope.region === null || agencies.length > 0 || years.kind !== "years" || !isPlaceAlone(frame)) return [];
  const government = governmentOf(scope.region, index);
  if (!government || years.years.some((year) => government.years.has(year))) return [];
  const held = yearsText([...government.years.keys()]);
  return [`库中没有${government.label}${yearsText(years.years)}的报告，有的是${held}的`];
}
