import { describe, expect, test } from "vitest";
import { findColumns, isCornerFirst } from "../../../src/reading/pdf/open/open-columns.ts";
import { placeHeads } from "../../../src/reading/pdf/open/open-heads.ts";
import { placeLabels } from "../../../src/reading/pdf/open/open-labels.ts";
import { toRow } from "../../../src/reading/pdf/open/open-rows.ts";
import { splitTightFigure } from "../../../src/reading/pdf/open/tight-figures.ts";
import { linesOf, type TextLine, toLine } from "../../../src/reading/pdf/page/text-lines.ts";
import { joinRules } from "../../../src/reading/pdf/ruled/join-rules.ts";
import { unwrapFigures } from "../../../src/reading/pdf/ruled/wrapped-figures.ts";
import { unwrapUnits } from "../../../src/reading/pdf/unwrap-units.ts";
import { glyphs, line, row } from "./written.ts";

describe("placeLabels()", () => {
  const own = (lines: readonly TextLine[], rows: readonly number[], separators: readonly number[] = []) =>
    placeLabels(lines, rows, separators, 14).own.map((label) => label.map(({ text }) => text).join("/"));

  test("deals lines that follow one another as closely as rows do by the middles of the labels", () => {
    const lines = ["甲甲甲甲", "甲乙", "丙丙丙丙", "丁丁丁丁", "丁丁丁丁", "丁"].map((text, n) =>
      line(text, 0, 14 * (n + 1)),
    );
    expect(own(lines, [21, 42, 70])).toEqual(["甲甲甲甲/甲乙", "丙丙丙丙", "丁丁丁丁/丁丁丁丁/丁"]);
  });

  test("deals them by their first lines where all rows are set so", () => {
    const at = [14, 26, 44, 62, 74, 86];
    const lines = ["甲甲甲甲", "甲乙", "丙丙丙丙", "丁丁丁丁", "丁丁丁丁", "丁"].map((text, n) =>
      line(text, 0, at[n] ?? 0),
    );
    expect(own(lines, [14, 44, 62])).toEqual(["甲甲甲甲/甲乙", "丙丙丙丙", "丁丁丁丁/丁丁丁丁/丁"]);
  });

  test("deals them by their first lines where labels of many lines follow one another closely", () => {
    const lines = ["甲甲甲甲", "甲甲甲甲", "甲", "乙乙乙乙", "乙乙", "丙", "丁丁丁丁", "丁丁丁丁", "丁丁"].map(
      (text, n) => line(text, 0, 14 * (n + 1)),
    );
    expect(own(lines, [14, 56, 84, 98])).toEqual([
      "甲甲甲甲/甲甲甲甲/甲",
      "乙乙乙乙/乙乙",
      "丙",
      "丁丁丁丁/丁丁丁丁/丁丁",
    ]);
  });

  test("gives no row the labels of two items", () => {
    const lines = ["1.甲甲甲", "2.乙乙乙"].map((text, n) => line(text, 0, 14 * (n + 1)));
    expect(own(lines, [21])).toEqual([""]);
  });

  test("gives a row nothing of items that stand between without figures", () => {
    const lines = ["1.甲甲", "甲", "2.乙乙", "乙", "3.丙丙", "丙"].map((text, n) => line(text, 0, 14 * (n + 1)));
    expect(own(lines, [14, 70])).toEqual(["1.甲甲/甲", "3.丙丙/丙"]);
  });

  test("knows items without figures between rows that all have their label, and none where one has not", () => {
    const lines = ["1.甲甲", "甲", "2.乙乙", "乙", "3.丙丙", "丙", "4.丁"].map((text, n) =>
      line(text, 0, 14 * (n + 1)),
    );
    const blank = (rows: readonly number[]) =>
      placeLabels(lines, rows, [], 14).blank.map((item) => item.map(({ text }) => text).join("/"));
    expect(blank([14, 70])).toEqual(["2.乙乙/乙"]);
    expect(blank([14, 70, 300])).toEqual([]);
  });

  test("knows no item without figures where another label may begin in it", () => {
    const lines = [line("1.甲甲", 0, 14), line("2.乙乙乙乙乙乙", 0, 28), line("乙", 90, 42), line("3.丙丙", 0, 56)];
    expect(placeLabels(lines, [14, 42, 56], [], 14).blank).toEqual([]);
  });

  test("takes an item that begins level with the last row for its own, where all others are set by their middle", () => {
    const at = [14, 28, 44, 58, 74, 88];
    const lines = ["1.甲甲", "甲甲", "2.乙乙", "乙", "3.丙丙", "丙丙"].map((text, n) => line(text, 0, at[n] ?? 0));
    const dealt = (rows: readonly number[]): readonly string[] =>
      placeLabels(lines, rows, [], 30).own.map((label) => label.map(({ text }) => text).join("/"));
    expect(dealt([21, 51, 74])).toEqual(["1.甲甲/甲甲", "2.乙乙/乙", "3.丙丙/丙丙"]);
    expect(dealt([14, 51, 81])).toEqual(["", "2.乙乙/乙", "3.丙丙/丙丙"]);
  });

  test("leaves out a caption under the last row, and no row takes it", () => {
    expect(own([line("甲甲", 0, 14), line("乙乙", 0, 28), line("题题题", 0, 42)], [14, 28])).toEqual(["甲甲", "乙乙"]);
  });

  test("takes words of a cell that reaches over several rows for no row's own", () => {
    const lines = [line("一一", 30, 14), line("组二二", 0, 28), line("三三", 30, 42)];
    const apart = lines.map((each) =>
      each.text === "组二二" ? toLine([...glyphs("组", 0, 28), ...glyphs("二二", 30, 28)]) : each,
    );
    expect(own(apart, [14, 28, 42])).toEqual(["一一", "二二", "三三"]);
  });

  test("is silent about a row whose lines do not lie around it", () => {
    expect(own([line("甲甲", 0, 14), line("乙乙", 0, 40)], [14, 47])).toEqual(["甲甲", ""]);
  });
});

