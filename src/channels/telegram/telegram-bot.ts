import { sequentialize } from "@grammyjs/runner";
import type { Bot, Context } from "grammy";
import type { ChatMember } from "grammy/types";
import { createRecentKeys } from "../recent-keys.ts";
import { TEXTS } from "../texts.ts";
import { createAttendant } from "./attendant.ts";
import { describeFault } from "./describe-fault.ts";
import type { Download } from "./download-file.ts";
import { createFileReceiver } from "./file-receiver.ts";
import { createInlineResults } from "./inline-results.ts";
import { createPressHandler } from "./on-press.ts";
import { createTextHandler } from "./on-text.ts";
import { isPrivate, isShutOut } from "./places.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

/** Updates remembered against a second delivery. */
const REMEMBERED_UPDATES = 2000;
const REMEMBERED_GROUPS = 1000;
const REMEMBERED_ALBUMS = 200;
/** Examples in the greeting of a group. */
const EXAMPLES = 3;
/** How long Telegram may show the same results for the same words, to anyone. */
const INLINE_CACHE_SECONDS = 60;

/** What the bot is told of. */
export const UPDATES = ["message", "callback_query", "inline_query", "my_chat_member"] as const;

/** Messages that say something, but not in words. */
const WORDLESS = ["message:file", "message:contact", "message:location", "message:poll", "message:dice"] as const;

function isIn(member: ChatMember): boolean {
  if (member.status === "restricted") return member.is_member;
  return member.status !== "left" && member.status !== "kicked";
}

/** Installs the handlers: what is asked in Telegram goes to the conversation, and its answer back. */
export function installHandlers(bot: Bot, work: TelegramWork, download: Download): void {
  const { conversation, linkTo, logger } = work;
  const describe = (error: unknown) => describeFault(error, bot.token);
  const attendant = createAttendant(work, describe);
  const files = createFileReceiver(work, attendant, download, describe);
  const onText = createTextHandler(work, attendant, files);
  const onPress = createPressHandler(work, attendant, describe);
  const username = () => bot.botInfo.username;
  const inlineResults = createInlineResults({ conversation, linkTo, username, now: () => performance.now() });
  const updates = createRecentKeys<number>(REMEMBERED_UPDATES);
  const greeted = createRecentKeys<number>(REMEMBERED_GROUPS);
  const albums = createRecentKeys<string>(REMEMBERED_ALBUMS);

  bot.use(async (ctx, next) => {
    if (updates.addIfNew(ctx.update.update_id)) await next();
    else logger.debug({ update: ctx.update.update_id }, "重复收到的消息，不再答复");
  });
  bot.use(sequentialize((ctx: Context) => String(ctx.chat?.id ?? ctx.from?.id ?? "")));

  bot.on("message", async (ctx, next) => {
    // Telegram shows an anonymous administrator as a bot that speaks for the group.
    const isBot = ctx.from.is_bot && ctx.senderChat === undefined;
    // What somebody sent through inline mode is an answer of ours.
    const isOurs = ctx.message.via_bot?.id === ctx.me.id;
    if (!isBot && !isOurs) await next();
  });
  bot.on("message:text", onText);
  bot.on("message:document", async (ctx, next) => {
    await (work.desk ? files.onDocument(ctx) : next());
  });
  bot.on("message:caption", async (ctx) => {
    const { media_group_id: album } = ctx.message;
    if (album !== undefined) albums.addIfNew(album);
    await onText(ctx);
  });
  bot.on([...WORDLESS], async (ctx) => {
    const { media_group_id: album } = ctx.message;
    if (!isPrivate(ctx) || (album !== undefined && !albums.addIfNew(album))) return;
    await attendant.say(ctx, work.desk ? TELEGRAM_TEXTS.textAndFilesOnly : TEXTS.textOnly);
  });

  bot.on("callback_query", onPress);

  bot.on("inline_query", async (ctx) => {
    const { results, remark } = await inlineResults(ctx.inlineQuery.query);
    await ctx.answerInlineQuery(results, {
      cache_time: INLINE_CACHE_SECONDS,
      button: { text: remark, start_parameter: "help" },
    });
  });

  bot.on("my_chat_member", async (ctx) => {
    const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    const isGroup = chat.type === "group" || chat.type === "supergroup";
    if (!isGroup || isIn(before) || !isIn(after) || !greeted.addIfNew(chat.id)) return;
    const help = await conversation.ask(null, TEXTS.help);
    const answer = { ...help.answer, options: help.answer.options.slice(0, EXAMPLES) };
    const closing = TELEGRAM_TEXTS.inGroups(ctx.me);
    await attendant.deliver(ctx, { ...help, answer }, { listed: true, closing, replyTo: undefined });
  });

  bot.catch(async ({ error, ctx }) => {
    const fields = { update: ctx.update.update_id, ...describe(error) };
    if (isShutOut(error)) return logger.info(fields, "不能在这个会话里发言");
    logger.error(fields, "没能答复");
    if (ctx.chat === undefined || ctx.myChatMember) return;
    await attendant
      .say(ctx, TEXTS.apology)
      .catch((again) => logger.warn({ update: ctx.update.update_id, ...describe(again) }, "道歉也没能发出"));
  });
}
