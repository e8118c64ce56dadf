import { areListed } from "../facts/joined.ts";
import { isUnfinished } from "../slots/accounted/unfinished.ts";
import { WHOLES } from "../slots/left-out/remainder.ts";
import type { ColumnMention, RowMention, Slots } from "../slots.ts";
import type { Span } from "../span.ts";
import { DECISIONS, NO_PROCEEDING, ROWS_OF_ITEMS } from "./counted-else.ts";

const OF_DOCUMENTS: ReadonlySet<string> = new Set(["repealed", "in_force"]);
const DOCUMENTS: ReadonlySet<string> = new Set(["proactive.regulations", "proactive.normative_documents"]);

/**
 * Rows and columns that are named and have no figure beside the others: money that the form does not tell (罚款金额),
 * applicants and results of another table (企业提起的行政复议, 撤销的申请).
 *
 * @param rows those of the message that no other makes more precise
 */
export function strangeMentions(slots: Slots, rows: readonly RowMention[]): readonly Span[] {
  return [
    ...untoldAmounts(slots, rows),
    ...strangeApplicants(slots, rows),
    ...strangeColumns(slots, rows),
    ...otherTables(slots, rows),
    ...otherResults(slots, rows),
    ...otherProceedings(slots, rows),
    ...feesOfDecisions(rows),
  ].map(({ span }) => span);
}

/** 罚款金额, 行政许可收费多少钱: the form counts penalties and not their sums, and does not tell the fees of one thing. */
function untoldAmounts({ columns, rows: all, text }: Slots, kept: readonly RowMention[]): ColumnMention[] {
  return columns.filter((column) => {
    if (column.kind !== "proactive" || !column.rows) return false;
    // 收了多少 of applications is no amount of money.
    if (all.some(({ span }) => span.start === column.span.start && span.end === column.span.end)) return false;
    // 分别是哪几项 asks which they are.
    if (text.charAt(column.span.start - 1) === "哪" || countsAnother(column, columns, text)) return false;
    const takers = kept.filter(({ id }) => takesAmounts(id, column.rows ?? []));
    return takers.length === 0 || kept.some((row) => !takers.includes(row) && !areListed(row.span, column.span, text));
  });
}

/** 本年增减有多少项: how many items another column tells, and no column of its own. */
function countsAnother({ span }: ColumnMention, columns: readonly ColumnMention[], text: string): boolean {
  const told = columns.filter((other) => other.kind === "proactive" && other.columns.some((id) => IN_ITEMS.has(id)));
  return /^(?:多少|几)项$/.test(text.slice(span.start, span.end)) && told.some((other) => other.span.end <= span.start);
}

/** Columns that are counted in 项. */
const IN_ITEMS: ReadonlySet<string> = new Set(["previous_items", "change"]);

function takesAmounts(row: string, rows: readonly string[]): boolean {
  return row === "narrative.processing_fee" || rows.includes(row.replace("proactive.", ""));
}

/** 处罚收了多少钱, 许可收了多少费: what the decisions brought in is on no table, and no part of the fees. */
function feesOfDecisions(kept: readonly RowMention[]): RowMention[] {
  return kept.filter(
    ({ id, span }) => id === FEES && kept.some((row) => ROWS_OF_ITEMS.test(row.id) && row.span.end === span.start),
  );
}

const FEES = "proactive.fees";

/** 企业提起的行政复议: who applied is told of applications alone. */
function strangeApplicants({ columns, rows: all, text }: Slots, kept: readonly RowMention[]): ColumnMention[] {
  if (all.some(({ id }) => id.startsWith("applications."))) return [];
  return columns.filter(
    (column) =>
      (column.kind === "applicant" || column.kind === "legal_persons") &&
      !kept.some((row) => areListed(row.span, column.span, text)),
  );
}

/** 撤销的申请, 作废的申请: results of proceedings and states of documents do not cut other tables. */
function strangeColumns({ columns, rows: all, text }: Slots, kept: readonly RowMention[]): ColumnMention[] {
  const has = (table: string): boolean => all.some(({ id }) => id.startsWith(table));
  return columns.filter((column) => {
    if (kept.some((row) => areListed(row.span, column.span, text))) return false;
    if (column.kind === "result") return !has("review.") && !all.some((row) => isUnfinished(row, [column]));
    return (
      column.kind === "proactive" &&
      column.columns.some((id) => OF_DOCUMENTS.has(id)) &&
      !all.some(({ id }) => DOCUMENTS.has(id))
    );
  });
}

/** What is applied for, or goes to review, is on no table: 申请公开行政处罚, 网站申请, 行政许可的复议. */
const PROCEEDING = /申请|复议|诉|法院/;

/** Figures of tables that have nothing to do with each other: one would be passed over, or both be given apart. */
function otherTables({ rows: all, text }: Slots, kept: readonly RowMention[]): RowMention[] {
  const proceedings = all.filter(({ id, span, weak }) => {
    // 未办完的行政处罚: how far applications got is told of them alone.
    const plain = id.startsWith("applications.") && !weak;
    return plain || (/^(?:applications|review)\./.test(id) && PROCEEDING.test(text.slice(span.start, span.end)));
  });
  const dropped = all.filter(
    (row) => row.weak && DECISIONS.test(row.id) && !kept.includes(row) && !isBeside(row, kept),
  );
  return [...kept, ...dropped].filter(
    (row) => NO_PROCEEDING.test(row.id) && proceedings.some((other) => !areListed(row.span, other.span, text)),
  );
}

/** 复议不予受理: how a proceeding went is no result of an application. */
function otherProceedings({ rows: all, text }: Slots, kept: readonly RowMention[]): RowMention[] {
  const ends = kept.filter(({ id }) => id.startsWith("applications.") && !WHOLES.has(id));
  return all.filter(
    (row) =>
      row.weak &&
      row.id.startsWith("review.") &&
      !kept.includes(row) &&
      ends.some((other) => row.span.end === other.span.start && !areListed(row.span, other.span, text)),
  );
}

const WEAK_RESULT = /^applications\.(?:granted|denied|unavailable|rejected)$/;

/** 同意的行政许可, 被拒的行政强制: how an application ends cuts no other table. */
function otherResults({ rows: all, text }: Slots, kept: readonly RowMention[]): RowMention[] {
  const elsewhere = kept.filter(({ id }) => NO_PROCEEDING.test(id));
  return all.filter(
    (row) => row.weak && WEAK_RESULT.test(row.id) && elsewhere.some((other) => !areListed(row.span, other.span, text)),
  );
}

function isBeside({ id }: RowMention, kept: readonly RowMention[]): boolean {
  return kept.some((row) => row.id === id);
}
