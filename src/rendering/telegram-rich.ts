import type { Answer, AnswerBlock, Citation } from "../answering/answer.ts";
import { foldSources } from "./fold-sources.ts";
import type { LinkTo } from "./links.ts";
import { escapeTelegramHtml } from "./telegram-html.ts";
import { showableText } from "./unshowable.ts";

/** Limits of a rich message (Bot API, InputRichMessage). */
const LIMITS = { characters: 32_768, blocks: 500, columns: 20 };

const FIGURE = /^(?:[+\-−]?[\d.,]+\s*(?:%|[件条家份元]|万元|百分点)?|—)$/;

function text(words: string): string {
  return escapeTelegramHtml(showableText(words)).replaceAll("\n", "<br>");
}

function cell(words: string, tag: "td" | "th"): string {
  const align = tag === "td" && FIGURE.test(words) ? ' align="right"' : "";
  return `<${tag}${align}>${text(words)}</${tag}>`;
}

function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [
    head.map((words) => cell(words, "th")).join(""),
    ...rows.map((row) => row.map((words) => cell(words, "td")).join("")),
  ];
  return `<table bordered striped compact>${lines.map((line) => `<tr>${line}</tr>`).join("")}</table>`;
}

function sourcesHtml(citations: readonly Citation[], linkTo: LinkTo): string {
  const { lines, left } = foldSources(citations);
  if (lines.length === 0) return "";
  const items = lines.map((line) => {
    const href = linkTo(line.citation);
    const words = text(line.text);
    return `<li>${href === null ? words : `<a href="${escapeTelegramHtml(href)}">${words}</a>`}</li>`;
  });
  const more = left > 0 ? `<li>另有${left}份报告</li>` : "";
  return `<details><summary>出处</summary><ul>${items.join("")}${more}</ul></details>`;
}

function blockHtml(block: AnswerBlock, answer: Answer, linkTo: LinkTo): string {
  switch (block.kind) {
    case "lead":
      return `<p><b>${text(block.text)}</b></p>`;
    case "heading":
      return `<h4>${text(block.text)}</h4>`;
    case "text":
      return `<p>${text(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${text(item)}</li>`).join("")}</ul>`;
    case "table":
      return tableHtml(block.head, block.rows);
    case "quote":
      return `<blockquote>${text(block.text)}</blockquote>`;
    case "warning":
      return `<p>⚠️ ${text(block.text)}</p>`;
    case "note":
      return `<p><i>${text(block.text)}</i></p>`;
    case "sources":
      return sourcesHtml(
        block.citations.flatMap((index) => answer.citations[index] ?? []),
        linkTo,
      );
  }
}

/**
 * Renders an answer that has a table as one of Telegram's rich messages, everything escaped.
 *
 * @returns `undefined` for an answer without a table, and for one that a rich message has no room for
 */
export function renderTelegramRich(answer: Answer, linkTo: LinkTo): string | undefined {
  const tables = answer.blocks.filter((block) => block.kind === "table");
  if (tables.length === 0) return undefined;
  if (tables.some(({ head, rows }) => [head, ...rows].some((row) => row.length > LIMITS.columns))) return undefined;
  const html = answer.blocks.map((block) => blockHtml(block, answer, linkTo)).join("");
  const blocks = html.match(/<(?:p|h4|li|tr|table|ul|blockquote|details)[ >]/g)?.length ?? 0;
  return html.length > LIMITS.characters || blocks > LIMITS.blocks ? undefined : html;
}
