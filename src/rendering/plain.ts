import type { Answer, AnswerBlock, Option } from "../answering/answer.ts";
import { alignTable, displayWidth, tableInWords } from "./align-table.ts";
import { foldSources } from "./fold-sources.ts";
import type { LinkTo } from "./links.ts";

/** Widest table that is laid out in columns; a wider one would wrap, so each of its rows becomes a line of words. */
const WIDEST_TABLE = 76;

/** Reports that sources name where lines cannot be opened and closed: more would bury the answer. */
const REPORTS_NAMED = 5;

interface PlainOptions {
  readonly linkTo: LinkTo;
  /** A bare number answers: the choices are numbered and a hint says so. */
  readonly numbered?: boolean;
  /** `words` for where letters have no fixed width: each row of a table becomes a line. Default `columns`. */
  readonly tables?: "columns" | "words";
}

/** Control characters other than line breaks and tabs, which a terminal would act on. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function table(head: readonly string[], rows: readonly (readonly string[])[], tables: "columns" | "words"): string {
  const lines = tables === "columns" ? alignTable(head, rows) : [];
  if (lines.length > 0 && lines.every((line) => displayWidth(line) <= WIDEST_TABLE)) return lines.join("\n");
  return tableInWords(head, rows)
    .map((line) => `· ${line}`)
    .join("\n");
}

function sources(answer: Answer, indexes: readonly number[], linkTo: LinkTo): string {
  const { lines, left } = foldSources(
    indexes.flatMap((index) => answer.citations[index] ?? []),
    REPORTS_NAMED,
  );
  const texts = lines.map(({ text, citation }) => {
    const link = linkTo(citation);
    return link === null ? text : `${text} ${link}`;
  });
  const more = left > 0 ? [`另有${left}份报告`] : [];
  const [only] = texts;
  if (texts.length + more.length === 1 && only !== undefined) return `出处：${only}`;
  return ["出处：", ...[...texts, ...more].map((text) => `· ${text}`)].join("\n");
}

function blockText(block: AnswerBlock, answer: Answer, { linkTo, tables = "columns" }: PlainOptions): string {
  switch (block.kind) {
    case "lead":
    case "text":
      return block.text;
    case "heading":
      return `【${block.text}】`;
    case "list":
      return block.items.map((item) => `· ${item}`).join("\n");
    case "table":
      return table(block.head, block.rows, tables);
    case "quote":
      return `「${block.text}」`;
    case "warning":
      return `⚠ ${block.text}`;
    case "note":
      return `注：${block.text}`;
    case "sources":
      return sources(answer, block.citations, linkTo);
  }
}

function choices(options: readonly Option[], numbered: boolean): string {
  const lines = options.map(({ question }, index) => (numbered ? `${index + 1}. ${question}` : `· ${question}`));
  return [...lines, ...(numbered ? ["回复序号即可，也可以直接把问题写完整。"] : [])].join("\n");
}

/** Follow-ups that a line of text offers. */
const OFFERED = 2;

/**
 * What one might ask next, in one line with its line break; empty where there is nothing to offer, or choices are
 * offered already.
 */
export function suggestionLine({ suggestions = [], options }: Answer): string {
  if (suggestions.length === 0 || options.length > 0) return "";
  const questions = suggestions.slice(0, OFFERED).map(({ question }) => question);
  return `还可以问：${questions.join("；")}\n`.replace(UNPRINTABLE, "");
}

/**
 * Renders an answer as plain text, for a terminal, a WeChat message, and `text` in the JSON of an answer.
 *
 * @param options.linkTo where a source can be seen; no address is written where it gives none
 * @returns lines without a final line break
 */
export function renderPlain(answer: Answer, options: PlainOptions): string {
  const texts = answer.blocks.map((block) => blockText(block, answer, options));
  const all = answer.options.length > 0 ? [...texts, choices(answer.options, options.numbered ?? false)] : texts;
  return all
    .filter((text) => text.trim() !== "")
    .join("\n")
    .replace(UNPRINTABLE, "");
}
