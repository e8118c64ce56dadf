import { describe, expect, test } from "vitest";
import { joinCutFigures, mayBeOneRow } from "../../../src/reading/pdf/cut-figures.ts";
import type { FilledCell } from "../../../src/reading/pdf/filled-cell.ts";
import type { TextLine } from "../../../src/reading/pdf/text-lines.ts";
import { line } from "./written.ts";

describe("mayBeOneRow()", () => {
  const above = [line("4618", 0, 20), line("12", 60, 20)];
  const rest = line("2", 0, 34);

  test.each<[string, readonly TextLine[], readonly TextLine[]]>([
    ["figures above go on below", above, [rest]],
    ["all figures above go on below, where others stand", [line("4618", 0, 20)], [rest, line("12", 60, 34)]],
  ])("is true where %s", (_, upper, lower) => {
    expect(mayBeOneRow(upper, lower, 4, [])).toBe(true);
  });

  test.each<[string, readonly TextLine[], readonly TextLine[], readonly TextLine[]]>([
    ["there are longer figures", [line("461", 0, 20), line("12", 60, 20)], [rest], []],
    ["the rows stand apart", above, [line("2", 0, 40)], []],
    ["a figure stands under none", above, [rest, line("7", 120, 34)], []],
    ["a head shows that there was room", above, [rest], [line("本年处理决定数量", 0, 0)]],
    ["figures are short", [line("12", 0, 20)], [rest], []],
  ])("is false where %s", (_, upper, lower, heads) => {
    expect(mayBeOneRow(upper, lower, upper[0]?.text === "12" ? 2 : 4, heads)).toBe(false);
  });
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

  test.each<[string, readonly string[], readonly string[]]>([
    ["the lower row has a label", ["甲", "4618"], ["乙", "2"]],
    ["the lower row has no figure", ["甲", "4618"], ["", ""]],
    ["a figure stands under an empty cell", ["甲", "4618", ""], ["", "2", "1"]],
  ])("leaves rows apart where %s", (_, upper, lower) => {
    expect(join(upper, lower)).toBeUndefined();
  });
});
