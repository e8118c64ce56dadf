import { editions } from "../form/editions.ts";
import { balance, proseAndTable, type RelationId, relations, results, rowTotals } from "../form/relations.ts";
import { findFact, type Report } from "../report/report.ts";

/** How far one relation could be checked in one report. */
export interface Coverage {
  readonly relation: RelationId;
  /** Rows or columns (for the prose: statements) where every cell has a figure. */
  readonly checked: number;
  /** Those where a cell has none. */
  readonly unchecked: number;
}

type Group = readonly string[];

/** The cells that must all have figures for one row or column to be checked. */
function groups(report: Report): ReadonlyMap<RelationId, readonly Group[]> {
  const { applications } = editions[report.edition].tables;
  const columns = applications.columns.map(({ id }) => id);
  const resultRows = applications.rows
    .map(({ id }) => id)
    .filter((id) => !results.notResults.some((other) => other === id));
  const perColumn = (rows: readonly string[]) =>
    columns.map((column) => rows.map((row) => `applications.${row}.${column}`));
  const perRow = ({ table }: (typeof rowTotals)[number]) => {
    const { rows } = editions[report.edition].tables[table];
    return rows.map((row) => row.columns.map((column) => `${table}.${row.id}.${column}`));
  };
  return new Map<RelationId, readonly Group[]>([
    [1, perColumn([...balance.left, ...balance.right])],
    [2, perColumn([results.total, ...resultRows])],
    ...rowTotals.map((rule) => [rule.relation, perRow(rule)] as const),
    [6, proseAndTable.filter(({ prose }) => findFact(report, prose)).map(({ prose, cell }) => [prose, cell])],
  ]);
}

function hasFigure(report: Report, id: string): boolean {
  return findFact(report, id)?.cell.state === "number";
}

/** Which relations within a report could be checked, as far as the cells have figures. */
export function coverageOf(report: Report): readonly Coverage[] {
  return [...groups(report)].map(([relation, all]) => {
    const checked = all.filter((cells) => cells.every((id) => hasFigure(report, id))).length;
    return { relation, checked, unchecked: all.length - checked };
  });
}

/** Could a relation be checked in all rows that are asked about? All rows are, where none is named. */
export function isWhollyChecked(report: Report, relation: RelationId, rows: readonly string[]): boolean {
  const asked = (groups(report).get(relation) ?? []).filter((cells) => cells.every((id) => isOfRows(id, rows)));
  return asked.length > 0 && asked.every((cells) => cells.every((id) => hasFigure(report, id)));
}

/** Is a cell held against others, all of which have figures? */
export function isHeldAgainstOthers(report: Report, id: string): boolean {
  return [...groups(report).values()]
    .flat()
    .some((cells) => cells.includes(id) && cells.every((one) => hasFigure(report, one)));
}

/** Is a cell one of these rows? `review.litigation` is both rows of litigation. */
export function isOfRows(id: string, rows: readonly string[]): boolean {
  return rows.length === 0 || rows.some((row) => id.startsWith(`${row}.`) || id.startsWith(`${row}_`));
}

/** What was held against what. 文表一致 would read as if it did agree. */
function subjectOf(relation: RelationId): string {
  return relation === 6 ? "正文与表格" : relations[relation].name;
}

/** 收办平衡、办理结果合计（部分）: the relations of which something was or was not checked; empty when there is none. */
export function coverageText(all: readonly Coverage[], kind: "checked" | "unchecked"): string {
  const other = kind === "checked" ? "unchecked" : "checked";
  return all
    .filter((coverage) => coverage[kind] > 0)
    .map((coverage) => `${subjectOf(coverage.relation)}${coverage[other] > 0 ? "（部分）" : ""}`)
    .join("、");
}
