import { html } from "../../../rendering/markup.ts";
import { renderPage } from "./layout.ts";

export interface Problem {
  readonly title: string;
  /** What happened and what to do, one sentence or two. */
  readonly text: string;
  /** Where the visitor came from. */
  readonly back?: string;
}

export const NO_SUCH_PAGE: Problem = { title: "没有这个页面", text: "地址可能写错了，或者页面已经不在了。" };
export const NO_SUCH_REPORT: Problem = {
  title: "没有这份报告",
  text: "库里没有这个编号的报告，可以在目录里按机关和年度查找。",
};
export const NO_SUCH_AGENCY: Problem = {
  title: "没有这个机关",
  text: "库里没有这个机关的报告，可以在目录里按名称和地区查找。",
};
export const NO_SUCH_ANSWER: Problem = {
  title: "没有这个回答",
  text: "链接可能抄错了，或者时间太久没有存下来。把问题再问一遍，就能得到同样的链接。",
};
export const NO_ADMINISTRATION: Problem = {
  title: "这里只供查阅",
  text: "没有开通管理功能。要开通，请在启动时设置 WEB_ADMIN_TOKEN。",
};
export const FOREIGN_FORM: Problem = {
  title: "没有提交",
  text: "这个请求不是从本站的页面发出的。请回到页面上再提交一次。",
};
/** No problem of ours: what a visitor is told who held an answer to be wrong. */
export const NOTED: Problem = {
  title: "记下了，谢谢",
  text: "管理员会看到这个问题、这个回答，以及当时库里的数据。",
};
export const FAULT: Problem = { title: "出错了", text: "页面没能打开，错误已经记录下来。请稍后再试。" };

/** A page that says what went wrong, with the ways on from there. */
export function renderProblemPage({ title, text, back }: Problem): string {
  return renderPage({
    title: `${title} · 年报问答`,
    layout: "wide",
    body: html`<section class="problem"><h1>${title}</h1><p>${text}</p><p class="ways">${back !== undefined && html`<a href="${back}">回到回答</a>`}<a href="/reports">看报告目录</a><a href="/">去提问</a></p></section>`,
  });
}
