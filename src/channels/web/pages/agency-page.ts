import type { Overview } from "../../../answering/overview.ts";
import { html, type Markup } from "../../../rendering/markup.ts";
import { pictureMarkup } from "../../../rendering/web-picture.ts";
import { displayName } from "../../../report/agency.ts";
import { AGENCY_TYPE_LABELS } from "../agency-types.ts";
import type { Listed } from "../catalogue.ts";
import { examplesAbout } from "./example-questions.ts";
import { renderPage } from "./layout.ts";
import { renderOverviewTable } from "./overview-table.ts";

export interface AgencyParts {
  readonly listed: Listed;
  readonly overview: Overview;
  /** Can this page show pictures? */
  readonly draws: boolean;
}

/** The way to an agency: each step of its region leads to what the catalogue has there. */
function regionMarkup({ agency }: Listed): Markup {
  const steps = agency.region.map((name, index) => {
    const region = agency.region.slice(0, index + 1).join("/");
    return html`<a href="/reports?${String(new URLSearchParams({ region }))}">${name}</a>`;
  });
  return html`<p class="crumbs"><a href="/reports">报告目录</a>${steps}</p>`;
}

function reportsMarkup({ entries }: Listed): Markup {
  return html`<ul class="report-list">${entries
    .toReversed()
    .map(
      ({ id, year, title, published, revision, findings }) =>
        html`<li><a href="/reports/${id}">${year}年</a><span class="title">${title}</span><span class="facts">${[
          published === null ? "公布日期未写明" : `${published} 公布`,
          revision > 1 && `第${revision}版`,
          findings.length > 0 && `${findings.length}条数据提示`,
        ]
          .filter((part) => part !== false)
          .join("，")}</span></li>`,
    )}</ul>`;
}

/** An agency: its years, how its figures went, its reports. */
export function renderAgencyPage({ listed, overview, draws }: AgencyParts): string {
  const { key, agency, entries } = listed;
  const newest = entries.at(-1);
  const examples = newest ? examplesAbout(newest) : [];
  return renderPage({
    title: `${displayName(agency)} · 年报问答`,
    layout: "wide",
    body: html`<article class="agency-page"><header>${regionMarkup(listed)}<h1>${agency.short}</h1><p class="region">${agency.name}，${AGENCY_TYPE_LABELS[agency.type]}，${entries.length} 份报告</p><p class="downloads"><a href="/api/facts.csv?agency=${key}" download>下载历年全部数据（CSV）</a></p></header><div class="at-a-glance">${
      draws && overview.picture && pictureMarkup(overview.picture, `/agencies/${key}/picture`, { withTable: false })
    }<section class="part" aria-labelledby="reports"><h2 id="reports">报告</h2>${reportsMarkup(listed)}</section></div><section class="part" aria-labelledby="figures"><h2 id="figures">主要数据</h2>${renderOverviewTable(overview, `${agency.short}历年主要数据`)}</section><form class="ask-about" action="/" method="get" aria-labelledby="ask-about"><h2 id="ask-about">接着问</h2><ul class="examples">${examples.map(
      (example) => html`<li><button type="submit" name="q" value="${example}">${example}</button></li>`,
    )}</ul></form></article>`,
  });
}
