import { html, type Markup } from "../../../rendering/markup.ts";
import type { Agency } from "../../../report/agency.ts";
import type { ReportEntry } from "../../../store/store.ts";
import { renderPage } from "./layout.ts";

/** What of the catalogue an address asks for. */
export interface CatalogueQuery {
  /** Part of an agency's name or region; empty for all. */
  readonly name: string;
  /** A year in digits; empty for all. */
  readonly year: string;
  /** 1-based. */
  readonly page: number;
}

interface Listed {
  readonly agency: Agency;
  readonly entries: readonly ReportEntry[];
}

const AGENCIES_PER_PAGE = 50;

function matches({ agency, year }: ReportEntry, query: CatalogueQuery): boolean {
  if (query.year !== "" && String(year) !== query.year) return false;
  if (query.name === "") return true;
  return [agency.name, agency.short, agency.region.join("")].some((text) => text.includes(query.name));
}

function listed(entries: readonly ReportEntry[]): readonly Listed[] {
  const byAgency = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    const known = byAgency.get(entry.agency.id);
    if (known) known.push(entry);
    else byAgency.set(entry.agency.id, [entry]);
  }
  const key = ({ agency }: Listed): string => [...agency.region, agency.short].join("/");
  return [...byAgency.values()]
    .flatMap((own) => (own[0] ? [{ agency: own[0].agency, entries: own }] : []))
    .map((each) => ({ each, key: key(each) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ each }) => each);
}

function agencyMarkup({ agency, entries }: Listed): Markup {
  const years = entries.map(
    ({ id, year, findings }) =>
      html`<li><a href="/reports/${id}">${year}年</a>${findings.length > 0 && html`<span class="count" title="有${findings.length}条数据提示">${findings.length}<span class="hidden">条数据提示</span></span>`}</li>`,
  );
  return html`<li class="agency"><div><h2>${agency.short}</h2><p class="region">${agency.region.join(" ")}</p></div><ul class="years" aria-label="${agency.short}的报告">${years}</ul></li>`;
}

function pagesMarkup(query: CatalogueQuery, pages: number): Markup | null {
  if (pages <= 1) return null;
  const href = (page: number): string =>
    `/reports?${new URLSearchParams({ name: query.name, year: query.year, page: String(page) })}`;
  return html`<nav class="pages" aria-label="翻页">${query.page > 1 && html`<a href="${href(query.page - 1)}" rel="prev">上一页</a>`}<span>第 ${query.page} 页，共 ${pages} 页</span>${query.page < pages && html`<a href="${href(query.page + 1)}" rel="next">下一页</a>`}</nav>`;
}

function filterMarkup(query: CatalogueQuery, years: readonly number[]): Markup {
  const options = years.map(
    (year) => html`<option value="${year}"${String(year) === query.year && html` selected`}>${year}年</option>`,
  );
  return html`<form class="filter" action="/reports" method="get" role="search"><label>机关或地区<input type="search" name="name" value="${query.name}" maxlength="60" autocomplete="off"></label><label>年度<select name="year"><option value="">全部</option>${options}</select></label><button type="submit">查找</button></form>`;
}

/** The catalogue: which agencies have reports, of which years. */
export function renderCataloguePage(entries: readonly ReportEntry[], asked: CatalogueQuery): string {
  const found = listed(entries.filter((entry) => matches(entry, asked)));
  const pages = Math.max(1, Math.ceil(found.length / AGENCIES_PER_PAGE));
  const query = { ...asked, page: Math.min(Math.max(1, asked.page), pages) };
  const shown = found.slice((query.page - 1) * AGENCIES_PER_PAGE, query.page * AGENCIES_PER_PAGE);
  const years = [...new Set(entries.map((entry) => entry.year))].sort((a, b) => b - a);
  const count = found.reduce((sum, each) => sum + each.entries.length, 0);
  return renderPage({
    title: "报告目录 · 年报问答",
    current: "reports",
    layout: "wide",
    body: html`<section class="catalogue"><h1>报告目录</h1>${filterMarkup(query, years)}<p class="tally" role="status">${found.length} 个机关，${count} 份报告</p>${
      shown.length === 0
        ? html`<p class="absent">${entries.length === 0 ? "库里还没有报告。" : "没有符合条件的报告，可以换个名称或年度。"}</p>`
        : html`<ul class="agencies">${shown.map(agencyMarkup)}</ul>`
    }${pagesMarkup(query, pages)}</section>`,
  });
}
