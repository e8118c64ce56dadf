import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfiguration } from "../../src/cli/configuration.ts";

describe("readConfiguration()", () => {
  const unset = {
    store: { url: `file:${resolve("data/store")}`, isDefault: true },
    telegram: undefined,
    wechat: undefined,
    web: { host: "127.0.0.1", port: 8787, publicUrl: undefined },
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
        WECHATY_PUPPET: "wechaty-puppet-mock",
        WECHAT_PREFIX: "公开",
        WEB_HOST: "::1",
        WEB_PORT: "0",
        PUBLIC_URL: "https://gongkai.example.com/",
        LOG_LEVEL: "debug",
      }),
    ).toEqual({
      store: { url: "file:/srv/store", isDefault: false },
      telegram: { token: "1:A", apiRoot: "http://127.0.0.1:8081" },
      wechat: { puppet: "wechaty-puppet-mock", prefix: "公开" },
      web: { host: "::1", port: 0, publicUrl: "https://gongkai.example.com" },
      logLevel: "debug",
    });
  });

  it("names every wrong variable at once", () => {
    const read = () => readConfiguration({ WEB_PORT: "x", LOG_LEVEL: "x" });
    expect(read).toThrow(/WEB_PORT.*\n.*LOG_LEVEL/);
  });
});
