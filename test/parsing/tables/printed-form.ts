import { GROUPS } from "../../../src/form/applications.ts";
import { editions } from "../../../src/form/editions.ts";
import { cellsOf } from "../../../src/form/facts.ts";
import type { EditionId, FormRow, TableId } from "../../../src/form/types.ts";

const LEGAL_PERSONS = [
  "enterprise",
  "research_institution",
  "social_organization",
  "legal_service",
  "other_organization",
];

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
  /** Columns of section 三 from left to right; those of legal persons stand side by side. */
  readonly applicants: readonly string[];
  /** Kinds of proceedings from left to right; the two kinds of lawsuits stand side by side. */
  readonly proceedings: readonly string[];
  /** Columns of each kind of proceeding. */
  readonly results: readonly string[];
  /** Columns of one kind of proceeding where they are others than `results`. */
  readonly resultsOf?: Readonly<Record<string, readonly string[]>>;
  /** The head of the total stands beside 申请人情况, as high as the whole head. */
  readonly totalBeside?: true;
}

const APPLICANTS = ["natural_person", ...LEGAL_PERSONS, "total"];
const PROCEEDINGS = ["reconsideration", "litigation_direct", "litigation_after_reconsideration"];
const RESULTS = ["upheld", "corrected", "other", "pending", "total"];

export const PLAIN: Wording = {
  label: (label) => label,
  head: (label) => label,
  applicants: APPLICANTS,
  proceedings: PROCEEDINGS,
  results: RESULTS,
};

/** The column of the total stands in front of the others. */
export const TOTAL_FIRST: Wording = {
  ...PLAIN,
  applicants: ["total", ...APPLICANTS.slice(0, -1)],
  results: ["total", ...RESULTS.slice(0, -1)],
};

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

function labelOf(table: "applications" | "review", column: string): string {
  return editions["2021"].tables[table].columns.find(({ id }) => id === column)?.label ?? column;
}

function isLegalPerson(column: string): boolean {
  return LEGAL_PERSONS.includes(column);
}

function applications(edition: EditionId, value: Value, wording: Wording): PrintedTable {
  const { label, head, applicants, totalBeside } = wording;
  const rows: readonly FormRow[] = editions[edition].tables.applications.rows;
  const headOf = (column: string): string => head(labelOf("applications", column));
  const printed: PrintedCell[][] = [
    [
      words("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3),
      words(head("申请人情况"), applicants.length - (totalBeside ? 1 : 0)),
      ...(totalBeside ? [words(headOf("total"), 1, 3)] : []),
    ],
    applicants.flatMap((column, index) => {
      if (totalBeside && column === "total") return [];
      if (!isLegalPerson(column)) return [words(headOf(column), 1, 2)];
      return isLegalPerson(applicants[index - 1] ?? "")
        ? []
        : [words(head("法人或其他组织"), applicants.filter(isLegalPerson).length)];
    }),
    applicants.filter(isLegalPerson).map((column) => words(headOf(column))),
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
    cells.push(...applicants.map((column) => value(`applications.${row.id}.${column}`)));
    printed.push(cells);
  }
  return printed;
}

function review(_: EditionId, value: Value, { head, proceedings, results, resultsOf }: Wording): PrintedTable {
  const columnsOf = (row: string): readonly string[] => resultsOf?.[row] ?? results;
  const heads = (row: string): PrintedCell[] => columnsOf(row).map((column) => words(head(labelOf("review", column))));
  const isLawsuit = (row: string): boolean => row !== "reconsideration";
  const lawsuits = proceedings.filter(isLawsuit);
  const kinds = isLawsuit(proceedings[0] ?? "") ? [...lawsuits, "reconsideration"] : proceedings;
  const label = (row: string): string => (row === "litigation_direct" ? "未经复议直接起诉" : "复议后起诉");
  return [
    kinds.flatMap((row) => {
      if (!isLawsuit(row)) return [words(head("行政复议"), 5)];
      return row === lawsuits[0] ? [words(head("行政诉讼"), 10)] : [];
    }),
    kinds.flatMap((row) =>
      isLawsuit(row) ? [words(head(label(row)), 5)] : heads(row).map((cell) => ({ ...cell, rows: 2 })),
    ),
    lawsuits.flatMap(heads),
    kinds.flatMap((row) => columnsOf(row).map((column) => value(`review.${row}.${column}`))),
  ];
}
