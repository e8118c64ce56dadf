import type { Frame } from "./frame.ts";
import { keepSpecific } from "./resolve-facts.ts";
import type { RowMention, Slots } from "./slots.ts";
import { type Span, textBetween } from "./span.ts";

/** What joins two things that are both asked for. */
const ENUMERATES = /[和与及跟、,;。?!]|还有|以及|并/;

/**
 * Words that are known but have no place beside what is asked for: 罚款金额 (the form counts penalties, not their sums),
 * 企业提起的行政复议 (who asked for review is not on the form), 占全区的比例 where no whole is known.
 */
export function misfits(slots: Slots, frame: Frame): string[] {
  const rows = keepSpecific(slots.rows, slots.text);
  if (rows.length === 0) return shareWithoutWhole(slots, frame);
  const amounts = slots.columns.filter((column) => {
    if (column.kind !== "proactive" || !column.rows) return false;
    return !rows.some(({ id }) => takesAmounts(id, column.rows ?? []));
  });
  const applicants = slots.columns.filter(
    (column) =>
      (column.kind === "applicant" || column.kind === "legal_persons") &&
      !slots.rows.some(({ id }) => id.startsWith("applications.")) &&
      !rows.some((row) => enumerated(row, column, slots.text)),
  );
  const words = [...amounts, ...applicants].map(({ span }) => slots.text.slice(span.start, span.end));
  return [...new Set([...words, ...shareWithoutWhole(slots, frame)])];
}

function takesAmounts(row: string, rows: readonly string[]): boolean {
  return row === "narrative.processing_fee" || rows.includes(row.replace("proactive.", ""));
}

function enumerated(a: RowMention, b: { readonly span: Span }, text: string): boolean {
  return ENUMERATES.test(textBetween(a.span, b.span, text));
}

/** A share is asked for, and the figure itself would be given. */
function shareWithoutWhole({ triggers }: Slots, { intent, rates }: Frame): string[] {
  return triggers.has("ratio") && rates.length === 0 && (intent === "value" || intent === "rank") ? ["占比"] : [];
}
