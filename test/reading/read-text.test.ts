import { describe, expect, it } from "vitest";
import type { Block } from "../../src/reading/document.ts";
import { readText } from "../../src/reading/read-text.ts";

/** Blocks in short: a paragraph as `line text`, a table as its rows of `text@line`, `∅` for no cell. */
function shown(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? `${block.line} ${block.text}`
      : block.grid.slots.map((row) => row.map((cell) => (cell ? `${cell.text}@${cell.line}` : "∅")).join(" | ")),
  );
}

describe("readText()", () => {
  it.each<[string, string, unknown[]]>([
    ["reads lines as paragraphs, empty ones left out", "标题\r\n\r\n  正文。 \r\n", ["1 标题", "3 正文。"]],
    [
      "reads one cell a line, a row to the empty line, a missing cell where a row is shorter",
      "\t规章\n\t0\n\t3\n\n\t行政许可\n\t5\n\n后文",
      [["规章@1 | 0@2 | 3@3", "行政许可@5 | 5@6 | ∅"], "8 后文"],
    ],
    [
      "joins a cell that goes on in a line without a tab",
      "\t本年新\n公开数量\n\t0\n\n",
      [["本年新\n公开数量@1 | 0@3"]],
    ],
    ["places a cell where its first words stand", "\t规章\n\t\n7\n", [["规章@1 | 7@3"]]],
    [
      "reads one row a line, cells apart by wide gaps",
      "信息内容    上一年项目数量    处理决定数量\n  行政许可    12件　　3件\n",
      [["信息内容@1 | 上一年项目数量@1 | 处理决定数量@1", "行政许可@2 | 12件@2 | 3件@2"]],
    ],
    [
      "reads one row a line, cells apart by single spaces",
      "自然人 商业企业 科研机构\n1.属于国家 秘密 0 12 3\n",
      [["自然人@1 | 商业企业@1 | 科研机构@1 | ∅", "1.属于国家 秘密@2 | 0@2 | 12@2 | 3@2"]],
    ],
    [
      "takes no prose with gaps for a table",
      "某某局  2021年\n年度  报告\n电话 12\n",
      ["1 某某局  2021年", "2 年度  报告", "3 电话 12"],
    ],
    ["keeps empty cells", "\t\n\t（七）总计\n\t\n\t0\n", [["@1 | （七）总计@2 | @3 | 0@4"]]],
    [
      "ends a table at a heading that follows a cell at once",
      "\t规章\n\t0\n [bookmark: x]四、行政复议\n\t行政复议\n\t行政诉讼\n",
      [["规章@1 | 0@2"], "3 [bookmark: x]四、行政复议", ["行政复议@4 | 行政诉讼@5"]],
    ],
    ["does not continue a figure with words", "\t规章\n\t0\n以上为全部\n", [["规章@1 | 0@2"], "3 以上为全部"]],
    [
      "reads one row a line, leading empty cells and ragged ends",
      "信息内容\t本年制发件数\t现行有效件数\n\t规章\t0\n（七）总计\t\t1\t\n",
      [["信息内容@1 | 本年制发件数@1 | 现行有效件数@1 | ∅", "@2 | 规章@2 | 0@2 | ∅", "（七）总计@3 | @3 | 1@3 | @3"]],
    ],
    ["keeps tables apart at an empty line", "规章\t0\n\n行政许可\t1\n", [["规章@1 | 0@1"], ["行政许可@3 | 1@3"]]],
    [
      "reads rows between upright strokes",
      "| 规章 | 0 |\n| --- | --- |\n| 行政许可 | 5 |\n",
      [["规章@1 | 0@1", "行政许可@3 | 5@3"]],
    ],
    [
      "takes a tab before prose for an indent",
      "\t2021年，街道办事处认真贯彻落实条例，坚持以公开为常态、不公开为例外，进一步加强组织领导，明确责任分工，细化任务。全年公开信息12条。\n",
      [
        "1 2021年，街道办事处认真贯彻落实条例，坚持以公开为常态、不公开为例外，进一步加强组织领导，明确责任分工，细化任务。全年公开信息12条。",
      ],
    ],
    [
      "takes a single indented line for a paragraph",
      "\t（一）主动公开情况\n\n正文",
      ["1 （一）主动公开情况", "3 正文"],
    ],
  ])("%s", (_, text, blocks) => {
    expect(shown(readText(text).blocks)).toEqual(blocks);
  });
});
