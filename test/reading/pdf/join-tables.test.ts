import { describe, expect, test } from "vitest";
import { joinTables } from "../../../src/reading/pdf/across-pages/join-tables.ts";
import type { PlacedTable } from "../../../src/reading/pdf/open/placed-table.ts";
import { toLine } from "../../../src/reading/pdf/page/text-lines.ts";

/** A table from rows of texts; `<` goes on with the cell on its left. */
function table(page: number, ...rows: readonly (readonly string[])[]): PlacedTable {
  const slots = rows.map((texts) => {
    const row: { text: string; lines: [] }[] = [];
    for (const text of texts) row.push(text === "<" ? (row.at(-1) ?? { text, lines: [] }) : { text, lines: [] });
    return row;
  });
  return { slots, xs: (rows[0] ?? []).concat("").map((_, index) => index * 50), pages: rows.map(() => page) };
}

const shown = (joined: PlacedTable | undefined): unknown => joined?.slots.map((row) => row.map((cell) => cell?.text));

test("joinTables() puts a head together that the end of a page cuts", () => {
  const above = table(1, ["行政复议", "<", "诉讼", "<"], ["结果", "总计", "直接起诉", "<"]);
  const below = table(2, ["维持", "", "维持", "总计"], ["1", "2", "3", "4"]);
  expect(shown(joinTables(above, below))).toEqual([
    ["行政复议", "行政复议", "诉讼", "诉讼"],
    ["结果\n维持", "总计", "直接起诉", "直接起诉"],
    ["结果\n维持", "总计", "维持", "总计"],
    ["1", "2", "3", "4"],
  ]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["rows of figures", ["规章", "1", "2"], ["许可", "3", "<"]],
  ["a blank row after a row of figures", ["规章", "1", "2"], ["许可", "", ""]],
  ["rows that are alike", ["规章", "", ""], ["许可", "", ""]],
])("joinTables() leaves %s as they are", (_, upper, lower) => {
  const texts = (row: readonly string[]) => row.map((text, index) => (text === "<" ? row[index - 1] : text));
  expect(shown(joinTables(table(1, upper), table(2, lower)))).toEqual([texts(upper), texts(lower)]);
});

describe("a row that no line ends at the end of a page", () => {
  const open = (part: PlacedTable, isOpen: NonNullable<PlacedTable["isOpen"]>): PlacedTable => ({
    ...part,
    ...{ isOpen },
  });
  const joined = (upper: readonly string[], lower: readonly string[]): unknown =>
    shown(
      joinTables(
        open(table(1, ["一", "二", "三"], upper), { above: false, below: true }),
        open(table(2, lower, ["八", "1", "2"]), { above: true, below: false }),
      ),
    );

  test("is one with the first row of the next page, whatever its cells hold", () => {
    expect(joined(["属于国", "7", ""], ["家秘密", "", ""])).toEqual([
      ["一", "二", "三"],
      ["属于国\n家秘密", "7", ""],
      ["八", "1", "2"],
    ]);
  });

  test("has no figure where digits stand on both pages", () => {
    expect(joined(["属于", "46", "3"], ["", "18", ""])).toContainEqual(["属于", "□", "3"]);
  });

  test("stays apart from a row with other cells", () => {
    expect(joined(["属于", "<", "3"], ["", "18", ""])).toHaveLength(4);
  });
});

describe("a row that the end of a page cuts", () => {
  const SIZE = 10;
  /** Like `table()`, with places: each text stands in its column of 50, from 5 on, each character as wide as high. */
  const placed = (page: number, ...rows: readonly (readonly string[])[]): PlacedTable => {
    const plain = table(page, ...rows);
    const slots = plain.slots.map((row, y) =>
      row.map((cell, column) => {
        const glyphs = [...(cell?.text ?? "")].map((text, index) => {
          const left = column * 50 + 5 + index * SIZE;
          return { text, size: SIZE, left, right: left + SIZE, top: y * 20, bottom: y * 20 + SIZE };
        });
        return { text: cell?.text ?? "", lines: glyphs.length > 0 ? [toLine(glyphs)] : [] };
      }),
    );
    return { ...plain, slots };
  };

  test("is one row of heads where some had no room for more, and others do not go on", () => {
    const above = placed(1, ["结果维持", "未经复议", "复议后起"]);
    const rows = (rest: readonly string[]): unknown => shown(joinTables(above, placed(2, rest, ["1", "2", "3"])));
    expect(rows(["", "直接起诉", "诉"])).toEqual([
      ["结果维持", "未经复议\n直接起诉", "复议后起\n诉"],
      ["1", "2", "3"],
    ]);
    expect(rows(["总计", "直接起诉", "诉"])).toHaveLength(3);
  });

  test("is one row where its label goes on, under heads that are repeated", () => {
    const above = placed(1, ["申请", "个人", "总计"], ["四保护第", "0", "0"]);
    const below = placed(2, ["申请", "个人", "总计"], ["三方", "", ""], ["五其他", "1", "1"]);
    const joined = joinTables(above, below);
    expect(shown(joined)).toEqual([
      ["申请", "个人", "总计"],
      ["四保护第\n三方", "0", "0"],
      ["申请", "个人", "总计"],
      ["五其他", "1", "1"],
    ]);
    expect(joined?.pages).toEqual([1, 1, 2, 2]);
  });

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["one figure goes on", ["四保护第", "14", "2"], ["三方", "0", ""], ["四保护第\n三方", "□", "2"]],
    ["all figures go on without room", ["四保护第", "1234", "5678"], ["三方", "1", "2"], ["四保护第\n三方", "□", "□"]],
  ])("is one row with unreadable figures where its label and %s", (_, upper, lower, expected) => {
    expect(shown(joinTables(placed(1, ["甲", "1", "1"], upper), placed(2, lower)))).toEqual([
      ["甲", "1", "1"],
      expected,
    ]);
  });

  test("stands beside a cell that goes on over the whole of the second page", () => {
    const above = placed(1, ["结果", "四保护第", "14", "2", "0", "0", "3"]);
    const plain = placed(2, ["三方", "0", "", "", "", ""], ["五其他", "1", "1", "0", "0", "0"]);
    const below = { ...plain, xs: (plain.xs ?? []).map((edge) => edge + 50) };
    expect(shown(joinTables(above, below))).toEqual([
      ["结果", "四保护第\n三方", "□", "2", "0", "0", "3"],
      ["结果", "五其他", "1", "1", "0", "0", "0"],
    ]);
  });

  test("is two rows where each has its figures", () => {
    const joined = joinTables(placed(1, ["甲", "1", "1"], ["四保护第", "1", "2"]), placed(2, ["三方", "0", "0"]));
    expect(joined?.slots).toHaveLength(3);
  });

  test("is one row where its figures stand on the second page", () => {
    const joined = joinTables(placed(1, ["甲", "1"], ["四保护第", ""]), placed(2, ["三方", "7"]));
    expect(shown(joined)).toEqual([
      ["甲", "1"],
      ["四保护第\n三方", "7"],
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["the first label has room for more", ["规章", "0"], ["许可", ""]],
    ["the second begins with the number of an item", ["四保护第", "0"], ["5.其他", ""]],
    ["both have figures", ["四保护第", "0"], ["三方", "1"]],
  ])("is two rows where %s", (_, upper, lower) => {
    expect(shown(joinTables(placed(1, upper), placed(2, lower)))).toEqual([upper, lower]);
  });
});
