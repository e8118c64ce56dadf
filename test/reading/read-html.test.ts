import { describe, expect, it } from "vitest";
import type { Block } from "../../src/reading/document.ts";
import { readHtml } from "../../src/reading/read-html.ts";

function shown(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? `${block.line} ${block.text}`
      : block.grid.slots.map((row) => row.map((cell) => (cell ? `${cell.text}@${cell.line}` : "∅")).join(" | ")),
  );
}

describe("readHtml()", () => {
  it.each<[string, string, unknown[]]>([
    [
      "counts a line for each paragraph and each row",
      "<h1>题</h1><p>一</p><table><tr><td>a<td>1<tr><td>b<td>2</table>尾",
      ["1 题", "2 一", ["a@3 | 1@3", "b@4 | 2@4"], "5 尾"],
    ],
    [
      "resolves spans",
      "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
      [["a@1 | b@1 | b@1", "a@1 | c@2 | d@2"]],
    ],
    ["leaves a slot empty where a row is short", "<table><tr><td>a<td>b<tr><td>c</table>", [["a@1 | b@1", "c@2 | ∅"]]],
    [
      "cuts a rowspan off at the end of its part",
      "<table><thead><tr><td rowspan=9>a<td>b</thead><tr><td>c<td>d</table>",
      [["a@1 | b@1", "c@2 | d@2"]],
    ],
    [
      "lets a rowspan of 0 reach to the end",
      "<table><tr><td rowspan=0>a<td>b<tr><td>c</table>",
      [["a@1 | b@1", "a@1 | c@2"]],
    ],
    [
      "reads a table around tables as layout",
      "<table><tr><td>导航<td><table><tr><td>a<td>1</table></table>",
      ["1 导航", ["a@2 | 1@2"]],
    ],
    ["reads a table of one cell as text", "<table><tr><td><p>一</p><p>二</p></table>", ["1 一", "2 二"]],
    [
      "reads a table of one cell within a cell as its text",
      "<table><tr><td>a<td><table><tr><td>1</table></table>",
      [["a@1 | 1@1"]],
    ],
    [
      "leaves out what nobody sees",
      "<p>一<script>x</script><span style='display: none'>y</span></p><div hidden>z</div><style>s</style>",
      ["1 一"],
    ],
    [
      "breaks a paragraph at a line break, a cell into lines",
      "一<br>二<table><tr><td>a<br>b<td><p>1</p><p>2</p></table>",
      ["1 一", "2 二", ["a\nb@3 | 1\n2@3"]],
    ],
    ["reads a caption before its table", "<table><caption>表</caption><tr><td>a<td>1</table>", ["1 表", ["a@2 | 1@2"]]],
  ])("%s", (_, page, blocks) => {
    expect(shown(readHtml(page).blocks)).toEqual(blocks);
  });

  it("takes the article's title rather than the window's", () => {
    expect(readHtml("<title>年度报告_门户网站</title><p>一").metaTitle).toBe("年度报告_门户网站");
    expect(readHtml('<title>门户</title><meta name="ArticleTitle" content="年度报告"><p>一').metaTitle).toBe(
      "年度报告",
    );
    expect(readHtml("<p>一").metaTitle).toBeNull();
  });
});
