import { describe, expect, test } from "vitest";
import { closeSpacing } from "../../../src/reading/pdf/open/close-spacing.ts";
import { splitAtGaps, type TextLine, toLine } from "../../../src/reading/pdf/page/text-lines.ts";
import { glyphs, line, row } from "./written.ts";

const words = (lines: readonly TextLine[]) =>
  closeSpacing(lines).map((each) => splitAtGaps(each, 0.18).map(({ text }) => text));

describe("closeSpacing()", () => {
  test("makes one word of letters that are set apart evenly", () => {
    expect(words([line("信息内容", 0, 20, 30)])).toEqual([["信息内容"]]);
  });

  test("leaves words of their own apart", () => {
    const heads = toLine([...glyphs("结果", 0, 20), ...glyphs("其他", 40, 20), ...glyphs("总计", 90, 20)]);
    expect(words([heads])).toEqual([["结果", "其他", "总计"]]);
  });

  test("leaves letters apart that stand over figures of their own", () => {
    const heads = line("自商科社法", 0, 20, 12);
    const figures = row(40, ["0", 0], ["1", 22], ["0", 44], ["3", 66], ["4", 88]);
    expect(words([heads, figures])[0]).toEqual(["自", "商", "科", "社", "法"]);
  });

  test("leaves letters apart that stand under words of their own", () => {
    const above = row(20, ["结果维", 0], ["结果纠", 35], ["其他结", 70], ["尚未审", 105]);
    expect(words([above, line("持正果结", 10, 34, 25)])[1]).toEqual(["持", "正", "果", "结"]);
  });

  test("leaves a few letters apart that stand far from one another", () => {
    expect(words([line("甲乙丙", 0, 20, 30)])).toEqual([["甲", "乙", "丙"]]);
  });

  test("closes two letters where the whole page is set so", () => {
    const lines = [1, 2, 3, 4, 5].map((n) => line("规范性文件", 0, 20 * n, 3));
    expect(words([...lines, line("规章", 0, 120, 3)]).at(-1)).toEqual(["规章"]);
  });
});
