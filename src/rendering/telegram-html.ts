import type { Answer, AnswerBlock, Citation } from "../answering/answer.ts";
import { alignTable, displayWidth, tableInWords } from "./align-table.ts";
import { foldSources } from "./fold-sources.ts";
import type { LinkTo } from "./links.ts";
import { splitRanges } from "./split-text.ts";

/** Longest message that Telegram takes, counted after the entities are parsed (Bot API, sendMessage). */
export const TELEGRAM_MESSAGE_LIMIT = 4096;

/** Columns of a monospaced font that a phone shows before it wraps the line. */
const WIDEST_TABLE = 40;

/** Text under one tag, or under none. The text is not escaped yet. */
interface Run {
  readonly text: string;
  readonly tag?: { readonly open: string; readonly close: string };
}

const BOLD = { open: "<b>", close: "</b>" };
const ITALIC = { open: "<i>", close: "</i>" };
const QUOTE = { open: "<blockquote>", close: "</blockquote>" };
const PREFORMATTED = { open: "<pre>", close: "</pre>" };

/** Characters that the Bot API refuses or drops, and those that turn the direction of text around. */
const UNSENDABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** The text without what the Bot API would refuse or drop. */
export function sendableText(text: string): string {
  return text.replace(UNSENDABLE, "");
}

/** Escapes text for Telegram's HTML mode, attribute values included. */
export function escapeTelegramHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function sourceRuns(citations: readonly Citation[], linkTo: LinkTo): readonly Run[] {
  const { lines, left } = foldSources(citations);
  const linked = lines.map(({ text, citation }): Run => {
    const href = linkTo(citation);
    return href === null ? { text } : { text, tag: { open: `<a href="${escapeTelegramHtml(href)}">`, close: "</a>" } };
  });
  const all = left > 0 ? [...linked, { text: `另有${left}份报告` }] : linked;
  const bullet = all.length > 1 ? "\n• " : "";
  return all.length === 0 ? [] : [{ text: "出处：" }, ...all.flatMap((run) => [{ text: bullet }, run])];
}

/** A table in columns as long as a phone shows them on one line each. */
function tableRun(head: readonly string[], rows: readonly (readonly string[])[]): Run {
  const lines = alignTable(head, rows);
  const narrow = lines.every((line) => displayWidth(line) <= WIDEST_TABLE);
  if (narrow) return { text: lines.join("\n"), tag: PREFORMATTED };
  return {
    text: tableInWords(head, rows)
      .map((line) => `• ${line}`)
      .join("\n"),
  };
}

function blockRuns(block: AnswerBlock, answer: Answer, linkTo: LinkTo): readonly Run[] {
  switch (block.kind) {
    case "lead":
    case "heading":
      return [{ text: block.text, tag: BOLD }];
    case "text":
      return [{ text: block.text }];
    case "list":
      return [{ text: block.items.map((item) => `• ${item}`).join("\n") }];
    case "table":
      return [tableRun(block.head, block.rows)];
    case "quote":
      return [{ text: block.text, tag: QUOTE }];
    case "warning":
      return [{ text: `⚠️ ${block.text}` }];
    case "note":
      return [{ text: block.text, tag: ITALIC }];
    case "sources":
      return sourceRuns(
        block.citations.flatMap((index) => answer.citations[index] ?? []),
        linkTo,
      );
  }
}

type Kind = AnswerBlock["kind"];

/** Blocks with a blank line above them, and with one below. */
const APART: { readonly above: ReadonlySet<Kind>; readonly below: ReadonlySet<Kind> } = {
  above: new Set(["lead", "heading", "table", "warning", "note", "sources"]),
  below: new Set(["table", "warning", "note", "sources"]),
};
/** Blocks that stand close to their like. */
const CLOSE: ReadonlySet<Kind> = new Set(["warning", "note"]);

function seam(above: Kind | undefined, below: Kind): readonly Run[] {
  if (above === undefined) return [];
  const apart = (APART.above.has(below) || APART.below.has(above)) && !(above === below && CLOSE.has(above));
  return [{ text: apart ? "\n\n" : "\n" }];
}

/** The part of a run that lies between two offsets of the whole text, as HTML. */
function runHtml({ text, tag }: Run, from: number, to: number): string {
  const part = escapeTelegramHtml(text.slice(Math.max(0, from), Math.max(0, to)));
  return part === "" || tag === undefined ? part : `${tag.open}${part}${tag.close}`;
}

/** Cuts runs into messages. A tag is closed and opened again around a cut, so no message ever holds half a tag. */
function messagesOf(runs: readonly Run[], limit: number): readonly string[] {
  const whole = runs.map(({ text }) => text).join("");
  return splitRanges(whole, limit).map(({ start, end }) => {
    let offset = 0;
    let html = "";
    for (const run of runs) {
      html += runHtml(run, start - offset, end - offset);
      offset += run.text.length;
    }
    return html;
  });
}

/**
 * Renders an answer in Telegram's HTML mode, everything escaped.
 *
 * The choices of a `clarify` are not in it: they are the channel's buttons.
 *
 * @param options.limit longest message in UTF-16 units after parsing
 * @returns the messages to send, in order; never empty messages
 */
export function renderTelegramHtml(
  answer: Answer,
  options: { readonly linkTo: LinkTo; readonly limit?: number },
): readonly string[] {
  const blocks = answer.blocks
    .map((block) => ({
      kind: block.kind,
      runs: blockRuns(block, answer, options.linkTo).map((run): Run => ({ ...run, text: sendableText(run.text) })),
    }))
    .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
  const runs = blocks.flatMap((block, index) => [...seam(blocks[index - 1]?.kind, block.kind), ...block.runs]);
  return messagesOf(runs, options.limit ?? TELEGRAM_MESSAGE_LIMIT);
}
