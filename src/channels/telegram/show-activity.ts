import type { Context } from "grammy";
import type { ChannelLogger } from "../channel-logger.ts";

/** Work that takes longer than this shows that the bot is at it. */
const AFTER_MS = 700;
/** Telegram shows an activity for five seconds. */
const AGAIN_MS = 4500;

/** What the bot is seen doing. */
export type Activity = "typing" | "upload_photo" | "upload_document";

/** Does some work and shows that it is being done. A trifle: failing to show it does not matter. */
export async function showActivity<T>(
  ctx: Context,
  activity: Activity,
  logger: ChannelLogger,
  work: () => Promise<T>,
): Promise<T> {
  const show = () => {
    ctx.replyWithChatAction(activity).catch(() => logger.debug({ activity }, "没能显示机器人在忙"));
    timer = setTimeout(show, AGAIN_MS);
  };
  let timer = setTimeout(show, AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
