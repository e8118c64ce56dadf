import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { readConfiguration, VARIABLE_NAMES } from "../../src/cli/configuration.ts";

describe("readConfiguration()", () => {
  const unset = {
    store: { url: `file:${resolve("data/store")}`, isDefault: true },
    telegram: undefined,
    wechat: undefined,
    web: { host: "127.0.0.1", port: 8787, publicUrl: undefined, trustProxy: false, adminToken: undefined },
    logLevel: undefined,
  };

  it("has defaults for everything", () => {
    expect(readConfiguration({})).toEqual(unset);
  });

  it("takes an empty variable for one that is not set", () => {
    const names = ["GONGKAI_STORE", "TELEGRAM_BOT_TOKEN", "WECHATY_PUPPET", "WEB_PORT", "PUBLIC_URL", "LOG_LEVEL"];
    expect(readConfiguration(Object.fromEntries(names.map((name) => [name, " "])))).toEqual(unset);
  });

  it("reads every variable", () => {
    expect(
      readConfiguration({
        GONGKAI_STORE: "file:/srv/store",
        TELEGRAM_BOT_TOKEN: "1:A",
        TELEGRAM_API_ROOT: "http://127.0.0.1:8081/",
        TELEGRAM_WEBHOOK_URL: "https://gongkai.example.com/telegram",
        TELEGRAM_WEBHOOK_SECRET: "a-secret-of-16-letters",
        TELEGRAM_RICH: "1",
        ADMIN_IDS: "12345678, 87654321",
        WECHATY_PUPPET: "wechaty-puppet-mock",
        WECHAT_PREFIX: "公开",
        WECHAT_ROOMS_ALLOW: "公开群， 淄博记者群,",
        WECHAT_ROOMS_DENY: "家人",
        WECHAT_MIN_INTERVAL_MS: "3000",
        WECHAT_ACCEPT_FRIENDS: "1",
        WEB_HOST: "::1",
        WEB_PORT: "0",
        PUBLIC_URL: "https://gongkai.example.com/",
        TRUST_PROXY: "1",
        WEB_ADMIN_TOKEN: "0123456789abcdef",
        LOG_LEVEL: "debug",
      }),
    ).toEqual({
      store: { url: "file:/srv/store", isDefault: false },
      telegram: {
        token: "1:A",
        apiRoot: "http://127.0.0.1:8081",
        webhook: { url: "https://gongkai.example.com/telegram", secret: "a-secret-of-16-letters" },
        administrators: [12345678, 87654321],
        rich: true,
      },
      wechat: {
        puppet: "wechaty-puppet-mock",
        prefix: "公开",
        rooms: { allow: ["公开群", "淄博记者群"], deny: ["家人"] },
        minIntervalMs: 3000,
        acceptsFriends: true,
      },
      web: {
        host: "::1",
        port: 0,
        publicUrl: "https://gongkai.example.com",
        trustProxy: true,
        adminToken: "0123456789abcdef",
      },
      logLevel: "debug",
    });
  });

  it("takes no short token for the administration, and does not print it", () => {
    const read = () => readConfiguration({ WEB_ADMIN_TOKEN: "0123456789abcde" });
    expect(read).toThrow(/WEB_ADMIN_TOKEN.*至少 16 个字符/);
    expect(read).not.toThrow(/0123456789abcde/);
  });

  it.each([
    ["ADMIN_IDS", "小张"],
    ["ADMIN_IDS", "-100123"],
    ["TELEGRAM_WEBHOOK_URL", "http://gongkai.example.com/telegram"],
    ["TELEGRAM_WEBHOOK_URL", "gongkai.example.com"],
    ["TELEGRAM_RICH", "yes"],
    ["WECHAT_MIN_INTERVAL_MS", "2s"],
    ["WECHAT_ACCEPT_FRIENDS", "yes"],
  ])("names %s when it is %s", (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(new RegExp(`${name}“${value}”：应为`));
  });

  it("never shows a secret", () => {
    const secret = "密码 sesame";
    expect(() => readConfiguration({ TELEGRAM_WEBHOOK_SECRET: secret })).toThrow(/TELEGRAM_WEBHOOK_SECRET：应为/);
  });

  it("takes a webhook over plain HTTP on this machine only", () => {
    const env = { TELEGRAM_BOT_TOKEN: "1:A", TELEGRAM_WEBHOOK_URL: "http://127.0.0.1:8787/telegram" };
    expect(readConfiguration(env).telegram?.webhook).toEqual({ url: env.TELEGRAM_WEBHOOK_URL, secret: undefined });
  });

  it("has no administrators, no webhook and no rich messages unless told", () => {
    expect(readConfiguration({ TELEGRAM_BOT_TOKEN: "1:A" }).telegram).toMatchObject({
      webhook: undefined,
      administrators: [],
      rich: false,
    });
  });

  it("is explained whole in .env.example", () => {
    const example = readFileSync(".env.example", "utf8");
    expect(VARIABLE_NAMES.filter((name) => !example.includes(`\n#${name}=`))).toEqual([]);
  });

  it("takes .env.example as it is with every line of it put into force, but for what must be filled in", () => {
    const uncommented = readFileSync(".env.example", "utf8").replace(/^#(?=[A-Z_]+=)/gm, "");
    expect(readConfiguration(parseEnv(uncommented))).toMatchObject({ web: { port: 8787 }, wechat: { prefix: "年报" } });
  });

  it("names every wrong variable at once", () => {
    const read = () => readConfiguration({ WEB_PORT: "x", LOG_LEVEL: "x" });
    expect(read).toThrow(/WEB_PORT.*\n.*LOG_LEVEL/);
  });
});
