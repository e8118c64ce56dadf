import type { Context } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { textOfTelegramHtml } from "../../rendering/telegram-html.ts";
import { isRefusal, replyingTo } from "./places.ts";

const PLAIN = { link_preview_options: { is_disabled: true } } as const;
const HTML = { ...PLAIN, parse_mode: "HTML" } as const;

/** The keyboard, or none where there is no button. */
export function keyboardOf(rows: InlineKeyboardButton[][]) {
  return rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {};
}

/** Markup that the server does not take must not cost the answer: then the bare text goes. */
async function orAsText<T>(html: string, send: (text: string, form: typeof HTML | typeof PLAIN) => Promise<T>) {
  try {
    return await send(html, HTML);
  } catch (error) {
    if (!isRefusal(error) || !error.description.includes("can't parse entities")) throw error;
    return send(textOfTelegramHtml(html), PLAIN);
  }
}

/** Sends messages in order; the first one replies, the last one carries the buttons. */
export async function sendHtml(
  ctx: Context,
  messages: readonly string[],
  { replyTo, buttons = [] }: { readonly replyTo: number | undefined; readonly buttons?: InlineKeyboardButton[][] },
): Promise<void> {
  for (const [index, message] of messages.entries()) {
    await orAsText(message, (text, form) =>
      ctx.reply(text, {
        ...form,
        ...(index === 0 ? replyingTo(replyTo) : {}),
        ...(index === messages.length - 1 ? keyboardOf(buttons) : {}),
      }),
    );
  }
}

/** Pressed twice, or deleted in the meantime. */
const NOTHING_TO_DO = /message is not modified|message to edit not found/;

/** Puts another text in the place of the one whose button was pressed. */
export async function editHtml(ctx: Context, message: string, buttons: InlineKeyboardButton[][]): Promise<void> {
  try {
    await orAsText(message, (text, form) => ctx.editMessageText(text, { ...form, ...keyboardOf(buttons) }));
  } catch (error) {
    if (!isRefusal(error) || !NOTHING_TO_DO.test(error.description)) throw error;
  }
}
