import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readConfiguration } from "../../src/cli/configuration.ts";
import type { Examination } from "../../src/cli/doctor/examine.ts";
import { examineClock } from "../../src/cli/doctor/examine-clock.ts";
import { isAtLeast } from "../../src/cli/doctor/examine-node.ts";
import { examineTelegramChannel } from "../../src/cli/doctor/examine-telegram.ts";
import { examineVariables, likelyMeant } from "../../src/cli/doctor/examine-variables.ts";
import { examineWeb } from "../../src/cli/doctor/examine-web.ts";
import { examineWechat } from "../../src/cli/doctor/examine-wechat.ts";
import { FakeBotApi, TOKEN } from "../support/bot-api/fake-bot-api.ts";
import { runCommand } from "../support/run-command.ts";
import { SAMPLES } from "../support/sample-files.ts";

let root = "";
let store = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-doctor-"));
  store = `file:${join(root, "store")}`;
  await runCommand(["ingest", SAMPLES, "--store", store]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

/** A server that answers every request alike; gives its address. */
async function serve(status: number, body: object): Promise<URL> {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  ends.push(() => new Promise((done) => server.close(done)));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const doctor = (env: Readonly<Record<string, string>> = {}) =>
  runCommand(["doctor", "--store", store], { env: { WEB_PORT: "0", ...env } });

/** What one examination finds, each observation a line. */
async function findings({ examine }: Examination, given: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const env = { WEB_PORT: "0", ...given };
  const setting = { configuration: readConfiguration(env), store, io: { env, now: () => new Date() } };
  return (await examine(setting)).map(({ level, message, remedy }) => `${level}: ${message} → ${remedy ?? ""}`);
}

describe("gongkai doctor", () => {
  it("finds nothing wrong with a sound installation, and says what it looked at", async () => {
    const { status, stdout, stderr } = await doctor();
    expect([status, stderr]).toEqual([0, ""]);
    for (const name of [
      "Node.js",
      "环境变量",
      "随带的数据",
      "分词组件",
      "读取报告",
      "库",
      "网页",
      "Telegram",
      "微信",
      "时钟",
    ])
      expect(stdout).toContain(`${name}：`);
    expect(stdout).toMatch(/✓ 库：5 份报告，\d 个机关，2020—\d{4} 年度/);
    expect(stdout).toMatch(/没有要处理的问题。\n$/);
    expect(stdout).not.toContain("×");
  });

  it("tells each observation as a line of JSON", async () => {
    const { lines } = await runCommand(["doctor", "--json", "--store", store], { env: { WEB_PORT: "0" } });
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(line).toMatchObject({ check: expect.any(String), message: expect.any(String) });
    expect(new Set(lines.map(({ level }) => level))).toEqual(new Set(["ok", "note"]));
  });

  it("tells of a wrong configuration and stops there", async () => {
    const { status, stdout } = await doctor({ WEB_PORT: "x" });
    expect(stdout).toContain("× 环境变量：配置有误。\n环境变量 WEB_PORT“x”");
    expect(stdout).toContain("\n  → 改好后再运行一次 doctor");
    expect(status).toBe(1);
  });

  it.each([
    [examineWeb, { WEB_HOST: "203.0.113.7" }, /^problem: 不能在 203.0.113.7:0 上监听/],
    [examineWeb, { PUBLIC_URL: "http://localhost:8787" }, /^note: .*只有这台机器打得开/],
    [examineWeb, { PUBLIC_URL: "http://example.com" }, /^note: .*不是 https/],
    [examineWeb, { WEB_HOST: "0.0.0.0" }, /^note: .*却没有设 PUBLIC_URL/],
    [
      examineTelegramChannel,
      { TELEGRAM_BOT_TOKEN: "1:a", TELEGRAM_API_ROOT: "http://127.0.0.1:9" },
      /^problem: 连不上/,
    ],
    [examineTelegramChannel, { TELEGRAM_BOT_TOKEN: "secret" }, /^problem: TELEGRAM_BOT_TOKEN 不像令牌/],
    [
      examineVariables,
      { ADMIN_IDS: "12", TELEGRAM_RICH: "1" },
      /^note: TELEGRAM_RICH、ADMIN_IDS .*不起作用.*TELEGRAM_BOT_TOKEN/,
    ],
    [examineVariables, { WECHAT_PREFIX: "公开" }, /^note: WECHAT_PREFIX .*不起作用.*WECHATY_PUPPET/],
    [examineWechat, { WECHATY_PUPPET: "wechaty-puppet-none" }, /^problem: 没有安装微信协议包 wechaty-puppet-none/],
    [examineWechat, { WECHATY_PUPPET: "wechaty-puppet-service" }, /^problem: 没有设 WECHATY_PUPPET_SERVICE_TOKEN/],
    [
      examineWechat,
      { WECHATY_PUPPET: "wechaty-puppet-service", WECHATY_PUPPET_SERVICE_TOKEN: "abc" },
      /^problem: WECHATY_PUPPET_SERVICE_TOKEN 不像令牌/,
    ],
    [examineWechat, { WECHATY_PUPPET: "wechaty-puppet-wechat4u" }, /^note: .*账号可能被限制或封禁/],
    [examineVariables, { TELEGRAM_TOKEN: "1" }, /^note: 不认识环境变量 TELEGRAM_TOKEN.*是不是想写 TELEGRAM_BOT_TOKEN/],
    [examineVariables, { TELEGRAM_BOT_TOKEN: "1:secret" }, /^ok: .*TELEGRAM_BOT_TOKEN（不显示）/],
  ])("%o with %j", async (examination, env, expected) => {
    const found = await findings(examination, env);
    const line = found.find((each) => expected.test(each));
    expect(line, found.join("\n")).toBeDefined();
    expect(found.join()).not.toContain("secret");
    if (!line?.startsWith("ok")) expect(line).toMatch(/ → .+/);
  });

  it("tells a port that gongkai serves from one that another program has", async () => {
    const ours = await serve(200, { status: "ok", reports: 5 });
    expect((await findings(examineWeb, { WEB_PORT: ours.port })).join()).toContain("ok: gongkai 正在");
    const other = await serve(404, {});
    expect((await findings(examineWeb, { WEB_PORT: other.port })).join()).toContain("已被别的程序占用");
  });

  it("tells how the bot stands with Telegram", async () => {
    const api = new FakeBotApi();
    const env = { TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: await api.listen() };
    ends.push(() => api.close());
    expect(await findings(examineTelegramChannel, env)).toEqual([
      "ok: 机器人 @nianbao_bot → ",
      expect.stringMatching(/^note: 群隐私模式开着.*\/ask@nianbao_bot.*→ .*\/setprivacy/),
      "ok: 主动去取消息（长轮询），不需要公网地址 → ",
      expect.stringMatching(/^note: 没有管理员.*→ .*ADMIN_IDS/),
      "ok: 可以在任何会话里 @它 查询（内联模式） → ",
    ]);
    const pushed = { ADMIN_IDS: "12", TELEGRAM_WEBHOOK_URL: "https://gongkai.example.com/telegram" };
    const found = (await findings(examineTelegramChannel, { ...env, ...pushed })).join();
    expect(found).toContain("由 Telegram 推送到 https://gongkai.example.com");
    expect(found).toContain("1 位管理员可以在聊天里添加报告");
  });

  it("says that Telegram refuses the token", async () => {
    const server = await serve(401, { ok: false, error_code: 401, description: "Unauthorized" });
    const env = { TELEGRAM_BOT_TOKEN: "1:abc", TELEGRAM_API_ROOT: server.origin };
    expect(await findings(examineTelegramChannel, env)).toEqual([
      expect.stringMatching(/^problem: Telegram 不接受这个令牌 → 请向 @BotFather 核对/),
    ]);
  });

  it("holds the clock against Telegram's", async () => {
    const server = await serve(200, {});
    const env = { TELEGRAM_BOT_TOKEN: "1:abc", TELEGRAM_API_ROOT: server.origin };
    expect((await findings(examineClock, env)).join()).toMatch(/^ok: /);
    const slow = { configuration: readConfiguration(env), store, io: { env, now: () => new Date(Date.now() - 3e6) } };
    expect(await examineClock.examine(slow)).toEqual([
      expect.objectContaining({ level: "problem", message: expect.stringMatching(/慢 (?:2999|3000|3001) 秒/) }),
    ]);
  });

  it("finds a report of the store that is damaged", async () => {
    const broken = join(root, "broken");
    await runCommand(["ingest", SAMPLES, "--store", `file:${broken}`]);
    const bodies = (await readdir(join(broken, "reports"), { recursive: true })).filter((name) =>
      name.endsWith(".json"),
    );
    await writeFile(join(broken, "reports", bodies[0] ?? ""), "{");
    const { status, stdout } = await runCommand(["doctor", "--store", `file:${broken}`], { env: { WEB_PORT: "0" } });
    expect(stdout).toContain("× 库：有 1 份报告读不出来");
    expect(status).toBe(1);
  });

  it("tells of a store that cannot be written, even by root, and leaves nothing in one that can", async () => {
    const address = "file:/proc/no-such-folder/store";
    const { stdout } = await runCommand(["doctor", "--store", address], { env: { WEB_PORT: "0" } });
    expect(stdout).toMatch(/× 库：目录 \/\S* 不能写入\n {2}→ .*GONGKAI_STORE/);
    expect((await doctor()).stdout).not.toContain("不能写入");
    expect((await readdir(join(root, "store"))).filter((name) => name.includes("probe"))).toEqual([]);
  });

  it("tells of a store that cannot be opened, and goes on with the rest", async () => {
    const file = join(root, "file.txt");
    await writeFile(file, "");
    const { status, stdout } = await runCommand(["doctor", "--store", `file:${file}/store`], {
      env: { WEB_PORT: "0" },
    });
    expect(stdout).toContain("× 库：");
    expect(stdout).toContain("网页：可以在");
    expect(status).toBe(1);
  });
});

it.each([
  ["TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"],
  ["TELEGRAM_BOT_TOKN", "TELEGRAM_BOT_TOKEN"],
  ["WECHAT_PUPPET", "WECHATY_PUPPET"],
  ["WEB_PROT", "WEB_PORT"],
  ["GONGKAI_SOMETHING_ELSE", undefined],
])("likelyMeant() takes %s for %s", (name, expected) => {
  expect(likelyMeant(name)).toBe(expected);
});

it.each([
  [[20, 19, 0], [20, 19, 0], true],
  [[22, 1, 0], [20, 19, 0], true],
  [[20, 20, 1], [20, 19, 5], true],
  [[20, 18, 9], [20, 19, 0], false],
  [[18, 20, 0], [20, 19, 0], false],
])("isAtLeast() of %j and %j", (version, wanted, expected) => {
  expect(isAtLeast(version, wanted)).toBe(expected);
});
