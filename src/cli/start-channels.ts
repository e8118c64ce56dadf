import type { LastingConversation } from "../conversation/conversation.ts";
import type { Store } from "../store/store.ts";
import type { Configuration } from "./configuration.ts";
import { drawLoginCode } from "./draw-login-code.ts";
import { publicLinks } from "./links.ts";
import type { Logger } from "./logger.ts";
import { PROJECT } from "./project.ts";

/** How many further ports are tried when the wanted one is taken. */
const PORTS_TO_TRY = 10;

export interface ChannelSetting {
  readonly configuration: Configuration;
  readonly conversation: LastingConversation;
  readonly store: Store;
  readonly logger: Logger;
  /** Says something, in Chinese, to whoever started the program. */
  readonly tell: (message: string) => void;
}

/** A channel that runs. */
export interface Running {
  readonly name: string;
  stop(): Promise<void>;
}

/** What becomes of each channel; `undefined`: it is not configured, or did not start. */
export interface StartingChannels {
  readonly web: Promise<(Running & { readonly url: string }) | undefined>;
  readonly telegram: Promise<(Running & { readonly username: string }) | undefined>;
  readonly wechat: Promise<Running | undefined>;
}

/**
 * Starts every configured channel, all at once: a server that cannot be reached must not hold up the others. One that
 * fails is told, and the promises never fail.
 */
export function startChannels(setting: ChannelSetting): StartingChannels {
  return {
    web: orTell(setting, "网页", startWebPage),
    telegram: orTell(setting, "Telegram", startTelegramBot),
    wechat: orTell(setting, "微信", startWechatBot),
  };
}

async function orTell<T>(
  setting: ChannelSetting,
  name: string,
  start: (setting: ChannelSetting) => Promise<T | undefined>,
): Promise<(T & { readonly name: string }) | undefined> {
  try {
    const channel = await start(setting);
    return channel && { ...channel, name };
  } catch (error) {
    setting.logger.debug({ err: error }, `${name} did not start`);
    setting.tell(`${name}没有启动：${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function startWebPage({ configuration, conversation, store, logger, tell }: ChannelSetting) {
  const { startWeb } = await import("../channels/web/start-web.ts");
  const { host, port, publicUrl } = configuration.web;
  for (let tried = port; ; tried++) {
    try {
      const web = await startWeb({ conversation, store, host, port: tried, publicUrl, logger });
      if (tried !== port) tell(`端口 ${port} 已被占用，网页改用端口 ${tried}。`);
      return web;
    } catch (error) {
      const last = tried >= Math.min(port + PORTS_TO_TRY, 65_535);
      if (port === 0 || last || !isPortTaken(error)) throw error;
    }
  }
}

function isPortTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return [error, cause].some((each) => each instanceof Error && "code" in each && each.code === "EADDRINUSE");
}

async function startTelegramBot({ configuration, conversation, logger }: ChannelSetting) {
  if (!configuration.telegram) return undefined;
  const { token, apiRoot } = configuration.telegram;
  const { startTelegram } = await import("../channels/telegram/start-telegram.ts");
  const linkTo = publicLinks(configuration);
  return startTelegram({ token, ...(apiRoot !== undefined && { apiRoot }), conversation, linkTo, logger });
}

async function startWechatBot({ configuration, conversation, logger, tell }: ChannelSetting) {
  if (!configuration.wechat) return undefined;
  const { startWechat } = await import("../channels/wechat/start-wechat.ts");
  return startWechat({
    ...configuration.wechat,
    conversation,
    linkTo: publicLinks(configuration),
    logger,
    memoryDirectory: PROJECT.memory,
    onScan: async ({ code }) =>
      tell(`微信要扫码登录，请用要当机器人的微信号扫描：\n${await drawLoginCode(code)}\n${code}`),
  });
}
