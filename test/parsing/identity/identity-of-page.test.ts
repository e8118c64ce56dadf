import { describe, expect, test } from "vitest";
import { readIdentity } from "../../../src/parsing/identity/read-identity.ts";
import { readHtml } from "../../../src/reading/read-html.ts";

const CRUMBS = "<div><a href=/>首页</a> &gt; <a href=/zwgk>政务公开</a> &gt; 政府信息公开年报</div>";
const SIGNATURE = "<p>临淄区民政局</p><p>2022年1月5日</p>";
const SOURCE = "<div>发布日期：2022-01-05　来源：临淄区民政局　浏览次数：12</div>";
const PERIOD = "<p>本报告所列数据的统计期限自2021年1月1日起至2021年12月31日止。</p>";
const NAMELESS = "<h1>2021年政府信息公开工作年度报告</h1>";
const FOOTER = "<div>主办：临淄区人民政府　承办：淄博市大数据中心　备案号：ICP备19118330号</div>";

/** Reports of other agencies, of other years, or both, as a site lists them. */
const OTHERS = ["财政局2021年", "城关镇2021年", "审计局2021年"];
const OWN = [2022, 2020, 2019].map((year) => `临淄区民政局${year}年`);

function titleOf(report: string): string {
  return `${report}政府信息公开工作年度报告`;
}

const LISTS: readonly (readonly [string, (reports: readonly string[]) => string])[] = [
  [
    "a list of links",
    (reports) => `<ul>${reports.map((each) => `<li><a href=/1>${titleOf(each)}</a></li>`).join("")}</ul>`,
  ],
  [
    "a list of dated links",
    (reports) =>
      `<ul>${reports.map((each) => `<li><a href=/1>${titleOf(each)}</a><span>2022-01-10</span></li>`).join("")}</ul>`,
  ],
  ["lines that a program makes links of", (reports) => reports.map((each) => `<div>${titleOf(each)}</div>`).join("")],
  [
    "lines with a date below each",
    (reports) => reports.map((each) => `<div>${titleOf(each)}</div><div>[2022-01-10]</div>`).join(""),
  ],
  ["links in one line", (reports) => `<p>${reports.map((each) => `<a href=/1>${titleOf(each)}</a>`).join("　")}</p>`],
  [
    "lines under 相关链接",
    (reports) => `<div>相关链接</div>${reports.map((each) => `<div>${titleOf(each)}</div>`).join("")}`,
  ],
  [
    "the pages before and after",
    (reports) =>
      `<p>上一篇：<a href=/1>${titleOf(reports[0] ?? "")}</a></p><p>下一篇：<a href=/2>${titleOf(reports[1] ?? "")}</a></p>`,
  ],
];

interface Page {
  readonly title?: string;
  /** Before the title. */
  readonly before?: string;
  /** Between the title and the body. */
  readonly under?: string;
  readonly preamble?: string;
  readonly prose?: string;
  readonly signature?: string;
  readonly after?: string;
  readonly head?: string;
}

function identityOf(page: Page, fileName = "a.html") {
  const { title = NAMELESS, before = "", under = "", preamble = PERIOD, prose = "全年工作有序。" } = page;
  const { signature = "", after = "", head = "" } = page;
  const body = `<p>一、总体情况</p><p>${prose}</p><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p><p>无。</p>`;
  const text = `<html><head>${head}</head><body>${CRUMBS}${before}${title}${under}${preamble}${body}${signature}${after}${FOOTER}</body></html>`;
  const identity = readIdentity(readHtml(text), fileName);
  return identity && `${identity.agency.name} ${identity.year}`;
}

const RIGHT = "临淄区民政局 2021";

