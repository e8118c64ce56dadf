import type { Context } from "grammy";
import type { Document } from "grammy/types";
import { refuseFile } from "../../ingesting/refuse-file.ts";
import { showableText } from "../../rendering/unshowable.ts";
import { createRateLimiter } from "../token-bucket.ts";
import { addressedMessage } from "./addressed-message.ts";
import { reportButton } from "./answer-buttons.ts";
import type { Attendant } from "./attendant.ts";
import type { Download } from "./download-file.ts";
import { isPrivate, replyingTo } from "./places.ts";
import { showActivity } from "./show-activity.ts";
import { TELEGRAM_TEXTS } from "./telegram-texts.ts";
import type { TelegramWork } from "./telegram-work.ts";

/** What is to be done with a file. */
type Wanted = "add" | "check";

/** Takes the files that people send. */
export interface FileReceiver {
  onDocument(ctx: Context): Promise<void>;
  /** Takes the file of the message that a command replies to; false when there is none. */
  takeRepliedTo(ctx: Context, wanted: Wanted): Promise<boolean>;
  /** How the sender of the update gets a report in, or checked. */
  howTo(ctx: Context): string;
}

/** Drafts that one person may have checked at once, and how soon there may be another. */
const DRAFTS = { burst: 10, perSecond: 1 / 60 };
/** Albums remembered: only the first file of one carries the words. */
const ALBUMS = 200;
/** What a Bot API server hands out at most (Bot API, getFile). */
const LARGEST_DOWNLOAD = 20_000_000;

const texts = TELEGRAM_TEXTS.files;

export function createFileReceiver(
  { desk, administrators = [], questionAbout, logger }: TelegramWork,
  { say: sayInChat, deliver }: Attendant,
  download: Download,
  describe: (error: unknown) => object,
): FileReceiver {
  const limiter = createRateLimiter(DRAFTS, () => performance.now());
  const albums = new Map<string, Wanted>();

  const mayAdd = ({ from }: Context): boolean => from !== undefined && administrators.includes(from.id);

  /** Several files may come at once: it must be plain which one is meant. */
  const say = (ctx: Context, text: string) => sayInChat(ctx, showableText(text), replyingTo(ctx.msgId));

  function waitMinutes(ctx: Context): number {
    return mayAdd(ctx) ? 0 : Math.ceil(limiter.take(String(ctx.from?.id ?? ctx.chat?.id), 1) / 60);
  }

  function rememberAlbum(album: string | undefined, wanted: Wanted): void {
    if (album === undefined) return;
    albums.set(album, wanted);
    const [oldest] = albums.size > ALBUMS ? albums.keys() : [];
    if (oldest !== undefined) albums.delete(oldest);
  }

  async function take(ctx: Context, document: Document, wanted: Wanted, remark?: string): Promise<void> {
    if (!desk) return;
    const name = document.file_name ?? "";
    const size = document.file_size ?? 0;
    const refused = refuseFile(name, size);
    if (refused) return say(ctx, texts.notTaken(name || "未命名的文件", refused.reason));
    if (size > LARGEST_DOWNLOAD) return say(ctx, texts.notTaken(name, "Telegram 的机器人最多能取 20 MB 的文件"));
    const minutes = waitMinutes(ctx);
    if (minutes > 0) return say(ctx, texts.tooMany(minutes));
    const done = await showActivity(ctx, "typing", logger, async () => {
      try {
        const bytes = await download(document.file_id, desk.largestBytes);
        return await desk[wanted]({ name, bytes });
      } catch (error) {
        logger.warn(describe(error), "没能取回文件");
        return undefined;
      }
    });
    if (!done) return say(ctx, texts.lost(name));
    const { answer, report } = done;
    const isThere = wanted === "add" && report !== undefined && questionAbout?.(report.id) !== undefined;
    await deliver(
      ctx,
      { question: name, answer },
      {
        replyTo: ctx.msgId,
        ...(remark === undefined ? {} : { closing: remark }),
        ...(isThere ? { buttons: reportButton(report.id, texts.seeSummary) } : {}),
      },
    );
  }

  /** In a group only an administrator's word counts; a draft is nobody's business there. */
  async function takeInGroup(ctx: Context, document: Document, wanted: Wanted): Promise<void> {
    if (wanted === "check") return say(ctx, texts.checkInPrivate);
    if (!mayAdd(ctx)) return say(ctx, texts.notAllowed);
    return take(ctx, document, "add");
  }

  async function takeInPrivate(ctx: Context, document: Document, asked: Wanted | undefined): Promise<void> {
    if (mayAdd(ctx)) return take(ctx, document, asked ?? "add");
    return take(ctx, document, "check", asked === "add" ? texts.checkOnly : undefined);
  }

  return {
    howTo(ctx) {
      if (mayAdd(ctx)) return texts.howToAdd;
      const who = isPrivate(ctx) && ctx.from ? texts.whoYouAre(ctx.from.id) : "";
      return `${texts.howToCheck}${who}`;
    },
    async onDocument(ctx) {
      const { message } = ctx;
      if (!message?.document || !desk) return;
      const addressed = addressedMessage(message, ctx.me);
      const command = addressed?.kind === "command" ? addressed.name : undefined;
      const said = command === "add" || command === "check" ? command : undefined;
      const album = message.media_group_id;
      if (said) rememberAlbum(album, said);
      const wanted = said ?? (album === undefined ? undefined : albums.get(album));
      if (isPrivate(ctx)) await takeInPrivate(ctx, message.document, wanted);
      else if (wanted) await takeInGroup(ctx, message.document, wanted);
      else if (addressed) await say(ctx, mayAdd(ctx) ? texts.howToAdd : texts.howToCheck);
    },
    async takeRepliedTo(ctx, wanted) {
      const document = ctx.message?.reply_to_message?.document;
      if (!document || !desk) return false;
      await (isPrivate(ctx) ? takeInPrivate(ctx, document, wanted) : takeInGroup(ctx, document, wanted));
      return true;
    },
  };
}
