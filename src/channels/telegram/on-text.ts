import type { Context } from "grammy";
import { TEXTS } from "../texts.ts";
import { isBareWish } from "../wants-picture.ts";
import { type Addressed, addressedMessage } from "./addressed-message.ts";
import type { Attendant } from "./attendant.ts";
import type { FileReceiver } from "./file-receiver.ts";
import { createCommands } from "./obey-command.ts";
import { createStarter } from "./start-dialogue.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

/** Handles what is written to the bot: questions, commands, and calls without either. */
export function createTextHandler(
  work: TelegramWork,
  attendant: Attendant,
  files: FileReceiver,
): (ctx: Context) => Promise<void> {
  const { ask, deliver, say } = attendant;
  const obey = createCommands(work, attendant, files, createStarter(work, attendant));

  async function answer(ctx: Context, question: string): Promise<void> {
    await deliver(ctx, await ask(ctx, question));
  }

  /** Shows the picture of what was answered; where nothing was, the wish is as good as a question. */
  async function showMeant(ctx: Context, wish: string): Promise<void> {
    const meant = await attendant.answerMeant(ctx);
    if (!meant) return answer(ctx, wish);
    await (meant.picture ? attendant.show(ctx, meant, ctx.msgId) : say(ctx, TEXTS.noPicture));
  }

  async function attend(ctx: Context, addressed: Addressed): Promise<void> {
    switch (addressed.kind) {
      case "question":
        return isBareWish(addressed.text) ? showMeant(ctx, addressed.text) : answer(ctx, addressed.text);
      case "command":
        return obey(ctx, addressed.name, addressed.rest);
      case "nothing":
        return say(ctx, TELEGRAM_TEXTS.askWhat);
    }
  }

  return async (ctx) => {
    const addressed = ctx.message && addressedMessage(ctx.message, ctx.me);
    if (addressed) await attend(ctx, addressed);
  };
}
