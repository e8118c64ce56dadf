import { findDerived } from "../../form/derived.ts";
import { findCell, findNarrative } from "../../form/facts.ts";
import { addendsOf } from "../../form/sums.ts";
import type { EditionId, Unit } from "../../form/types.ts";
import type { MeasuredId } from "../../understanding/measure.ts";
import { groupPhrases, narrativePhrases, rowPhrases } from "./phrases.ts";

/** The words for one figure. */
export interface Phrase {
  /** Stands before the figure: 新收政府信息公开申请. */
  readonly subject: string;
  /** Says which column, in brackets after the figure: 总计; empty where the subject says it all. */
  readonly qualifier: string;
  readonly unit: Unit;
}

/** A printed label without its numbering: 一、, （一）, 1. */
export function bare(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/, "");
}

/** A printed label without what it adds in brackets: 部分公开（区分处理的，…） is 部分公开. */
export function unbracketed(label: string): string {
  return label.replace(/（[^）]*）$/, "");
}

function rowSubject(rowId: string, label: string, group: string | undefined): string {
  const own = rowPhrases[rowId];
  if (own !== undefined) return own;
  const grouped = group === undefined ? undefined : groupPhrases[group];
  return grouped === undefined ? bare(label) : `${grouped}（${bare(label)}）`;
}

/** A subject that says it is a total needs no column that says so again. */
function qualifierOf(subject: string, column: string): string {
  return column === "总计" && /[总合]计$/.test(subject) ? "" : column;
}

/** 政府集中采购 and 采购项目数量 make 政府集中采购项目数量. */
function rowAndColumn(row: string, column: string): string {
  const shared = row.slice(-2);
  return column.startsWith(shared) ? `${row}${column.slice(shared.length)}` : `${row}${column}`;
}

/**
 * How an answer speaks of a figure.
 *
 * @param edition whose labels are wanted; left out, the newer one that has the cell
 */
export function phraseOf(id: MeasuredId, edition?: EditionId): Phrase {
  const addends = addendsOf(id).map((addend) => phraseOf(addend, edition));
  if (addends.length > 0) return phraseOfSum(addends);
  const narrative = findNarrative(id);
  if (narrative) return { subject: narrativePhrases[narrative.id], qualifier: "", unit: narrative.unit };
  const derived = findDerived(id);
  if (derived) {
    const part = derived.parts[0] && findCell(derived.parts[0]);
    const subject = rowPhrases[derived.row.id] ?? bare(derived.row.label);
    return { subject, qualifier: qualifierOf(subject, part?.column.label ?? ""), unit: derived.unit };
  }
  const cell = findCell(id, edition) ?? findCell(id);
  if (!cell) return { subject: id, qualifier: "", unit: "件" };
  if (cell.table === "proactive") {
    return { subject: rowAndColumn(cell.row.label, unbracketed(cell.column.label)), qualifier: "", unit: cell.unit };
  }
  const subject = rowSubject(cell.row.id, cell.row.label, "group" in cell.row ? cell.row.group : undefined);
  return { subject, qualifier: qualifierOf(subject, cell.column.label), unit: cell.unit };
}

/** 新收政府信息公开申请（商业企业、科研机构合计） of one row, 予以公开、部分公开之和 of several. */
function phraseOfSum(addends: readonly Phrase[]): Phrase {
  const unit = addends[0]?.unit ?? "件";
  const subjects = [...new Set(addends.map(({ subject }) => subject))];
  const qualifiers = [...new Set(addends.map(({ qualifier }) => qualifier))].filter((text) => text !== "");
  const told = qualifiers.filter((text) => text !== "总计").join("、");
  const [subject] = subjects;
  if (subjects.length === 1 && subject !== undefined) return { subject, qualifier: `${told}合计`, unit };
  const names = subjects.map((text) => text.replace(/合计$/, "")).join("、");
  return { subject: `${names}之和`, qualifier: told, unit };
}

/** Short words for a table's head or a list: the column is left out where it is the total. */
export function labelOf(id: MeasuredId, edition?: EditionId): string {
  const { subject, qualifier } = phraseOf(id, edition);
  return qualifier === "" || qualifier === "总计" ? subject : `${subject}（${qualifier}）`;
}
