import type { DataRow } from "./find-rows.ts";

/**
 * Takes out the rows of tables of an earlier year by their caption, where the file has a table of this year with the same
 * rows beside them. Without that, nothing is taken out, and rows that differ stay open.
 *
 * @param year that the report is for; unknown leaves all rows
 */
export function withoutEarlierYears(rows: readonly DataRow[], year: number | undefined): readonly DataRow[] {
  if (year === undefined || rows.every((row) => row.year === undefined)) return rows;
  const isEarlier = (row: DataRow): boolean => row.year === "last" || (row.year !== undefined && row.year < year);
  const ofThisYear = new Set(rows.filter((row) => !isEarlier(row)).map(idOf));
  const wholly = new Set(
    rows
      .map(({ table }) => table)
      .filter((table) => rows.every((row) => row.table !== table || ofThisYear.has(idOf(row)))),
  );
  const own = rows.filter((row) => !isEarlier(row) || !wholly.has(row.table));
  return own.length === rows.length ? rows : own;
}

function idOf({ table, row }: DataRow): string {
  return `${table}.${row}`;
}
