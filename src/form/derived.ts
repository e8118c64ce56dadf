import { ALL_CELL_IDS, type CellFactId, findCell, isCellFactId } from "./facts.ts";
import type { Section, TableId, Unit } from "./types.ts";

/** A total that the form does not print: the sum of the rows whose id begins with `prefix`. */
export interface DerivedRow {
  readonly id: string;
  readonly table: TableId;
  readonly section: Section;
  /** The printed heading that the rows stand under. */
  readonly label: string;
  readonly rows: readonly string[];
}

/** Group totals of sections 三 and 四. The form prints their rows only, so a total is cited as a sum of its cells. */
export const derivedRows = [
  {
    id: "denied",
    table: "applications",
    section: "三",
    label: "（三）不予公开",
    rows: [
      "denied_state_secret",
      "denied_prohibited_by_law",
      "denied_security_stability",
      "denied_third_party_rights",
      "denied_internal_affairs",
      "denied_process_information",
      "denied_enforcement_files",
      "denied_administrative_enquiry",
    ],
  },
  {
    id: "unavailable",
    table: "applications",
    section: "三",
    label: "（四）无法提供",
    rows: ["unavailable_not_held", "unavailable_needs_creation", "unavailable_still_unclear"],
  },
  {
    id: "rejected",
    table: "applications",
    section: "三",
    label: "（五）不予处理",
    rows: [
      "rejected_petition",
      "rejected_repeated",
      "rejected_publication",
      "rejected_excessive",
      "rejected_reconfirmation",
    ],
  },
  {
    // The edition of 2019 prints this group as one row, that of 2021 as three: whichever the report has.
    id: "other",
    table: "applications",
    section: "三",
    label: "（六）其他处理",
    rows: ["other_handling", "other_overdue_correction", "other_overdue_fee", "other_other"],
  },
  {
    id: "litigation",
    table: "review",
    section: "四",
    label: "行政诉讼",
    rows: ["litigation_direct", "litigation_after_reconsideration"],
  },
] as const satisfies readonly DerivedRow[];

export type DerivedRowId = (typeof derivedRows)[number]["id"];

/** Id of a derived total, for instance `applications.denied.total`. */
export type DerivedFactId =
  | `applications.${Exclude<DerivedRowId, "litigation">}.${string}`
  | `review.litigation.${string}`;

export interface DerivedDefinition {
  readonly id: DerivedFactId;
  readonly row: DerivedRow;
  readonly column: string;
  /** The cells that are summed, of both editions; a report has those of its own. */
  readonly parts: readonly CellFactId[];
  readonly unit: Unit;
}

/** Each group in every column that a row of it has. */
const definitionById: ReadonlyMap<string, DerivedDefinition> = new Map(
  derivedRows.flatMap((row: DerivedRow) => {
    const columns = ALL_CELL_IDS.flatMap((cell) => {
      const [table, own = "", column = ""] = cell.split(".");
      return table === row.table && row.rows.includes(own) ? [column] : [];
    });
    return [...new Set(columns)].flatMap((column) => {
      const id = `${row.table}.${row.id}.${column}` as DerivedFactId;
      const parts = row.rows.map((part) => `${row.table}.${part}.${column}`).filter(isCellFactId);
      const unit = parts[0] && findCell(parts[0])?.unit;
      return unit ? [[id, { id, row, column, parts, unit }] as const] : [];
    });
  }),
);

/**
 * What a derived fact id stands for.
 *
 * @returns `undefined` when the id is not that of a derived total
 * @example findDerived("review.litigation.total")?.parts // ["review.litigation_direct.total", …]
 */
export function findDerived(id: string): DerivedDefinition | undefined {
  return definitionById.get(id);
}
