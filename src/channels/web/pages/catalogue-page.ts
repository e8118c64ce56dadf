import { html, type Markup } from "../../../rendering/markup.ts";
import type { CatalogueQuery, Listed } from "../catalogue.ts";
import { renderPage } from "./layout.ts";

export interface CatalogueParts {
  readonly query: CatalogueQuery;
  /** 1-based, as anyone may have typed it. */
  readonly page: number;
  /** All that the query asks for. */
  readonly found: readonly Listed[];
  /** What may be chosen. */
  readonly years: readonly number[];
  readonly regions: readonly string[];
  readonly types: Readonly<Record<string, string>>;
  /** Is there no report at all? */
  readonly isEmpty: boolean;
}

const AGENCIES_PER_PAGE = 50;

function agencyMarkup({ key, agency, entries }: Listed): Markup {
  const years = entries.map(
    ({ id, year, findings }) =>
      html`<li><a href="/reports/${id}">${year}年${findings.length > 0 && html`<span class="count" title="有${findings.length}条数据提示">${findings.length}<span class="hidden">条数据提示</span></span>`}</a></li>`,
  );
  return html`<li class="agency"><label class="pick"><input type="checkbox" name="agency" value="${key}" aria-label="比较${agency.short}"></label><div class="who"><h2><a href="/agencies/${key}">${agency.short}</a></h2><p class="region">${agency.region.join(" ")}</p></div><ul class="years" aria-label="${agency.short}的报告">${years}</ul></li>`;
}

function pagesMarkup(query: CatalogueQuery, page: number, pages: number): Markup | null {
  if (pages <= 1) return null;
  const href = (other: number): string => `/reports?${new URLSearchParams({ ...query, page: String(other) })}`;
  return html`<nav class="pages" aria-label="翻页">${page > 1 && html`<a href="${href(page - 1)}" rel="prev">上一页</a>`}<span>第 ${page} 页，共 ${pages} 页</span>${page < pages && html`<a href="${href(page + 1)}" rel="next">下一页</a>`}</nav>`;
}

/** One choice of a filter, with its first entry for all. */
function selectMarkup(
  label: string,
  name: string,
  chosen: string,
  options: readonly (readonly [value: string, label: string])[],
): Markup {
  const known =
    options.some(([value]) => value === chosen) || chosen === "" ? options : [[chosen, chosen] as const, ...options];
  return html`<label>${label}<select name="${name}"><option value="">全部</option>${known.map(
    ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
  )}</select></label>`;
}

function filterMarkup({ query, years, regions, types }: CatalogueParts): Markup {
  const indented = regions.map((path) => {
    const steps = path.split("/");
    return [path, `${"　".repeat(steps.length - 1)}${steps.at(-1)}`] as const;
  });
  return html`<form class="filter" action="/reports" method="get" role="search"><label class="by-name">机关或地区<input type="search" name="name" value="${query.name}" maxlength="60" autocomplete="off" placeholder="例如 街道"></label>${selectMarkup("地区", "region", query.region, indented)}${selectMarkup("类别", "type", query.type, Object.entries(types))}${selectMarkup(
    "年度",
    "year",
    query.year,
    years.map((year) => [String(year), `${year}年`] as const),
  )}<button type="submit">查找</button></form>`;
}

function noneMarkup({ isEmpty }: CatalogueParts): Markup {
  return html`<p class="absent">${isEmpty ? "库里还没有报告。" : "没有符合条件的报告，可以换个名称、地区或年度。"}</p>`;
}

/** The catalogue: which agencies have reports, of which years. */
export function renderCataloguePage(parts: CatalogueParts): string {
  const { query, found } = parts;
  const pages = Math.max(1, Math.ceil(found.length / AGENCIES_PER_PAGE));
  const page = Math.min(parts.page, pages);
  const shown = found.slice((page - 1) * AGENCIES_PER_PAGE, page * AGENCIES_PER_PAGE);
  const count = found.reduce((sum, each) => sum + each.entries.length, 0);
  const list = html`<form class="agency-list" action="/compare" method="get" aria-label="机关"><ul class="agencies">${shown.map(agencyMarkup)}</ul>${
    shown.length > 1 && html`<p class="compare-bar"><button type="submit">比较选中的机关</button></p>`
  }</form>`;
  return renderPage({
    title: "报告目录 · 年报问答",
    current: "reports",
    layout: "wide",
    body: html`<section class="catalogue"><h1>报告目录</h1>${filterMarkup(parts)}<p class="tally" role="status">${found.length} 个机关，${count} 份报告</p>${
      shown.length === 0 ? noneMarkup(parts) : list
    }${pagesMarkup(query, page, pages)}</section>`,
  });
}
