import { sequentialize } from "@grammyjs/runner";
import { type Bot, type Context, GrammyError } from "grammy";
import type { Answer } from "../../answering/answer.ts";
import type { Conversation } from "../../conversation/conversation.ts";
import type { LinkTo } from "../../rendering/links.ts";
import type { ChannelLogger } from "../channel-logger.ts";
import { createRecentKeys } from "../recent-keys.ts";
import { TEXTS } from "../texts.ts";
import { addressedQuestion } from "./addressed-question.ts";
import { chosenQuestion } from "./choice-buttons.ts";
import { describeFault } from "./describe-fault.ts";
import { sendAnswer } from "./send-answer.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";

/** What the handlers work with. */
export interface TelegramWork {
  readonly conversation: Conversation;
  readonly linkTo: LinkTo;
  readonly logger: ChannelLogger;
}

/** Updates remembered against a second delivery. */
const REMEMBERED_UPDATES = 2000;
/** Work that takes longer than this shows that the bot is typing. */
const TYPING_AFTER_MS = 700;

/** One person in one chat: two people in a group have their own dialogues. */
function sessionOf(ctx: Context): string {
  return `telegram:${ctx.chat?.id ?? "?"}:${ctx.from?.id ?? "?"}`;
}

function isPrivate(ctx: Context): boolean {
  return ctx.chat?.type === "private";
}

/** The bot may no longer write here: it was blocked, removed or muted. */
function isShutOut(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 403;
}

/** Puts before a greeting how the bot is called in groups; the examples at its end go on in the buttons. */
function withGroupHint(answer: Answer, ctx: Context): Answer {
  return { ...answer, blocks: [{ kind: "note", text: TELEGRAM_TEXTS.inGroups(ctx.me) }, ...answer.blocks] };
}

/** Shows that the bot is at work until the returned function is called. A trifle: failing does not matter. */
function showTyping(ctx: Context, { logger }: TelegramWork, token: string): () => void {
  const timer = setTimeout(() => {
    ctx.replyWithChatAction("typing").catch((error) => logger.debug(describeFault(error, token), "没能显示正在输入"));
  }, TYPING_AFTER_MS);
  return () => clearTimeout(timer);
}

/** Installs the handlers: what is asked in Telegram goes to the conversation, and its answer back. */
export function installHandlers(bot: Bot, work: TelegramWork): void {
  const { conversation, linkTo, logger } = work;
  const updates = createRecentKeys<number>(REMEMBERED_UPDATES);

  const answer = async (ctx: Context, question: string, finish: (answer: Answer) => Answer = (same) => same) => {
    const stopTyping = showTyping(ctx, work, bot.token);
    const reply = await conversation.ask(sessionOf(ctx), question).finally(stopTyping);
    const pressed = ctx.callbackQuery !== undefined;
    const replyTo = isPrivate(ctx) && !pressed ? undefined : ctx.msgId;
    await sendAnswer(ctx, finish(reply.answer), { linkTo, replyTo });
    logger.info({ update: ctx.update.update_id, status: reply.answer.status, intent: reply.answer.intent }, "已答复");
  };

  const say = async (ctx: Context, text: string) => {
    await ctx.reply(text, isPrivate(ctx) || ctx.msgId === undefined ? {} : { reply_parameters: replyTo(ctx.msgId) });
  };

  bot.use(async (ctx, next) => {
    if (updates.addIfNew(ctx.update.update_id)) await next();
    else logger.debug({ update: ctx.update.update_id }, "重复收到的消息，不再答复");
  });
  bot.use(sequentialize((ctx: Context) => String(ctx.chat?.id ?? ctx.from?.id ?? "")));

  bot.on("message:text", async (ctx) => {
    // Telegram shows an anonymous administrator as a bot that speaks for the group.
    const isBot = ctx.from.is_bot && ctx.senderChat === undefined;
    const addressed = isBot ? undefined : addressedQuestion(ctx.message, ctx.me);
    switch (addressed?.kind) {
      case undefined:
        return;
      case "question":
        return answer(ctx, addressed.text);
      case "start":
      case "help":
        return answer(ctx, TEXTS.help, (reply) => withGroupHint(reply, ctx));
      case "nothing":
        return say(ctx, TELEGRAM_TEXTS.askWhat);
    }
  });

  bot.on(["message:media", "message:sticker", "message:contact", "message:location"], async (ctx) => {
    if (isPrivate(ctx)) await say(ctx, TEXTS.textOnly);
  });

  bot.on("callback_query", async (ctx) => {
    const { data, message } = ctx.callbackQuery;
    const question = data === undefined ? undefined : chosenQuestion(data, message?.text);
    // Answered at once, so that the button does not keep turning while the answer is on its way.
    const notice = question === undefined ? { text: TELEGRAM_TEXTS.choiceTooOld } : {};
    ctx.answerCallbackQuery(notice).catch((error) => logger.debug(describeFault(error, bot.token), "没能应答按钮"));
    if (question !== undefined && ctx.chat !== undefined) await answer(ctx, question);
  });

  bot.catch(async ({ error, ctx }) => {
    const fields = { update: ctx.update.update_id, ...describeFault(error, bot.token) };
    if (isShutOut(error)) return logger.info(fields, "不能在这个会话里发言");
    logger.error(fields, "没能答复");
    if (ctx.chat === undefined) return;
    await say(ctx, TEXTS.apology).catch((again) =>
      logger.warn({ update: ctx.update.update_id, ...describeFault(again, bot.token) }, "道歉也没能发出"),
    );
  });
}

function replyTo(message_id: number) {
  return { message_id, allow_sending_without_reply: true };
}
