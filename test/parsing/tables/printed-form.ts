import { GROUPS } from "../../../src/form/applications.ts";
import { editions } from "../../../src/form/editions.ts";
import { cellsOf } from "../../../src/form/facts.ts";
import type { EditionId, FormRow, TableId } from "../../../src/form/types.ts";

/** A cell as it is printed: its words or the figure of a cell of the form, and how far it reaches. */
export interface PrintedCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Id of the cell of the form whose figure this is. */
  readonly fact?: string;
}

export type PrintedTable = readonly (readonly PrintedCell[])[];

/** What a form says and how its labels are worded; the default is the form's own wording. */
export interface Wording {
  /** Rewrites a row's label. */
  readonly label: (label: string) => string;
  /** Rewrites the words of a head. */
  readonly head: (label: string) => string;
  /** The column of the total stands in front of the others. */
  readonly totalFirst: boolean;
}

export const PLAIN: Wording = { label: (label) => label, head: (label) => label, totalFirst: false };

/** What is printed in the cells, by fact id; 0 where nothing is said. */
export type Figures = Readonly<Record<string, string>>;

/** Every cell of an edition with what is printed in it. */
export function allFigures(edition: EditionId, figures: Figures): Record<string, string> {
  return Object.fromEntries(cellsOf(edition).map(({ id }) => [id, figures[id] ?? "0"]));
}

/** The three tables as the form lays them out, merged cells and all. */
export function printForm(
  edition: EditionId,
  figures: Figures,
  wording: Wording = PLAIN,
): { readonly [T in TableId]: PrintedTable } {
  const value = (fact: string, columns = 1): PrintedCell => ({ text: figures[fact] ?? "0", columns, rows: 1, fact });
  return {
    proactive: proactive(edition, value, wording),
    applications: applications(edition, value, wording),
    review: review(edition, value, wording),
  };
}

type Value = (fact: string, columns?: number) => PrintedCell;

function words(text: string, columns = 1, rows = 1): PrintedCell {
  return { text, columns, rows };
}

function proactive(edition: EditionId, value: Value, { label, head }: Wording): PrintedTable {
  const { rows, columns } = editions[edition].tables.proactive;
  const printed: PrintedCell[][] = [];
  let group: string | undefined;
  let shown = "";
  for (const row of rows as readonly FormRow[]) {
    const spans = row.columns.length === 3 ? [1, 1, 1] : row.columns.length === 2 ? [1, 2] : [3];
    const heads = row.columns.map((id) => columns.find((column) => column.id === id)?.label ?? id);
    if (row.group !== group) printed.push([words(row.group ?? "", 4)]);
    if (row.group !== group || shown !== heads.join()) {
      printed.push([words("信息内容"), ...heads.map((text, index) => words(head(text), spans[index]))]);
    }
    group = row.group;
    shown = heads.join();
    printed.push([
      words(label(row.label)),
      ...row.columns.map((column, index) => value(`proactive.${row.id}.${column}`, spans[index])),
    ]);
  }
  return printed;
}

const LEGAL_PERSONS = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];

function applications(edition: EditionId, value: Value, { label, head, totalFirst }: Wording): PrintedTable {
  const rows: readonly FormRow[] = editions[edition].tables.applications.rows;
  const total = words(head("总计"), 1, 2);
  const people = [words(head("自然人"), 1, 2), words(head("法人或其他组织"), 5)];
  const printed: PrintedCell[][] = [
    [words("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), words(head("申请人情况"), 7)],
    totalFirst ? [total, ...people] : [...people, total],
    LEGAL_PERSONS.map((text) => words(head(text))),
  ];
  const results = rows.filter(({ group }) => group !== undefined);
  let group: string | undefined;
  for (const row of rows) {
    const cells: PrintedCell[] = [];
    if (row.group && group === undefined) cells.push(words(GROUPS.results, 1, results.length));
    const inGroup = row.group !== undefined && row.group !== GROUPS.results;
    if (inGroup && row.group !== group) {
      cells.push(words(row.group ?? "", 1, results.filter((other) => other.group === row.group).length));
    }
    group = row.group;
    cells.push(words(label(row.label), inGroup ? 1 : row.group ? 2 : 3));
    const order = row.columns.map((column) => `applications.${row.id}.${column}`);
    cells.push(...rotate(order, totalFirst).map((fact) => value(fact)));
    printed.push(cells);
  }
  return printed;
}

function review(edition: EditionId, value: Value, { head, totalFirst }: Wording): PrintedTable {
  const { rows, columns } = editions[edition].tables.review;
  const heads = rotate(
    columns.map(({ label }) => label as string),
    totalFirst,
  );
  return [
    [words(head("行政复议"), 5), words(head("行政诉讼"), 10)],
    [...heads.map((text) => words(head(text), 1, 2)), words(head("未经复议直接起诉"), 5), words(head("复议后起诉"), 5)],
    [...heads, ...heads].map((text) => words(head(text))),
    rows.flatMap((row) =>
      rotate(
        row.columns.map((column) => `review.${row.id}.${column}`),
        totalFirst,
      ).map((fact) => value(fact)),
    ),
  ];
}

function rotate<T>(items: readonly T[], lastFirst: boolean): readonly T[] {
  return lastFirst ? [...items.slice(-1), ...items.slice(0, -1)] : items;
}
