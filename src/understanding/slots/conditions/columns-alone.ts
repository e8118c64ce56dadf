import { gather } from "../../../text/gather.ts";
import type { RowMention } from "../../slots.ts";
import { overlaps } from "../../span.ts";
import type { Searched } from "./searched.ts";

const CASES = /^review\./;
const LAWSUITS = "review.litigation";
const RECEIVED = "applications.received";
/** 行政复议结果纠正, 企业来申请: the row and its column tell one figure together. */
const ONE_FIGURE = /^(?:的|结果|案件|被|来|提出?)*$/;
/** 诉讼没有败诉 denies it; 有诉讼没有败诉 says two things. */
const DENIED_FIGURE = /^(?:的|结果|案件)*(?:没有?|未)被?$/;
const SAID_TO_BE = /[有到经被]过?$/;

/**
 * Columns that say a figure where no row stands beside them, as rows that a condition may be for: 败诉 is of lawsuits, 被纠正 of
 * the cases that are named before it; 企业申请 is one figure with its row.
 */
export function columnsAlone({ text, rows, columns }: Pick<Searched, "text" | "rows" | "columns">): RowMention[] {
  const cases = rows.filter(({ id }) => CASES.test(id));
  return gather(columns, (column): RowMention[] => {
    const { span } = column;
    if (rows.some((row) => overlaps(row.span, span))) return [];
    if (column.kind === "applicant" || column.kind === "legal_persons") {
      const row = rows.find(
        ({ id, span: { start } }) =>
          id === RECEIVED && start >= span.end && ONE_FIGURE.test(text.slice(span.end, start)),
      );
      return row ? [{ ...row, span: { start: span.start, end: row.span.end } }] : [];
    }
    if (column.kind !== "result") return [];
    const before = cases.filter((row) => row.span.end <= span.start).at(-1);
    if (before && isOneFigure(before, text.slice(before.span.end, span.start), text)) return [];
    const [only, ...others] = cases;
    const id = column.inCourt ? LAWSUITS : (before ?? (others.length === 0 ? only : undefined))?.id;
    return id === undefined ? [] : [{ id, weak: false, span }];
  });
}

function isOneFigure({ span }: RowMention, between: string, text: string): boolean {
  if (ONE_FIGURE.test(between)) return true;
  const isItself = !SAID_TO_BE.test(text.slice(0, span.start)) && !text.slice(span.start, span.end).startsWith("被");
  return isItself && DENIED_FIGURE.test(between);
}
