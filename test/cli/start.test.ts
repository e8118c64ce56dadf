import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { FakeBotApi, TOKEN } from "../support/bot-api/fake-bot-api.ts";
import { keeping, runCommand } from "../support/run-command.ts";
import { SAMPLES } from "../support/sample-files.ts";

let root = "";
let store = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "gongkai-start-"));
  store = `file:${join(root, "store")}`;
  await runCommand(["ingest", SAMPLES, "--store", store]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

/** Starts in this process and waits until it says where to ask. */
async function start(env: Readonly<Record<string, string>>, address = store) {
  const [stdout, stderr] = [keeping(), keeping()];
  let stop = (): void => undefined;
  const untilStopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const stdin = new PassThrough();
  const world = { env, now: () => new Date(), untilStopped: () => untilStopped, onStrayFailure: () => undefined };
  const io = { stdin, stdout, stderr, ...world };
  let status: number | undefined;
  const ended = run(["start", "--store", address], io).then((given) => {
    status = given;
    return given;
  });
  ends.push(() => {
    stop();
    return ended;
  });
  while (status === undefined && stdout.text().split("\n").length < 3)
    await new Promise((done) => setTimeout(done, 20));
  const url = /网页 (http:\/\/[\d.]+:\d+)/.exec(stdout.text())?.[1] ?? "";
  return { stdout, stderr, url, stop: () => stop(), ended };
}

/** A server on a port of its own, for others to find the port taken. */
async function takePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  ends.push(() => new Promise((done) => server.close(done)));
  return (server.address() as AddressInfo).port;
}

describe("gongkai start", () => {
  it("says in two lines where to ask and how to add Telegram and WeChat", async () => {
    const { stdout, stderr, url } = await start({ WEB_PORT: "0" });
    expect(stderr.text()).not.toContain("不能写入");
    expect(stdout.text()).toMatch(
      /^在这里提问：网页 http:\/\/127\.0\.0\.1:\d+\n.*TELEGRAM_BOT_TOKEN.*WECHATY_PUPPET.*\n$/,
    );
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toContain("text/html");
  });

  it("warns once of a store that cannot be written, even by root, and serves all the same", async () => {
    const { url, stderr } = await start({ WEB_PORT: "0" }, "file:/proc/no-such-folder/store");
    expect(stderr.text().match(/不能写入/g)).toHaveLength(1);
    expect(stderr.text()).toMatch(/^库的目录 \/\S* 不能写入：.*GONGKAI_STORE 换一个目录。\n/);
    expect((await fetch(url)).status).toBe(200);
  });

  it("takes the next port when the wanted one is taken, and says so", async () => {
    const port = await takePort();
    const { url, stderr } = await start({ WEB_PORT: String(port) });
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect(stderr.text()).toContain(`端口 ${port} 已被占用，网页改用端口 ${new URL(url).port}。`);
  });

  it.each([
    [{ TELEGRAM_BOT_TOKEN: "not-a-token" }, /Telegram没有启动：.*TELEGRAM_BOT_TOKEN/],
    [{ WECHATY_PUPPET: "not a puppet" }, /微信没有启动：.*WECHATY_PUPPET/],
  ])("with %j it tells that the channel did not start, and serves the page all the same", async (env, message) => {
    const { url, stderr } = await start({ WEB_PORT: "0", ...env });
    expect(stderr.text()).toMatch(message);
    expect((await fetch(url)).status).toBe(200);
  });

  it("answers on Telegram when there is a token, and on WeChat when there is a puppet", async () => {
    const api = new FakeBotApi();
    const TELEGRAM_API_ROOT = await api.listen();
    ends.push(() => api.close());
    const { stdout, stop, ended } = await start({
      WEB_PORT: "0",
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT,
      WECHATY_PUPPET: "wechaty-puppet-mock",
      PUBLIC_URL: "https://gongkai.example.com",
    });
    expect(stdout.text()).toMatch(/Telegram @\w+，微信（[^）]*）\nTelegram 与微信都已配置/);
    api.say({ id: 7, type: "private" }, { id: 7 }, "辛店街道2020年依申请公开多少件？");
    const [message] = await api.messages(7, 1);
    expect(message?.text).toContain("2件");
    expect(message?.links.join()).toContain("https://gongkai.example.com/reports/2020-");
    stop();
    expect(await ended).toBe(0);
  });

  it("takes Telegram's deliveries through the page's server, and ends what is under way first", async () => {
    const api = new FakeBotApi();
    const TELEGRAM_API_ROOT = await api.listen();
    ends.push(() => api.close());
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const { port } = free.address() as AddressInfo;
    await new Promise((done) => free.close(done));
    const { url, stop, ended, stdout, stderr } = await start({
      WEB_PORT: String(port),
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT,
      TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      TELEGRAM_WEBHOOK_SECRET: "sesame-sesame-sesame",
      ADMIN_IDS: "42",
    });
    const chat = { id: 42, type: "private" } as const;
    api.sendFile(chat, { id: 42 }, "报告.html", await readFile(join(SAMPLES, "2023-zhangfan.html")));
    expect((await api.messages(42, 1))[0]?.text).toContain("库中已有同一份文件");
    expect((await fetch(`${url}/telegram`, { method: "POST", body: "{}" })).status).toBe(401);
    api.say(chat, { id: 42 }, "辛店街道2020年依申请公开多少件？");
    await api.until(() => api.sent.find(({ text }) => text.includes("2件")), "the answer");
    stop();
    expect(await ended).toBe(0);
    await api.until(() => (api.pending === 0 ? true : undefined), "the confirmation of what was handled");
    expect(stdout.text() + stderr.text()).not.toMatch(/sesame|TEST-token|辛店/);
  });

  it("does not wait for a server that takes its time, nor to stop", async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(silent, "listening");
    ends.push(() => new Promise((done) => silent.close(done)));
    ends.push(async () => silent.closeAllConnections());
    const TELEGRAM_API_ROOT = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const { stdout, stop, ended } = await start({ WEB_PORT: "0", TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT });
    expect(stdout.text()).toMatch(/网页 \S+，Telegram（正在连接）\n/);
    stop();
    expect(await ended).toBe(0);
  });

  it("never shows the token", async () => {
    const { stdout, stderr } = await start({ WEB_PORT: "0", TELEGRAM_BOT_TOKEN: "sesame", LOG_LEVEL: "trace" });
    expect(stdout.text() + stderr.text()).not.toContain("sesame");
  });

  it("ends with status 3 when no channel starts at all", async () => {
    const { ended, stderr } = await start({ WEB_HOST: "host.invalid" });
    expect(await ended).toBe(3);
    expect(stderr.text()).toContain("没有一个渠道能启动");
  });

  it("ends cleanly when it is told to", async () => {
    const { url, stop, ended } = await start({ WEB_PORT: "0" });
    stop();
    expect(await ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});
