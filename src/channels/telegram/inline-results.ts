import type { InlineQueryResultArticle } from "grammy/types";
import type { Answer, AnswerBlock, Citation, Value } from "../../answering/answer.ts";
import type { Conversation, Reply } from "../../conversation/conversation.ts";
import type { LinkTo } from "../../rendering/links.ts";
import { renderTelegramHtml } from "../../rendering/telegram-html.ts";
import { showableText } from "../../rendering/unshowable.ts";
import { TEXTS } from "../texts.ts";
import { digestOf } from "./choice-buttons.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";

/** What is offered for a query. */
export interface InlineOffer {
  /** Answers that may be sent to any chat. */
  readonly results: readonly InlineQueryResultArticle[];
  /** Said above them, on a button that leads to the bot's own chat. */
  readonly remark: string;
}

export type InlineResults = (query: string) => Promise<InlineOffer>;

export interface InlineParts {
  readonly conversation: Conversation;
  readonly linkTo: LinkTo;
  /** Without the @. */
  readonly username: () => string;
  readonly now: () => number;
}

const MOST_FIGURES = 8;
/** Examples for whoever has not written anything yet, and questions that a question back offers. */
const MOST_OFFERED = 6;
const LONGEST = { query: 256, title: 80, description: 160, remark: 60 };
/** People see a result while they write: the same query comes again and again. */
const CACHED = { most: 300, ms: 60_000 };

function cut(text: string, most: number): string {
  const characters = [...showableText(text).replace(/\s+/g, " ").trim()];
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most - 1).join("")}…`;
}

/** What a person reads of a block on one line. */
function lineOf(block: AnswerBlock): string {
  switch (block.kind) {
    case "list":
      return block.items.join(" ");
    case "table":
      return block.rows.map((row) => row.join(" ")).join("；");
    case "sources":
      return "";
    default:
      return block.text;
  }
}

/** The question for one figure, in the words of the place that backs it. */
function questionFor({ report, agency, year, fact }: Value, citations: readonly Citation[]): string | undefined {
  const place = citations.find((citation) => citation.report === report && citation.fact === fact);
  if (!place?.row || agency === null || year === null) return undefined;
  return `${agency}${year}年${place.row}${place.column ?? ""}`;
}

/** Makes the results of inline mode: the answer, its main figures one by one, or what a question back offers. */
export function createInlineResults({ conversation, linkTo, username, now }: InlineParts): InlineResults {
  const cache = new Map<string, { readonly atMs: number; readonly offer: Promise<InlineOffer> }>();

  function article(
    id: string,
    answer: Answer,
    shown: { readonly title: string; readonly description: string },
    open: string | undefined,
  ): InlineQueryResultArticle[] {
    const [message] = renderTelegramHtml(answer, { linkTo });
    if (message === undefined || shown.title === "") return [];
    const url = open === undefined ? undefined : `https://t.me/${username()}?start=${open}`;
    return [
      {
        type: "article",
        id,
        title: cut(shown.title, LONGEST.title),
        description: cut(shown.description, LONGEST.description),
        input_message_content: {
          message_text: message,
          parse_mode: "HTML",
          link_preview_options: { is_disabled: true },
        },
        ...(url === undefined
          ? {}
          : { reply_markup: { inline_keyboard: [[{ text: TELEGRAM_TEXTS.buttons.continueInPrivate, url }]] } }),
      },
    ];
  }

  function wholeOf({ answer, question, id }: Reply): InlineQueryResultArticle[] {
    const [first, ...rest] = answer.blocks.map(lineOf).filter((line) => line !== "");
    const shown = { title: first ?? "", description: rest.join(" ") };
    return article(id ?? digestOf(question), answer, shown, id);
  }

  /** Asks for a figure by itself: its own sources and findings come with it. Whatever else comes back is left out. */
  async function figureOf(value: Value, citations: readonly Citation[]): Promise<InlineQueryResultArticle[]> {
    const question = questionFor(value, citations);
    const reply = question === undefined ? undefined : await conversation.ask(null, question);
    const [said] = reply?.answer.values ?? [];
    const isSame = said?.report === value.report && said?.fact === value.fact && said?.value === value.value;
    return reply?.answer.status === "answered" && isSame ? wholeOf(reply) : [];
  }

  async function figuresOf({ answer: { values, citations } }: Reply): Promise<InlineQueryResultArticle[]> {
    const figures = values.filter(
      ({ fact, report }, at) => report === values[0]?.report && values.findIndex((other) => other.fact === fact) === at,
    );
    const all = await Promise.all(figures.slice(0, MOST_FIGURES).map((value) => figureOf(value, citations)));
    return all.flat();
  }

  async function offered({ answer }: Reply): Promise<InlineQueryResultArticle[]> {
    const options = answer.options.slice(0, MOST_OFFERED);
    const replies = await Promise.all(options.map(({ question }) => conversation.ask(null, question)));
    return replies.filter((reply) => reply.answer.status === "answered").flatMap(wholeOf);
  }

  async function resultsFor(reply: Reply): Promise<readonly InlineQueryResultArticle[]> {
    const { status, intent } = reply.answer;
    if (intent === "help") return offered(reply);
    switch (status) {
      case "answered":
        return [...wholeOf(reply), ...(intent === "summary" ? await figuresOf(reply) : [])];
      case "clarify":
        return offered(reply);
      case "not_found":
        return wholeOf(reply);
      case "out_of_scope":
        return [];
    }
  }

  async function make(query: string): Promise<InlineOffer> {
    const reply = await conversation.ask(null, query === "" ? TEXTS.help : query);
    const all = await resultsFor(reply);
    const results = all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at);
    const [lead] = reply.answer.blocks.map(lineOf);
    const said = results.length === 0 && lead ? lead : TELEGRAM_TEXTS.inline.elsewhere;
    return { results, remark: query === "" ? TELEGRAM_TEXTS.inline.hint : cut(said, LONGEST.remark) };
  }

  return (raw) => {
    const query = raw.trim().slice(0, LONGEST.query);
    const known = cache.get(query);
    if (known !== undefined && now() - known.atMs < CACHED.ms) return known.offer;
    const offer = make(query);
    cache.delete(query);
    cache.set(query, { atMs: now(), offer });
    offer.catch(() => cache.delete(query));
    const [oldest] = cache.size > CACHED.most ? cache.keys() : [];
    if (oldest !== undefined) cache.delete(oldest);
    return offer;
  };
}
