import type { Frame } from "../frame.ts";
import type { Slots } from "../slots.ts";
import { spanOfMatch } from "../span.ts";

const IN_ALL = /累计/;
/** 总数和平均数, of one agency: over its years. */
const TOTAL_AND_MEAN = /总[数量和计]|合计|一共|总共|累计/;
const MEAN = /平均/;
/** Cases come anew each year; what is left open, or in force, is counted again in the next one. */
const ADDS_UP = /^(?:applications\.(?!carried_)|review\.)/;

/** 累计收到多少, of one agency and no year: of all the years that there are. */
export function inAllYears(slots: Slots, previous: Frame | null): Slots {
  const { years, rows, agencies, scope, aggregation, text } = slots;
  const both = aggregation === "average" && TOTAL_AND_MEAN.test(text);
  const match = years.length === 0 && (aggregation === "sum" || both) ? (IN_ALL.exec(text) ?? MEAN.exec(text)) : null;
  const isOne = agencies.length === 1 || (agencies.length === 0 && previous?.agencies.length === 1);
  const nowhere = scope.region === null && scope.types.length === 0 && !scope.all && scope.governments === null;
  if (!match || !isOne || !nowhere || rows.length === 0 || !rows.every(({ id }) => ADDS_UP.test(id))) return slots;
  return { ...slots, years: [{ kind: "all", span: spanOfMatch(match), ofSpoken: true }] };
}
