import { run } from "@grammyjs/runner";
import type { Bot } from "grammy";
import type { ChannelLogger } from "../channel-logger.ts";
import { describeFault } from "./describe-fault.ts";
import { drained, type Receiving } from "./receive-updates.ts";
import { UPDATES } from "./telegram-bot.ts";

const POLL_SECONDS = 30;
/** For calls that are good to have made but not worth waiting for. */
const TRIFLE_TIMEOUT_MS = 5000;

export interface Polling {
  readonly logger: ChannelLogger;
  /** How long a stop waits for answers that are under way. */
  readonly stopTimeoutMs: number;
}

/** Notes which updates are being handled; to be called before the handlers are installed. */
export function noteProgress(bot: Bot): { readonly firstUnhandled: () => number | undefined } {
  const underWay = new Set<number>();
  let next: number | undefined;
  bot.use(async (ctx, handle) => {
    const id = ctx.update.update_id;
    underWay.add(id);
    next = Math.max(next ?? 0, id + 1);
    try {
      await handle();
    } finally {
      underWay.delete(id);
    }
  });
  return { firstUnhandled: () => (underWay.size > 0 ? Math.min(...underWay) : next) };
}

/** Fetches updates by long polling. What came while the bot was away is answered, never dropped. */
export async function pollUpdates(
  bot: Bot,
  progress: ReturnType<typeof noteProgress>,
  { logger, stopTimeoutMs }: Polling,
): Promise<Receiving> {
  const trifle = (attempt: Promise<unknown>, what: string) =>
    attempt.catch((error) => logger.warn(describeFault(error, bot.token), what));
  const soon = () => AbortSignal.timeout(TRIFLE_TIMEOUT_MS) as Parameters<typeof bot.api.getUpdates>[1];
  // A webhook that was set before keeps getUpdates from working. What waits for it is kept.
  await trifle(bot.api.deleteWebhook({ drop_pending_updates: false }, soon()), "没能取消 webhook");
  const runner = run(bot, {
    runner: {
      fetch: { timeout: POLL_SECONDS, allowed_updates: [...UPDATES] },
      silent: true,
      maxRetryTime: Number.POSITIVE_INFINITY,
    },
  });
  runner.task()?.catch((error) => logger.error(describeFault(error, bot.token), "Telegram 不再收消息了"));
  return {
    async stop() {
      if (!runner.isRunning()) return;
      await runner.stop();
      const complete = await drained(() => runner.size(), stopTimeoutMs);
      if (!complete) logger.warn({ unfinished: runner.size() }, "Telegram：还有答复没发完就停了");
      // The next poll would have confirmed the last updates; without it they would come and be answered once more.
      const offset = progress.firstUnhandled();
      if (offset === undefined) return;
      await trifle(bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, soon()), "没能确认最后收到的消息");
    },
  };
}
