import type { Context } from "grammy";
import type { Reply } from "../../conversation/conversation.ts";
import { renderTelegramHtml } from "../../rendering/telegram-html.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

/**
 * Notes that somebody calls an answer wrong, as they read it.
 *
 * @param reply the answer that the button stands under, where it can still be made
 * @returns what to tell them
 */
export async function takeComplaint(
  ctx: Context,
  id: string,
  reply: Reply | undefined,
  { complaints, logger }: TelegramWork,
  describe: (error: unknown) => object,
): Promise<string> {
  if (!complaints || !reply) return TELEGRAM_TEXTS.choiceTooOld;
  const message = ctx.callbackQuery?.message;
  const read = message && "text" in message ? message.text : undefined;
  const answer = read ?? renderTelegramHtml(reply.answer, { linkTo: () => null }).join("\n");
  try {
    const person = `telegram:${ctx.from?.id}`;
    const outcome = await complaints.record({ person, id, question: reply.question, answer });
    return outcome === "kept" ? TELEGRAM_TEXTS.complaintKept : TELEGRAM_TEXTS.complaintKnown;
  } catch (error) {
    logger.error(describe(error), "有人说答案不对，但没能记下来");
    return TELEGRAM_TEXTS.complaintLost;
  }
}
