import { describe, expect, test } from "vitest";
import type { Answer, AnswerBlock, Citation } from "../../src/answering/answer.ts";
import { linksInto } from "../../src/rendering/links.ts";
import { html, type Piece, toHtml } from "../../src/rendering/markup.ts";
import { renderWebHtml } from "../../src/rendering/web-html.ts";

const CITATION: Citation = {
  report: "2020-0123456789",
  title: "辛店街道2020年年度报告",
  section: "三",
  row: "一、本年新收政府信息公开申请数量",
  column: "总计",
  quote: "2",
  line: 12,
  fact: "applications.received.total",
};

function answer(blocks: readonly AnswerBlock[], more: Partial<Answer> = {}): Answer {
  const nothing = { values: [], citations: [CITATION], findings: [], options: [] };
  return { status: "answered", intent: "value", blocks, ...nothing, ...more };
}

const render = (...blocks: AnswerBlock[]) => renderWebHtml(answer(blocks), linksInto(""));

describe("renderWebHtml()", () => {
  test.each<[string, AnswerBlock, string]>([
    ["text", { kind: "text", text: "其中自然人2件。" }, "<p>其中自然人2件。</p>"],
    ["heading", { kind: "heading", text: "办理结果" }, "<h3>办理结果</h3>"],
    ["list", { kind: "list", items: ["甲", "乙"] }, '<ul class="items"><li>甲</li><li>乙</li></ul>'],
    ["quote", { kind: "quote", text: "共436条。" }, "<blockquote>共436条。</blockquote>"],
    ["note", { kind: "note", text: "按辛店街道理解。" }, '<p class="note">按辛店街道理解。</p>'],
    [
      "warning",
      { kind: "warning", text: "对不上" },
      '<p class="warning" role="note"><span class="tag">注意</span>对不上</p>',
    ],
  ])("renders a %s", (_, block, markup) => {
    expect(render(block)).toBe(markup);
  });

  test.each([
    ["2件：辛店街道2020年新收的申请2件", ["2件"]],
    ["采购1,234,567.50元，比上年多-3项", ["1,234,567.50元", "-3项"]],
    ["占33.3%，上升5个百分点", ["33.3%", "5个百分点"]],
    ["2020年的报告没有这一格", []],
  ])("sets the figures of the lead %j apart", (text, figures) => {
    const markup = render({ kind: "lead", text });
    expect([...markup.matchAll(/<strong class="figure">(.*?)<\/strong>/g)].map((match) => match[1])).toEqual(figures);
    expect(markup.replace(/<[^>]*>/g, "")).toBe(text);
  });

  test("puts columns of figures to the right, the first column in heads of rows", () => {
    const rows = [
      ["予以公开", "2", "100.0%", "甲"],
      ["不予公开", "0", "—", "3"],
    ];
    const markup = render({ kind: "table", head: ["结果", "件数", "占比", "备注"], rows });
    expect(markup).toContain(
      '<th scope="row" class="short">予以公开</th><td class="number">2</td><td class="number">100.0%</td><td>甲',
    );
    expect(markup).toContain('<th scope="col" class="short">结果</th><th scope="col" class="number short">件数</th>');
  });

  test("links a source to its cell", () => {
    const markup = render({ kind: "sources", citations: [0] });
    expect(markup).toContain('href="/reports/2020-0123456789?fact=applications.received.total#cited"');
    expect(markup).toContain("《辛店街道2020年年度报告》第三部分，一、本年新收政府信息公开申请数量，总计");
  });

  test("names a source without a link where there is no page", () => {
    const markup = renderWebHtml(answer([{ kind: "sources", citations: [0] }]), () => null);
    expect(markup).toContain("<li>《辛店街道2020年年度报告》第三部分");
    expect(markup).not.toContain("<a");
  });

  test("folds many sources of a report into one line that opens to each place", () => {
    const columns = ["自然人", "商业企业", "科研机构", "其他", "总计"];
    const citations = columns.map((column) => ({ ...CITATION, column, fact: `applications.received.${column}` }));
    const markup = renderWebHtml(
      answer([{ kind: "sources", citations: [0, 1, 2, 3, 4] }], { citations }),
      linksInto(""),
    );
    expect(markup).toMatch(/<summary>《辛店街道2020年年度报告》第三部分[^<]*<\/summary>/);
    expect(markup.match(/<a href="[^"]*#cited">第三部分，一、本年新收政府信息公开申请数量，[^<]*<\/a>/g)).toHaveLength(
      5,
    );
  });

  test("leaves sources out that are not there", () => {
    expect(render({ kind: "sources", citations: [7] })).toBe("");
  });

  test("makes the choices buttons that ask the whole question", () => {
    const options = [{ label: "辛店街道", question: "辛店街道2020年收到多少件申请" }];
    const markup = renderWebHtml(answer([], { options }), linksInto(""));
    expect(markup).toContain('<button type="submit" name="q" value="辛店街道2020年收到多少件申请">辛店街道</button>');
    expect(markup).toContain('action="/" method="get"');
  });

  test("escapes whatever stands in an answer", () => {
    const evil = `"><script>alert('1')</script><img src=x onerror=alert(1)>&lt;`;
    const kinds: AnswerBlock[] = [
      ...(["lead", "text", "heading", "quote", "warning", "note"] as const).map((kind) => ({ kind, text: evil })),
      { kind: "list", items: [evil] },
      { kind: "table", head: [evil, evil], rows: [[evil, evil]] },
      { kind: "sources", citations: [0] },
    ];
    const citations = [{ ...CITATION, report: evil, title: evil, row: evil, column: evil, fact: evil }];
    const options = [{ label: evil, question: evil }];
    const markup = renderWebHtml(answer(kinds, { citations, options }), linksInto(""));
    expect(markup).not.toMatch(/<script|<img|alert\('/);
    expect(markup).toContain("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)");
    // Every quotation mark left is one of the template's own: they come in pairs after an equals sign.
    expect(markup.replace(/[\w-]+="[^"<>]*"/g, "")).not.toContain('"');
  });
});

describe("html()", () => {
  test("drops control characters, direction marks and half characters", () => {
    expect(toHtml(html`<p>${"a\u0000b\u001b[31mc\u202ed\ud800e"}</p>`)).toBe("<p>ab[31mcde</p>");
  });
  test("keeps markup, joins lists and leaves nothing out", () => {
    const parts: Piece = [html`<b>${1}</b>`, "<", [2, null, false, undefined]];
    expect(toHtml(html`<p>${parts}</p>`)).toBe("<p><b>1</b>&lt;2</p>");
  });
});

describe("what goes with an answer", () => {
  const picture = {
    title: "历年<申请>",
    panels: [
      {
        shape: "line" as const,
        heading: "新收",
        unit: "件",
        marks: [
          { name: "2020年", value: 0, label: "0件" },
          { name: "2021年", value: null, label: "空白" },
        ],
      },
    ],
    notes: [],
    source: "两份报告",
  };
  const lead = { kind: "lead", text: "甲" } as const;
  const table = { kind: "table", head: ["年"], rows: [["2020年"]] } as const;
  const files = { picture: "/a/abc/picture", table: "/a/abc/table.csv" };
  const rendered = (blocks: readonly AnswerBlock[], more: Partial<Answer>) =>
    renderWebHtml(answer(blocks, more), linksInto(""), files);

  test("is a picture in both schemes and widths before the table, its words escaped", () => {
    const markup = rendered([lead, table], { picture });
    expect([...markup.matchAll(/<source media="([^"]*)" srcset="([^"]*)">/g)].map(([, ...look]) => look)).toEqual([
      ["(max-width: 40rem) and (prefers-color-scheme: dark)", "/a/abc/picture.svg?scheme=dark&amp;width=narrow"],
      ["(max-width: 40rem)", "/a/abc/picture.svg?scheme=light&amp;width=narrow"],
      ["(prefers-color-scheme: dark)", "/a/abc/picture.svg?scheme=dark"],
    ]);
    expect(markup).toContain('alt="历年&lt;申请&gt;。新收：2020年0件，2021年空白。"');
    expect(markup.indexOf("<figure")).toBeLessThan(markup.indexOf("<table"));
    expect(markup).not.toContain("图中的数");
  });

  test("is a table of the picture's figures where the answer has none, the blank told from the zero", () => {
    expect(rendered([lead], { picture })).toContain(
      '<tr><th scope="row">2020年</th><td class="number">0件</td></tr><tr><th scope="row">2021年</th><td class="number">空白</td></tr>',
    );
  });

  test("is the whole table as a file", () => {
    const wholeTable = { name: "排名", head: ["甲"], rows: [[1], [2]] };
    expect(rendered([lead], { wholeTable })).toContain('<a href="/a/abc/table.csv" download>下载全表（CSV，2 行）</a>');
  });

  test("is what to ask next, each a whole question in its address", () => {
    const markup = rendered([lead], { suggestions: [{ label: "那<2021>年", question: "甲&乙2021年" }] });
    expect(markup).toContain(
      '<a href="/?q=%E7%94%B2%26%E4%B9%992021%E5%B9%B4" data-question="甲&amp;乙2021年" title="甲&amp;乙2021年">那&lt;2021&gt;年</a>',
    );
  });

  test("is left out where there is no place for it", () => {
    const markup = renderWebHtml(answer([lead], { picture }), linksInto(""));
    expect(markup).not.toContain("<figure");
  });
});
