import type { AggregateQuery } from "../../understanding/query.ts";
import type { WholeTable } from "../answer.ts";
import type { Context } from "../context.ts";
import { measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import type { MeasureColumn } from "../scope/columns.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { type TableRow, wholeTableOf } from "../scope/whole-table.ts";
import { orderPlaces } from "../wording/order-places.ts";
import { meets } from "./compute-aggregate.ts";

/** Every report behind the aggregate, where they are more than a message shows; of a count, which ones it counts. */
export async function tableBehind(
  context: Context,
  scoped: readonly ScopedEntry[],
  column: MeasureColumn,
  query: AggregateQuery,
): Promise<WholeTable | undefined> {
  if (scoped.length <= LIMITS.ranked) return undefined;
  const { scope, measure } = query;
  const rows = { count: scoped.length, ranked: false, make: () => rowsBehind(scoped, column, query) };
  return wholeTableOf(context, `${scope.label}${measureLabel(measure)}`, measure, rows);
}

/** No more than a table takes: those that are counted first, then the others, then those without a figure. */
function rowsBehind(
  scoped: readonly ScopedEntry[],
  { values, numerators, denominators }: MeasureColumn,
  { aggregation, measure, condition }: AggregateQuery,
): readonly TableRow[] {
  const counts = aggregation === "count" || aggregation === "share";
  const counted: number[] = [];
  const others: number[] = [];
  const without: number[] = [];
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) without.push(at);
    else (counts && meets(value, measure, condition) ? counted : others).push(at);
  }
  const most = LIMITS.tableRows;
  const order = [
    ...orderPlaces(values, counted, "most", most),
    ...orderPlaces(values, others, "most", most),
    ...without.slice(0, most),
  ];
  return order.slice(0, most).flatMap((at): TableRow[] => {
    const entry = scoped[at];
    if (!entry) return [];
    const value = values[at] ?? Number.NaN;
    const row = { scoped: entry, value, numerator: numerators[at], denominator: denominators[at] };
    if (!counts || Number.isNaN(value)) return [row];
    return [{ ...row, remark: meets(value, measure, condition) ? "计入" : "不计入" }];
  });
}
