import { allMatches } from "../../../text/all-matches.ts";
import { keepSpecific } from "../../facts/resolve-facts.ts";
import type { ColumnMention, RowMention, YearMention } from "../../slots.ts";
import { type Span, spanOfMatch } from "../../span.ts";

/** 年底收到的申请 is a part of the year; what is left at its end stands there anyway: 年底结转下年的申请. */
const YEAR_END =
  /(?:年[底末终尾]|岁末|期末|12月(?:31[日号]|底|末)?)(?:前|时|止|为止)?(?!的?(?:新?收|申请|受理|提|递|答复|办理了|处理了))/g;

/** What is in force or public at the end of the year, whenever it was made. */
const STANDING: ReadonlySet<string> = new Set(["in_force", "disclosed_total"]);

/**
 * Words for the end of the year, where everything that is asked for is a figure of that day: applications carried over,
 * documents in force, cases that are pending.
 *
 * @param masked the question, names of agencies masked
 */
export function findYearEnds(masked: string, rows: readonly RowMention[], columns: readonly ColumnMention[]): Span[] {
  if (!isOfLastDay(masked, rows, columns)) return [];
  return allMatches(masked, YEAR_END).map(spanOfMatch);
}

/** 到2021年为止 says of a figure of the last day which year it is of: nothing is added up. */
export function withLastDays(
  years: readonly YearMention[],
  masked: string,
  mentions: Mentions,
): readonly YearMention[] {
  if (!isOfLastDay(masked, mentions.rows, mentions.columns)) return years;
  return years.map((mention) =>
    mention.kind === "range" && mention.until ? { kind: "year", year: mention.to, span: mention.span } : mention,
  );
}

type Mentions = { readonly rows: readonly RowMention[]; readonly columns: readonly ColumnMention[] };

/** Is everything that is asked for a figure of the last day of the year? */
function isOfLastDay(masked: string, rows: readonly RowMention[], columns: readonly ColumnMention[]): boolean {
  const named = keepSpecific(rows, masked).filter(({ weak }) => !weak);
  const inForce = columns.some(
    (column) => column.kind === "proactive" && column.columns.some((id) => STANDING.has(id)),
  );
  const pending = columns.length > 0 && columns.every((column) => column.kind === "result" && column.id === "pending");
  const isOfThatDay = ({ id }: RowMention): boolean =>
    id === "applications.carried_out" ||
    (id.startsWith("proactive.") && inForce) ||
    (id.startsWith("review.") && pending);
  return named.length > 0 ? named.every(isOfThatDay) : inForce || pending;
}
