import { describe, expect, it } from "vitest";
import type { Block } from "../../src/reading/document.ts";
import { LimitExceeded } from "../../src/reading/limits.ts";
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
    [
      "reads tables in preformatted text, and other such text as one paragraph",
      "<p>一</p><pre>\n题\n规章\t1\t2\n\n文件\t<b>3</b>\t<sup>①</sup>4\n</pre><pre>甲\n乙</pre>",
      ["1 一", "2 题", ["规章@3 | 1@3 | 2@3"], ["文件@4 | 3@4 | 4@4"], "5 甲 乙"],
    ],
    [
      "reads a table that styles draw",
      "<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>规章</div><div style='display:table-cell'></div><div style='display: table-cell'><p>3</p></div></div> <div style='display:table-row'><div style='display:table-cell'>文件</div><div style='display:table-cell;visibility:hidden'>8</div><div style='display:none'>9</div></div></div>",
      [["规章@1 | @1 | 3@1", "文件@2 | @2 | ∅"]],
    ],
    [
      "reads a table that a style sheet draws",
      "<style>.a{color:red} div.r, .q .r2 {display:table-row} @media screen{.c{display:table-cell}}</style><div><div class='x r'><span class=c>规章</span><span class=c>3</span></div><div class=r2><i class=c>文件</i><i class=c>0</i></div></div>",
      [["规章@1 | 3@1", "文件@2 | 0@2"]],
    ],
    [
      "reads a table whose classes are named after its parts, when it is regular",
      "<div><div class=tr><div class=td>规章</div><div class=td>3</div></div><div class=tr><div class=td>文件</div><div class=td>0</div></div><div class=tr><div class=td>许可</div><div class=td></div></div></div><div><div class=row><div class=col>甲</div><div class=col>1</div></div><div class=row><div class=col>乙</div><div class=col>2</div></div><div class=row><div class=col>丙</div></div></div>",
      [["规章@1 | 3@1", "文件@2 | 0@2", "许可@3 | @3"], "4 甲", "5 1", "6 乙", "7 2", "8 丙"],
    ],
    [
      "reads what styles only lay out as a page",
      "<div style='display:table'><div style='display:table-row'><div style='display:table-cell'>甲</div><div style='display:table-cell'>乙</div></div><div style='display:table-row'><div style='display:table-cell'>导航</div><div style='display:table-cell'><table><tr><td>a<td>1</table></div></div></div>",
      ["1 甲", "2 乙", "3 导航", ["a@4 | 1@4"]],
    ],
    [
      "reads fonts that never end",
      `${"<p><font size=1><font size=2>一".repeat(300)}`,
      Array.from({ length: 300 }, (_, n) => `${n + 1} 一`),
    ],
    ["reads a caption before its table", "<table><caption>表</caption><tr><td>a<td>1</table>", ["1 表", ["a@2 | 1@2"]]],
  ])("%s", (_, page, blocks) => {
    expect(shown(readHtml(page).blocks)).toEqual(blocks);
  });

  it("refuses elements without end inside one another", () => {
    expect(shown(readHtml(`${"<div>".repeat(990)}一`).blocks)).toEqual(["1 一"]);
    expect(() => readHtml("<div>".repeat(2000))).toThrow(LimitExceeded);
    expect(() => readHtml("<font color=1><table><tr><td>".repeat(2000))).toThrow(LimitExceeded);
  });

  it("keeps the lines of a text in which nothing but tables is written with tags", () => {
    const tables =
      "<table><tr><td>规章</td><td>0</td></tr></table>\n二、收到申请\n<html><body><table><tr><td>一</td><td>1</td></tr></table></body></html>";
    const lines = (text: string): readonly string[] =>
      readHtml(text).blocks.flatMap((block) => (block.kind === "paragraph" ? block.text : []));
    const text = `甲镇年度报告\n\n一、总体情况\n${tables}\n三、问题\n没有。`;
    expect(lines(text)).toEqual(["甲镇年度报告", "一、总体情况", "二、收到申请", "三、问题", "没有。"]);
    expect(lines(`<p>甲镇\n年度报告</p>\n${tables}`)).toEqual(["甲镇 年度报告", "二、收到申请"]);
  });

  it("takes the article's title rather than the window's", () => {
    expect(readHtml("<title>年度报告_门户网站</title><p>一").metaTitle).toBe("年度报告_门户网站");
    expect(readHtml('<title>门户</title><meta name="ArticleTitle" content="年度报告"><p>一').metaTitle).toBe(
      "年度报告",
    );
    expect(readHtml("<p>一").metaTitle).toBeNull();
  });
});
