import { expect, test } from "vitest";
import type { PageContent, Rule } from "../../../src/reading/pdf/page/geometry.ts";
import { findRuledTables } from "../../../src/reading/pdf/ruled/ruled-tables.ts";

/** A row of cells from 30 points below the one before: the places of its upright lines. */
type Row = readonly number[];

const HEIGHT = 30;

/** A page with these rows upon one another, each closed by lines above and below. */
function page(rows: readonly Row[]): PageContent {
  const across = (at: number, row: Row | undefined): Rule[] =>
    row ? [{ at, from: row[0] ?? 0, to: row.at(-1) ?? 0 }] : [];
  const horizontal = rows.flatMap((row, y) => [...across(y * HEIGHT, row), ...across((y + 1) * HEIGHT, row)]);
  const vertical = rows.flatMap((row, y) => row.map((at) => ({ at, from: y * HEIGHT, to: (y + 1) * HEIGHT })));
  const glyph = { text: "0", left: 1, right: 6, top: 1, bottom: 11, size: 10 };
  return { width: 600, height: 800, horizontal, vertical, glyphs: [glyph] };
}

/** Columns and rows of the tables found, and the cells that nothing closes. */
function shapes(rows: readonly Row[]): string[] {
  return findRuledTables(page(rows), () => undefined).map(({ xs, ys, cells }) => {
    const open = cells.filter((cell) => cell.open).map(({ column, row }) => ` open ${column},${row}`);
    return `${xs.length - 1} x ${ys.length - 1}${open.join("")}`;
  });
}

const UPPER = [0, 100, 200, 300, 400, 500];
const LOWER = [0, 60, 150, 260, 340, 500];

test.each<[string, readonly Row[], string[]]>([
  ["one table is one", [UPPER, UPPER], ["5 x 2"]],
  ["rows with merged cells belong to the others", [[0, 500], UPPER, [0, 100, 500]], ["5 x 3"]],
  ["tables with other columns are two", [UPPER, UPPER, LOWER, LOWER], ["5 x 2", "5 x 2"]],
  ["a head over merged columns goes with the rows below it", [UPPER, UPPER, [0, 500], LOWER], ["5 x 2", "5 x 2"]],
  ["a row that ends early has no cell at its end", [UPPER, [0, 100, 200, 300, 400], UPPER], ["5 x 3 open 4,1"]],
])("findRuledTables(): %s", (_, rows, expected) => {
  expect(shapes(rows)).toEqual(expected);
});
