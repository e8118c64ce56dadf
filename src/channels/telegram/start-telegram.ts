import { setTimeout as sleep } from "node:timers/promises";
import { type RunnerHandle, run } from "@grammyjs/runner";
import { Bot, GrammyError } from "grammy";
import { configureApi } from "./configure-api.ts";
import { describeFault } from "./describe-fault.ts";
import { installHandlers, type TelegramWork } from "./telegram-bot.ts";
import { TELEGRAM_COMMANDS } from "./telegram-texts.ts";

export interface TelegramOptions extends TelegramWork {
  readonly token: string;
  /** Another Bot API server than Telegram's own, for instance http://127.0.0.1:8081 */
  readonly apiRoot?: string;
  /** How long the first contact with the server is tried. */
  readonly startTimeoutMs?: number;
  /** How long a stop waits for answers that are under way. */
  readonly stopTimeoutMs?: number;
  /** First wait after a failed poll; it doubles up to half a minute. */
  readonly retryWaitMs?: number;
  /** Wait between polls of a server that answers at once instead of holding the poll. */
  readonly idlePauseMs?: number;
}

/** A running bot. */
export interface TelegramChannel {
  /** Name of the bot, without the @. */
  readonly username: string;
  /** Takes no more updates, lets the answers under way finish, and confirms to the server what was handled. */
  stop(): Promise<void>;
}

const OFFICIAL_API = "https://api.telegram.org";
const TOKEN = /^\d{1,20}:[\w-]{1,100}$/;
const POLL_SECONDS = 30;
/** Longer than a poll is held; a connection that is silent for longer is dead. */
const CALL_TIMEOUT_SECONDS = 60;
const LONGEST_WAIT_MS = 30_000;
/** For calls that are good to have made but not worth waiting for. */
const TRIFLE_TIMEOUT_MS = 5000;

/** What the operator reads when the bot does not start. */
function startError(error: unknown, token: string, apiRoot: string): Error {
  const { fault } = describeFault(error, token);
  const cause = new Error(fault);
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
    return new Error("Telegram 不接受这个机器人令牌。请向 @BotFather 核对 TELEGRAM_BOT_TOKEN。", { cause });
  }
  return new Error(`连不上 Telegram（${apiRoot}）：${fault}。请检查网络，或用 TELEGRAM_API_ROOT 指定能连上的服务器。`, {
    cause,
  });
}

async function greet(bot: Bot, apiRoot: string, timeoutMs: number): Promise<void> {
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    bot.botInfo = await bot.api.getMe(deadline as Parameters<typeof bot.api.getMe>[0]);
  } catch (error) {
    throw startError(error, bot.token, apiRoot);
  }
}

/** Waits until no update is being handled; false when time is up first. */
async function drained(runner: RunnerHandle, timeoutMs: number): Promise<boolean> {
  const endMs = Date.now() + timeoutMs;
  while (runner.size() > 0) {
    if (Date.now() >= endMs) return false;
    await sleep(20);
  }
  return true;
}

/**
 * Starts the Telegram bot by long polling.
 *
 * Updates that came while the bot was away are answered, never dropped. Once it runs, nothing that the network or the
 * server does ends it.
 *
 * @throws when the token is refused or the server is not reached in time; the message is for the operator
 */
export async function startTelegram(options: TelegramOptions): Promise<TelegramChannel> {
  const { token, logger } = options;
  const apiRoot = (options.apiRoot ?? OFFICIAL_API).replace(/\/+$/, "");
  if (!TOKEN.test(token)) {
    throw new Error("TELEGRAM_BOT_TOKEN 不像一个机器人令牌：应当形如 123456:ABC-DEF，由 @BotFather 给出。");
  }
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT_SECONDS } });
  const stopping = new AbortController();
  configureApi(bot.api, {
    token,
    logger,
    stopping: stopping.signal,
    firstWaitMs: options.retryWaitMs ?? 500,
    longestWaitMs: LONGEST_WAIT_MS,
    idlePauseMs: options.idlePauseMs ?? 200,
  });
  await greet(bot, apiRoot, options.startTimeoutMs ?? 60_000);
  let handledId: number | undefined;
  bot.use((ctx, next) => {
    handledId = Math.max(handledId ?? 0, ctx.update.update_id);
    return next();
  });
  installHandlers(bot, options);

  const trifle = (attempt: Promise<unknown>, what: string) =>
    attempt.catch((error) => logger.warn(describeFault(error, token), what));
  // A webhook that was set before keeps getUpdates from working. What waits for it is kept.
  const soon = AbortSignal.timeout(TRIFLE_TIMEOUT_MS) as Parameters<typeof bot.api.deleteWebhook>[1];
  await trifle(bot.api.deleteWebhook({ drop_pending_updates: false }, soon), "没能取消 webhook");
  void trifle(bot.api.setMyCommands(TELEGRAM_COMMANDS), "没能设置命令菜单");

  const runner = run(bot, {
    runner: {
      fetch: { timeout: POLL_SECONDS, allowed_updates: ["message", "callback_query"] },
      silent: true,
      maxRetryTime: Number.POSITIVE_INFINITY,
    },
  });
  runner.task()?.catch((error) => logger.error(describeFault(error, token), "Telegram 不再收消息了"));
  logger.info({ username: bot.botInfo.username }, "Telegram 机器人已启动");

  return {
    username: bot.botInfo.username,
    async stop() {
      if (!runner.isRunning()) return;
      await runner.stop();
      const complete = await drained(runner, options.stopTimeoutMs ?? 15_000);
      if (!complete) logger.warn({ unfinished: runner.size() }, "Telegram：还有答复没发完就停了");
      // The next poll would have confirmed the last updates; without it they would come and be answered once more.
      if (handledId !== undefined) {
        const confirm = { offset: handledId + 1, limit: 1, timeout: 0 };
        const deadline = AbortSignal.timeout(TRIFLE_TIMEOUT_MS) as Parameters<typeof bot.api.getUpdates>[1];
        await trifle(bot.api.getUpdates(confirm, deadline), "没能确认最后收到的消息");
      }
      stopping.abort();
    },
  };
}