describe("readIdentity() on a page that lists other reports", () => {
  describe.each(LISTS)("%s", (_, list) => {
    const mixed = list([...OTHERS.slice(0, 1), ...OWN, ...OTHERS.slice(1)]);
    test.each<[string, Page]>([
      ["the signature", { signature: SIGNATURE }],
      ["the source", { under: SOURCE }],
      ["the title", { title: `<h1>${titleOf("临淄区民政局2021年")}</h1>` }],
      ["a title without a year", { title: `<h1>${titleOf("临淄区民政局")}</h1>` }],
    ])("takes the agency from %s", (_name, page) => {
      for (const reports of [mixed, list(OTHERS), list([...OTHERS].reverse())]) {
        const apart = "<div>字号：大 中 小</div>";
        expect(identityOf({ ...page, before: reports + apart })).toBe(RIGHT);
        expect(identityOf({ ...page, after: reports })).toBe(RIGHT);
        expect(identityOf({ ...page, before: reports + apart, after: reports })).toBe(RIGHT);
        // Of a row of lines that all look the same, nothing tells which is the report's own title.
        const adjacent = identityOf({ ...page, before: reports });
        expect(page.title ? [RIGHT, undefined] : [RIGHT]).toContain(adjacent);
      }
    });

    test("names none of those that it lists", () => {
      expect(identityOf({ before: mixed })).toBeUndefined();
      expect(identityOf({ before: list(OTHERS) })).toBeUndefined();
      expect(identityOf({ after: list(OTHERS) })).toBeUndefined();
      expect(
        identityOf({ before: list(OTHERS), signature: SIGNATURE.replace("临淄区民政局", "我局") }),
      ).toBeUndefined();
    });
  });

  test.each(["before", "under", "after"] as const)("does not believe one link alone, %s", (where) => {
    const link = `<p><a href=/1>${titleOf("审计局2021年")}</a></p>`;
    expect(identityOf({ [where]: link })).toBeUndefined();
    expect(identityOf({ [where]: link, signature: SIGNATURE })).toBe(RIGHT);
  });

  test("does not believe a line alone that two others contradict, and says nothing where one does", () => {
    const before = `<div>${titleOf("审计局2021年")}</div><div>字号：大 中 小</div>`;
    expect(identityOf({ before, signature: SIGNATURE, under: SOURCE })).toBe(RIGHT);
    expect(identityOf({ before, signature: SIGNATURE })).toBeUndefined();
  });

  test.each([
    `<p>附件1：<a href=/1>${titleOf("审计局2021年")}.pdf</a></p>`,
    `<p><a href=/1>${titleOf("审计局2021年")}</a></p>`,
  ])("believes a title beside a link: %s", (before) => {
    expect(identityOf({ before, title: `<h1>${titleOf("临淄区民政局2021年")}</h1>` })).toBe(RIGHT);
  });

  test("joins no item of a menu to the title below it", () => {
    const menu = ["教育局", "财政局", "审计局"];
    for (const before of [
      menu.map((each) => `<li><a href=/1>${each}</a></li>`).join(""),
      menu.map((each) => `<div>${each}</div>`).join(""),
      `<div>${menu.join(" ")}</div>`,
      `<div>${menu.map((each) => `<a href=/1>${each}</a>`).join(" ")}</div>`,
      `<div>${menu.join(" | ")}</div>`,
    ]) {
      expect(identityOf({ before })).toBeUndefined();
      expect(identityOf({ before, signature: SIGNATURE })).toBe(RIGHT);
      expect(identityOf({ under: before, signature: SIGNATURE })).toBe(RIGHT);
      expect(identityOf({ after: before })).toBeUndefined();
      expect(identityOf({ after: before, under: SOURCE })).toBe(RIGHT);
      expect(identityOf({ after: before, signature: SIGNATURE })).toBe(RIGHT);
    }
  });
});

