import type { DataRow } from "./find-rows.ts";

/** 附：2021年收到和处理政府信息公开申请情况; a sentence is no caption. */
const CAPTION =
  /^[^。，；,;]{0,12}?(20\d\d|上一?|去)年度?[^。，；,;]{0,12}(?:申请|主动公开|复议|诉讼)[^。，；,;]{0,12}$/;

const LONGEST_CAPTION = 80;

/** Quickly told, since a report has many paragraphs: is this short enough, and does it name a year? */
export function mayBeCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && text.includes("年");
}

/**
 * The year that the caption of a table names; `last` for 上年.
 *
 * @param text squashed text of a paragraph
 * @returns `undefined` for what is no caption with a year
 */
export function captionYear(text: string): number | "last" | undefined {
  const named = CAPTION.exec(text)?.[1];
  if (named === undefined) return undefined;
  return /\d/.test(named) ? Number(named) : "last";
}

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
