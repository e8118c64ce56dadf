import type { Context } from "grammy";
import type { Answer } from "../../answering/answer.ts";
import type { LinkTo } from "../../rendering/links.ts";
import { escapeTelegramHtml, renderTelegramHtml, TELEGRAM_MESSAGE_LIMIT } from "../../rendering/telegram-html.ts";
import { choiceButtons } from "./choice-buttons.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";

/** Puts a block of text last: into the last message where it fits whole, else into one of its own. */
function withLast(messages: readonly string[], text: string): readonly string[] {
  const html = escapeTelegramHtml(text);
  const last = messages.at(-1);
  if (last === undefined || last.length + html.length + 2 > TELEGRAM_MESSAGE_LIMIT) return [...messages, html];
  return [...messages.slice(0, -1), `${last}\n\n${html}`];
}

/**
 * Sends an answer to the chat it was asked in, in as many messages as it needs, the choices as buttons under the last.
 *
 * @param replyTo id of the message that it answers; it may have been deleted in the meantime
 */
export async function sendAnswer(
  ctx: Context,
  answer: Answer,
  options: { readonly linkTo: LinkTo; readonly replyTo: number | undefined },
): Promise<void> {
  const { keyboard, listing, left } = choiceButtons(answer.options);
  const rendered = renderTelegramHtml(answer, { linkTo: options.linkTo });
  const noted = left > 0 ? withLast(rendered, TELEGRAM_TEXTS.moreChoices(left)) : rendered;
  const messages = listing === null ? noted : withLast(noted, listing);
  for (const [index, message] of messages.entries()) {
    const isLast = index === messages.length - 1;
    await ctx.reply(message, {
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
      ...(index === 0 && options.replyTo !== undefined
        ? { reply_parameters: { message_id: options.replyTo, allow_sending_without_reply: true } }
        : {}),
      ...(isLast && keyboard.inline_keyboard.length > 0 ? { reply_markup: keyboard } : {}),
    });
  }
}
