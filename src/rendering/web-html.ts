import type { Answer, AnswerBlock, Citation, Option } from "../answering/answer.ts";
import { describePlace } from "./describe-citation.ts";
import { foldSources, type SourceLine } from "./fold-sources.ts";
import type { LinkTo } from "./links.ts";
import { html, type Markup, type Piece, toHtml } from "./markup.ts";
import { pictureMarkup } from "./web-picture.ts";

/** A count with its unit; what a year or a date says is none. */
const COUNT = /([+\-−]?\d[\d,]*(?:\.\d+)?\s?(?:个百分点|百分点|万元|件|项|条|元|家|份|%))/;
/** A table's cell that reads best to the right. */
const FIGURE = /^[+\-−]?\d[\d,]*(?:\.\d+)?\s?(?:个?百分点|万元|件|项|条|元|家|份|%)?$|^[—–-]$/;

/** A year, a place in a ranking: breaking it over two lines gains nothing. */
const SHORT = 6;

/** Sets the figures of a leading sentence apart from its words; of one that begins with its figure, only that. */
function withFigures(text: string): Piece {
  const parts = text.split(COUNT);
  const figures = parts[0] === "" ? 1 : parts.length;
  return parts.map((part, index) =>
    index % 2 === 1 && index <= figures ? html`<strong class="figure">${part}</strong>` : part,
  );
}

function classMarkup(...names: readonly (string | false | undefined)[]): Markup | null {
  const given = names.filter(Boolean).join(" ");
  return given === "" ? null : html` class="${given}"`;
}

function tableMarkup(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  const right = head.map((_, column) => column > 0 && rows.every((row) => FIGURE.test((row[column] ?? "").trim())));
  const short = rows.every(([first = ""]) => first.length <= SHORT);
  const cell = (text: string, column: number): Markup => {
    if (column === 0) return html`<th scope="row"${classMarkup(short && "short")}>${text}</th>`;
    return right[column] ? html`<td class="number">${text}</td>` : html`<td>${text}</td>`;
  };
  return html`<div class="scroller" tabindex="0" role="region" aria-label="数据表"><table class="data"><thead><tr>${head.map(
    (text, column) =>
      html`<th scope="col"${classMarkup(right[column] && "number", text.length <= SHORT && "short")}>${text}</th>`,
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

/** What one might ask next, as links: they are whole questions. */
function suggestionsMarkup(suggestions: readonly Option[]): Markup | null {
  if (suggestions.length === 0) return null;
  return html`<nav class="next" aria-label="接着问"><span class="next-label">接着问</span><ul>${suggestions.map(
    ({ label, question }) =>
      html`<li><a href="/?q=${encodeURIComponent(question)}" data-question="${question}" title="${question}">${label}</a></li>`,
  )}</ul></nav>`;
}

/** The choices as buttons of a form, so that they ask without any script too. */
function choicesMarkup(options: readonly Option[]): Markup | null {
  if (options.length === 0) return null;
  return html`<form class="choices" action="/" method="get" data-ask="choice" aria-label="可以接着问">${options.map(
    ({ label, question }) => html`<button type="submit" name="q" value="${question}">${label}</button>`,
  )}</form>`;
}

/** Where the files that go with an answer are to be had. */
export interface AnswerFiles {
  /** Address of the picture, without its ending. */
  readonly picture?: string;
  /** Address of the whole table. */
  readonly table?: string;
}

function drawnMarkup({ picture, blocks }: Answer, files: AnswerFiles): Markup | false {
  const hasTable = blocks.some(({ kind }) => kind === "table");
  return (
    picture !== undefined &&
    files.picture !== undefined &&
    pictureMarkup(picture, files.picture, { withTable: !hasTable })
  );
}

function wholeMarkup({ wholeTable }: Answer, files: AnswerFiles): Markup | false {
  return (
    wholeTable !== undefined &&
    files.table !== undefined &&
    html`<p class="take"><a href="${files.table}" download>下载全表（CSV，${wholeTable.rows.length} 行）</a></p>`
  );
}

/**
 * Renders an answer for the web page, everything escaped: its blocks, its picture, its sources as links, its choices as
 * buttons that ask, and what to ask next.
 */
export function renderWebMarkup(answer: Answer, linkTo: LinkTo, files: AnswerFiles = {}): Markup {
  // A picture tells sooner than the table that it is drawn from.
  const before = answer.blocks.findIndex(({ kind }) => kind === "table" || kind === "sources");
  const cut = before < 0 ? answer.blocks.length : before;
  const blocks = answer.blocks.map((block) => blockMarkup(block, answer, linkTo));
  return html`${blocks.slice(0, cut)}${drawnMarkup(answer, files)}${blocks.slice(cut)}${wholeMarkup(answer, files)}${choicesMarkup(answer.options)}${suggestionsMarkup(answer.suggestions ?? [])}`;
}

/** `renderWebMarkup` as a string, to be sent. */
export function renderWebHtml(answer: Answer, linkTo: LinkTo, files: AnswerFiles = {}): string {
  return toHtml(renderWebMarkup(answer, linkTo, files));
}
