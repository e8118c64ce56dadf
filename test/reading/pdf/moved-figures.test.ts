import { expect, test } from "vitest";
import { findOpenTables } from "../../../src/reading/pdf/open/open-tables.ts";
import type { TextLine } from "../../../src/reading/pdf/page/text-lines.ts";
import { row } from "./written.ts";

const HEADS = row(20, ["项目", 0], ["甲", 120], ["乙", 180], ["丙", 240], ["丁", 300], ["计", 360]);

const figures = (middle: number, label: string, from: number, pitch: number): TextLine =>
  row(middle, [label, 0], ...[1, 0, 0, 2, 3].map((figure, n) => [String(figure), from + n * pitch] as const));

const tables = (...lines: readonly TextLine[]): readonly string[] =>
  findOpenTables(lines, []).map(({ slots }) =>
    slots.map((cells) => cells.map((cell) => cell?.text ?? "·").join(" ")).join("/"),
  );

test("rows whose figures stand elsewhere than those above are of another table, from the gap between them on", () => {
  expect(
    tables(
      HEADS,
      figures(34, "收到的", 120, 60),
      row(48, ["申请", 0]),
      row(78, ["公开的", 0]),
      figures(84, "", 140, 52),
      row(90, ["信息", 0]),
      figures(104, "其他", 140, 52),
    ),
  ).toEqual(["项目 甲 乙 丙 丁 计/收到的\n申请 1 0 0 2 3", "公开的\n信息 1 0 0 2 3/其他 1 0 0 2 3"]);
});

test("rows with a figure or two elsewhere are of the same table", () => {
  const last = row(48, ["其他", 0], ["1", 120], ["0", 180], ["0", 265], ["2", 300], ["3", 360]);
  expect(tables(HEADS, figures(34, "收到", 120, 60), last)).toHaveLength(1);
});

test("rows of which each has other cells blank are of the same table", () => {
  const at = (middle: number, ...columns: readonly number[]): TextLine =>
    row(middle, ["其他", 0], ...columns.map((column) => ["1", 120 + column * 30] as const));
  const heads = row(20, ["项目", 0], ...[..."甲乙丙丁戊己计"].map((head, n) => [head, 120 + n * 30] as const));
  expect(tables(heads, at(34, 0, 1, 2, 3, 6), at(48, 1, 2, 4, 5, 6))).toHaveLength(1);
});
