import { APPLICANTS } from "../../../form/applications.ts";
import { REVIEW_RESULTS } from "../../../form/review.ts";
import type { ColumnMention, RowMention } from "../../slots.ts";
import type { Span } from "../../span.ts";

/** Rows that share one whole between them without a gap: whatever is none of some is one of the others. */
const WHOLES_OF_ROWS: readonly (readonly string[])[] = [
  ["narrative.disclosed_website", "narrative.disclosed_new_media", "narrative.disclosed_other"],
  [
    "applications.granted",
    "applications.partially_granted",
    "applications.denied",
    "applications.unavailable",
    "applications.rejected",
    "applications.other",
  ],
];
const WHOLES_OF_COLUMNS = { applicant: APPLICANTS, result: REVIEW_RESULTS } as const;

/** What is left when some rows and columns are left out: mentions, all of which stand where the words do. */
export interface Complement {
  readonly rows: readonly RowMention[];
  readonly columns: readonly ColumnMention[];
}

/**
 * The rows or columns beside those named, of a whole that the form splits without a gap: applicants, results of
 * proceedings, results of applications, channels.
 *
 * @param span where what remains is said: the words of the exception or the negation
 * @returns `null` where rows and columns are mixed, where nothing remains, or where the form has no such whole
 */
export function complementOf(
  rows: readonly RowMention[],
  columns: readonly ColumnMention[],
  span: Span,
): Complement | null {
  if (rows.length > 0 && columns.length > 0) return null;
  if (columns.length > 0) {
    const remaining = columnsBeside(columns, span);
    return remaining && remaining.length > 0 ? { rows: [], columns: remaining } : null;
  }
  const whole = WHOLES_OF_ROWS.find((ids) => rows.length > 0 && rows.every(({ id }) => ids.includes(id)));
  const remaining = whole?.filter((id) => rows.every((row) => row.id !== id)) ?? [];
  return remaining.length > 0 ? { rows: remaining.map((id) => ({ id, weak: false, span })), columns: [] } : null;
}

function columnsBeside(columns: readonly ColumnMention[], span: Span): readonly ColumnMention[] | null {
  if (columns.every(({ kind }) => kind === "legal_persons")) return [{ kind: "applicant", id: "natural_person", span }];
  for (const kind of ["applicant", "result"] as const) {
    const ids = columns.flatMap((column) => (column.kind === kind ? [column.id] : []));
    if (ids.length < columns.length) continue;
    return WHOLES_OF_COLUMNS[kind].flatMap((id) => (ids.includes(id) ? [] : [{ kind, id, span }]));
  }
  return null;
}
