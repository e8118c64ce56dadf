import type { Overview } from "../../../answering/overview.ts";
import { html, type Markup } from "../../../rendering/markup.ts";
import { pictureMarkup } from "../../../rendering/web-picture.ts";
import type { Listed } from "../catalogue.ts";
import { renderPage } from "./layout.ts";
import { renderOverviewTable } from "./overview-table.ts";

export interface ComparisonParts {
  readonly listed: readonly Listed[];
  /** How many agencies are compared at most. */
  readonly most: number;
  /** The year that is compared; left out where nothing is. */
  readonly year?: number;
  readonly overview?: Overview;
  /** Can this page show pictures? */
  readonly draws: boolean;
}

function queryOf(listed: readonly Listed[], year: number | undefined): string {
  const query = new URLSearchParams(listed.map(({ key }): [string, string] => ["agency", key]));
  if (year !== undefined) query.set("year", String(year));
  return String(query);
}

/** The years that any of them has a report for. */
function yearsMarkup({ listed, year }: ComparisonParts): Markup {
  const years = [...new Set(listed.flatMap(({ entries }) => entries.map((entry) => entry.year)))].sort((a, b) => b - a);
  return html`<ul class="years" aria-label="年度">${years.map(
    (other) =>
      html`<li><a href="/compare?${queryOf(listed, other)}"${other === year && html` aria-current="true"`}>${other}年</a></li>`,
  )}</ul>`;
}

function chosenMarkup({ listed, year }: ComparisonParts): Markup {
  return html`<ul class="chosen" aria-label="正在比较">${listed.map(
    ({ key, agency }, index) =>
      html`<li><a href="/agencies/${key}">${agency.short}</a><span class="region">${agency.region.at(-1)}</span>${
        listed.length > 1 &&
        html`<a class="remove" href="/compare?${queryOf(listed.toSpliced(index, 1), year)}" aria-label="不比较${agency.short}">×</a>`
      }</li>`,
  )}</ul>`;
}

function tableMarkup({ listed, year, overview, draws }: ComparisonParts): Markup | null {
  if (!overview || year === undefined) return null;
  return html`${
    draws &&
    overview.picture &&
    pictureMarkup(overview.picture, "/compare/picture", { withTable: false, query: queryOf(listed, year) })
  }<section class="part" aria-labelledby="figures"><h2 id="figures">${year}年主要数据</h2>${renderOverviewTable(overview, `${year}年主要数据对比`)}</section>`;
}

/** Questions about the same, to be asked in words; of more agencies than a sentence holds, none. */
function askMarkup({ listed, year, overview }: ComparisonParts): Markup | null {
  if (year === undefined || !overview || listed.length < 2 || listed.length > MOST_IN_WORDS) return null;
  const names = overview.columns.map(({ heading }) => heading);
  const examples = [`${names.join("和")}${year}年收到的申请谁多`, `${names.join("和")}${year}年予以公开的比较`];
  return html`<form class="ask-about" action="/" method="get" aria-labelledby="ask-about"><h2 id="ask-about">接着问</h2><ul class="examples">${examples.map(
    (example) => html`<li><button type="submit" name="q" value="${example}">${example}</button></li>`,
  )}</ul></form>`;
}

const MOST_IN_WORDS = 3;

/** Agencies side by side in one year. */
export function renderComparisonPage(parts: ComparisonParts): string {
  const { listed, most } = parts;
  const hint =
    listed.length < 2 &&
    html`<p class="absent">在<a href="/reports">报告目录</a>里勾选两个到${most}个机关，再点“比较选中的机关”。</p>`;
  return renderPage({
    title: "机关对比 · 年报问答",
    layout: "wide",
    body: html`<section class="comparison"><p class="crumbs"><a href="/reports">报告目录</a></p><h1>机关对比</h1>${hint}${listed.length > 0 && html`${chosenMarkup(parts)}${yearsMarkup(parts)}${tableMarkup(parts)}${askMarkup(parts)}`}</section>`,
  });
}
