import { describe, expect, test } from "vitest";
import { carryHeads } from "../../../src/reading/pdf/across-pages/carry-heads.ts";
import type { PlacedLine } from "../../../src/reading/pdf/across-pages/running-lines.ts";
import type { TextLine } from "../../../src/reading/pdf/page/text-lines.ts";
import { line, row } from "./written.ts";

const on = (page: number, ...lines: readonly TextLine[]): PlacedLine[] =>
  lines.map((each) => ({ line: each, page, pageHeight: 800 }));
type OnPage = (page: number) => boolean;
const never: OnPage = () => false;
const carried = (lines: readonly PlacedLine[], startsWithTable: OnPage = never) =>
  carryHeads(lines, startsWithTable, never).map(({ line: { text }, page }) => `${page} ${text}`);

const heading = line("四、行政复议情况", 0, 600);
const heads = row(720, ["维持", 0], ["纠正", 60], ["总计", 120]);
const figures = row(50, ["1", 5], ["2", 65], ["3", 125]);

describe("carryHeads()", () => {
  test("puts heads at the end of a page over the row of figures on the next", () => {
    const lines = [...on(1, heading, line("行政复议", 60, 700), heads), ...on(2, figures, line("五、问题", 0, 90))];
    expect(carried(lines)).toEqual(["1 四、行政复议情况", "2 行政复议", "2 维持 纠正 总计", "2 1 2 3", "2 五、问题"]);
    const moved = carryHeads(lines, never, never);
    expect(moved.slice(1, 4).map((each) => each.line.bottom)).toEqual([20, 40, 55]);
  });

  test.each<[string, readonly PlacedLine[]]>([
    ["a row of figures ends the page", [...on(1, heads, row(740, ["7", 5], ["8", 65])), ...on(2, figures)]],
    ["words begin the next page", [...on(1, heading, heads), ...on(2, line("说明", 0, 30), figures)]],
    ["the last line is a label", [...on(1, heading, line("4.保护第三方", 0, 720)), ...on(2, figures)]],
    ["a page lies between", [...on(1, heading, heads), ...on(3, figures)]],
  ])("leaves lines where they are where %s", (_, lines) => {
    expect(carried(lines)).toEqual(lines.map(({ line: { text }, page }) => `${page} ${text}`));
  });

  test("leaves them where a ruled table begins the next page", () => {
    const lines = [...on(1, heading, heads), ...on(2, figures)];
    expect(carried(lines, (page) => page === 2)[1]).toBe("1 维持 纠正 总计");
  });
});
