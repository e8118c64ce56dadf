import type { Context } from "grammy";
import type { Answer } from "../../answering/answer.ts";
import type { Reply } from "../../conversation/conversation.ts";
import type { Intent } from "../../understanding/intent.ts";
import { wantsPicture, withoutWish } from "../wants-picture.ts";
import { answerUnder } from "./answer-buttons.ts";
import { askedIn, isPrivate, replyingTo, sessionOf } from "./places.ts";
import { createRecentDialogues } from "./recent-dialogues.ts";
import { type Delivery, sendAnswer } from "./send-answer.ts";
import { createPictureSender } from "./send-picture.ts";
import { sendTable } from "./send-table.ts";
import { showActivity } from "./show-activity.ts";
import type { TelegramWork } from "./telegram-work.ts";

export interface Delivering extends Partial<Delivery> {
  /** The picture comes along unasked. */
  readonly pictured?: boolean;
}

/** Asks the conversation and brings back what it says. */
export interface Attendant {
  /** Asks in the dialogue of whoever sent the update. */
  ask(ctx: Context, question: string): Promise<Reply>;
  /** Sends an answer with all that belongs to it. */
  deliver(ctx: Context, reply: Reply, delivering?: Delivering): Promise<void>;
  /** Sends the picture of an answer; throws when it cannot be drawn or sent. */
  show(ctx: Context, answer: Answer, replyTo: number | undefined): Promise<void>;
  /** The answer that the update speaks of, with a picture or without: the one replied to, else the last of the dialogue. */
  answerMeant(ctx: Context): Promise<Answer | undefined>;
  /** Says something of the channel's own. */
  say(ctx: Context, text: string, more?: object): Promise<void>;
}

/** Dialogues of which is known what was answered last. */
const REMEMBERED_DIALOGUES = 1000;
/** Answers that are looked at rather than read: in private their picture comes along. */
const PICTURED: ReadonlySet<Intent> = new Set(["summary", "trend"]);

export function createAttendant(work: TelegramWork, describe: (error: unknown) => object): Attendant {
  const { conversation, pictures, logger } = work;
  const sendPicture = pictures && createPictureSender(pictures);
  const dialogues = createRecentDialogues(REMEMBERED_DIALOGUES);

  /** What comes after the answer's text: failing must not look as if the answer had failed. */
  async function alongside(what: string, send: () => Promise<void>): Promise<void> {
    try {
      await send();
    } catch (error) {
      logger.warn(describe(error), what);
    }
  }

  /**
   * Who replies to an answer goes on from that one, whoever asked for it and however long ago.
   *
   * @returns that answer, or the dialogue's last
   */
  async function resume(ctx: Context): Promise<Answer | undefined> {
    const replied = ctx.message?.reply_to_message;
    const id = replied?.from?.id === ctx.me.id ? answerUnder(replied.reply_markup?.inline_keyboard ?? []) : undefined;
    const session = sessionOf(ctx);
    const known = dialogues.find(session);
    if (id === undefined || id === known?.lastId) return known?.last;
    return (await conversation.reopen(session, id))?.at(-1)?.answer ?? known?.last;
  }

  async function show(ctx: Context, { picture }: Answer, replyTo: number | undefined): Promise<void> {
    if (!picture || !sendPicture) return;
    await showActivity(ctx, "upload_photo", logger, () => sendPicture(ctx, picture, replyTo));
  }

  return {
    show,
    answerMeant: resume,
    ask: (ctx, question) =>
      showActivity(ctx, "typing", logger, async () => {
        await resume(ctx);
        return conversation.ask(sessionOf(ctx), withoutWish(question));
      }),
    async deliver(ctx, reply, { pictured = false, ...delivering } = {}) {
      const { answer } = reply;
      const delivery = { replyTo: askedIn(ctx), ...delivering };
      await sendAnswer(ctx, reply, work, delivery);
      const natural = isPrivate(ctx) && PICTURED.has(answer.intent);
      const asked = wantsPicture(ctx.message?.text ?? ctx.message?.caption ?? "");
      if (pictured || natural || asked) {
        await alongside("图没能发出", () => show(ctx, answer, delivery.replyTo));
      }
      const { wholeTable } = answer;
      if (wholeTable) await alongside("表格没能发出", () => sendTable(ctx, wholeTable, delivery.replyTo));
      dialogues.keep(sessionOf(ctx), reply);
      const { status, intent } = answer;
      logger.info({ update: ctx.update.update_id, status, intent }, "已答复");
    },
    async say(ctx, text, more = {}) {
      await ctx.reply(text, { ...(isPrivate(ctx) ? {} : replyingTo(ctx.msgId)), ...more });
    },
  };
}
