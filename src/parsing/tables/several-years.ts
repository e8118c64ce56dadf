import type { DataRow } from "./rows/found-rows.ts";

/**
 * Takes out the rows of tables of an earlier year by their caption, where the file has anything of this year's own table
 * beside them: what is lost there is never made up for from another year. Where there is no other, nothing is taken out.
 *
 * @param year that the report is for; unknown leaves all rows
 */
export function withoutEarlierYears(rows: readonly DataRow[], year: number | undefined): readonly DataRow[] {
  if (year === undefined || rows.every((row) => row.year === undefined)) return rows;
  const isEarlier = (row: DataRow): boolean => row.year === "last" || (typeof row.year === "number" && row.year < year);
  const ofThisYear = new Set(rows.flatMap((row) => (isEarlier(row) ? [] : row.table)));
  const own = rows.filter((row) => !isEarlier(row) || !ofThisYear.has(row.table));
  return own.length === rows.length ? rows : own;
}
