import { html, type Markup } from "../../../rendering/markup.ts";
import type { Report } from "../../../report/report.ts";
import { renderPage } from "./layout.ts";
import { renderFindings, renderTables } from "./report-tables.ts";

export interface CheckParts {
  /** Larger files are not taken; 0 when none are. */
  readonly largestBytes: number;
  /** Why a file was not read. */
  readonly refusal?: string;
  /** What a file gave. */
  readonly checked?: {
    readonly name: string;
    readonly answer: Markup;
    /** Left out when the file is no report. */
    readonly report?: Report;
  };
}

const MEBIBYTE = 2 ** 20;
const ACCEPTED = ".txt,.html,.htm,.docx,.doc,.rtf,.pdf";

/** A form that sends one file. */
export function uploadMarkup(action: string, label: string, button: string): Markup {
  return html`<form class="upload" action="${action}" method="post" enctype="multipart/form-data"><label>${label}<input type="file" name="file" accept="${ACCEPTED}" required></label><button type="submit">${button}</button></form>`;
}

function checkedMarkup({ name, answer, report }: NonNullable<CheckParts["checked"]>): Markup {
  return html`<section class="checked" aria-labelledby="checked"><h2 id="checked">${name}</h2><div class="answer">${answer}</div>${report && html`<div class="report">${renderFindings(report, "draft")}${renderTables(report, { kind: "nothing" })}</div>`}</section>`;
}

/** The page where a draft is checked before it is published. */
export function renderCheckPage({ largestBytes, refusal, checked }: CheckParts): string {
  const form =
    largestBytes > 0
      ? html`${uploadMarkup("/check#checked", "年度报告草稿", "核对")}<p class="note">能读 Word（.docx、.doc、.rtf）、PDF、网页和文本，最大 ${Math.floor(largestBytes / MEBIBYTE)} MB。</p>`
      : html`<p class="absent">这里没有开通读取文件的功能。</p>`;
  return renderPage({
    title: "发布前核对 · 年报问答",
    current: "check",
    layout: "wide",
    body: html`<section class="check"><h1>发布前核对</h1><p class="intro-text">上传年度报告的草稿，逐列、逐行核对表格里的勾稽关系，并与库里上一年的报告对照。文件读完即弃，不保存，也不入库。</p>${refusal !== undefined && html`<p class="refusal" role="alert">${refusal}</p>`}${form}${checked && checkedMarkup(checked)}</section>`,
  });
}
