import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { types, type Wechaty, WechatyBuilder, type WechatyOptions } from "wechaty";
import { describeError } from "../describe-error.ts";
import { quietRepeats } from "../quiet-repeats.ts";
import { acceptFriends } from "./accept-friends.ts";
import { greetRooms } from "./greet-rooms.ts";
import { createRoomQueue } from "./room-queue.ts";
import type { RoomRule } from "./room-rule.ts";
import { installHandlers } from "./wechat-bot.ts";
import type { WechatWork } from "./wechat-work.ts";

type PuppetName = Extract<WechatyOptions["puppet"], string>;
type PuppetInstance = Exclude<WechatyOptions["puppet"], string | undefined>;

/** What the operator scans to log the account in. */
export interface LoginScan {
  /** The text that the QR code must hold. */
  readonly code: string;
}

export interface WechatOptions extends Pick<WechatWork, "conversation" | "linkTo" | "logger" | "pictures" | "prefix"> {
  /** Name of a puppet's package, for instance `wechaty-puppet-wechat4u`, or a puppet. */
  readonly puppet: string | PuppetInstance;
  /** Where the login is kept, so that a restart needs no new scan. */
  readonly memoryDirectory?: string;
  /** Shows the QR code for the login; called again whenever there is a new one. */
  readonly onScan?: (scan: LoginScan) => void | Promise<void>;
  readonly onLogin?: () => void;
  /** The account is no longer logged in; a new code follows. */
  readonly onLogout?: () => void;
  /** The rooms that it speaks in; by default all that it is in. */
  readonly rooms?: RoomRule;
  /** Accepts requests to become friends. By default they are left alone. */
  readonly acceptsFriends?: boolean;
  /** Least time between two messages to the same room or person. */
  readonly minIntervalMs?: number;
  /** Up to this much more, at random. */
  readonly jitterMs?: number;
  /** Longest message in UTF-16 units. */
  readonly messageLimit?: number;
  /** How long a stop waits for answers that are under way. */
  readonly stopTimeoutMs?: number;
  readonly now?: () => number;
}

/** A running bot. */
export interface WechatChannel {
  /** An account is logged in; without one nobody is answered. */
  isLoggedIn(): boolean;
  /** Lets the answers under way finish and leaves; the login is kept. */
  stop(): Promise<void>;
}

const PUPPET_NAME = /^(?:@[\w-]+\/)?wechaty-puppet-[\w-]+$/;
const MAX_WAITING = 100;
/** Well below what WeChat takes, and about what a person reads at once. */
const MESSAGE_LIMIT = 1500;

function startError(puppet: string, error: unknown): Error {
  // Only the puppet itself: a package that the puppet misses is another story.
  if (error instanceof Error && error.message.startsWith(`Cannot find package '${puppet}'`)) {
    return new Error(`没有安装微信协议包 ${puppet}。请运行 npm install ${puppet}，或改 WECHATY_PUPPET。`, {
      cause: error,
    });
  }
  const [reason = ""] = describeError(error).fault.split("\n");
  return new Error(`微信协议 ${puppet} 没能启动：${reason}`, { cause: error });
}

/** Reports what happens to the login. */
function reportLogin(bot: Wechaty, { logger, onScan, onLogin, onLogout }: WechatOptions): void {
  bot.on("scan", async (code, status) => {
    if (status !== types.ScanStatus.Waiting && status !== types.ScanStatus.Timeout) return;
    if (onScan === undefined) return logger.warn({ code }, "微信要扫码登录：请用手机微信扫描内容如下的二维码");
    try {
      await onScan({ code });
    } catch (error) {
      logger.error(describeError(error), "没能显示登录二维码");
    }
  });
  bot.on("login", (user) => {
    logger.info({ contact: user.id }, "微信已登录");
    onLogin?.();
  });
  bot.on("logout", (user, reason) => {
    logger.error({ contact: user.id, reason }, "微信已退出登录，需要重新扫码");
    onLogout?.();
  });
}

/**
 * Starts the WeChat bot. Resolves when the puppet runs; the account may still have to be logged in by a scan.
 *
 * Once it runs, nothing that the puppet or a message does ends it.
 *
 * @throws when the puppet is not installed or does not start; the message is for the operator
 */
export async function startWechat(options: WechatOptions): Promise<WechatChannel> {
  const { puppet, logger, memoryDirectory } = options;
  const puppetName = typeof puppet === "string" ? puppet : puppet.name();
  if (typeof puppet === "string" && !PUPPET_NAME.test(puppet)) {
    throw new Error(`WECHATY_PUPPET 应当是微信协议包的名字，形如 wechaty-puppet-wechat4u，而不是 ${puppet}`);
  }
  if (memoryDirectory !== undefined) await mkdir(memoryDirectory, { recursive: true });
  const bot = WechatyBuilder.build({
    ...(memoryDirectory === undefined ? {} : { name: join(memoryDirectory, "wechat") }),
    ...(typeof puppet === "string" ? { puppet: puppet as PuppetName } : { puppet }),
  });
  const queue = createRoomQueue({
    minIntervalMs: options.minIntervalMs ?? 1500,
    jitterMs: options.jitterMs ?? 1000,
    maxWaiting: MAX_WAITING,
  });

  const now = options.now ?? Date.now;
  const rooms = options.rooms ?? { allow: [], deny: [] };
  const logFault = quietRepeats(logger, now);
  let fault: unknown;
  bot.on("error", (error) => {
    fault ??= error;
    logFault(error, "微信出错");
  });
  reportLogin(bot, options);
  installHandlers(bot, queue, { ...options, rooms, messageLimit: options.messageLimit ?? MESSAGE_LIMIT, now });
  greetRooms(bot, queue, { ...options, rooms, now });
  if (options.acceptsFriends) acceptFriends(bot, logger, now);
  try {
    await bot.start();
  } catch (error) {
    throw startError(puppetName, error);
  }
  // A puppet that fails to start is only reported as an error event.
  if (fault !== undefined && bot.puppet.state.active() === false) {
    await bot.stop().catch((error) => logger.warn(describeError(error), "微信没能好好停下"));
    throw startError(puppetName, fault);
  }
  logger.info({ puppet: puppetName }, "微信机器人已启动");

  let stopped = false;
  return {
    isLoggedIn: () => bot.isLoggedIn,
    async stop() {
      if (stopped) return;
      stopped = true;
      const complete = await queue.drained(options.stopTimeoutMs ?? 10_000);
      if (!complete) logger.warn({}, "微信：还有答复没发完就停了");
      await bot.stop();
    },
  };
}
