import { z } from "zod";
import { ENGINE_NAMES, type EngineName } from "../text/segment.ts";
import { UsageError } from "./io.ts";
import { PROJECT } from "./project.ts";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment says, checked. */
export interface Configuration {
  readonly store: { readonly url: string; readonly isDefault: boolean };
  readonly telegram:
    | {
        readonly token: string;
        readonly apiRoot: string | undefined;
        /** Updates are delivered to this address; `undefined`: they are fetched. */
        readonly webhook: { readonly url: string; readonly secret: string | undefined } | undefined;
        /** Telegram's ids of the people who may add reports. */
        readonly administrators: readonly number[];
        /** Tables as rich messages. */
        readonly rich: boolean;
      }
    | undefined;
  readonly wechat:
    | {
        readonly puppet: string;
        readonly prefix: string;
        /** Topics or ids: only these rooms, where any is named, and never those. */
        readonly rooms: { readonly allow: readonly string[]; readonly deny: readonly string[] };
        readonly minIntervalMs: number;
        readonly acceptsFriends: boolean;
      }
    | undefined;
  readonly web: {
    readonly host: string;
    readonly port: number;
    readonly publicUrl: string | undefined;
    /** Every request comes through a proxy, which names the visitor's address. */
    readonly trustProxy: boolean;
    /** Opens the page's administration; `undefined`: there is none. */
    readonly adminToken: string | undefined;
  };
  readonly logLevel: LogLevel | undefined;
  /** The library that cuts Chinese words; `undefined` for whichever can be loaded. */
  readonly segmenter: EngineName | undefined;
}

const HIGHEST_PORT = 65_535;
/** A token that can be tried out is none. */
const SHORTEST_TOKEN = 16;

const url = (message: string) =>
  z
    .url({ protocol: /^https?$/, error: message })
    .transform((text) => text.replace(/\/+$/, ""))
    .optional();

const text = z.string().optional();

/** Plain HTTP is for a Bot API server on this machine only. */
const WEBHOOK_MESSAGE = "应为以 https:// 开头、Telegram 能访问到的网址，例如 https://gongkai.example.com/telegram";

/** Names with commas between them. */
const list = z
  .string()
  .transform((names) =>
    names
      .split(/[,，]/)
      .map((name) => name.trim())
      .filter(Boolean),
  )
  .default([]);

/** @param message what it should be, in Chinese */
const flag = (message: string) =>
  z
    .enum(["0", "1"], { error: message })
    .transform((value) => value === "1")
    .default(false);

/** One row a variable; the message says what it should be. */
const variables = z.object({
  GONGKAI_STORE: text,
  TELEGRAM_BOT_TOKEN: text,
  TELEGRAM_API_ROOT: url("应为以 http:// 或 https:// 开头的网址，例如 http://127.0.0.1:8081"),
  TELEGRAM_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: WEBHOOK_MESSAGE })
    .refine((address) => /^(?:https:|http:\/\/(?:127\.0\.0\.1|localhost)[:/])/i.test(address), {
      error: WEBHOOK_MESSAGE,
    })
    .optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{16,256}$/, { error: "应为 16 到 256 个字母、数字、下划线或连字符" })
    .optional(),
  TELEGRAM_RICH: flag("应为 1（表格用 Telegram 的富文本消息）或 0"),
  ADMIN_IDS: z
    .string()
    .regex(/^[1-9]\d{0,15}(?:[\s,，]+[1-9]\d{0,15})*$/, {
      error: "应为管理员的 Telegram 用户编号，以逗号分隔，例如 12345678,87654321",
    })
    .transform((ids) => ids.split(/[\s,，]+/).map(Number))
    .default([]),
  WECHATY_PUPPET: text,
  WECHAT_PREFIX: z.string().max(20, { error: "至多 20 个字" }).default("年报"),
  WECHAT_ROOMS_ALLOW: list,
  WECHAT_ROOMS_DENY: list,
  WECHAT_MIN_INTERVAL_MS: z
    .string()
    .regex(/^\d{1,6}$/, { error: "应为 0 到 999999 的整数，单位毫秒" })
    .transform(Number)
    .default(1500),
  WECHAT_ACCEPT_FRIENDS: flag("应为 1（自动通过好友请求）或 0"),
  WEB_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, { error: "应为主机名或 IP 地址，例如 127.0.0.1" })
    .default("127.0.0.1"),
  WEB_PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: `应为 0 到 ${HIGHEST_PORT} 的整数` })
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, { error: `应为 0 到 ${HIGHEST_PORT} 的整数` })
    .default(8787),
  PUBLIC_URL: url("应为以 http:// 或 https:// 开头的网址，例如 https://gongkai.example.com"),
  TRUST_PROXY: flag("应为 1（所有请求都经过反向代理）或 0"),
  WEB_ADMIN_TOKEN: z
    .string()
    .min(SHORTEST_TOKEN, { error: `至少 ${SHORTEST_TOKEN} 个字符，例如 openssl rand -hex 24 的输出` })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `应为 ${LOG_LEVELS.join("、")} 之一` }).optional(),
  GONGKAI_SEGMENTER: z.enum(ENGINE_NAMES, { error: `应为 ${ENGINE_NAMES.join("、")} 之一` }).optional(),
});

/** Every variable that is read. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(variables.shape);

/** Variables whose value must not be shown. */
export const SECRET_NAMES: ReadonlySet<string> = new Set([
  "TELEGRAM_BOT_TOKEN",
  "TELEGRAM_WEBHOOK_SECRET",
  "WEB_ADMIN_TOKEN",
]);

/**
 * Reads the configuration from environment variables; an empty one counts as not set.
 *
 * @throws UsageError that names each wrong variable and says what it should be
 */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  const given = Object.fromEntries(
    Object.keys(variables.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const checked = variables.safeParse(given);
  if (!checked.success) {
    const wrong = checked.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `环境变量 ${name}${SECRET_NAMES.has(name) ? "" : `“${String(given[name]).slice(0, 100)}”`}：${message}`;
    });
    throw new UsageError(`配置有误。\n${wrong.join("\n")}`);
  }
  const { data } = checked;
  return {
    store: { url: data.GONGKAI_STORE ?? `file:${PROJECT.store}`, isDefault: data.GONGKAI_STORE === undefined },
    telegram: data.TELEGRAM_BOT_TOKEN
      ? {
          token: data.TELEGRAM_BOT_TOKEN,
          apiRoot: data.TELEGRAM_API_ROOT,
          webhook: data.TELEGRAM_WEBHOOK_URL
            ? { url: data.TELEGRAM_WEBHOOK_URL, secret: data.TELEGRAM_WEBHOOK_SECRET }
            : undefined,
          administrators: data.ADMIN_IDS,
          rich: data.TELEGRAM_RICH,
        }
      : undefined,
    wechat: data.WECHATY_PUPPET
      ? {
          puppet: data.WECHATY_PUPPET,
          prefix: data.WECHAT_PREFIX,
          rooms: { allow: data.WECHAT_ROOMS_ALLOW, deny: data.WECHAT_ROOMS_DENY },
          minIntervalMs: data.WECHAT_MIN_INTERVAL_MS,
          acceptsFriends: data.WECHAT_ACCEPT_FRIENDS,
        }
      : undefined,
    web: {
      host: data.WEB_HOST,
      port: data.WEB_PORT,
      publicUrl: data.PUBLIC_URL,
      trustProxy: data.TRUST_PROXY,
      adminToken: data.WEB_ADMIN_TOKEN,
    },
    logLevel: data.LOG_LEVEL,
    segmenter: data.GONGKAI_SEGMENTER,
  };
}
