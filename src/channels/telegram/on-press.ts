import type { Context } from "grammy";
import type { Answer } from "../../answering/answer.ts";
import type { Reply } from "../../conversation/conversation.ts";
import { type Press, readPress, suggestedQuestion } from "./answer-buttons.ts";
import type { Attendant } from "./attendant.ts";
import { isPrivate } from "./places.ts";
import { takeComplaint } from "./take-complaint.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";
import { toggleSources } from "./toggle-sources.ts";

const LONGEST_NAME = 30;

/** Says something at the top of the chat for a moment, and lets the button stop turning. */
type Notify = (text?: string) => void;

/** Handles a pressed button; every press is answered, once. */
export function createPressHandler(
  work: TelegramWork,
  attendant: Attendant,
  describe: (error: unknown) => object,
): (ctx: Context) => Promise<void> {
  const { conversation, complaints, logger } = work;

  /** The answer that a button stands under, asked for anew and apart from any dialogue. */
  async function answerOf(id: string): Promise<Reply | undefined> {
    return (await conversation.reopen(null, id))?.at(-1);
  }

  async function ask(ctx: Context, question: string | undefined, notify: Notify): Promise<void> {
    if (question === undefined) return notify(TELEGRAM_TEXTS.choiceTooOld);
    notify();
    const asker = isPrivate(ctx) ? undefined : [...(ctx.from?.first_name ?? "")].slice(0, LONGEST_NAME).join("");
    const heading = TELEGRAM_TEXTS.pressed(question, asker || undefined);
    await attendant.deliver(ctx, await attendant.ask(ctx, question), { heading });
  }

  async function showPicture(ctx: Context, answer: Answer, notify: Notify): Promise<void> {
    if (!answer.picture) return notify(TELEGRAM_TEXTS.choiceTooOld);
    notify();
    try {
      await attendant.show(ctx, answer, ctx.msgId);
    } catch (error) {
      logger.warn(describe(error), "图没能发出");
      await attendant.say(ctx, TELEGRAM_TEXTS.noPicture);
    }
  }

  async function obey(ctx: Context, press: Press, notify: Notify): Promise<void> {
    if (press.kind === "ask") return ask(ctx, press.question, notify);
    if (press.kind === "report") return ask(ctx, work.questionAbout?.(press.report), notify);
    if (press.kind === "complaint") {
      const reply = complaints && (await answerOf(press.id));
      return notify(await takeComplaint(ctx, press.id, reply, work, describe));
    }
    const reply = await answerOf(press.id);
    if (!reply || reply.id !== press.id) return notify(TELEGRAM_TEXTS.choiceTooOld);
    switch (press.kind) {
      case "suggestion":
        return ask(ctx, suggestedQuestion(reply.answer.suggestions, press.digest), notify);
      case "sources":
        notify();
        return toggleSources(ctx, reply, press.shown, work);
      case "picture":
        return showPicture(ctx, reply.answer, notify);
    }
  }

  /** Not waited for: the answer must not wait until the button has stopped turning. */
  function notifyOnce(ctx: Context): Notify {
    let notified = false;
    return (text) => {
      if (notified) return;
      notified = true;
      const notice = text === undefined ? {} : { text };
      ctx.answerCallbackQuery(notice).catch((error) => logger.debug(describe(error), "没能应答按钮"));
    };
  }

  return async (ctx) => {
    const notify = notifyOnce(ctx);
    const { data, message } = ctx.callbackQuery ?? {};
    const press = data === undefined ? undefined : readPress(data, message?.text);
    try {
      if (press === undefined || ctx.chat === undefined) notify(TELEGRAM_TEXTS.choiceTooOld);
      else await obey(ctx, press, notify);
    } finally {
      notify(TELEGRAM_TEXTS.failedPress);
    }
  };
}
