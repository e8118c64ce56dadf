import { type Context, GrammyError } from "grammy";

/** One person in one chat: two people in a group have their own dialogues. */
export function sessionOf(ctx: Context): string {
  return `telegram:${ctx.chat?.id ?? "?"}:${ctx.from?.id ?? "?"}`;
}

export function isPrivate(ctx: Context): boolean {
  return ctx.chat?.type === "private";
}

/** Makes a message a reply; the one that it replies to may have been deleted in the meantime. */
export function replyingTo(messageId: number | undefined) {
  if (messageId === undefined) return {};
  return { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } };
}

/** The message that an answer replies to: in a group and after a press one has to see what it answers. */
export function askedIn(ctx: Context): number | undefined {
  return isPrivate(ctx) && ctx.callbackQuery === undefined ? undefined : ctx.msgId;
}

/** The Bot API refuses the request itself, and would again. */
export function isRefusal(error: unknown): error is GrammyError {
  return error instanceof GrammyError && error.error_code >= 400 && error.error_code < 500 && error.error_code !== 429;
}

/** How the Bot API says, beside 403, that the bot may not write somewhere. */
const SHUT_OUT = /not enough rights|no rights to send|CHAT_WRITE_FORBIDDEN|chat not found|CHAT_RESTRICTED/i;

/** The bot may no longer write here: it was blocked, removed or muted. */
export function isShutOut(error: unknown): boolean {
  return isRefusal(error) && (error.error_code === 403 || SHUT_OUT.test(error.description));
}
