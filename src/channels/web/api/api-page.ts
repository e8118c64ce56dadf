import { html, type Markup } from "../../../rendering/markup.ts";
import { renderPage } from "../pages/layout.ts";
import { OPERATIONS, type Operation } from "./operations.ts";

function operationMarkup({ method, path, summary, administrator }: Operation): Markup {
  return html`<tr><th scope="row"><code>${method.toUpperCase()} ${path}</code></th><td>${summary}${administrator && html`<span class="tag">要管理员令牌</span>`}</td></tr>`;
}

/** Commands that can be copied as they stand. */
function examplesFor(origin: string): readonly (readonly [what: string, command: string])[] {
  return [
    [
      "提问",
      `curl -s ${origin}/api/ask -H 'Content-Type: application/json' -d '{"question": "辛店街道2020年收到多少件申请"}'`,
    ],
    ["2021年的报告", `curl -s '${origin}/api/reports?year=2021'`],
    ["一个数据项，所有机关", `curl -s '${origin}/api/facts?fact=applications.received.total&limit=100'`],
    ["一年的数据，CSV", `curl -s -o 2021.csv '${origin}/api/facts.csv?year=2021'`],
    ["核对草稿", `curl -s -F file=@年报.docx ${origin}/api/check`],
    ["收入报告", `curl -s -F file=@年报.docx -H "Authorization: Bearer $WEB_ADMIN_TOKEN" ${origin}/api/reports`],
  ];
}

/** What programs can ask for, for the people who write them. */
export function renderApiPage(origin: string): string {
  const examples = examplesFor(origin).map(
    ([what, command]) => html`<h3>${what}</h3><pre tabindex="0"><code>${command}</code></pre>`,
  );
  return renderPage({
    title: "程序接口 · 年报问答",
    current: "api",
    layout: "wide",
    body: html`<article class="api"><h1>程序接口</h1><p class="intro-text">与网页同样的回答和数据，JSON 或 CSV。每个数都带出处：报告、部分、行、列和行号。空白（blank）、文字（text）、没有读到（missing）各有区分，都没有数值，不要当作零。</p><p><a href="/api/openapi.json">OpenAPI 3.1 描述（/api/openapi.json）</a></p><section class="part" aria-labelledby="operations"><h2 id="operations">能做什么</h2><div class="scroller" tabindex="0" role="region" aria-label="接口一览"><table class="data"><thead><tr><th scope="col">地址</th><th scope="col">用途</th></tr></thead><tbody>${OPERATIONS.map(operationMarkup)}</tbody></table></div></section><section class="part" aria-labelledby="examples"><h2 id="examples">例子</h2>${examples}</section><section class="part" aria-labelledby="terms"><h2 id="terms">约定</h2><ul class="items"><li>数据编号是“表.行.列”，例如 applications.received.total 是“本年新收政府信息公开申请数量”的总计。</li><li>出错时返回 {"error": "原因"}，状态码见 OpenAPI 描述。</li><li>一个地址的请求过密时返回 429，响应头 Retry-After 是要等的秒数；送文件的请求限得更紧。</li><li>要接着问，请带上回答里给的 Cookie；也可以每次都问完整的问题。</li></ul></section></article>`,
  });
}
