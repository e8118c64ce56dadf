import type { ColumnMention } from "../slots.ts";

/** 一共有, 总共: how many there are, and no name of a column. */
const SPOKEN = /^(?:一共|总共|共|统共|拢共)/;
const HOW_MANY = /多少|几[件条个次起宗项份]/g;

/**
 * 企业提交的申请，一共有多少件 asks one thing: 一共有 is said of those applicants, and names no total beside them. Where each has a
 * question of its own (企业几件，一共有几件) it does.
 */
export function withoutSpokenTotal(columns: readonly ColumnMention[], text: string): readonly ColumnMention[] {
  const isSpoken = (column: ColumnMention): boolean =>
    column.kind === "applicant" && column.id === "total" && SPOKEN.test(text.slice(column.span.start, column.span.end));
  const others = columns.filter((column) => !isSpoken(column));
  const isOne = (text.match(HOW_MANY)?.length ?? 0) < 2;
  return others.length < columns.length && others.length > 0 && isOne ? others : columns;
}
