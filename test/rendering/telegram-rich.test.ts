import { describe, expect, test } from "vitest";
import type { Answer, AnswerBlock } from "../../src/answering/answer.ts";
import { renderTelegramRich } from "../../src/rendering/telegram-rich.ts";

function answerOf(...blocks: readonly AnswerBlock[]): Answer {
  const citation = {
    report: "r",
    title: "<年报>",
    section: null,
    row: null,
    column: null,
    quote: null,
    line: null,
    fact: null,
  };
  return {
    status: "answered",
    intent: "trend",
    blocks,
    values: [],
    citations: [citation],
    findings: [],
    options: [],
  };
}

const table = (columns: number, rows: number): AnswerBlock => ({
  kind: "table",
  head: Array(columns).fill("列"),
  rows: Array.from({ length: rows }, () => Array(columns).fill("1件")),
});
const withoutLinks = () => null;

describe("renderTelegramRich()", () => {
  test("gives each kind of block its markup, everything escaped", () => {
    const answer = answerOf(
      { kind: "lead", text: "甲<b>" },
      { kind: "heading", text: "办理" },
      { kind: "table", head: ["年份", "件"], rows: [["2020年<", "12件"]] },
      { kind: "list", items: ["一", "二"] },
      { kind: "quote", text: "收到\n两件" },
      { kind: "warning", text: "对不上" },
      { kind: "note", text: "按字面" },
      { kind: "sources", citations: [0] },
    );
    expect(renderTelegramRich(answer, () => 'https://x/?a="&b')).toBe(
      [
        "<p><b>甲&lt;b&gt;</b></p><h4>办理</h4>",
        "<table bordered striped compact><tr><th>年份</th><th>件</th></tr>",
        '<tr><td>2020年&lt;</td><td align="right">12件</td></tr></table>',
        "<ul><li>一</li><li>二</li></ul><blockquote>收到<br>两件</blockquote>",
        "<p>⚠️ 对不上</p><p><i>按字面</i></p>",
        '<details><summary>出处</summary><ul><li><a href="https://x/?a=&quot;&amp;b">《&lt;年报&gt;》</a></li></ul></details>',
      ].join(""),
    );
  });

  test.each([
    { claim: "an answer without a table", answer: answerOf({ kind: "text", text: "2件" }) },
    { claim: "a table with too many columns", answer: answerOf(table(21, 1)) },
    { claim: "a table with too many rows", answer: answerOf(table(2, 600)) },
    { claim: "a text that is too long", answer: answerOf(table(2, 2), { kind: "text", text: "长".repeat(40_000) }) },
  ])("leaves $claim to plain messages", ({ answer }) => {
    expect(renderTelegramRich(answer, withoutLinks)).toBeUndefined();
  });
});
