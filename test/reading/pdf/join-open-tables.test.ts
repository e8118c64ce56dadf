import { expect, test } from "vitest";
import { joinTables } from "../../../src/reading/pdf/across-pages/join-tables.ts";
import type { PlacedTable } from "../../../src/reading/pdf/open/placed-table.ts";

/** A table without rules: labels in front, figures every 50 points; `·` is no cell. */
function table(page: number, hasHead: boolean, from: number, ...rows: readonly string[]): PlacedTable {
  const slots = rows.map((row) => row.split(" ").map((text) => (text === "·" ? null : { text, lines: [] })));
  const columns = Array.from({ length: 6 }, (_, index) => ({ left: from + index * 50, right: from + index * 50 + 10 }));
  return { slots, xs: null, open: { columns, hasHead }, pages: rows.map(() => page) };
}

const shown = (joined: PlacedTable | undefined): readonly string[] | undefined =>
  joined?.slots.map((row) => row.map((cell) => cell?.text ?? "·").join(" "));

const ABOVE = table(1, true, 100, "· 甲 乙 丙 丁 戊 计", "6.属于四类 0 0 1 0 0 1");

test("joinTables() joins the parts of a table without rules, and the label that the end of a page cuts", () => {
  const below = table(2, false, 102, "· 过程性 · · · · · ·", "· 信息 · · · · · ·", "组 7.其他 1 0 0 0 0 1");
  const joined = joinTables(ABOVE, below);
  expect(shown(joined)).toEqual([
    "· · 甲 乙 丙 丁 戊 计",
    "· 6.属于四类\n过程性\n信息 0 0 1 0 0 1",
    "组 7.其他 1 0 0 0 0 1",
  ]);
  expect(joined?.pages).toEqual([1, 1, 2]);
});

test("joinTables() leaves a caption on the second page in a row of its own", () => {
  const below = table(2, false, 100, "（四）无法提供 · · · · · ·", "1.其他 1 0 0 0 0 1");
  expect(shown(joinTables(ABOVE, below))).toEqual([
    "· 甲 乙 丙 丁 戊 计",
    "6.属于四类 0 0 1 0 0 1",
    "（四）无法提供 · · · · · ·",
    "1.其他 1 0 0 0 0 1",
  ]);
});

test("joinTables() leaves a column empty where the second part has no figure in it", () => {
  const columns = [0, 1, 2, 5].map((index) => ({ left: 100 + index * 50, right: 112 + index * 50 }));
  const below = { ...table(2, false, 100, "1.其他 1 0 2 3", "2.不清 · · · ·"), open: { columns, hasHead: false } };
  expect(shown(joinTables(ABOVE, below))?.slice(2)).toEqual(["1.其他 1 0 2   3", "2.不清 · · · · · ·"]);
});

test.each<[string, PlacedTable]>([
  ["has a head of its own", table(2, true, 100, "1.其他 1 0 0 0 0 1")],
  ["has its figures elsewhere", table(2, false, 120, "1.其他 1 0 0 0 0 1")],
])("joinTables() joins no part that %s", (_, below) => {
  expect(joinTables(ABOVE, below)).toBeUndefined();
});
