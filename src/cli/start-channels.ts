import type { Hooks } from "../channels/hooks.ts";
import { createLoginCodes, type LoginCodes } from "../channels/login-codes.ts";
import type { LastingConversation } from "../conversation/conversation.ts";
import type { Complaints } from "../conversation/kept/complaints.ts";
import type { ReportDesk } from "../ingesting/report-desk.ts";
import type { Pictures } from "../rendering/picture/pictures.ts";
import type { Store } from "../store/store.ts";
import type { Configuration } from "./configuration.ts";
import { drawLoginCode, drawLoginImage } from "./draw-login-code.ts";
import { publicLinks } from "./links.ts";
import type { Logger } from "./logger.ts";
import { PROJECT } from "./project.ts";
import { questionAbout } from "./question-about.ts";

/** How many further ports are tried when the wanted one is taken. */
const PORTS_TO_TRY = 10;

export interface ChannelSetting {
  readonly configuration: Configuration;
  readonly conversation: LastingConversation;
  readonly store: Store;
  /** Takes the files that people send. */
  readonly desk: ReportDesk;
  readonly pictures: Pictures;
  /** Keeps what people hold to be wrong. */
  readonly complaints: Complaints;
  /** Where the page's server hands on what other servers send to a channel. */
  readonly hooks: Hooks;
  readonly logger: Logger;
  /** Says something, in Chinese, to whoever started the program. */
  readonly tell: (message: string) => void;
}

/** What the channels share besides. */
interface SharedSetting extends ChannelSetting {
  /** A channel leaves its code there, the page shows it to its operator. */
  readonly loginCodes: LoginCodes;
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
  readonly wechat: Promise<(Running & { isLoggedIn(): boolean }) | undefined>;
}

/**
 * Starts every configured channel, all at once: a server that cannot be reached must not hold up the others. One that
 * fails is told, and the promises never fail.
 */
export function startChannels(given: ChannelSetting): StartingChannels {
  const setting = { ...given, loginCodes: createLoginCodes() };
  return {
    web: orTell(setting, "网页", startWebPage),
    telegram: orTell(setting, "Telegram", startTelegramBot),
    wechat: orTell(setting, "微信", startWechatBot),
  };
}

async function orTell<T>(
  setting: SharedSetting,
  name: string,
  start: (setting: SharedSetting) => Promise<T | undefined>,
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

async function startWebPage({ configuration, loginCodes, tell, ...services }: SharedSetting) {
  const { startWeb } = await import("../channels/web/start-web.ts");
  const { host, port, publicUrl, trustProxy, adminToken } = configuration.web;
  const administration =
    adminToken === undefined ? undefined : { token: adminToken, loginCodes, drawLoginCode: drawLoginImage };
  for (let tried = port; ; tried++) {
    try {
      const web = await startWeb({ ...services, administration, host, port: tried, publicUrl, trustProxy });
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

async function startTelegramBot(setting: ChannelSetting) {
  const { configuration, conversation, store, desk, pictures, complaints, hooks, logger } = setting;
  if (!configuration.telegram) return undefined;
  const { token, apiRoot, webhook, administrators, rich } = configuration.telegram;
  const { startTelegram } = await import("../channels/telegram/start-telegram.ts");
  return startTelegram({
    token,
    ...(apiRoot !== undefined && { apiRoot }),
    ...(webhook && { webhook: { ...webhook, hooks } }),
    conversation,
    linkTo: publicLinks(configuration),
    questionAbout: questionAbout(store),
    desk,
    administrators,
    pictures,
    complaints,
    rich,
    logger,
  });
}

async function startWechatBot({ configuration, conversation, pictures, loginCodes, logger, tell }: SharedSetting) {
  if (!configuration.wechat) return undefined;
  const { startWechat } = await import("../channels/wechat/start-wechat.ts");
  return startWechat({
    ...configuration.wechat,
    conversation,
    linkTo: publicLinks(configuration),
    pictures,
    logger,
    memoryDirectory: PROJECT.memory,
    onScan: async ({ code }) => {
      loginCodes.show({ channel: "微信", code });
      tell(`微信要扫码登录，请用要当机器人的微信号扫描：\n${await drawLoginCode(code)}\n${code}`);
    },
    onLogin() {
      loginCodes.show(undefined);
      tell("微信已登录，可以提问了。");
    },
    onLogout: () => tell("微信已退出登录。稍后会给出新的二维码，请重新扫码。"),
  });
}
