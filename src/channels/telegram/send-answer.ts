import type { Context } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { Answer } from "../../answering/answer.ts";
import type { Reply } from "../../conversation/conversation.ts";
import { escapeTelegramHtml, renderTelegramHtml, TELEGRAM_MESSAGE_LIMIT } from "../../rendering/telegram-html.ts";
import { renderTelegramRich } from "../../rendering/telegram-rich.ts";
import { answerButtons } from "./answer-buttons.ts";
import { choiceButtons } from "./choice-buttons.ts";
import { isRefusal, replyingTo } from "./places.ts";
import { keyboardOf, sendHtml } from "./send-html.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

/** How an answer is sent. */
export interface Delivery {
  readonly replyTo: number | undefined;
  /** The question, where it does not stand above in the chat. */
  readonly heading?: string;
  /** Said last, below the list of choices. */
  readonly closing?: string;
  readonly sources?: "named" | "quoted";
  /** Buttons before the answer's own. */
  readonly buttons?: InlineKeyboardButton[][];
  /** The choices stand in the message even where the buttons say enough. */
  readonly listed?: boolean;
}

/** Begins a heading, and tells it apart from what an answer says. */
export const HEADING = "▸ ";

/** Puts a block of text last: into the last message where it fits whole, else into one of its own. */
function withLast(messages: readonly string[], text: string | null | undefined): readonly string[] {
  if (!text) return messages;
  const html = escapeTelegramHtml(text);
  const last = messages.at(-1);
  if (last === undefined || last.length + html.length + 2 > TELEGRAM_MESSAGE_LIMIT) return [...messages, html];
  return [...messages.slice(0, -1), `${last}\n\n${html}`];
}

const LONGEST_HEADING = 300;

/** The answer with the question above it, on one line. */
export function withHeading(answer: Answer, heading: string | undefined): Answer {
  if (heading === undefined) return answer;
  const characters = [...heading.replace(/\s+/g, " ").trim()];
  const line = characters.length <= LONGEST_HEADING ? characters : [...characters.slice(0, LONGEST_HEADING - 1), "…"];
  return { ...answer, blocks: [{ kind: "note", text: `${HEADING}${line.join("")}` }, ...answer.blocks] };
}

/** Sends an answer as a rich message, where it has a table and the server takes it; false when it was not sent. */
async function sendRich(ctx: Context, answer: Answer, reply: Reply, work: TelegramWork, delivery: Delivery) {
  const html = renderTelegramRich(answer, work.linkTo);
  if (html === undefined) return false;
  const buttons = answerButtons(reply, abilitiesOf(work), "none");
  try {
    await ctx.replyWithRichMessage(
      { html, skip_entity_detection: true },
      { ...replyingTo(delivery.replyTo), ...keyboardOf(buttons) },
    );
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    work.logger.debug({ code: error.error_code }, "服务器不收富文本消息，改发普通消息");
    return false;
  }
}

export function abilitiesOf({ pictures, complaints }: TelegramWork) {
  return { pictures: pictures !== undefined, complaints: complaints !== undefined };
}

/** Sends an answer to the chat it was asked in, in as many messages as it needs, the buttons under the last. */
export async function sendAnswer(ctx: Context, reply: Reply, work: TelegramWork, delivery: Delivery): Promise<void> {
  const answer = withHeading(reply.answer, delivery.heading);
  if (work.rich && answer.options.length === 0 && (await sendRich(ctx, answer, reply, work, delivery))) return;
  const { keyboard, listing, left } = choiceButtons(answer.options, delivery.listed);
  const rendered = renderTelegramHtml(answer, { linkTo: work.linkTo, sources: delivery.sources ?? "named" });
  const noted = withLast(rendered, left > 0 ? TELEGRAM_TEXTS.moreChoices(left) : null);
  const messages = withLast(withLast(noted, listing), delivery.closing);
  const isWhole = messages.length === 1 && delivery.sources === "quoted";
  const buttons = answerButtons(reply, abilitiesOf(work), isWhole ? "hide" : "show");
  await sendHtml(ctx, messages, {
    replyTo: delivery.replyTo,
    buttons: [...(delivery.buttons ?? []), ...keyboard.inline_keyboard, ...buttons],
  });
}
