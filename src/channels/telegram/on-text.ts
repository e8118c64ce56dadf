import type { Context } from "grammy";
import type { Reply } from "../../conversation/conversation.ts";
import { TEXTS } from "../texts.ts";
import { isBareWish } from "../wants-picture.ts";
import { type Addressed, addressedMessage } from "./addressed-message.ts";
import type { Attendant } from "./attendant.ts";
import { ASKING, type AskingName, type CommandName, isAsking } from "./commands.ts";
import type { FileReceiver } from "./file-receiver.ts";
import { isPrivate, sessionOf } from "./places.ts";
import { readStart } from "./read-start.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

/** Commands whose picture is as much wanted as their words. */
const PICTURED: ReadonlySet<AskingName> = new Set(["summary", "trend"]);
/** Asked for the sources of what was said last. */
const SOURCES = "来源";

/** Handles what is written to the bot: questions, commands, and calls without either. */
export function createTextHandler(
  work: TelegramWork,
  attendant: Attendant,
  files: FileReceiver,
): (ctx: Context) => Promise<void> {
  const { conversation, questionAbout } = work;
  const { ask, deliver, say } = attendant;

  async function greet(ctx: Context): Promise<void> {
    const hints = [
      TELEGRAM_TEXTS.inGroups(ctx.me),
      ...(ctx.me.supports_inline_queries ? [TELEGRAM_TEXTS.inAnyChat(ctx.me)] : []),
      ...(work.desk && isPrivate(ctx) ? [TELEGRAM_TEXTS.files.inPrivate] : []),
    ];
    await deliver(ctx, await ask(ctx, TEXTS.help), { listed: true, closing: hints.join("\n") });
  }

  async function answer(ctx: Context, question: string, heading?: string): Promise<void> {
    await deliver(ctx, await ask(ctx, question), heading === undefined ? {} : { heading });
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
        return answer(ctx, word.text, word.text);
      case "other": {
        const question = questionAbout?.(word.word);
        return question === undefined ? greet(ctx) : answer(ctx, question, question);
      }
    }
  }

  /** Asks a question that should be whole; it leans on what was said before only where it has no answer by itself. */
  async function askAnew(ctx: Context, question: string, fits: (reply: Reply) => boolean = () => true): Promise<Reply> {
    const { id, answer: alone, ...rest } = await conversation.ask(null, question);
    if (id === undefined || alone.status !== "answered" || !fits({ answer: alone, ...rest })) return ask(ctx, question);
    const replies = await conversation.reopen(sessionOf(ctx), id);
    return replies?.at(-1) ?? ask(ctx, question);
  }

  async function quote(ctx: Context, question: string): Promise<void> {
    if (question !== "") return deliver(ctx, await askAnew(ctx, question), { sources: "quoted" });
    const reply = await ask(ctx, SOURCES);
    if (reply.answer.status === "out_of_scope") return say(ctx, TELEGRAM_TEXTS.nothingSaidYet);
    await deliver(ctx, reply);
  }

  async function carryOut(ctx: Context, name: AskingName, rest: string): Promise<void> {
    const { ask: phrase, intents, usage } = ASKING[name];
    const isFit = (reply: Reply) => isMeant(reply, intents);
    const reply = await (rest === "" ? ask(ctx, phrase(rest)) : askAnew(ctx, phrase(rest), isFit));
    const fits = isFit(reply);
    // Nothing was said that it could be of: what is missing is told at once, and not asked for piece by piece.
    const isOpen = rest === "" && reply.answer.status === "clarify";
    if (isOpen || (!fits && rest === ""))
      return say(ctx, usage, { reply_markup: { force_reply: true, selective: true } });
    await deliver(ctx, reply, { pictured: PICTURED.has(name), ...(fits ? {} : { closing: usage }) });
  }

  async function obey(ctx: Context, name: CommandName, rest: string): Promise<void> {
    if ((name === "add" || name === "check") && (await files.takeRepliedTo(ctx, name))) return;
    if (isAsking(name)) return carryOut(ctx, name, rest);
    switch (name) {
      case "start":
        return start(ctx, rest);
      case "help":
        return greet(ctx);
      case "ask":
        return say(ctx, TELEGRAM_TEXTS.askWhat);
      case "source":
        return quote(ctx, rest);
      case "add":
        return say(ctx, files.howTo(ctx));
    }
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

/** Is the answer of the kind that the command is for? */
function isMeant({ answer: { status, intent } }: Reply, intents: readonly string[]): boolean {
  return status !== "out_of_scope" && intents.includes(intent);
}
