import { rates } from "../../../form/rates.ts";
import { asksSum, sumOf } from "../../facts/add-up.ts";
import { figuresOverMany, resolveFacts } from "../../facts/resolve-facts.ts";
import type { Measure } from "../../measure.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import type { Span } from "../../span.ts";

/** The figures that a condition is for, of the rows, columns and rates that stand at it. */
export function measuresOf(
  rows: readonly RowMention[],
  columns: readonly ColumnMention[],
  named: readonly { readonly id: string }[],
  text: string,
  segment: Span,
): Measure[] {
  const byName = rates.filter(({ id }) => named.some((one) => one.id === id));
  if (byName.length > 0)
    return byName.map(({ label, numerator, denominator }) => ({
      kind: "rate",
      rate: { label, numerator, denominator },
    }));
  const facts = figuresOverMany(resolveFacts({ rows, columns, text }), { rows, columns, text });
  if (facts.length > 1 && asksSum({ rows, columns, text: text.slice(0, segment.end) })) {
    const sum = sumOf(facts);
    return sum ? [{ kind: "fact", fact: sum }] : [];
  }
  return facts.map((fact) => ({ kind: "fact", fact }));
}
