import { setMaxListeners } from "node:events";
import { Bot, GrammyError } from "grammy";
import { commandMenu } from "./commands.ts";
import { configureApi } from "./configure-api.ts";
import { describeFault } from "./describe-fault.ts";
import { createDownload } from "./download-file.ts";
import { noteProgress, pollUpdates } from "./poll-updates.ts";
import type { Receiving } from "./receive-updates.ts";
import { installHandlers } from "./telegram-bot.ts";
import type { TelegramWork } from "./telegram-work.ts";
import { receiveByWebhook, type WebhookSettings } from "./webhook-updates.ts";

export interface TelegramOptions extends TelegramWork {
  readonly token: string;
  /** Another Bot API server than Telegram's own, for instance http://127.0.0.1:8081 */
  readonly apiRoot?: string;
  /** Updates are delivered instead of fetched. */
  readonly webhook?: WebhookSettings;
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
/** Longer than a poll is held; a connection that is silent for longer is dead. */
const CALL_TIMEOUT_SECONDS = 60;
const LONGEST_WAIT_MS = 30_000;

/** What the operator reads when the bot does not start. */
function startError(error: unknown, token: string, apiRoot: string): Error {
  const { fault } = describeFault(error, token);
  const cause = new Error(fault);
  if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
    return new Error("Telegram 不接受这个机器人令牌。请向 @BotFather 核对 TELEGRAM_BOT_TOKEN。", { cause });
  }
  if (error instanceof GrammyError && error.method === "setWebhook") {
    return new Error(`Telegram 不接受 TELEGRAM_WEBHOOK_URL：${error.description}。`, { cause });
  }
  return new Error(`连不上 Telegram（${apiRoot}）：${fault}。请检查网络，或用 TELEGRAM_API_ROOT 指定能连上的服务器。`, {
    cause,
  });
}

async function greet(bot: Bot, timeoutMs: number): Promise<void> {
  const deadline = AbortSignal.timeout(timeoutMs);
  bot.botInfo = await bot.api.getMe(deadline as Parameters<typeof bot.api.getMe>[0]);
}

/** Sets the command menu, in Chinese for everyone and in English for those whose Telegram speaks it. */
async function setMenus(bot: Bot): Promise<void> {
  await bot.api.setMyCommands(commandMenu("zh"));
  await bot.api.setMyCommands(commandMenu("en"), { language_code: "en" });
}

/**
 * Starts the Telegram bot, by long polling or with a webhook.
 *
 * Updates that came while the bot was away are answered, never dropped. Once it runs, nothing that the network or the
 * server does ends it.
 *
 * @throws when the token or the webhook is refused, or the server is not reached in time; the message is for the operator
 */
export async function startTelegram(options: TelegramOptions): Promise<TelegramChannel> {
  const { token, logger } = options;
  const apiRoot = (options.apiRoot ?? OFFICIAL_API).replace(/\/+$/, "");
  if (!TOKEN.test(token)) {
    throw new Error("TELEGRAM_BOT_TOKEN 不像一个机器人令牌：应当形如 123456:ABC-DEF，由 @BotFather 给出。");
  }
  const bot = new Bot(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT_SECONDS } });
  const stopping = new AbortController();
  // Every call under way listens to it.
  setMaxListeners(0, stopping.signal);
  const retryWaitMs = options.retryWaitMs ?? 500;
  configureApi(bot.api, {
    token,
    logger,
    stopping: stopping.signal,
    firstWaitMs: retryWaitMs,
    longestWaitMs: LONGEST_WAIT_MS,
    idlePauseMs: options.idlePauseMs ?? 200,
  });
  const progress = noteProgress(bot);
  installHandlers(
    bot,
    options,
    createDownload({ api: bot.api, token, apiRoot, stopping: stopping.signal, retryWaitMs }),
  );
  const stopTimeoutMs = options.stopTimeoutMs ?? 15_000;
  let receiving: Receiving;
  try {
    await greet(bot, options.startTimeoutMs ?? 60_000);
    receiving = options.webhook
      ? await receiveByWebhook(bot, options.webhook, { logger, stopTimeoutMs })
      : await pollUpdates(bot, progress, { logger, stopTimeoutMs });
  } catch (error) {
    stopping.abort();
    throw startError(error, token, apiRoot);
  }
  void setMenus(bot).catch((error) => logger.warn(describeFault(error, token), "没能设置命令菜单"));
  logger.info({ username: bot.botInfo.username }, "Telegram 机器人已启动");
  return {
    username: bot.botInfo.username,
    async stop() {
      await receiving.stop();
      stopping.abort();
    },
  };
}
