import type { FormColumn, FormRow, FormTable } from "../../../form/types.ts";

/** A heading beside the rows that it stands for. */
export interface SideHead {
  readonly label: string;
  readonly rows: number;
  /** How many columns of headings stand before it. */
  readonly at: number;
}

export interface LaidRow {
  readonly row: FormRow;
  /** Headings whose first row this is, from the outside in. */
  readonly heads: readonly SideHead[];
  /** Columns of headings that the row's own label reaches over, itself included. */
  readonly labelSpan: number;
}

/** A stretch of a table with one head over its columns. */
export interface LaidBlock {
  /** The heading above the block; `null` where headings stand beside the rows. */
  readonly heading: string | null;
  readonly columns: readonly FormColumn[];
  /** How many columns of headings there are, the row labels included. */
  readonly headColumns: number;
  readonly rows: readonly LaidRow[];
}

/** Headings around each row, from the outside in: a group reaches from its first row to its last and holds what is between. */
function headingsOf(rows: readonly FormRow[]): readonly (readonly SideHead[])[] {
  const spans = [...new Set(rows.flatMap((row) => row.group ?? []))]
    .map((label) => ({
      label,
      first: rows.findIndex((row) => row.group === label),
      last: rows.findLastIndex((row) => row.group === label),
    }))
    .sort((a, b) => b.last - b.first - (a.last - a.first));
  return rows.map((_, index) =>
    spans
      .filter(({ first, last }) => first <= index && index <= last)
      .map(({ label, first, last }, at) => ({ label, rows: first === index ? last - first + 1 : 0, at })),
  );
}

function layOutRows(rows: readonly FormRow[]): Pick<LaidBlock, "headColumns" | "rows"> {
  const headings = headingsOf(rows);
  const depth = Math.max(0, ...headings.map((heads) => heads.length));
  return {
    headColumns: depth + 1,
    rows: rows.map((row, index) => {
      const heads = headings[index] ?? [];
      return { row, heads: heads.filter((head) => head.rows > 0), labelSpan: depth - heads.length + 1 };
    }),
  };
}

/** Rows that follow one another under the same heading. */
function runsByGroup(rows: readonly FormRow[]): readonly (readonly FormRow[])[] {
  const runs: FormRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.[0]?.group === row.group) run?.push(row);
    else runs.push([row]);
  }
  return runs;
}

/**
 * Lays a table of the form out as it is printed. Where every row has the same columns, that is one block with the
 * headings beside the rows; where they differ, one block for each heading with its own columns.
 */
export function layOutTable(table: FormTable): readonly LaidBlock[] {
  const uniform = table.rows.every((row) => row.columns.length === table.columns.length);
  if (uniform) return [{ heading: null, columns: table.columns, ...layOutRows(table.rows) }];
  return runsByGroup(table.rows).map((rows) => ({
    heading: rows[0]?.group ?? null,
    columns: table.columns.filter(({ id }) => rows.some((row) => row.columns.includes(id))),
    headColumns: 1,
    rows: rows.map((row) => ({ row, heads: [], labelSpan: 1 })),
  }));
}
