import { z } from "zod";
import { ENGINE_NAMES, type EngineName } from "../text/segment.ts";
import { UsageError } from "./io.ts";
import { PROJECT } from "./project.ts";

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment says, checked. */
export interface Configuration {
  readonly store: { readonly url: string; readonly isDefault: boolean };
  readonly telegram: { readonly token: string; readonly apiRoot: string | undefined } | undefined;
  readonly wechat: { readonly puppet: string; readonly prefix: string } | undefined;
  readonly web: { readonly host: string; readonly port: number; readonly publicUrl: string | undefined };
  readonly logLevel: LogLevel | undefined;
  /** The library that cuts Chinese words; `undefined` for whichever can be loaded. */
  readonly segmenter: EngineName | undefined;
}

const HIGHEST_PORT = 65_535;

const url = (message: string) =>
  z
    .url({ protocol: /^https?$/, error: message })
    .transform((text) => text.replace(/\/+$/, ""))
    .optional();

const text = z.string().optional();

/** One row a variable; the message says what it should be. */
const variables = z.object({
  GONGKAI_STORE: text,
  TELEGRAM_BOT_TOKEN: text,
  TELEGRAM_API_ROOT: url("应为以 http:// 或 https:// 开头的网址，例如 http://127.0.0.1:8081"),
  WECHATY_PUPPET: text,
  WECHAT_PREFIX: z.string().max(20, { error: "至多 20 个字" }).default("年报"),
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
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `应为 ${LOG_LEVELS.join("、")} 之一` }).optional(),
  GONGKAI_SEGMENTER: z.enum(ENGINE_NAMES, { error: `应为 ${ENGINE_NAMES.join("、")} 之一` }).optional(),
});

/** Variables whose value must not be shown. */
const SECRET: ReadonlySet<string> = new Set(["TELEGRAM_BOT_TOKEN"]);

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
      return `环境变量 ${name}${SECRET.has(name) ? "" : `“${String(given[name]).slice(0, 100)}”`}：${message}`;
    });
    throw new UsageError(`配置有误。\n${wrong.join("\n")}`);
  }
  const { data } = checked;
  return {
    store: { url: data.GONGKAI_STORE ?? `file:${PROJECT.store}`, isDefault: data.GONGKAI_STORE === undefined },
    telegram: data.TELEGRAM_BOT_TOKEN ? { token: data.TELEGRAM_BOT_TOKEN, apiRoot: data.TELEGRAM_API_ROOT } : undefined,
    wechat: data.WECHATY_PUPPET ? { puppet: data.WECHATY_PUPPET, prefix: data.WECHAT_PREFIX } : undefined,
    web: { host: data.WEB_HOST, port: data.WEB_PORT, publicUrl: data.PUBLIC_URL },
    logLevel: data.LOG_LEVEL,
    segmenter: data.GONGKAI_SEGMENTER,
  };
}