test("findColumns() finds columns where rows have gaps, and is not misled by figures that touch", () => {
  const row = (...cells: readonly [string, number][]) => cells.map(([text, left]) => line(text, left, 0));
  const rows = [
    row(["1", 0], ["2", 50]),
    row(["3", 50], ["4", 100]),
    row(["12", 0], ["345678", 50]),
    row(["5", 0], ["6", 100]),
  ];
  expect(findColumns(rows, [], [])?.map(({ left }) => left)).toEqual([0, 50, 100]);
});

describe("isCornerFirst()", () => {
  const columns = [100, 200, 300].map((left) => ({ left, right: left + 10 }));
  const heads = (...lefts: readonly number[]) => lefts.map((left) => line("甲乙丙", left, 0));

  test.each<[string, readonly number[], boolean]>([
    ["the others stand at the same place over their columns", [20, 140, 240, 340], true],
    ["they do not", [20, 60, 230, 340], false],
    ["it stands over the first column", [90, 140, 240, 340], false],
    ["there is none too many", [140, 240, 340], false],
    ["the others stand between the right ends of columns", [20, 70, 130, 270], true],
  ])("tells the head of the labels where %s", (_, lefts, expected) => {
    expect(isCornerFirst(heads(...lefts), columns)).toBe(expected);
  });
});

