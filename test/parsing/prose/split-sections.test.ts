import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headingOf } from "../../../src/parsing/prose/headings.ts";
import { type Sections, splitSections } from "../../../src/parsing/prose/split-sections.ts";
import type { Block, Document } from "../../../src/reading/document.ts";
import type { Passage } from "../../../src/report/report.ts";

function makeDocument(blocks: readonly (string | Block)[]): Document {
  return {
    format: "html",
    metaTitle: null,
    blocks: blocks.map((block, i) =>
      typeof block === "string" ? { kind: "paragraph", text: block, line: i + 1 } : block,
    ),
  };
}

/** The text of each part, the parts that are empty left out. */
function textsOf(sections: Sections): { readonly [part: string]: readonly string[] } {
  const parts = Object.entries<readonly Passage[]>({ ...sections }).map(
    ([part, passages]) => [part, passages.map((each) => each.text)] as const,
  );
  return Object.fromEntries(parts.filter(([, texts]) => texts.length > 0));
}

function makeTable(rows: readonly (readonly string[])[], line: number): Block {
  return { kind: "table", grid: { slots: rows.map((row, i) => row.map((text) => ({ text, line: line + i }))) } };
}

describe("headingOf()", () => {
  test.each([
    ["一、总体情况", "一", 4],
    ["—、总体情况", "一", 4],
    ["一、 政府信息公开工作总体情况", "一", 4],
    ["一、政府信息公开工作的基本情况", "一", 4],
    ["## 一、概述", "一", 4],
    ["第一部分 总体情况", "一", 4],
    ["总体情况", "一", 2],
    ["二、主动公开政府信息情况", "二", 4],
    ["二、行政机关主动公开政府信息情况", "二", 4],
    ["三、收到和处理政府信息公开申请情况", "三", 4],
    ["3、 行政机关收到和处理政府信息公开申请情况", "三", 3],
    ["四、政府信息公开行政复议、行政诉讼情况", "四", 4],
    ["四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "四", 4],
    ["五、存在的主要问题及改进情况", "五", 4],
    ["五、政府信息公开工作存在的主要问题及改进情况", "五", 4],
    ["五、存在的问题和不足", "五", 4],
    ["六、其他需要报告的事项", "六", 4],
    ["六、需要报告的其他事项", "六", 4],
    ["六、其他需要报告事项", "六", 4],
    ["六、其它需要说明的情况", "六", 4],
    ["四、存在的主要问题及改进情况", "五", 2],
  ])("%s", (line, section, strength) => {
    expect(headingOf(line)).toMatchObject({ section, strength });
  });

  test.each([
    "（一）主动公开情况",
    "（三）其他需要报告的事项",
    "（六）本行政机关认为需要报告的其他事项：无。",
    "1.主动公开政府信息情况",
    "一、本年新收政府信息公开申请数量",
    "三、本年度办理结果",
    "存在问题有待解决，今后改进。",
    "年报由总体情况、主动公开政府信息情况、存在的主要问题及改进情况等部分组成",
    "一是总体情况良好",
    "",
  ])("is undefined for %s", (line) => {
    expect(headingOf(line)).toBeUndefined();
  });

  test("gives the text that follows a heading in the same paragraph", () => {
    expect(headingOf("六、其他需要报告的事项：无。")?.rest).toBe("无。");
    expect(headingOf("一、总体情况。全年工作有序。")?.rest).toBe("全年工作有序。");
  });
});

describe("splitSections()", () => {
  test("takes no row of a table without headings for the date under the report", () => {
    const rows = makeTable(
      [
        ["信息内容", "本年制发件数"],
        ["民政局", "2021-1-1"],
      ],
      2,
    );
    const sections = splitSections(makeDocument([rows, "本年度未收取信息处理费。", "某某局", "2022年1月5日"]));
    expect(textsOf(sections)).toEqual({ rest: ["本年度未收取信息处理费。"], tail: ["某某局", "2022年1月5日"] });
  });

  test("leaves out headings, tables and what stands before the title", () => {
    const document = makeDocument([
      "首页 > 政务公开",
      "某某局2021年政府信息公开工作年度报告",
      "来源：某某局",
      "根据条例编制。",
      "一、总体情况",
      "甲。",
      "（一）主动公开情况",
      "乙。",
      "二、主动公开政府信息情况",
      makeTable([["第二十条第（一）项"], ["规章", "0"]], 10),
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "丙。",
      "六、其他需要报告的事项",
      "丁。",
      "某某局",
      "2022年1月10日",
      "上一篇：某通知",
      "主办：某某区人民政府 电话：0000-1234567",
    ]);
    expect(textsOf(splitSections(document))).toEqual({
      preamble: ["根据条例编制。"],
      一: ["甲。", "（一）主动公开情况", "乙。"],
      五: ["丙。"],
      六: ["丁。"],
      tail: ["某某局", "2022年1月10日"],
    });
  });

  test("keeps line numbers, also inside a paragraph of several lines", () => {
    const document = makeDocument(["一、总体情况\n甲。\n\n乙。", "五、存在的主要问题及改进情况", "丙。"]);
    const sections = splitSections(document);
    expect(sections.一).toEqual([
      { text: "甲。", line: 2 },
      { text: "乙。", line: 4 },
    ]);
    expect(sections.五).toEqual([{ text: "丙。", line: 3 }]);
  });

  test("takes numbers in brackets for headings where no section has another number", () => {
    const lines = [
      "（一）总体情况",
      "甲。",
      "（五）存在的主要问题及改进情况",
      "丙。",
      "（六）其他需要报告的事项",
      "丁。",
    ];
    expect(textsOf(splitSections(makeDocument(lines)))).toEqual({ 一: ["甲。"], 五: ["丙。"], 六: ["丁。"] });
    const within = ["一、总体情况", "甲。", "（五）存在的主要问题", "乙。", "五、存在的主要问题及改进情况", "丙。"];
    expect(textsOf(splitSections(makeDocument(within)))).toEqual({
      一: ["甲。", "（五）存在的主要问题", "乙。"],
      五: ["丙。"],
    });
  });

  test("is not misled by a table of contents", () => {
    const headings = [
      "一、总体情况",
      "二、主动公开政府信息情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ];
    const body = headings.flatMap((heading, i) => [heading, `正文${i}。`]);
    const parts = textsOf(splitSections(makeDocument(["某某局2021年政府信息公开工作年度报告", ...headings, ...body])));
    expect([parts["一"], parts["五"], parts["六"]]).toEqual([["正文0。"], ["正文2。"], ["正文3。"]]);
  });

  test("ends section 一 at the form when the heading over the tables is lost", () => {
    const form = makeTable([["第二十条第（一）项"], ["规章", "0"]], 3);
    const document = makeDocument(["一、总体情况", "甲。", form, "五、存在的主要问题及改进情况", "丙。"]);
    expect(textsOf(splitSections(document))).toEqual({ 一: ["甲。"], 五: ["丙。"] });
  });

  test("tells rows of a table in the prose with their cells apart", () => {
    const document = makeDocument(["六、其他需要报告的事项", "无。", makeTable([["网站", "公众号", "150", "280"]], 3)]);
    expect(splitSections(document).tail).toEqual([{ text: "网站\t公众号\t150\t280", line: 3 }]);
  });

  test("keeps 无 in section 六", () => {
    expect(textsOf(splitSections(makeDocument(["六、其他需要报告的事项", "无"])))).toEqual({ 六: ["无"] });
  });

  test("never throws, and gives each passage at most once", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "一、总体情况",
        "二、主动公开政府信息情况",
        "五、存在的主要问题",
        "六、其他需要报告的事项",
        "2022年1月1日",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const sections = splitSections(makeDocument(lines));
        const numbers = Object.values<readonly Passage[]>({ ...sections }).flatMap((passages) =>
          passages.map((each) => each.line),
        );
        return numbers.length <= lines.join("\n").split("\n").length;
      }),
    );
  });
});

