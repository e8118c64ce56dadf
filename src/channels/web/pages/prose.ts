import { findNarrative } from "../../../form/facts.ts";
import { html, type Markup } from "../../../rendering/markup.ts";
import { figureOf } from "../../../report/cell.ts";
import type { Fact, Passage, Report } from "../../../report/report.ts";
import type { Cited } from "./find-cited.ts";
import { locateQuote } from "./locate-quote.ts";

/** A numbered heading inside the prose: short, and no sentence. */
const HEADING = /^[（(][一二三四五六七八九十]+[)）][^。；]{0,30}$/;

function passageMarkup(text: string): Markup {
  return HEADING.test(text.trim()) ? html`<h3>${text}</h3>` : html`<p>${text}</p>`;
}

function citedMark(text: string): Markup {
  return html`<mark id="cited" class="cited" tabindex="-1" aria-current="true">${text}</mark>`;
}

/** The sentence by itself, for one that stands before section 一 or was not found in the kept text. */
function aside(quote: string, origin: string): Markup {
  return html`<figure class="aside"><figcaption>${origin}</figcaption><blockquote>${citedMark(quote)}</blockquote></figure>`;
}

/** Which passage holds a quotation, and where. */
function findPassage(passages: readonly Passage[], quote: string) {
  for (const [index, { text }] of passages.entries()) {
    const range = locateQuote(text, quote);
    if (range) return { index, ...range };
  }
  return undefined;
}

/** The passages of one section, with the cited sentence marked where it stands here. */
export function renderProse(report: Report, section: keyof Report["sections"], cited: Cited): Markup {
  const passages = report.sections[section];
  const quote = cited.kind === "sentence" && cited.fact.where.section === section ? (cited.fact.quote ?? "") : "";
  const found = findPassage(passages, quote);
  return html`${quote !== "" && !found && aside(quote, "报告原句")}${passages.map(({ text }, index) =>
    found?.index === index
      ? html`<p>${text.slice(0, found.start)}${citedMark(text.slice(found.start, found.end))}${text.slice(found.end)}</p>`
      : passageMarkup(text),
  )}${passages.length === 0 && html`<p class="absent">报告中没有读到这一部分。</p>`}`;
}

/** A cited sentence of the preamble, or of a section that is a table. */
export function renderCitedAside(report: Report, cited: Cited): Markup | null {
  if (cited.kind !== "sentence" || !cited.fact.quote) return null;
  const { section } = cited.fact.where;
  if (section !== null && section in report.sections) return null;
  return aside(cited.fact.quote, section === null ? "报告正文" : `第${section}部分`);
}

/** What is stated, with 余 and the like where the report says so. */
function statementMarkup(fact: Fact): Markup {
  const unit = findNarrative(fact.id)?.unit ?? "";
  const value = figureOf(fact.cell);
  const stated = value === null ? (fact.cell.raw ?? "") : `${fact.approximate ? "约" : ""}${value}${unit}`;
  const others = (fact.restated ?? []).map(({ value: other }) => html`，另一处写${other}${unit}`);
  return html`${stated}${others}`;
}

/** The figures of the prose, each leading to its sentence; `null` when there are none. */
export function renderStatements(report: Report): Markup | null {
  const stated = report.facts.filter((fact) => fact.where.column === null);
  if (stated.length === 0) return null;
  return html`<table class="data statements"><caption>正文中的数字</caption><tbody>${stated.map(
    (fact) =>
      html`<tr><th scope="row">${findNarrative(fact.id)?.label ?? fact.where.row}</th><td>${statementMarkup(fact)}</td><td><a href="?fact=${encodeURIComponent(fact.id)}#cited">看原句</a></td></tr>`,
  )}</tbody></table>`;
}