describe("placeHeads()", () => {
  const columns = [0, 40, 80].map((left) => ({ left, right: left + 10 }));
  const leaves = (...lines: readonly TextLine[]) =>
    placeHeads(lines, columns, undefined).leaves.map((own) => own.map(({ text }) => text).join("/"));
  const low = [line("企", 40, 42), line("其", 80, 42), line("业", 40, 54), line("他", 80, 54)];

  test("takes both lines of a head that is as high as groups and the heads below them", () => {
    const group = line("法人或组织", 40, 14);
    expect(leaves(group, line("总", 0, 28), line("计", 0, 40), ...low)).toEqual(["总/计", "企/业", "其/他"]);
  });

  test("keeps a head beside the head of a group in its own column", () => {
    const heads = [line("复议复", 88, 14), line("维维维", 0, 26), line("纠纠纠", 60, 26), line("总总总", 120, 26)];
    const narrow = [10, 70, 130].map((left) => ({ left, right: left + 5 }));
    expect(placeHeads(heads, narrow, undefined).leaves.map((own) => own.map(({ text }) => text).join("/"))).toEqual([
      "维维维",
      "纠纠纠",
      "总总总",
    ]);
  });

  test("takes the one head that had no room in a line, over heads that had", () => {
    const wrapped = [line("上一年项目数", 0, 30), line("量", 25, 42)];
    const wide = [0, 80, 160].map((left) => ({ left: left + 20, right: left + 30 }));
    const { leaves: own } = placeHeads([...wrapped, line("本年增", 90, 42), line("决定数", 170, 42)], wide, undefined);
    expect(own.map((lines) => lines.map(({ text }) => text).join("/"))).toEqual([
      "上一年项目数/量",
      "本年增",
      "决定数",
    ]);
  });

  const two = [0, 80].map((left) => ({ left: left + 10, right: left + 20 }));
  const fees = (...lines: readonly TextLine[]) =>
    placeHeads(lines, two, { left: -200, right: -20, words: [line("内容", -80, 42)] }).leaves.map((own) =>
      own.map(({ text }) => text).join("/"),
    );

  test.each<[string, readonly TextLine[], readonly string[]]>([
    [
      "three lines beside one in their middle, set from the left",
      [line("上一年", 0, 30), line("项目数", 0, 42), line("量", 0, 54), line("增减", 80, 42)],
      ["上一年/项目数/量", "增减"],
    ],
    [
      "lines set in the middle, over one column",
      [line("上一年", 0, 14), line("项目", 5, 26), line("量", 10, 38), line("增减", 80, 38)],
      ["上一年/项目/量", "增减"],
    ],
    [
      "a line in the middle of two columns",
      [line("第八项目", 35, 14), line("项目", 5, 26), line("量", 10, 38), line("增减", 80, 38)],
      ["项目/量", "增减"],
    ],
  ])("tells the first line of a column's own head: %s", (_, lines, expected) => {
    expect(fees(...lines)).toEqual(expected);
  });

  test("takes a head of a group, level with the first heads of all, for none of its column", () => {
    expect(leaves(line("组", 0, 14), line("计", 0, 42), ...low)).toEqual(["计", "企/业", "其/他"]);
  });
});

describe("toRow()", () => {
  const figures = (...words: readonly (readonly [string, number])[]): string[] =>
    toRow(row(14, ["甲", 0], ...words)).figures.map(({ text }) => text);

  test("keeps a figure and its unit together, though a quarter of a height parts them", () => {
    expect(figures(["12", 50], ["件", 72.5], ["4", 95], ["件", 107.5])).toEqual(["12件", "4件"]);
    expect(figures(["12", 50], ["件", 72.5], ["4", 85], ["件", 97.5])).toEqual(["12件", "4件"]);
  });

  test("knows no unit further off, nor one without a figure", () => {
    expect(figures(["12", 50], ["件", 74.5])).toEqual([]);
    expect(figures(["件", 50], ["4", 65])).toEqual([]);
  });
});

