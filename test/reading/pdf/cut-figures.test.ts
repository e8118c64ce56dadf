import { describe, expect, test } from "vitest";
import { spoilCutRows } from "../../../src/reading/pdf/across-pages/spoil-cut-rows.ts";
import { joinCutFigures, mayBeOneRow } from "../../../src/reading/pdf/open/cut-figures.ts";
import { type TextLine, toLine } from "../../../src/reading/pdf/page/text-lines.ts";
import type { FilledCell } from "../../../src/reading/pdf/ruled/filled-cell.ts";
import { line, row } from "./written.ts";

describe("mayBeOneRow()", () => {
  const above = [line("4618", 0, 20), line("12", 60, 20)];
  const rest = line("2", 0, 34);
  const noHead = (): TextLine[] => [];

  test.each<[string, readonly TextLine[], readonly TextLine[]]>([
    ["figures above go on below", above, [rest]],
    ["all figures above go on below, where others stand", [line("4618", 0, 20)], [rest, line("12", 60, 34)]],
  ])("is true where %s", (_, upper, lower) => {
    expect(mayBeOneRow(upper, lower, [...upper, ...lower], noHead)).toBe(true);
  });

  test.each<[string, readonly TextLine[], readonly TextLine[], readonly TextLine[], () => TextLine[]]>([
    ["there are longer figures", above, [rest], [line("46181", 0, 200)], noHead],
    ["the rows stand apart", above, [line("2", 0, 40)], [], noHead],
    ["a figure stands under none", above, [rest, line("7", 120, 34)], [], noHead],
    ["a head shows that there was room", above, [rest], [], () => [line("本年处理决定数量", 200, 0)]],
    ["a figure has one digit", [line("1", 0, 20)], [rest], [], noHead],
  ])("is false where %s", (_, upper, lower, others, headsOver) => {
    expect(mayBeOneRow(upper, lower, [...upper, ...lower, ...others], headsOver)).toBe(false);
  });
});

test("mayBeOneRow() takes what cannot be read for the rest of a figure, and single digits where that is asked for", () => {
  const [digit, next] = [[line("2", 0, 20)], [line("8", 0, 34)]];
  expect(mayBeOneRow([line("10", 0, 20)], [line("□□", 0, 34)], [line("10", 0, 20)], () => [])).toBe(true);
  expect(mayBeOneRow(digit, next, [...digit, ...next], () => [], { fewestDigits: 1 })).toBe(true);
});

test("mayBeOneRow() knows that a longer figure of narrow digits shows no room for another wide one", () => {
  const [above, rest] = [[line("445", 0, 20)], [line("1", 10, 34)]];
  const narrow = toLine(
    line("4117", 0, 200).glyphs.map((glyph, at) => ({ ...glyph, left: at * 8, right: at * 8 + 8 })),
  );
  expect(mayBeOneRow(above, rest, [...above, ...rest, narrow], () => [])).toBe(true);
});

test("spoilCutRows() makes figures unreadable that may go on on the next page", () => {
  const on = (page: number, ...lines: readonly TextLine[]) =>
    lines.map((each) => ({ line: each, page, pageHeight: 800 }));
  const last = row(760, ["4.保护", 0], ["4618", 100], ["0", 200]);
  const shownAfter = (under: readonly TextLine[], ...next: readonly TextLine[]) => {
    const lines = [...on(1, line("1.甲", 0, 700), last, ...under), ...on(2, ...next)];
    return spoilCutRows(lines, new Set(lines)).map((placed) => placed.line.text);
  };
  const shown = (...next: readonly TextLine[]) => shownAfter([], ...next);
  expect(shown(row(40, ["2", 100]))).toEqual(["1.甲", "4.保护 □□□□ □", "□"]);
  expect(shown(row(40, ["5.属于", 0], ["2", 100]))).toEqual(["1.甲", "4.保护 4618 0", "5.属于 2"]);
  expect(shown(row(40, ["2", 200]))).toEqual(["1.甲", "4.保护 4618 0", "2"]);
  expect(shownAfter([line("本年收费金额", 90, 780)], row(40, ["2", 100]))[1]).toBe("4.保护 4618 0");
  expect(shownAfter([line("三方", 0, 780)], row(40, ["2", 100]))[1]).toBe("4.保护 □□□□ □");
});

describe("joinCutFigures()", () => {
  const cells = (texts: readonly string[], middle: number): FilledCell[] =>
    texts.map((text, column) => ({ text, lines: text === "" ? [] : [line(text, column * 60, middle)] }));
  const join = (upper: readonly string[], lower: readonly string[]) => {
    const [above, below] = [cells(upper, 20), cells(lower, 40)];
    return joinCutFigures(above, below, 0, [above, below])?.map((cell) => cell?.text);
  };

  test("puts figures together that had no room", () => {
    expect(join(["甲", "4618", "12", "3019"], ["", "2", "", "1"])).toEqual(["甲", "46182", "12", "30191"]);
  });

  test("makes a figure unreadable that had room for more", () => {
    expect(join(["甲", "461", "3019"], ["", "2", ""])).toEqual(["甲", "□", "3019"]);
  });

  test("takes the rest of a label with them", () => {
    expect(join(["4.保护", "4618", "12"], ["三方", "2", ""])).toEqual(["4.保护\n三方", "46182", "12"]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ["the lower row has a label, and a figure in each cell", ["甲", "4618"], ["乙", "2"]],
    ["the lower row is another item", ["4.甲", "4618", "1"], ["5.乙", "2", ""]],
    ["the lower row has no figure", ["甲", "4618"], ["", ""]],
    ["a figure stands under an empty cell", ["甲", "4618", ""], ["", "2", "1"]],
  ])("leaves rows apart where %s", (_, upper, lower) => {
    expect(join(upper, lower)).toBeUndefined();
  });
});
