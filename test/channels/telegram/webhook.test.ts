import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHooks, type Hooks } from "../../../src/channels/hooks.ts";
import { startTelegram, type TelegramChannel } from "../../../src/channels/telegram/start-telegram.ts";
import type { LastingConversation } from "../../../src/conversation/conversation.ts";
import { FakeBotApi, TOKEN } from "../../support/bot-api/fake-bot-api.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { createRecordedLog, type RecordedLog } from "../support/recorded-log.ts";

const conversation: LastingConversation = {
  reopen: async () => undefined,
  async ask(_, question) {
    if (question === "慢") await sleep(300);
    return { question, answer: madeAnswer(`答：${question}`) };
  },
};

const HEADER = "X-Telegram-Bot-Api-Secret-Token";
const chat = (id: number) => ({ id, type: "private" as const });
const someone = { id: 7 };

let api: FakeBotApi;
let apiRoot: string;
let log: RecordedLog;
let hooks: Hooks;
let page: Server;
let url: string;
const running: TelegramChannel[] = [];

/** Hands requests on to the hooks, as the page's server does. */
function servePage(): Server {
  return createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const hook = hooks.find(request.url ?? "");
    if (!hook) return void response.writeHead(404).end();
    const method = request.method ?? "GET";
    const secret = request.headers["x-telegram-bot-api-secret-token"];
    const headers = secret === undefined ? {} : { "x-telegram-bot-api-secret-token": String(secret) };
    const body = method === "GET" ? {} : { body: Buffer.concat(parts) };
    const answer = await hook(new Request(`http://page${request.url}`, { method, headers, ...body }));
    response.writeHead(answer.status).end(await answer.text());
  });
}

async function start(more: object = {}): Promise<TelegramChannel> {
  const webhook = { url: `${url}/telegram/updates`, hooks, ...more };
  const channel = await startTelegram({
    token: TOKEN,
    apiRoot,
    conversation,
    linkTo: () => null,
    logger: log,
    retryWaitMs: 10,
    webhook,
  });
  running.push(channel);
  return channel;
}

beforeEach(async () => {
  api = new FakeBotApi();
  apiRoot = await api.listen();
  log = createRecordedLog();
  hooks = createHooks();
  page = servePage();
  await new Promise<void>((resolve) => page.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((channel) => channel.stop()));
  await api.close();
  page.closeAllConnections();
  await new Promise((resolve) => page.close(resolve));
});

const texts = () => api.sent.map(({ text }) => text);

describe("a webhook", () => {
  test("is set with a secret, drops nothing, and delivers", async () => {
    api.say(chat(1), someone, "早先问的");
    await start();
    const [set] = api.callsOf("setWebhook");
    expect(set).toMatchObject({ url: `${url}/telegram/updates`, drop_pending_updates: false });
    expect(set?.["secret_token"]).toMatch(/^[\w-]{32,}$/);
    api.say(chat(2), someone, "后来问的");
    await Promise.all([api.messages(1, 1), api.messages(2, 1)]);
    await api.until(() => (api.pending === 0 ? true : undefined), "the confirmation");
    expect(texts()).toEqual(["答：早先问的", "答：后来问的"]);
    expect(api.callsOf("getUpdates")).toEqual([]);
  });

  test("has a path of its own where the address names none", async () => {
    await start({ url });
    expect(api.callsOf("setWebhook")[0]?.["url"]).toBe(`${url}/telegram`);
    api.say(chat(1), someone, "到了吗");
    await api.messages(1, 1);
  });

  const update = JSON.stringify({ update_id: 1, message: { message_id: 1, date: 1, chat: chat(1), text: "混入" } });
  const secret = "a-secret-of-16-letters";
  test.each([
    { claim: "no secret", headers: {}, body: update, status: 401 },
    { claim: "another secret", headers: { [HEADER]: `${secret}x` }, body: update, status: 401 },
    { claim: "no JSON", headers: { [HEADER]: secret }, body: "{", status: 400 },
    { claim: "no update", headers: { [HEADER]: secret }, body: "[]", status: 400 },
    { claim: "an update without a number", headers: { [HEADER]: secret }, body: '{"update_id":"1"}', status: 400 },
  ])("takes nothing with $claim", async ({ headers, body, status }) => {
    await start({ secret });
    const answer = await fetch(`${url}/telegram/updates`, { method: "POST", headers, body });
    expect(answer.status).toBe(status);
    expect(api.sent).toEqual([]);
  });

  test("takes no other method", async () => {
    await start({ secret });
    expect((await fetch(`${url}/telegram/updates`, { headers: { [HEADER]: secret } })).status).toBe(405);
  });

  test("answers an update once that is delivered twice, and confirms both when it is done", async () => {
    await start({ secret });
    const message = { message_id: 1, date: 1, chat: chat(1), from: { id: 7, is_bot: false }, text: "慢" };
    const deliver = async () => {
      const body = JSON.stringify({ update_id: 5, message });
      const { status } = await fetch(`${url}/telegram/updates`, {
        method: "POST",
        headers: { [HEADER]: secret },
        body,
      });
      return { status, answered: api.sent.length };
    };
    const done = { status: 200, answered: 1 };
    expect(await Promise.all([deliver(), deliver()])).toEqual([done, done]);
    expect(await deliver()).toEqual(done);
  });

  test("loses nothing over a restart: what is under way ends, the rest comes again", async () => {
    const first = await start();
    api.say(chat(1), someone, "慢");
    await sleep(50);
    const stopping = first.stop();
    api.say(chat(1), someone, "停了以后");
    await stopping;
    expect(texts()).toEqual(["答：慢"]);
    await sleep(100);
    await start();
    await api.messages(1, 2);
    expect(texts()).toEqual(["答：慢", "答：停了以后"]);
  });

  test("that Telegram refuses is told to the operator by the variable's name", async () => {
    await expect(start({ url: "http://gongkai.example.com/telegram" })).rejects.toThrow(/TELEGRAM_WEBHOOK_URL.*HTTPS/);
  });

  test("leaves neither secret nor token in the log", async () => {
    await start({ secret });
    api.say(chat(1), someone, "到了吗");
    await api.messages(1, 1);
    expect(log.lines.join("\n")).not.toMatch(/a-secret-of|TEST-token|到了吗/);
  });

  test("gives way to polling when it is no longer configured", async () => {
    await (await start()).stop();
    const options = { token: TOKEN, apiRoot, conversation, linkTo: () => null, logger: log, retryWaitMs: 10 };
    running.push(await startTelegram(options));
    api.say(chat(1), someone, "还在吗");
    await api.messages(1, 1);
    expect(log.lines.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});
