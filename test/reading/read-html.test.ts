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
    [
      "keeps raised and lowered digits apart from the number before them",
      "<table><tr><td>12<sup>1</sup><td>3<sub>2</sub>4<td>5<span style='vertical-align:super'>6</span></table>",
      [["12 1@1 | 3 2 4@1 | 5 6@1"]],
    ],
    [
      "leaves out the raised mark of a note, but no raised text that stands alone",
      "<p>甲<sup>[1]</sup>乙<sup>①</sup></p><table><tr><td>12<sup><a href=x>[1]</a></sup><td>3<sup>*</sup><td><sup>7</sup></table>",
      ["1 甲乙", ["12@2 | 3@2 | 7@2"]],
    ],
    [
      "leaves out what was struck out, what is too small to see, and readings above characters",
      "<p>1<del>2</del><s>3</s><strike>4</strike><u style='text-decoration:line-through'>5</u><b style='font-size:0px'>6</b><i style='opacity: 0'>7</i><ruby>8<rp>(</rp><rt>9</rt></ruby></p>",
      ["1 18"],
    ],
    ["reads small print that can be seen", "<p>1<b style='font-size:0.8em;opacity:0.5'>2</b></p>", ["1 12"]],
    [
      "keeps the room of a cell whose text is not shown, not of one that is not there",
      "<table><tr><td>a<td style='visibility:hidden'>1<td>2<tr><td>b<td style='display:none'>1<td>2<td hidden>3</table>",
      [["a@1 | @1 | 2@1", "b@2 | 2@2 | ∅"]],
    ],
    [
      "reads the fields of a form in a cell, not what is hidden in it",
      "<table><tr><td><input value=1><td><input type=hidden value=9>2<td><textarea>3</textarea><td><input type=text value=8 style='display:none'></table>",
      [["1@1 | 2@1 | 3@1 | @1"]],
    ],
    [
      "takes a picture of a figure for one that cannot be read, and one that only keeps a distance for none",
      "<table><tr><td><img src=7.png><td><img src=x width=1 height=1><td><img src=x>3<td><math><mn>4</mn></math></table>",
      [["□@1 | @1 | 3@1 | □@1"]],
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
