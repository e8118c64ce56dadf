import { describe, expect, test } from "vitest";
import { beginLabels, labelEdges, splitAtEdges, wordsBeforeEdges } from "../../../src/reading/pdf/open/label-edges.ts";
import type { TextLine } from "../../../src/reading/pdf/page/text-lines.ts";
import { line, row } from "./written.ts";

const items = (...texts: readonly string[]): TextLine[] => texts.map((text, n) => line(text, 40, 20 * (n + 1)));

describe("labelEdges()", () => {
  test("finds where several items begin under one another", () => {
    expect(labelEdges([...items("1.甲甲", "2.乙乙", "3.丙丙"), line("四、丁丁丁丁", 0, 80)])).toEqual([40]);
  });

  test("finds where an item with a digit begins right behind the words of a group", () => {
    expect(labelEdges([line("（三）不1.属于甲", 0, 20)])).toEqual([40]);
  });

  test.each<[string, readonly TextLine[]]>([
    ["two items only", items("1.甲甲", "2.乙乙")],
    ["a number within words, line for line", [20, 40, 60].map((y) => line("第二十条第（一）项", 0, y))],
  ])("finds none in %s", (_, lines) => {
    expect(labelEdges(lines)).toEqual([]);
  });
});

describe("splitAtEdges()", () => {
  const split = (whole: TextLine) => splitAtEdges(whole, [40]).map(({ text }) => text);

  test("cuts before an item and in a gap, however narrow", () => {
    expect(split(line("（三）不1.属于甲", 0, 20))).toEqual(["（三）不", "1.属于甲"]);
    expect(split(row(20, ["予公开", 8], ["乙乙", 40]))).toEqual(["予公开", "乙乙"]);
  });

  test("does not cut words that cross an edge", () => {
    expect(split(line("四、结转下年度", 0, 20))).toEqual(["四、结转下年度"]);
    expect(split(line("四、结转下年度", 5, 20))).toEqual(["四、结转下年度"]);
  });
});

test("wordsBeforeEdges() gives words beside labels, and not the label of a row of its own", () => {
  const group = line("予公开", 0, 30);
  const own = line("总计", 0, 80);
  const words = [...items("1.甲甲", "2.乙乙", "3.丙丙"), group, own];
  expect(wordsBeforeEdges(words, [40], 20)).toEqual([group]);
});

describe("beginLabels()", () => {
  const labelled = (text: string, left: number, middle: number) => {
    const own = line(text, left, middle);
    return { line: own, words: [own] };
  };

  test.each<[string, readonly [string, number], readonly [string, number], boolean]>([
    ["items under one another", ["1.甲", 40], ["2.乙", 40], true],
    ["an item further out", ["3.其他", 40], ["（七）总计", 20], true],
    ["an item beside its group's first words", ["（三）不", 0], ["1.甲", 40], false],
    ["the rest of an item", ["1.甲甲甲", 40], ["甲甲", 40], false],
    ["a longer label under a shorter one", ["规章", 0], ["规范性文件", 0], true],
    ["a label as long as the one above", ["行政处罚", 0], ["行政强制", 0], false],
  ])("%s", (_, [upper, upperLeft], [lower, lowerLeft], expected) => {
    expect(beginLabels(labelled(upper, upperLeft, 20), labelled(lower, lowerLeft, 34))).toBe(expected);
  });
});
