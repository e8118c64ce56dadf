import type { Overview, OverviewCell, OverviewColumn } from "../../../answering/overview.ts";
import { html, type Markup } from "../../../rendering/markup.ts";

function headMarkup({ heading, report, findings }: OverviewColumn): Markup {
  if (report === null) return html`<th scope="col" class="number">${heading}<span class="state">无报告</span></th>`;
  return html`<th scope="col" class="number"><a href="/reports/${report}">${heading}</a>${findings > 0 && html`<a class="count" href="/reports/${report}#findings" title="有${findings}条数据提示">${findings}<span class="hidden">条数据提示</span></a>`}</th>`;
}

function cellMarkup(id: string, { state, text, report, doubted }: OverviewCell): Markup {
  if (report === null) return html`<td class="number none"><span class="hidden">无报告</span></td>`;
  const href = `/reports/${report}?fact=${encodeURIComponent(id)}#cited`;
  const doubt =
    doubted &&
    html`<span class="doubt" title="与报告里别的数对不上">＊<span class="hidden">与报告里别的数对不上</span></span>`;
  return state === "known"
    ? html`<td class="number"><a href="${href}">${text}</a>${doubt}</td>`
    : html`<td class="number"><span class="state">${text}</span>${doubt}</td>`;
}

/** Key figures side by side, each leading to its cell; a star where the report contradicts it. */
export function renderOverviewTable({ columns, rows }: Overview, caption: string): Markup {
  const doubted = rows.some(({ cells }) => cells.some((cell) => cell.doubted));
  return html`<div class="scroller" tabindex="0" role="region" aria-label="${caption}"><table class="data overview"><caption class="hidden">${caption}</caption><thead><tr><th scope="col">项目</th>${columns.map(headMarkup)}</tr></thead><tbody>${rows.map(
    ({ id, label, cells }) => html`<tr><th scope="row">${label}</th>${cells.map((cell) => cellMarkup(id, cell))}</tr>`,
  )}</tbody></table></div>${doubted && html`<p class="note">＊ 报告里有别的数与它对不上，点年份或机关看数据提示。</p>`}`;
}
