import { expect, test } from "vitest";
import { findOpenTables } from "../../../src/reading/pdf/open/open-tables.ts";
import type { TextLine } from "../../../src/reading/pdf/page/text-lines.ts";
import { row } from "./written.ts";

const tables = (...lines: readonly TextLine[]): readonly string[] =>
  findOpenTables(lines, []).map(({ slots }) =>
    slots.map((cells) => cells.map((cell) => cell?.text ?? "·").join(" ")).join("/"),
  );

test("heads that tabs set in front of all figures are those of the columns, and part one table from the next", () => {
  expect(
    tables(
      row(20, ["第五项", 0]),
      row(34, ["内容", 0], ["上年数", 25], ["增减", 60], ["现有数", 85]),
      row(48, ["许可", 0], ["3", 300], ["-", 350], ["4", 400]),
      row(62, ["其他", 0], ["5", 300], ["6", 350], ["7", 400]),
      row(76, ["第八项", 0]),
      row(90, ["内容", 0], ["本年", 25], ["4", 48], ["位小数", 60]),
      row(104, ["收费", 0], ["8", 300]),
    ),
  ).toEqual(["第五项 · · ·/内容 上年数 增减 现有数/许可 3 - 4/其他 5 6 7", "第八项 ·/内容 本年4位小数/收费 8"]);
});

test.each<[string, TextLine]>([
  ["as many as there are figures", row(34, ["内容", 0], ["上年数", 25], ["增减", 60])],
  ["from where the label begins on", row(34, ["内容", 10], ["上年数", 35], ["增减", 70], ["现有数", 95])],
])("words in front of all figures that are not %s are no heads", (_, line) => {
  const [table] = tables(
    line,
    row(48, ["许可", 0], ["3", 300], ["-", 350], ["4", 400]),
    row(62, ["其他", 0], ["5", 300], ["6", 350], ["7", 400]),
  );
  expect(table).not.toContain("上年数 增减");
});
