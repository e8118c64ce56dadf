import { html } from "../../../rendering/markup.ts";
import { renderPage } from "./layout.ts";

export interface Problem {
  readonly title: string;
  /** What happened and what to do, one sentence or two. */
  readonly text: string;
}

export const NO_SUCH_PAGE: Problem = { title: "没有这个页面", text: "地址可能写错了，或者页面已经不在了。" };
export const NO_SUCH_REPORT: Problem = {
  title: "没有这份报告",
  text: "库里没有这个编号的报告，可以在目录里按机关和年度查找。",
};
export const NO_SUCH_ANSWER: Problem = {
  title: "没有这个回答",
  text: "链接可能抄错了，或者时间太久没有存下来。把问题再问一遍，就能得到同样的链接。",
};
export const FAULT: Problem = { title: "出错了", text: "页面没能打开，错误已经记录下来。请稍后再试。" };

/** A page that says what went wrong, with the ways on from there. */
export function renderProblemPage({ title, text }: Problem): string {
  return renderPage({
    title: `${title} · 年报问答`,
    layout: "wide",
    body: html`<section class="problem"><h1>${title}</h1><p>${text}</p><p class="ways"><a href="/reports">看报告目录</a><a href="/">去提问</a></p></section>`,
  });
}
