import type { Answer, AnswerBlock, Citation, Option } from "../answering/answer.ts";
import { describePlace } from "./describe-citation.ts";
import { foldSources, type SourceLine } from "./fold-sources.ts";
import type { LinkTo } from "./links.ts";
import { html, type Markup, type Piece, toHtml } from "./markup.ts";

/** A count with its unit; what a year or a date says is none. */
const COUNT = /([+\-−]?\d[\d,]*(?:\.\d+)?\s?(?:个百分点|百分点|万元|件|项|条|元|家|份|%))/;
/** A table's cell that reads best to the right. */
const FIGURE = /^[+\-−]?\d[\d,]*(?:\.\d+)?\s?(?:个?百分点|万元|件|项|条|元|家|份|%)?$|^[—–-]$/;

/** Sets the figures of a leading sentence apart from its words; of one that begins with its figure, only that. */
function withFigures(text: string): Piece {
  const parts = text.split(COUNT);
  const figures = parts[0] === "" ? 1 : parts.length;
  return parts.map((part, index) =>
    index % 2 === 1 && index <= figures ? html`<strong class="figure">${part}</strong>` : part,
  );
}

function tableMarkup(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const right = head.map((_, column) => column > 0 && rows.every((row) => FIGURE.test((row[column] ?? "").trim())));
  const cell = (text: string, column: number): Markup => {
    if (column === 0) return html`<th scope="row">${text}</th>`;
    return right[column] ? html`<td class="number">${text}</td>` : html`<td>${text}</td>`;
  };
  return html`<div class="scroller" tabindex="0" role="region" aria-label="数据表"><table class="data"><thead><tr>${head.map(
    (text, column) =>
      right[column] ? html`<th scope="col" class="number">${text}</th>` : html`<th scope="col">${text}</th>`,
  )}</tr></thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>`;
}

function linked(text: string, citation: Citation, linkTo: LinkTo): Piece {
  const href = linkTo(citation);
  return href === null ? text : html`<a href="${href}">${text}</a>`;
}

/** One line of sources; one that stands for many places opens to show each of them. */
function sourceMarkup({ text, citation }: SourceLine, places: readonly Citation[], linkTo: LinkTo): Markup {
  if (places.length <= 1) return html`<li>${linked(text, citation, linkTo)}</li>`;
  return html`<li><details><summary>${text}</summary><ul>${places.map(
    (place) => html`<li>${linked(describePlace(place) || place.title, place, linkTo)}</li>`,
  )}</ul></details></li>`;
}

function sourcesMarkup(cited: readonly Citation[], linkTo: LinkTo): Markup | null {
  if (cited.length === 0) return null;
  const { lines, left } = foldSources(cited);
  const folds = lines.length < cited.length;
  const items = lines.map((line) =>
    sourceMarkup(line, folds ? cited.filter(({ report }) => report === line.citation.report) : [], linkTo),
  );
  return html`<div class="sources"><span class="sources-label">出处</span><ul>${items}${left > 0 && html`<li>另有${left}份报告</li>`}</ul></div>`;
}

function blockMarkup(block: AnswerBlock, answer: Answer, linkTo: LinkTo): Markup | null {
  switch (block.kind) {
    case "lead":
      return html`<p class="lead">${withFigures(block.text)}</p>`;
    case "text":
      return html`<p>${block.text}</p>`;
    case "heading":
      return html`<h3>${block.text}</h3>`;
    case "list":
      return html`<ul class="items">${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case "table":
      return tableMarkup(block.head, block.rows);
    case "quote":
      return html`<blockquote>${block.text}</blockquote>`;
    case "warning":
      return html`<p class="warning" role="note"><span class="tag">注意</span>${block.text}</p>`;
    case "note":
      return html`<p class="note">${block.text}</p>`;
    case "sources":
      return sourcesMarkup(
        block.citations.flatMap((index) => answer.citations[index] ?? []),
        linkTo,
      );
  }
}

/** The choices as buttons of a form, so that they ask without any script too. */
function choicesMarkup(options: readonly Option[]): Markup | null {
  if (options.length === 0) return null;
  return html`<form class="choices" action="/" method="get" data-ask="choice" aria-label="可以接着问">${options.map(
    ({ label, question }) => html`<button type="submit" name="q" value="${question}">${label}</button>`,
  )}</form>`;
}

/**
 * Renders an answer for the web page, everything escaped: its blocks, its sources as links, its choices as buttons that
 * ask.
 */
export function renderWebMarkup(answer: Answer, linkTo: LinkTo): Markup {
  const blocks = answer.blocks.map((block) => blockMarkup(block, answer, linkTo));
  return html`${blocks}${choicesMarkup(answer.options)}`;
}

/** `renderWebMarkup` as a string, to be sent. */
export function renderWebHtml(answer: Answer, linkTo: LinkTo): string {
  return toHtml(renderWebMarkup(answer, linkTo));
}