describe("splitTightFigure()", () => {
  const isFigure = (text: string) => /^\d+$/.test(text);
  const row = (label: string, figure: string, left: number, middle: number) =>
    toLine([...glyphs(label, 0, middle), ...glyphs(figure, left, middle)]);
  const split = (word: TextLine, ...above: readonly TextLine[]) => {
    const parted = splitTightFigure(word, above, isFigure);
    return parted && [parted.label.text, parted.figure.text];
  };

  test.each<[string, TextLine]>([
    ["a head", row("项目", "数量", 45, 0)],
    ["a figure", row("甲", "7", 45, 0)],
  ])("parts a label from the figure close behind it, which begins where %s does", (_, above) => {
    expect(split(row("甲乙丙丁", "12", 45, 18), above)).toEqual(["甲乙丙丁", "12"]);
  });

  test.each<[string, TextLine, TextLine]>([
    ["no word above begins there", row("甲乙丙丁", "12", 45, 18), row("项目", "数量", 60, 0)],
    ["the line above has no gap there", row("甲乙丙丁", "12", 45, 18), line("项目数量数量", 0, 0)],
    ["the line above is far", row("甲乙丙丁", "12", 45, 98), row("项目", "数量", 45, 0)],
    ["the label touches it", row("甲乙丙丁", "12", 40, 18), row("项目", "数量", 40, 0)],
    ["the label ends in a digit", row("甲乙丙1", "12", 45, 18), row("项目", "数量", 45, 0)],
  ])("leaves them together where %s", (_, word, above) => {
    expect(split(word, above)).toBeUndefined();
  });
});

test("unwrapUnits() reads a unit under its figure with it, level with the row", () => {
  const page = [...glyphs("12", 0, 14), ...glyphs("件", 5, 28), ...glyphs("3", 50, 21)];
  expect(linesOf(unwrapUnits(page)).map(({ text }) => text)).toEqual(["12件 3"]);
  const wide = [...glyphs("８５", 0, 14), ...glyphs("件", 0, 28), ...glyphs("３", 50, 21)];
  expect(linesOf(unwrapUnits(wide)).map(({ text }) => text)).toEqual(["８５件 ３"]);
});

test("joinRules() makes lines of dots that follow one another, and none of dots one above another", () => {
  const dots = Array.from({ length: 40 }, (_, n) => ({ at: 10, from: n * 1.5, to: n * 1.5 + 0.75 }));
  const upright = Array.from({ length: 40 }, (_, n) => ({ at: 11 + n * 1.5, from: 0, to: 0.75 }));
  const joined = joinRules([...dots, ...upright]);
  expect(joined).toHaveLength(1);
  expect(joined[0]).toMatchObject({ from: 0, to: 59.25 });
});

describe("unwrapFigures()", () => {
  const cell = (left: number, right: number, ...texts: readonly string[]) => {
    const lines = texts.map((text, n) => line(text, left + 2, 14 * (n + 1)));
    return { cell: { text: texts.join("\n"), lines }, left, right };
  };
  const read = (...cells: readonly ReturnType<typeof cell>[]) => unwrapFigures(cells).map(({ text }) => text);

  test("reads digits one under another as one number where the cell has no room for two", () => {
    expect(read(cell(0, 23, "３", "１"), cell(23, 60, "５"))).toEqual(["３１", "５"]);
  });

  test.each<[readonly string[], string]>([
    [["１２３．", "５０"], "１２３．５０"],
    [["１，２", "３４"], "１，２３４"],
    [["１２，３", "４５，６", "７８"], "１２，３４５，６７８"],
  ])("reads one with separators, %j", (parts, whole) => {
    const [first = ""] = parts;
    expect(read(cell(0, first.length * 10 + 8, ...parts))).toEqual([whole]);
  });

  test.each<[string, ReturnType<typeof cell>]>([
    ["separators stand elsewhere", cell(0, 38, "１，２", "３４５")],
    ["there are two points", cell(0, 38, "１．２", "３．４")],
    ["the lower line is longer", cell(0, 38, "１２３", "４５．６")],
    ["there is room for two", cell(0, 25, "３", "１")],
    [
      "the lines stand far apart",
      { ...cell(0, 23), cell: { text: "3\n1", lines: [line("3", 2, 14), line("1", 2, 40)] } },
    ],
    ["words stand there", cell(0, 23, "结", "果")],
  ])("leaves them apart where %s", (_, one) => {
    expect(read(one)).toEqual([one.cell.text]);
  });
});