const REPORTS = "../shared/reports";

describe.runIf(existsSync(REPORTS))("splitSections() on the original reports", () => {
  test.each([
    ["000", { preamble: [5], 一: [7, 21], 五: [393, 398], 六: [400, 405], tail: [407, 408] }],
    ["001", { preamble: [3], 一: [5, 15], 五: [407, 408], 六: [410, 416], tail: [422, 423] }],
    ["002", { 一: [5, 10], 五: [396, 401], 六: [403], tail: [406, 407] }],
    ["003", { 一: [5, 11], 五: [72, 76], 六: [80] }],
    ["004", { preamble: [6], 一: [10, 54], 五: [113, 119], 六: [123, 125] }],
  ])("%s", (number, expected) => {
    const file = readdirSync(REPORTS).find((name) => name.startsWith(number)) ?? "";
    const sections = splitSections(makeDocument(readFileSync(`${REPORTS}/${file}`, "utf8").split("\n")));
    const ends = Object.entries<readonly Passage[]>({ ...sections }).flatMap(([part, passages]) => {
      const [first, last] = [passages.at(0)?.line, passages.at(-1)?.line];
      return first === undefined ? [] : [[part, [...new Set([first, last])]] as const];
    });
    expect(Object.fromEntries(ends)).toEqual(expected);
  });
});
