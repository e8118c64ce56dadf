import { describe, expect, test } from "vitest";
import type { Answer, AnswerBlock, Citation } from "../../src/answering/answer.ts";
import { foldSources } from "../../src/rendering/fold-sources.ts";
import { renderPlain, suggestionLine } from "../../src/rendering/plain.ts";

const cell: Citation = {
  report: "2020-0123456789",
  title: "甲街道2020年报告",
  section: "三",
  row: "一、本年新收政府信息公开申请数量",
  column: "总计",
  quote: "2",
  line: 12,
  fact: "applications.received.total",
};

function answerOf(blocks: readonly AnswerBlock[], more: Partial<Answer> = {}): Answer {
  return { status: "answered", intent: "value", blocks, values: [], citations: [], findings: [], options: [], ...more };
}

const plain = (blocks: readonly AnswerBlock[], more: Partial<Answer> = {}) =>
  renderPlain(answerOf(blocks, more), { linkTo: () => null });

describe("renderPlain()", () => {
  test.each<[string, AnswerBlock, string]>([
    ["a lead", { kind: "lead", text: "2件。" }, "2件。"],
    ["a heading", { kind: "heading", text: "问题" }, "【问题】"],
    ["a list", { kind: "list", items: ["甲", "乙"] }, "· 甲\n· 乙"],
    ["a quotation", { kind: "quote", text: "原话。" }, "「原话。」"],
    ["a warning", { kind: "warning", text: "两数不符。" }, "⚠ 两数不符。"],
    ["a note", { kind: "note", text: "按甲街道理解" }, "注：按甲街道理解"],
  ])("writes %s", (_what, block, text) => {
    expect(plain([block])).toBe(text);
  });

  test("lays a narrow table out in columns", () => {
    const rows = [
      ["2020年", "2件"],
      ["2021年", "10件"],
    ];
    expect(plain([{ kind: "table", head: ["年份", "申请"], rows }])).toBe("年份　  申请\n2020年   2件\n2021年  10件");
  });

  test("writes a wide table row by row", () => {
    const head = ["单位", "一项名称很长很长很长很长很长很长的数", "另一项名称很长很长很长很长很长很长的数", "相差"];
    const text = plain([{ kind: "table", head, rows: [["甲街道", "1件", "2件", "-1件"]] }]);
    expect(text).toBe(
      "· 甲街道：一项名称很长很长很长很长很长很长的数 1件；另一项名称很长很长很长很长很长很长的数 2件；相差 -1件",
    );
  });

  test("writes a source with its line and its link", () => {
    const answer = answerOf([{ kind: "sources", citations: [0] }], { citations: [cell] });
    expect(renderPlain(answer, { linkTo: () => "http://127.0.0.1/r" })).toBe(
      "出处：《甲街道2020年报告》第三部分，一、本年新收政府信息公开申请数量，总计（第12行） http://127.0.0.1/r",
    );
  });

  test("numbers the choices only where a number answers", () => {
    const options = [
      { label: "甲", question: "甲街道2020年收到几件" },
      { label: "乙", question: "乙街道2020年收到几件" },
    ];
    expect(plain([], { options })).toBe("· 甲街道2020年收到几件\n· 乙街道2020年收到几件");
    expect(renderPlain(answerOf([], { options }), { linkTo: () => null, numbered: true })).toBe(
      "1. 甲街道2020年收到几件\n2. 乙街道2020年收到几件\n回复序号即可，也可以直接把问题写完整。",
    );
  });

  test("drops characters that a terminal would act on", () => {
    expect(plain([{ kind: "quote", text: "甲\u001b[31m乙\u0007" }])).toBe("「甲[31m乙」");
  });
});

describe("foldSources()", () => {
  const from = (report: string, section: Citation["section"]): Citation => ({
    ...cell,
    report,
    title: report,
    section,
  });

  test("writes few sources out, the title once", () => {
    const { lines } = foldSources([from("甲", "二"), from("甲", "三"), from("乙", "三")]);
    expect(lines.map(({ text }) => text.slice(0, 8))).toEqual([
      "《甲》第二部分，",
      "同一报告第三部分",
      "《乙》第三部分，",
    ]);
  });

  test("folds many into one line a report, its sections in order", () => {
    const sources = [from("甲", "四"), from("甲", "二"), from("甲", "二"), from("乙", "三"), from("乙", "三")];
    expect(foldSources(sources).lines.map(({ text }) => text)).toEqual([
      "《甲》第二、四部分（多处）",
      "《乙》第三部分（多处）",
    ]);
  });

  test("says how many reports are left out", () => {
    const sources = Array.from({ length: 13 }, (_, index) => from(`报告${index}`, "三"));
    expect(foldSources(sources)).toMatchObject({ left: 3, lines: { length: 10 } });
  });
});

describe("suggestionLine()", () => {
  const suggestions = ["甲", "乙", "丙"].map((label) => ({ label, question: `${label}街道2021年年报摘要` }));

  test("offers two questions in one line", () => {
    expect(suggestionLine(answerOf([], { suggestions }))).toBe(
      "还可以问：甲街道2021年年报摘要；乙街道2021年年报摘要\n",
    );
  });

  test.each<[string, Partial<Answer>]>([
    ["there is nothing to ask next", {}],
    ["choices are offered already", { suggestions, options: suggestions }],
  ])("is empty where %s", (_what, more) => expect(suggestionLine(answerOf([], more))).toBe(""));
});
