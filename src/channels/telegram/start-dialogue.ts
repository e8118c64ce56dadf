import type { Context } from "grammy";
import { TEXTS } from "../texts.ts";
import type { Attendant } from "./attendant.ts";
import { isPrivate, sessionOf } from "./places.ts";
import { readStart } from "./read-start.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

/** How a dialogue begins. */
export interface Starter {
  /** Says what the bot is for, and how it is asked. */
  greet(ctx: Context): Promise<void>;
  /** Goes on with what the link held that led to the bot: an answer, a question or a report. */
  start(ctx: Context, rest: string): Promise<void>;
}

export function createStarter(work: TelegramWork, { ask, deliver, say }: Attendant): Starter {
  const { conversation, questionAbout } = work;

  async function greet(ctx: Context): Promise<void> {
    const hints = [
      TELEGRAM_TEXTS.inGroups(ctx.me),
      ...(ctx.me.supports_inline_queries ? [TELEGRAM_TEXTS.inAnyChat(ctx.me)] : []),
      ...(work.desk && isPrivate(ctx) ? [TELEGRAM_TEXTS.files.inPrivate] : []),
    ];
    await deliver(ctx, await ask(ctx, TEXTS.help), { listed: true, closing: hints.join("\n") });
  }

  async function answer(ctx: Context, question: string): Promise<void> {
    await deliver(ctx, await ask(ctx, question), { heading: question });
  }

  async function reopen(ctx: Context, id: string): Promise<void> {
    const replies = await conversation.reopen(sessionOf(ctx), id);
    const last = replies?.at(-1);
    if (!replies || !last) return say(ctx, TELEGRAM_TEXTS.noSuchAnswer);
    await deliver(ctx, last, { heading: replies.map(({ question }) => question).join(" → ") });
  }

  async function start(ctx: Context, rest: string): Promise<void> {
    const word = readStart(rest);
    switch (word.kind) {
      case "nothing":
        return greet(ctx);
      case "answer":
        return reopen(ctx, word.id);
      case "question":
        return answer(ctx, word.text);
      case "other": {
        const question = questionAbout?.(word.word);
        return question === undefined ? greet(ctx) : answer(ctx, question);
      }
    }
  }

  return { greet, start };
}