describe("readIdentity() on what a page says of who made it", () => {
  test.each<[string, Page]>([
    ["来源", { under: SOURCE }],
    ["来源 in one line with what follows", { under: "<div>来源：临淄区民政局浏览次数：12</div>" }],
    ["发布机构", { before: "<p>索引号：113703/2022-01　发布机构：临淄区民政局　发布日期：2022年1月5日</p>" }],
    [
      "发布机构 in a table",
      {
        before: "<table><tr><td>索引号<td>1137<td>发布机构<td>临淄区民政局<tr><td>标题<td>年报<td>日期<td>2022</table>",
      },
    ],
    ["the page's own data", { head: '<meta name="ContentSource" content="临淄区民政局">' }],
    ["the site's name", { head: '<meta name="SiteName" content="临淄区民政局">' }],
    ["the window's title", { head: "<title>2021年政府信息公开工作年度报告_临淄区民政局</title>" }],
    ["the window's title with 网站", { head: "<title>2021年政府信息公开工作年度报告-临淄区民政局政务网</title>" }],
    [
      "where the page stands",
      { before: "<div>当前位置：<a href=/>首页</a> &gt; 部门 &gt; 临淄区民政局 &gt; 年报</div>" },
    ],
    ["whom to ask", { preamble: `${PERIOD}<p>如有疑问，请与临淄区民政局联系（电话：0533-1234567）。</p>` }],
    ["whose office to ask", { preamble: `${PERIOD}<p>如有疑问，请与临淄区民政局办公室联系。</p>` }],
    ["whose work it speaks of", { prose: "2021年，临淄区民政局认真贯彻落实条例，扎实推进各项工作。" }],
    [
      "the signature though the site names itself",
      {
        signature: SIGNATURE,
        head: "<title>2021年政府信息公开工作年度报告-临淄区人民政府门户网站</title>",
      },
    ],
    [
      "the signature though the government gave it out",
      { signature: SIGNATURE, under: "<div>来源：临淄区人民政府</div>" },
    ],
    ["the signature where the source is short", { signature: SIGNATURE, under: "<div>来源：区民政局</div>" }],
    [
      "the title over the page where the report's own says less",
      {
        title: `<h1>${titleOf("临淄区民政局2021年")}</h1><div>来源：区政府办公室</div><p>2021年政府信息公开工作年度报告</p>`,
      },
    ],
    ["the title over a link to itself", { title: `<h1><a href=/1>${titleOf("临淄区民政局2021年")}</a></h1>` }],
    [
      "a title in words for sharing",
      { head: `<title>${titleOf("临淄区民政局2021年")}</title>`, before: "<div>扫一扫在手机打开当前页</div>" },
    ],
  ])("takes the agency from %s", (_, page) => {
    expect(identityOf(page)).toBe(RIGHT);
  });

  test.each<[string, Page]>([
    ["its site is a government's", { head: '<meta name="SiteName" content="临淄区人民政府">' }],
    ["its source is a government, which speaks for many", { under: "<div>来源：临淄区人民政府</div>" }],
    ["its source is a newspaper", { under: "<div>来源：临淄区融媒体中心</div>" }],
    ["its source is some county's", { under: "<div>来源：县民政局</div>" }],
    [
      "signature and source are two",
      { signature: SIGNATURE, before: "<div>2021年临淄区审计局政府信息公开工作年度报告</div><p>字号</p>" },
    ],
  ])("says nothing where %s", (_, page) => {
    expect(identityOf(page)).toBeUndefined();
  });

  test("takes the signature for that of a report without headings", () => {
    const table = "<table><tr><td>第二十条第（一）项<td>1<tr><td>信息内容<td>本年制发件数</table>";
    const page = `${CRUMBS}${NAMELESS}${PERIOD}${table}<p>全年未收费。</p>${SIGNATURE}`;
    expect(readIdentity(readHtml(page), "a.html")?.agency.name).toBe("临淄区民政局");
  });

  test("takes a signature without a date", () => {
    expect(identityOf({ signature: "<p>临淄区民政局</p>" })).toBe(RIGHT);
  });

  test("knows a county of two characters", () => {
    expect(identityOf({ title: `<h1>${titleOf("珙县2021年")}</h1>` })).toBe("珙县人民政府 2021");
    expect(identityOf({ signature: "<p>珙县</p><p>2022年1月24日</p>" })).toBe("珙县人民政府 2021");
  });

  test("takes bodies of two places of one kind for two", () => {
    const signature = "<p>张店区民政局</p><p>2022年1月5日</p>";
    const head = `<title>${titleOf("临淄区民政局2021年")}</title>`;
    expect(identityOf({ signature, head })).toBeUndefined();
  });
});
