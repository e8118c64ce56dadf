import type { AggregateQuery } from "../../understanding/query.ts";
import type { WholeTable } from "../answer.ts";
import type { Context } from "../context.ts";
import { measureLabel } from "../figures/measured.ts";
import { LIMITS } from "../limits.ts";
import type { MeasureColumn } from "../scope/columns.ts";
import type { ScopedEntry } from "../scope/scope.ts";
import { type TableRow, wholeTableOf } from "../scope/whole-table.ts";
import { orderPlaces } from "../wording/order-places.ts";
import type { Known } from "./compute-aggregate.ts";

interface Asked {
  readonly query: AggregateQuery;
  /** The reports that a count counts; none where it is another figure that is asked for. */
  readonly counted: Known;
}

/** Every report behind the aggregate, where they are more than a message shows; of a count, which ones it counts. */
export async function tableBehind(
  context: Context,
  scoped: readonly ScopedEntry[],
  column: MeasureColumn,
  asked: Asked,
): Promise<WholeTable | undefined> {
  if (scoped.length <= LIMITS.ranked) return undefined;
  const { scope, measure } = asked.query;
  const rows = { count: scoped.length, ranked: false, make: () => rowsBehind(scoped, column, asked) };
  return wholeTableOf(context, `${scope.label}${measureLabel(measure)}`, measure, rows);
}

/** No more than a table takes: those that are counted first, then the others, then those without a figure. */
function rowsBehind(
  scoped: readonly ScopedEntry[],
  { values, numerators, denominators }: MeasureColumn,
  { query: { aggregation }, counted: those }: Asked,
): readonly TableRow[] {
  const counts = aggregation === "count" || aggregation === "share";
  const isCounted = new Set(those.scoped);
  const counted: number[] = [];
  const others: number[] = [];
  const without: number[] = [];
  for (const [at, entry] of scoped.entries()) {
    if (Number.isNaN(values[at] ?? Number.NaN)) without.push(at);
    else (isCounted.has(entry) ? counted : others).push(at);
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
    return [{ ...row, remark: isCounted.has(entry) ? "计入" : "不计入" }];
  });
}
