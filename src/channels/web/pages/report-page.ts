import { editions } from "../../../form/editions.ts";
import type { Section } from "../../../form/types.ts";
import { html, type Markup, type Piece } from "../../../rendering/markup.ts";
import { agencyKeyOf } from "../../../report/agency-key.ts";
import type { Report } from "../../../report/report.ts";
import { fileName } from "../file-name.ts";
import { type Cited, findCited } from "./find-cited.ts";
import { renderPage } from "./layout.ts";
import { renderCitedAside, renderProse, renderStatements } from "./prose.ts";
import { renderFindings, renderTables, sectionMarkup } from "./report-tables.ts";

export interface ReportParts {
  readonly report: Report;
  readonly revision: number;
  /** Questions about this report to begin with. */
  readonly examples: readonly string[];
  /** Fact id of the address, as anyone may have typed it. */
  readonly fact: string | undefined;
}

/** Headings of the sections that are prose; those of the tables stand in the form. */
const PROSE_TITLES = { 一: "总体情况", 五: "存在的主要问题及改进情况", 六: "其他需要报告的事项" } as const;

function detailsMarkup({ report, revision }: ReportParts): Markup {
  const { agency, period, contact } = report;
  const reached = [contact.address, contact.postcode, contact.telephone, contact.email, contact.website];
  const rows: readonly (readonly [string, Piece])[] = [
    ["机关", agency.name],
    ["地区", agency.region.join(" ")],
    ["年度", `${report.year}年${revision > 1 ? `（第${revision}版）` : ""}`],
    ["表格格式", `${report.edition}年版（${editions[report.edition].source}）`],
    ["统计期限", `${period.from} 至 ${period.to}${period.stated ? "" : "（报告未写明，按自然年）"}`],
    ["公布日期", report.published ?? "报告未写明"],
    ["联系方式", reached.filter((part) => part !== null).join("，")],
    ["来源文件", html`<span title="sha256：${report.source.sha256}">${fileName(report.source.file)}</span>`],
  ];
  return html`<dl class="details">${rows.map(
    ([name, value]) => value !== "" && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

function citedMarkup(cited: Cited): Markup | null {
  switch (cited.kind) {
    case "nothing":
      return null;
    case "unknown":
      return html`<p class="pointer" role="note">链接所指的那一格不在这份报告里：编号可能写错，或者这一版表格没有这一项。</p>`;
    case "sentence":
      return html`<p class="pointer" role="note">引用的是正文中的一句话，<a href="#cited">到标出的那一句</a>。</p>`;
    case "cells": {
      const [first, ...rest] = cited.facts;
      const place = html`第${first.where.section}部分 · ${cited.label}`;
      return rest.length === 0
        ? html`<p class="pointer" role="note">引用的是：${place}，<a href="#cited">到标出的那一格</a>。</p>`
        : html`<p class="pointer" role="note">引用的是：${place}。表中不印这个合计，它是标出的${cited.facts.length}格之和，<a href="#cited">到第一格</a>。</p>`;
    }
  }
}

function proseMarkup(report: Report, numeral: keyof typeof PROSE_TITLES, cited: Cited): Markup {
  return sectionMarkup(
    numeral,
    PROSE_TITLES[numeral],
    html`<div class="prose">${renderProse(report, numeral, cited)}</div>`,
  );
}

function askMarkup(examples: readonly string[]): Markup {
  return html`<form class="ask-about" action="/" method="get" aria-labelledby="ask-about"><h2 id="ask-about">就这份报告提问</h2><ul class="examples">${examples.map(
    (example) => html`<li><button type="submit" name="q" value="${example}">${example}</button></li>`,
  )}</ul></form>`;
}

/** A report as the form lays it out, with what was cited marked under `id="cited"`. */
export function renderReportPage(parts: ReportParts): string {
  const { report, examples } = parts;
  const cited = findCited(report, parts.fact);
  const numerals: readonly Section[] = ["一", "二", "三", "四", "五", "六"];
  return renderPage({
    title: `${report.title} · 年报问答`,
    layout: "wide",
    body: html`<article class="report"><header><p class="crumbs"><a href="/reports">报告目录</a><a href="/agencies/${agencyKeyOf(report.id)}">${report.agency.short}</a></p><h1>${report.title}</h1>${report.remarks.map(
      (remark) => html`<p class="remark">${remark}</p>`,
    )}${detailsMarkup(parts)}<p class="downloads"><a href="/api/reports/${report.id}.csv" download>下载数据（CSV）</a><a href="/api/reports/${report.id}">JSON</a></p></header>${citedMarkup(cited)}${renderFindings(report, "stored")}<nav class="contents" aria-label="本报告的六个部分"><ul>${numerals.map(
      (numeral) => html`<li><a href="#part-${numeral}">${numeral}</a></li>`,
    )}</ul></nav>${renderCitedAside(report, cited)}${proseMarkup(report, "一", cited)}${renderStatements(report)}${renderTables(report, cited)}${proseMarkup(report, "五", cited)}${proseMarkup(report, "六", cited)}${askMarkup(examples)}</article>`,
  });
}
