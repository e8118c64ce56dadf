import type { Answer, AnswerBlock, Citation } from "../answering/answer.ts";
import { alignTable, displayWidth, tableInWords } from "./align-table.ts";
import { describePlace } from "./describe-citation.ts";
import { foldSources } from "./fold-sources.ts";
import type { LinkTo } from "./links.ts";
import { splitRanges } from "./split-text.ts";
import { showableText } from "./unshowable.ts";

/** Longest message that Telegram takes, counted after the entities are parsed (Bot API, sendMessage). */
export const TELEGRAM_MESSAGE_LIMIT = 4096;

/** Columns of a monospaced font that a phone shows before it wraps the line. */
const WIDEST_TABLE = 34;

/** Text under one tag, or under none. The text is not escaped yet. */
interface Run {
  readonly text: string;
  readonly tag?: Tag;
  /** A tag around this run and its neighbours that have the same. */
  readonly within?: Tag;
}

interface Tag {
  readonly open: string;
  readonly close: string;
}

const BOLD = { open: "<b>", close: "</b>" };
const ITALIC = { open: "<i>", close: "</i>" };
const QUOTE = { open: "<blockquote>", close: "</blockquote>" };
/** Three lines of it are seen until it is opened. */
const FOLDED = { open: "<blockquote expandable>", close: "</blockquote>" };
/** Sources in a list that is longer are folded away. */
const SOURCES_SEEN = 3;
const PREFORMATTED = { open: "<pre>", close: "</pre>" };

/** Escapes text for Telegram's HTML mode, attribute values included. */
export function escapeTelegramHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Sources that are quoted one by one. */
const QUOTED = 20;
const LONGEST_QUOTE = 160;

function linked(text: string, citation: Citation, linkTo: LinkTo): Run {
  const href = linkTo(citation);
  return href === null ? { text } : { text, tag: { open: `<a href="${escapeTelegramHtml(href)}">`, close: "</a>" } };
}

function quoteOf({ quote }: Citation): string {
  const words = (quote ?? "").replace(/\s+/g, " ").trim();
  if (words === "") return "";
  const shown = [...words].slice(0, LONGEST_QUOTE).join("");
  return `：“${shown}${shown.length < words.length ? "……" : ""}”`;
}

/** Every source with the words or the figure that stand there, report by report. */
function quotedRuns(citations: readonly Citation[], linkTo: LinkTo): readonly Run[] {
  const shown = citations.slice(0, QUOTED);
  const runs = shown.flatMap((citation, index): Run[] => {
    const place = describePlace(citation);
    const line = citation.line === null || citation.page !== undefined ? "" : `（第${citation.line}行）`;
    const isNew = shown[index - 1]?.report !== citation.report;
    return [
      ...(isNew ? [{ text: "\n" }, linked(`《${citation.title}》`, { ...citation, fact: null }, linkTo)] : []),
      ...(place === "" ? [] : [{ text: "\n• " }, linked(`${place}${line}`, citation, linkTo)]),
      { text: quoteOf(citation) },
    ];
  });
  const left = citations.length - shown.length;
  return runs.length === 0
    ? []
    : [{ text: "出处与原文：" }, ...runs, ...(left > 0 ? [{ text: `\n另有${left}处` }] : [])];
}

/** The text of a message in Telegram's HTML mode, for where its markup is refused. */
export function textOfTelegramHtml(html: string): string {
  const text = html.replace(/<[^>]*>/g, "");
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

function sourceRuns(citations: readonly Citation[], linkTo: LinkTo): readonly Run[] {
  const { lines, left } = foldSources(citations);
  const named = lines.map(({ text, citation }) => linked(text, citation, linkTo));
  const all = left > 0 ? [...named, { text: `另有${left}份报告` }] : named;
  if (all.length > SOURCES_SEEN) {
    const lines = all.flatMap((run, index): Run[] => [{ text: index === 0 ? "• " : "\n• " }, run]);
    return [{ text: "出处：\n" }, ...lines.map((run): Run => ({ ...run, within: FOLDED }))];
  }
  const bullet = all.length > 1 ? "\n• " : "";
  return all.length === 0 ? [] : [{ text: "出处：" }, ...all.flatMap((run) => [{ text: bullet }, run])];
}

/** Columns that a reader can tell apart with their names out of sight. */
const MOST_NAMED = 4;
/** What stands between the names of columns that are written out above a table. */
const NAMES_APART = "｜";

/**
 * A table in columns as long as a phone shows them on one line each; long names of columns then stand above it. A wider
 * one is told row by row.
 */
function tableRuns(head: readonly string[], rows: readonly (readonly string[])[]): readonly Run[] {
  const isNarrow = (lines: readonly string[]) => lines.every((line) => displayWidth(line) <= WIDEST_TABLE);
  const whole = alignTable(head, rows);
  if (isNarrow(whole)) return [{ text: whole.join("\n"), tag: PREFORMATTED }];
  const [, ...body] = alignTable([], rows);
  if (rows.length > 1 && head.length <= MOST_NAMED && isNarrow(body)) {
    const names = { text: head.join(NAMES_APART), tag: ITALIC };
    return [names, { text: "\n" }, { text: body.join("\n"), tag: PREFORMATTED }];
  }
  const lines = tableInWords(head, rows).map((line) => `• ${line}`);
  return [{ text: lines.join("\n") }];
}

function blockRuns(block: AnswerBlock, answer: Answer, { linkTo, sources }: TelegramRendering): readonly Run[] {
  switch (block.kind) {
    case "lead":
    case "heading":
      return [{ text: block.text, tag: BOLD }];
    case "text":
      return [{ text: block.text }];
    case "list":
      return [{ text: block.items.map((item) => `• ${item}`).join("\n") }];
    case "table":
      return tableRuns(block.head, block.rows);
    case "quote":
      return [{ text: block.text, tag: QUOTE }];
    case "warning":
      return [{ text: `⚠️ ${block.text}` }];
    case "note":
      return [{ text: block.text, tag: ITALIC }];
    case "sources":
      return (sources === "quoted" ? quotedRuns : sourceRuns)(
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
    let around: Tag | undefined;
    for (const run of runs) {
      const part = runHtml(run, start - offset, end - offset);
      offset += run.text.length;
      if (part === "") continue;
      if (run.within !== around) html += `${around?.close ?? ""}${run.within?.open ?? ""}`;
      around = run.within;
      html += part;
    }
    return `${html}${around?.close ?? ""}`;
  });
}

export interface TelegramRendering {
  readonly linkTo: LinkTo;
  /** Longest message in UTF-16 units after parsing. */
  readonly limit?: number;
  /** `named`: where the figures stand; `quoted`: also what stands there. */
  readonly sources?: "named" | "quoted";
}

/**
 * Renders an answer in Telegram's HTML mode, everything escaped.
 *
 * The choices of a `clarify` are not in it: they are the channel's buttons.
 *
 * @returns the messages to send, in order; never empty messages
 */
export function renderTelegramHtml(answer: Answer, options: TelegramRendering): readonly string[] {
  const blocks = answer.blocks
    .map((block) => ({
      kind: block.kind,
      runs: blockRuns(block, answer, options).map((run): Run => ({ ...run, text: showableText(run.text) })),
    }))
    .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ""));
  const runs = blocks.flatMap((block, index) => [...seam(blocks[index - 1]?.kind, block.kind), ...block.runs]);
  return messagesOf(runs, options.limit ?? TELEGRAM_MESSAGE_LIMIT);
}
