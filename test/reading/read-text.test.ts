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
    [
      "leaves out the numbers at the ends of pages, one more on each",
      "甲。\n\n — 1 —\n\n\f乙。\n 2\n\f丙。\n7\n",
      ["1 甲。", "5 乙。", "7 丙。", "8 7"],
    ],
    [
      "keeps numbers at the ends of pages that do not count them",
      "甲。\n 17\n\f乙。\n 2\n\f",
      ["1 甲。", "2 17", "3 乙。", "4 2"],
    ],
    [
      "reads a table over the empty lines between its rows",
      "信息内容    上一年项目数量    处理决定数量\n\n行政许可    12    3\n\n\n行政处罚    0    1\n",
      [["信息内容@1 | 上一年项目数量@1 | 处理决定数量@1", "行政许可@3 | 12@3 | 3@3", "行政处罚@6 | 0@6 | 1@6"]],
    ],
    [
      "puts figures that white space lays out in their columns, and the words over them",
      "            甲   乙    丙   丁   戊己\n                         庚\n新收申请        1    0    22   0    3\n予以公开        0         15   0    1\n（三）不 属于      10   4    7    8    9\n",
      [
        [
          "∅ | ∅ | ∅ | 甲@1 | 乙@1 | 丙@1 | 丁@1 | 戊己@1",
          "∅ | ∅ | ∅ | ∅ | ∅ | ∅ | 庚@2 | ∅",
          "∅ | ∅ | 新收申请@3 | 1@3 | 0@3 | 22@3 | 0@3 | 3@3",
          "∅ | ∅ | 予以公开@4 | 0@4 | ∅ | 15@4 | 0@4 | 1@4",
          "∅ | ∅ | （三）不 属于@5 | 10@5 | 4@5 | 7@5 | 8@5 | 9@5",
        ],
      ],
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
    [
      "reads one cell a line after a tab without empty lines: a row is what figures follow",
      "\t信息内容\n\t本年制发件数\n\t规章\n\t3\n\t1\n\t5\n\t规范性文件\n\t0\n\t\n\t47\n正文。\n",
      [
        [
          "信息内容@1 | ∅ | ∅ | ∅",
          "本年制发件数@2 | ∅ | ∅ | ∅",
          "规章@3 | 3@4 | 1@5 | 5@6",
          "规范性文件@7 | 0@8 | @9 | 47@10",
        ],
        "11 正文。",
      ],
    ],
    [
      "parts two rows that ran together, not a row with words among its figures",
      "\t规章\n\t3\n\t1\n\t文件\n\t0\n\t2\n\n\t行政许可\n\t5\n\t不详\n\t0\n\t1\n\n",
      [["规章@1 | 3@2 | 1@3 | ∅ | ∅", "文件@4 | 0@5 | 2@6 | ∅ | ∅", "行政许可@8 | 5@9 | 不详@10 | 0@11 | 1@12"]],
    ],
    [
      "parts rows that ran together also where an empty line tears one of them",
      "\t规章\n\t3\n\t文件\n\t0\n\t2\n\t行政许可\n\t5\n\n\t6\n\t行政处罚\n\t7\n",
      [["规章@1 | 3@2 | ∅", "文件@3 | 0@4 | 2@5", "行政许可@6 | 5@7 | ∅", "6@9 | 行政处罚@10 | 7@11"]],
    ],
    [
      "reads figures between spaces in the last cell of a row, and in a row of their own",
      "信息内容\t制发件数\t现行件数\n规章\t\t16 0 12\n文件\t1 234\t\n0 2 1\n",
      [
        [
          "信息内容@1 | 制发件数@1 | 现行件数@1 | ∅ | ∅",
          "规章@2 | @2 | 16@2 | 0@2 | 12@2",
          "文件@3 | 1 234@3 | @3 | ∅ | ∅",
          "0@4 | 2@4 | 1@4 | ∅ | ∅",
        ],
      ],
    ],
    [
      "reads figures in the line after their label",
      "甲\t乙\t丙\t总计\n一、新收申请\n1\t0\t2\n三、办理结果\t（一）予以公开\n1\t\t2\t3\n（七）总计\n0\t1\t2\n正文。\n",
      [
        [
          "甲@1 | 乙@1 | 丙@1 | 总计@1 | ∅ | ∅",
          "一、新收申请@2 | 1@3 | 0@3 | 2@3 | ∅ | ∅",
          "三、办理结果@4 | （一）予以公开@4 | 1@5 | @5 | 2@5 | 3@5",
          "（七）总计@6 | 0@7 | 1@7 | 2@7 | ∅ | ∅",
        ],
        "8 正文。",
      ],
    ],
    [
      "gives no label figures that may stand above theirs",
      "甲\t乙\t丙\t总计\n1\t0\t2\n新收申请\n1\t1\t2\n予以公开\n3\t1\t2\n部分公开\n0\t1\t2\n总计\n",
      [
        [
          "甲@1 | 乙@1 | 丙@1 | 总计@1",
          "1@2 | 0@2 | 2@2 | ∅",
          "新收申请@3 | ∅ | ∅ | ∅",
          "1@4 | 1@4 | 2@4 | ∅",
          "予以公开@5 | ∅ | ∅ | ∅",
          "3@6 | 1@6 | 2@6 | ∅",
          "部分公开@7 | ∅ | ∅ | ∅",
          "0@8 | 1@8 | 2@8 | ∅",
        ],
        "9 总计",
      ],
    ],
    [
      "reads cells between commas, in quotes too",
      '第二十条第（一）项\n信息内容,本年制发件数,现行有效件数\n规章,0,3\n"规范,性文件","1,234",\n第二十条第（五）项\n信息内容,处理决定数量\n行政许可,5\n正文。\n',
      [
        "1 第二十条第（一）项",
        [
          "信息内容@2 | 本年制发件数@2 | 现行有效件数@2",
          "规章@3 | 0@3 | 3@3",
          "规范,性文件@4 | 1,234@4 | @4",
          "第二十条第（五）项@5 | ∅ | ∅",
          "信息内容@6 | 处理决定数量@6 | ∅",
          "行政许可@7 | 5@7 | ∅",
        ],
        "8 正文。",
      ],
    ],
    [
      "reads nothing of a row where a comma may stand between thousands",
      "信息内容,处理决定数量\n行政许可,1,234\n行政处罚,12\n行政强制,0\n",
      [["信息内容@1 | 处理决定数量@1", "行政许可,1,234@2 | ∅", "行政处罚@3 | 12@3", "行政强制@4 | 0@4"]],
    ],
    [
      "knows that commas part figures where all rows have as many",
      "信息内容,采购项目数量,采购总金额,\n政府集中采购,38,496,\n其他采购,2,5,\n",
      [
        [
          "信息内容@1 | 采购项目数量@1 | 采购总金额@1 | @1",
          "政府集中采购@2 | 38@2 | 496@2 | @2",
          "其他采购@3 | 2@3 | 5@3 | @3",
        ],
      ],
    ],
    [
      "reads wide digits and counts between commas",
      "信息内容,处理决定数量\n行政许可,１２\n行政处罚,12件\n行政强制,0件\n",
      [["信息内容@1 | 处理决定数量@1", "行政许可@2 | １２@2", "行政处罚@3 | 12件@3", "行政强制@4 | 0件@4"]],
    ],
    [
      "keeps a remark in a figure's place in its row",
      "\t信息内容\n\t本年新制作数量\n\t本年新公开数量\n\t对外公开总数量\n\n\t规范性文件\n\t0\n\t详见附表\n\t1430\n",
      [
        [
          "信息内容@1 | 本年新制作数量@2 | 本年新公开数量@3 | 对外公开总数量@4",
          "规范性文件@6 | 0@7 | 详见附表@8 | 1430@9",
        ],
      ],
    ],
    [
      "knows that commas part figures in a row that quotes one for its comma",
      '一、本年新收,"4,984",3,247,0,0,0,"5,234"\n二、上年结转,1,0,0,0,0,0,1\n三、结转,1,0,0,0,0,0,1\n',
      [
        [
          "一、本年新收@1 | 4,984@1 | 3@1 | 247@1 | 0@1 | 0@1 | 0@1 | 5,234@1",
          "二、上年结转@2 | 1@2 | 0@2 | 0@2 | 0@2 | 0@2 | 0@2 | 1@2",
          "三、结转@3 | 1@3 | 0@3 | 0@3 | 0@3 | 0@3 | 0@3 | 1@3",
        ],
      ],
    ],
    [
      "takes no prose with commas for a table",
      "Tel, fax\nNo. 1,234, 5\n正文,第二,第三。\n",
      ["1 Tel, fax", "2 No. 1,234, 5", "3 正文,第二,第三。"],
    ],
    [
      "leaves out what Markdown sets in bold or strikes out",
      "| **规章** | **0** | ~~7~~ 3 | *5 |\n| --- | --- | --- | --- |\n",
      [["规章@1 | 0@1 | 3@1 | *5@1"]],
    ],
    [
      "reads a label once that every column of it repeats",
      "规章 规章 制发件数 现行件数 合计数\n三、办理结果 （七）总计 （七）总计 2 4 6\n",
      [["规章@1 | 规章@1 | 制发件数@1 | 现行件数@1 | 合计数@1", "三、办理结果 （七）总计@2 | 2@2 | 4@2 | 6@2 | ∅"]],
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
    [
      "reads a table that is drawn with signs, its words broken over lines",
      "+------+----+\n| 规章 | 0  |\n+------+----+\n| 行政 | 12 |\n| 许可 |    |\n+------+----+\n",
      [["规章@2 | 0@2", "行政\n许可@4 | 12@4"]],
    ],
    [
      "takes the breaks that cells between strokes have for such",
      "| 行政<br>许可 | 5 |\n| 规章 | None |\n",
      [["行政\n许可@1 | 5@1", "规章@2 | @2"]],
    ],
    [
      "reads rows with an empty line after each",
      "规章\t0\n\n文件\t1\n\n许可\t2\n",
      [["规章@1 | 0@1", "文件@3 | 1@3", "许可@5 | 2@5"]],
    ],
    ["keeps tables apart at an empty line", "规章\t0\n\n行政许可\t1\n", [["规章@1 | 0@1"], ["行政许可@3 | 1@3"]]],
    [
      "reads rows between upright strokes",
      "| 规章 | 0 |\n| --- | --- |\n| 行政许可 | 5 |\n",
      [["规章@1 | 0@1", "行政许可@3 | 5@3"]],
    ],
    [
      "leaves out the rule under a head whose columns are set in the middle",
      "| 规章 | 0 |\n|:-:|:-:|\n| 行政许可 | - |\n",
      [["规章@1 | 0@1", "行政许可@3 | -@3"]],
    ],
    [
      "reads rows with upright strokes between their cells alone, also of full width",
      "信息内容 | 本年处理决定数量\n行政许可 | 5\n\n规章｜0｜\n文件｜1｜2\n",
      [
        ["信息内容@1 | 本年处理决定数量@1", "行政许可@2 | 5@2"],
        ["规章@4 | 0@4 | @4", "文件@5 | 1@5 | 2@5"],
      ],
    ],
    [
      "takes no links with strokes between them for a table",
      "首页 | 政务公开 | 互动\n正文。\n",
      ["1 首页 | 政务公开 | 互动", "2 正文。"],
    ],
    [
      "reads a column of figures with spaces before them, under a head of two words",
      "第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 188，481\n",
      ["1 第二十条第（五）项", ["信息内容@2 | 本年处理决定数量@2", "行政许可@3 | 188，481@3"]],
    ],
    [
      "reads one cell a line without a mark; a row is what figures follow",
      "规章\n0\n0\n3\n三、本年度办理结果\n（一）予以公开\n1\n0\n2\n五、存在的问题\n正文。\n",
      [
        ["规章@1 | 0@2 | 0@3 | 3@4"],
        "5 三、本年度办理结果",
        ["（一）予以公开@6 | 1@7 | 0@8 | 2@9"],
        "10 五、存在的问题",
        "11 正文。",
      ],
    ],
    [
      "reads cells apart by single spaces, and the short lines among them",
      "信息内容 本年制发件数 现行有效件数\n规 章 0 12\n第二十条第（五）项\n行政许可 26件\n",
      [
        [
          "信息内容@1 | 本年制发件数@1 | 现行有效件数@1",
          "规 章@2 | 0@2 | 12@2",
          "第二十条第（五）项@3 | ∅ | ∅",
          "行政许可@4 | 26件@4 | ∅",
        ],
      ],
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
