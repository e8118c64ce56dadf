import { GROUPS } from "../../form/applications.ts";
import { findCell } from "../../form/facts.ts";
import type { EditionId } from "../../form/types.ts";
import type { MeasuredId } from "../../understanding/measure.ts";
import { bare, phraseOf, unbracketed } from "../wording/phrase.ts";

/** A part of a whole, on the form of one edition: of a report, or of many. */
export interface Part {
  readonly id: MeasuredId;
  readonly report: { readonly edition: EditionId };
  readonly kind: "known" | "unknown";
}

/** More zeros than this are named by their groups. */
const NAMED_ONE_BY_ONE = 8;

function rowOf({ id, report }: Part) {
  return findCell(id, report.edition)?.row;
}

/** The name of a part beside its fellows: the column where only columns differ, else the row, its group before it. */
export function partLabel(figure: Part, siblings: readonly Part[]): string {
  const cell = findCell(figure.id, figure.report.edition);
  const { subject, qualifier } = phraseOf(figure.id, figure.report.edition);
  // Sums over the kinds of proceedings have no row of their own: 结果维持 of all 行政诉讼.
  if (!cell) {
    const subjects = new Set(siblings.map(({ id, report }) => phraseOf(id, report.edition).subject));
    return subjects.size === 1 && siblings.length > 1 && qualifier !== "" ? qualifier : subject;
  }
  const rows = new Set(siblings.map((sibling) => rowOf(sibling)?.id));
  if (rows.size === 1 && siblings.length > 1) return qualifier === "" ? subject : qualifier;
  const groups = new Set(siblings.map((sibling) => rowOf(sibling)?.group));
  return groups.size === 1 && cell.table === "applications" ? unbracketed(bare(cell.row.label)) : subject;
}

/** 不予公开 of a part of （三）不予公开; `undefined` for a result that is not one of several of a group. */
export function groupName(figure: Part): string | undefined {
  const group = rowOf(figure)?.group;
  return group === undefined || group === GROUPS.results ? undefined : bare(group);
}

/** Names the parts that are zero; many of them by their groups, 不予处理各项 where all of a group is zero. */
export function zeroLabels(zero: readonly Part[], parts: readonly Part[]): readonly string[] {
  if (zero.length <= NAMED_ONE_BY_ONE) return zero.map((figure) => partLabel(figure, parts));
  const labels = zero.map((figure) => {
    const group = groupName(figure);
    if (group === undefined) return partLabel(figure, parts);
    const inGroup = (one: Part) => groupName(one) === group;
    if (zero.filter(inGroup).length === parts.filter(inGroup).length) return `${group}各项`;
    return `${group}的其余${parts.some((one) => inGroup(one) && one.kind === "unknown") ? "有数" : ""}各项`;
  });
  return [...new Set(labels)];
}
