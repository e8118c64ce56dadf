import type { KeptComplaint } from "../../../conversation/kept/complaints.ts";
import { html, type Markup } from "../../../rendering/markup.ts";
import { answerAddress } from "../read-questions.ts";
import { uploadMarkup } from "./check-page.ts";
import { renderPage } from "./layout.ts";

export interface AdminParts {
  readonly reports: number;
  /** Larger files are not taken; 0 when none are. */
  readonly largestBytes: number;
  /** Newest first. */
  readonly complaints: readonly KeptComplaint[];
  /** The channel that waits for its code to be scanned. */
  readonly loginChannel?: string;
  readonly refusal?: string;
  /** What became of a file that was taken in. */
  readonly uploaded?: { readonly name: string; readonly answer: Markup };
}

/** @param refusal why the last try was not taken */
export function renderLoginPage(refusal?: string): string {
  return renderPage({
    title: "管理 · 年报问答",
    layout: "wide",
    body: html`<section class="login"><h1>管理</h1>${refusal !== undefined && html`<p class="refusal" role="alert">${refusal}</p>`}<form action="/admin/login" method="post"><label>管理员令牌<input type="password" name="token" required autocomplete="current-password" maxlength="500"></label><button type="submit">进入</button></form><p class="note">令牌是启动时环境变量 WEB_ADMIN_TOKEN 的值。</p></section>`,
  });
}

function complaintMarkup({ at, id, question, answer }: KeptComplaint): Markup {
  return html`<li><p class="when">${at.slice(0, 16).replace("T", " ")}（UTC）</p><p class="what"><a href="${answerAddress(id)}">${question}</a></p><details><summary>当时的回答</summary><p class="then">${answer}</p></details></li>`;
}

function loginMarkup(channel: string): Markup {
  return html`<section class="part" aria-labelledby="login-code"><h2 id="login-code">${channel}等着扫码登录</h2><img class="login-code" src="/admin/login-code.svg" alt="${channel}的登录二维码" width="240" height="240"><p class="note">用要当机器人的${channel}号扫描。过期后刷新本页。</p></section>`;
}

/** What the operator sees. */
export function renderAdminPage({
  reports,
  largestBytes,
  complaints,
  loginChannel,
  refusal,
  uploaded,
}: AdminParts): string {
  const listed =
    complaints.length === 0
      ? html`<p class="absent">还没有人说哪个答案不对。</p>`
      : html`<ul class="complaints">${complaints.map(complaintMarkup)}</ul>`;
  return renderPage({
    title: "管理 · 年报问答",
    layout: "wide",
    body: html`<section class="admin"><header class="admin-head"><h1>管理</h1><form action="/admin/logout" method="post"><button type="submit" class="quiet">退出</button></form></header>${loginChannel !== undefined && loginMarkup(loginChannel)}<section class="part" aria-labelledby="add"><h2 id="add">收入报告</h2><p class="note">库中现有 <a href="/reports">${reports} 份报告</a>。同一机关同一年度的更正报告会作为新版收入，旧版保留。</p>${refusal !== undefined && html`<p class="refusal" role="alert">${refusal}</p>`}${largestBytes > 0 && uploadMarkup("/admin/reports", "年度报告", "收入库中")}${uploaded && html`<h3>${uploaded.name}</h3><div class="answer">${uploaded.answer}</div>`}</section><section class="part" aria-labelledby="complaints"><h2 id="complaints">有人说不对的答案</h2>${listed}</section></section>`,
  });
}
