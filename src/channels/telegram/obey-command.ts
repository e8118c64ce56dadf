import type { Context } from "grammy";
import type { Reply } from "../../conversation/conversation.ts";
import type { Attendant } from "./attendant.ts";
import { ASKING, type AskingName, type CommandName, isAsking } from "./commands.ts";
import type { FileReceiver } from "./file-receiver.ts";
import { sessionOf } from "./places.ts";
import type { Starter } from "./start-dialogue.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

/** Carries out a command; `rest` is what stands behind it. */
export type ObeyCommand = (ctx: Context, name: CommandName, rest: string) => Promise<void>;

/** Commands whose picture is as much wanted as their words. */
const PICTURED: ReadonlySet<AskingName> = new Set(["summary", "trend"]);
/** Asked for the sources of what was said last. */
const SOURCES = "来源";

export function createCommands(
  { conversation }: Pick<TelegramWork, "conversation">,
  { ask, deliver, say }: Attendant,
  files: FileReceiver,
  { greet, start }: Starter,
): ObeyCommand {
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

  return async (ctx, name, rest) => {
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
  };
}

/** Is the answer of the kind that the command is for? */
function isMeant({ answer: { status, intent } }: Reply, intents: readonly string[]): boolean {
  return status !== "out_of_scope" && intents.includes(intent);
}
