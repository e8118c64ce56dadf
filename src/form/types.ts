/** The two editions of the statutory form in use, named by the year they were laid down. */
export type EditionId = "2019" | "2021";

/** The three statutory tables (sections 二, 三 and 四 of a report). */
export type TableId = "proactive" | "applications" | "review";

/** The six sections of a report, by their printed numeral. */
export type Section = "一" | "二" | "三" | "四" | "五" | "六";

/** What a figure counts. */
export type Unit = "件" | "项" | "条" | "元" | "万元";

export interface FormColumn {
  readonly id: string;
  /** As printed in the table's head. */
  readonly label: string;
  /** The heading printed over this column and its neighbours, where it has one. */
  readonly group?: string;
  readonly unit: Unit;
  /** The figure may carry a sign (本年增/减). */
  readonly signed?: true;
  /** The figure may carry decimals (amounts of money). */
  readonly decimal?: true;
}

export interface FormRow {
  readonly id: string;
  /** As printed, numbering included. */
  readonly label: string;
  /** The heading that the row stands under, where it has one. */
  readonly group?: string;
  /** Ids of the columns that this row fills, in printed order. */
  readonly columns: readonly string[];
}

export interface FormTable {
  readonly id: TableId;
  readonly section: Section;
  readonly title: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
}

/** One edition of the form: where it is laid down and its three tables in printed order. */
export interface Edition {
  readonly id: EditionId;
  /** 文号 of the document that lays the form down. */
  readonly source: string;
  readonly tables: { readonly [T in TableId]: FormTable & { readonly id: T } };
}
