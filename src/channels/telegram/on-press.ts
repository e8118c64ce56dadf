import type { Context } from "grammy";
import type { Answer } from "../../answering/answer.ts";
import type { Reply } from "../../conversation/conversation.ts";
import { renderTelegramHtml } from "../../rendering/telegram-html.ts";
import { answerButtons, type Press, readPress, suggestedQuestion } from "./answer-buttons.ts";
import type { Attendant } from "./attendant.ts";
import { isPrivate } from "./places.ts";
import { abilitiesOf, HEADING, withHeading } from "./send-answer.ts";
import { editHtml, sendHtml } from "./send-html.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

const LONGEST_NAME = 30;

/** Says something at the top of the chat for a moment, and lets the button stop turning. */
type Notify = (text?: string) => void;

/** Handles a pressed button; every press is answered, once. */
export function createPressHandler(
  work: TelegramWork,
  attendant: Attendant,
  describe: (error: unknown) => object,
): (ctx: Context) => Promise<void> {
  const { conversation, complaints, linkTo, logger } = work;

  /** The answer that a button stands under, asked for anew and apart from any dialogue. */
  async function answerOf(id: string): Promise<Reply | undefined> {
    return (await conversation.reopen(null, id))?.at(-1);
  }

  async function ask(ctx: Context, question: string): Promise<void> {
    const asker = isPrivate(ctx) ? undefined : [...(ctx.from?.first_name ?? "")].slice(0, LONGEST_NAME).join("");
    const heading = TELEGRAM_TEXTS.pressed(question, asker || undefined);
    await attendant.deliver(ctx, await attendant.ask(ctx, question), { heading });
  }

  /** Shows the sources in the answer's own place, or below it where the answer takes more than one message. */
  async function toggleSources(ctx: Context, reply: Reply, shown: boolean): Promise<void> {
    const message = ctx.callbackQuery?.message;
    const text = message && "text" in message ? message.text : undefined;
    const first = text?.split("\n", 1)[0] ?? "";
    const heading = first.startsWith(HEADING) ? first.slice(HEADING.length) : undefined;
    const answer = withHeading(reply.answer, heading);
    const [named, quoted] = (["named", "quoted"] as const).map((sources) =>
      renderTelegramHtml(answer, { linkTo, sources }),
    );
    const [whole] = (shown ? quoted : named) ?? [];
    if (text !== undefined && whole !== undefined && named?.length === 1 && quoted?.length === 1) {
      return editHtml(ctx, whole, answerButtons(reply, abilitiesOf(work), shown ? "hide" : "show"));
    }
    const alone = renderTelegramHtml(onlySources(reply.answer), { linkTo, sources: "quoted" });
    await sendHtml(ctx, alone, { replyTo: ctx.msgId });
  }

  async function complain(ctx: Context, id: string): Promise<string> {
    const reply = complaints && (await answerOf(id));
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

  async function obey(ctx: Context, press: Press, notify: Notify): Promise<void> {
    if (press.kind === "complaint") return notify(await complain(ctx, press.id));
    if (press.kind === "ask") {
      notify();
      return ask(ctx, press.question);
    }
    if (press.kind === "report") {
      const question = work.questionAbout?.(press.report);
      if (question === undefined) return notify(TELEGRAM_TEXTS.choiceTooOld);
      notify();
      return ask(ctx, question);
    }
    const reply = await answerOf(press.id);
    if (!reply || reply.id !== press.id) return notify(TELEGRAM_TEXTS.choiceTooOld);
    switch (press.kind) {
      case "suggestion": {
        const question = suggestedQuestion(reply.answer.suggestions, press.digest);
        if (question === undefined) return notify(TELEGRAM_TEXTS.choiceTooOld);
        notify();
        return ask(ctx, question);
      }
      case "sources":
        notify();
        return toggleSources(ctx, reply, press.shown);
      case "picture":
        if (!reply.answer.picture) return notify(TELEGRAM_TEXTS.choiceTooOld);
        notify();
        try {
          return await attendant.show(ctx, reply.answer, ctx.msgId);
        } catch (error) {
          logger.warn(describe(error), "图没能发出");
          return attendant.say(ctx, TELEGRAM_TEXTS.noPicture);
        }
    }
  }

  return async (ctx) => {
    let notified = false;
    // Not waited for: the answer must not wait until the button has stopped turning.
    const notify: Notify = (text) => {
      if (notified) return;
      notified = true;
      const notice = text === undefined ? {} : { text };
      ctx.answerCallbackQuery(notice).catch((error) => logger.debug(describe(error), "没能应答按钮"));
    };
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

function onlySources(answer: Answer): Answer {
  return { ...answer, blocks: [{ kind: "sources", citations: answer.citations.map((_, index) => index) }] };
}
