import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTelegram, type TelegramChannel } from "../../../src/channels/telegram/start-telegram.ts";
import { TEXTS } from "../../../src/channels/texts.ts";
import type { LastingConversation } from "../../../src/conversation/conversation.ts";
import { FakeBotApi, type Fault, TOKEN } from "../../support/bot-api/fake-bot-api.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { createRecordedLog, type RecordedLog } from "../support/recorded-log.ts";

const LONG = "收到的申请都在期限内答复了。".repeat(700);
const OPTIONS = ["张店区", "临淄区"].map((district) => ({
  label: district,
  question: `山东省淄博市${district}机关事务服务中心2021年收到多少件政府信息公开申请`,
}));

/** Answers with the question itself, and a few words with what is hard to deliver. */
const conversation: LastingConversation = {
  reopen: async () => undefined,
  async ask(session, question) {
    if (question === "出错") throw new Error("made to fail");
    if (question === "慢") await sleep(400);
    if (question === "很慢") await sleep(1000);
    const text = question === "长" ? LONG : question === "谁" ? String(session) : `答：${question}`;
    return { question, answer: madeAnswer(text, question.startsWith("哪个") ? OPTIONS : []) };
  },
};

const someone = { id: 7 };
const chat = (id: number) => ({ id, type: "private" as const });
const group = { id: -100, type: "supergroup" as const };
const answerFault = (status: number, more: object = {}): Fault => ({
  kind: "answer",
  status,
  body: { ok: false, error_code: status, description: "made to fail", ...more },
});

let api: FakeBotApi;
let apiRoot: string;
let log: RecordedLog;
const running: TelegramChannel[] = [];

async function start(more: object = {}): Promise<TelegramChannel> {
  const options = { token: TOKEN, apiRoot, conversation, linkTo: () => null, logger: log, retryWaitMs: 10, ...more };
  const channel = await startTelegram(options);
  running.push(channel);
  return channel;
}

beforeEach(async () => {
  api = new FakeBotApi();
  apiRoot = await api.listen();
  log = createRecordedLog();
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((channel) => channel.stop()));
  await api.close();
});

const texts = (messages: readonly { readonly text: string }[]) => messages.map(({ text }) => text);

describe("startTelegram()", () => {
  test("answers what was asked while it was away, and never drops pending updates", async () => {
    api.say(chat(1), someone, "早先问的");
    const { username } = await start();
    expect(username).toBe("nianbao_bot");
    expect(texts(await api.messages(1, 1))).toEqual(["答：早先问的"]);
    expect(api.callsOf("deleteWebhook")).toEqual([{ drop_pending_updates: false }]);
  });

  test("lives with a server that does not know the command menu", async () => {
    await start();
    await api.until(() => api.callsOf("setMyCommands")[0], "setMyCommands");
    api.say(chat(1), someone, "还在吗");
    expect(texts(await api.messages(1, 1))).toEqual(["答：还在吗"]);
  });

  test.each([
    { claim: "a token that is none", token: "hello", message: "不像一个机器人令牌" },
    { claim: "a token with a path in it", token: "1:a/../b", message: "不像一个机器人令牌" },
    { claim: "a token that Telegram refuses", token: "666:WRONG-token", message: "Telegram 不接受这个机器人令牌" },
  ])("refuses $claim in Chinese", async ({ token, message }) => {
    await expect(start({ token })).rejects.toThrow(message);
  });

  test("says that the server is out of reach, without the token", async () => {
    const failure = await start({ apiRoot: "http://127.0.0.1:1", startTimeoutMs: 200 }).catch((error) => error);
    expect(failure.message).toContain("连不上 Telegram（http://127.0.0.1:1）");
    expect([failure.message, failure.cause?.message, ...log.lines].join("\n")).not.toContain(TOKEN);
  });

  test("waits for a server that is late", async () => {
    api.fail("getMe", { kind: "drop" }, answerFault(500), { kind: "garbage" });
    expect((await start()).username).toBe("nianbao_bot");
  });
});

describe("polling", () => {
  test.each<{ claim: string; fault: Fault; logged: string; times?: number }>([
    { claim: "a dropped connection", fault: { kind: "drop" }, logged: "连不上 Telegram" },
    { claim: "an answer that is no JSON", fault: { kind: "garbage" }, logged: "连不上 Telegram" },
    { claim: "a fault of the server", fault: answerFault(502), logged: "没有正常应答" },
    {
      claim: "a result that is no list",
      fault: { kind: "answer", status: 200, body: { ok: true } },
      logged: "没有正常应答",
    },
    { claim: "a token refused later", fault: answerFault(401), logged: "不再接受这个令牌", times: 1 },
    { claim: "a second instance", fault: answerFault(409), logged: "另有程序正用同一个令牌", times: 1 },
    {
      claim: "a webhook elsewhere",
      fault: answerFault(409, { description: "Conflict: can't use getUpdates method while webhook is active" }),
      logged: "正由 webhook 送往别处",
      times: 1,
    },
  ])("goes on after $claim", async ({ fault, logged, times = 2 }) => {
    api.fail("getUpdates", fault, fault);
    await start();
    api.say(chat(1), someone, "还在吗");
    expect(texts(await api.messages(1, 1))).toEqual(["答：还在吗"]);
    const told = log.lines.filter((line) => line.includes(logged) && !line.startsWith('{"level":"debug"'));
    expect(told).toHaveLength(times);
  });

  test("lives with a second instance: tells it once, polls calmly, and goes on when the other has stopped", async () => {
    await start();
    const second = await start();
    await sleep(1500);
    expect(api.callsOf("getUpdates").length).toBeLessThan(40);
    await second.stop();
    api.say(chat(1), someone, "还在吗");
    expect(texts(await api.messages(1, 1))).toEqual(["答：还在吗"]);
    const told = log.lines.filter((line) => line.includes("另有程序") && line.includes('"error"'));
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(2);
  });

  test("waits as long as it is told to", async () => {
    api.fail("getUpdates", answerFault(429, { parameters: { retry_after: 1 } }));
    const startedMs = Date.now();
    await start();
    api.say(chat(1), someone, "还在吗");
    await api.messages(1, 1);
    expect(Date.now() - startedMs).toBeGreaterThanOrEqual(1000);
  });

  test("answers an update once that is delivered twice", async () => {
    await start();
    const message = { message_id: 1, date: 1, chat: chat(1), from: { id: 7, is_bot: false }, text: "一次" };
    const id = api.push({ message });
    await api.messages(1, 1);
    api.push({ message }, id);
    api.push({ message: { ...message, text: "完" } }, id + 1);
    expect(texts(await api.messages(1, 2))).toEqual(["答：一次", "答：完"]);
  });
});

describe("sending", () => {
  test("waits and sends again when there were too many messages", async () => {
    await start();
    api.fail("sendMessage", answerFault(429, { parameters: { retry_after: 1 } }));
    api.say(chat(1), someone, "快");
    expect(texts(await api.messages(1, 1))).toEqual(["答：快"]);
  });

  test.each<{ claim: string; fault: Fault }>([
    { claim: "a dropped connection", fault: { kind: "drop" } },
    { claim: "a fault of the server", fault: answerFault(500) },
    { claim: "an answer that is no JSON", fault: { kind: "garbage" } },
  ])("sends again after $claim", async ({ fault }) => {
    await start();
    api.fail("sendMessage", fault);
    api.say(chat(1), someone, "稳");
    expect(texts(await api.messages(1, 1))).toEqual(["答：稳"]);
  });

  test("would rather say a thing twice than never, when it is not told that it was sent", async () => {
    await start();
    api.fail("sendMessage", { kind: "drop_after" });
    api.say(chat(1), someone, "到了吗");
    expect(texts(await api.messages(1, 2))).toEqual(["答：到了吗", "答：到了吗"]);
  });

  test("sends the bare text when the server does not take the markup", async () => {
    await start();
    api.fail("sendMessage", answerFault(400, { description: "Bad Request: can't parse entities: unsupported tag" }));
    api.say(chat(1), someone, '1<2 & "好"');
    const [message] = await api.messages(1, 1);
    expect(message).toMatchObject({ text: '答：1<2 & "好"', html: '答：1<2 & "好"' });
  });

  test("shows that it is typing, again and again, while the answer takes its time", async () => {
    await start();
    api.say(chat(1), someone, "很慢");
    await api.messages(1, 1);
    expect(api.callsOf("sendChatAction")).toEqual([{ chat_id: 1, action: "typing" }]);
  });

  test("splits a long answer at sentence ends, in order", async () => {
    await start();
    api.say(chat(1), someone, "长");
    const messages = texts(await api.messages(1, 3));
    expect(messages.join("")).toBe(LONG);
    expect(messages.every((text) => text.length <= 4096 && text.endsWith("。"))).toBe(true);
  });

  test("apologises when an answer fails, and answers the next", async () => {
    await start();
    api.say(chat(1), someone, "出错");
    expect(texts(await api.messages(1, 1))).toEqual([TEXTS.apology]);
    api.say(chat(1), someone, "好了吗");
    expect(texts(await api.messages(1, 2))[1]).toBe("答：好了吗");
  });

  test.each([
    { claim: "is blocked", fault: answerFault(403) },
    {
      claim: "is muted",
      fault: answerFault(400, { description: "Bad Request: not enough rights to send text messages to the chat" }),
    },
  ])("takes it quietly when it $claim", async ({ fault }) => {
    await start();
    api.fail("sendMessage", fault);
    api.say(chat(1), someone, "被拉黑");
    await api.until(() => log.lines.find((line) => line.includes("不能在这个会话里发言")), "the log");
    api.say(chat(2), someone, "别人");
    expect(texts(await api.messages(2, 1))).toEqual(["答：别人"]);
    expect(api.callsOf("sendMessage").filter((payload) => payload["text"] === TEXTS.apology)).toEqual([]);
  });

  test("keeps one chat's order and lets no chat wait for another", async () => {
    await start();
    api.say(chat(1), someone, "慢");
    api.say(chat(1), someone, "后");
    api.say(chat(2), { id: 8 }, "别处");
    await Promise.all([api.messages(1, 2), api.messages(2, 1)]);
    expect(texts(api.sent)).toEqual(["答：别处", "答：慢", "答：后"]);
  });
});

test("many chats at once, while the server falters, get each their own answers in order, and all of them", async () => {
  await start();
  const chats = Array.from({ length: 30 }, (_, index) => index + 1);
  api.fail("getUpdates", { kind: "drop" }, { kind: "garbage" }, answerFault(502));
  api.fail("sendMessage", answerFault(429, { parameters: { retry_after: 1 } }), answerFault(500), { kind: "drop" });
  for (const round of ["一", "二", "三"]) for (const id of chats) api.say(chat(id), { id }, `${id}号第${round}问`);
  for (const id of chats) {
    const own = texts(await api.messages(id, 3));
    expect(own).toEqual(["一", "二", "三"].map((round) => `答：${id}号第${round}问`));
  }
  expect(api.sent).toHaveLength(90);
});

describe("dialogues", () => {
  test("are one person in one chat, and a group's answers reply to the message", async () => {
    await start();
    const first = api.say(group, { id: 7 }, "/ask 谁");
    const second = api.say(group, { id: 8 }, "/ask@nianbao_bot 谁");
    const messages = await api.messages(-100, 2);
    expect(messages.map(({ text, replyTo }) => ({ text, replyTo }))).toEqual([
      { text: "telegram:-100:7", replyTo: first },
      { text: "telegram:-100:8", replyTo: second },
    ]);
  });

  const file = { file_id: "1", file_unique_id: "1" };
  test.each([
    { what: "photo", sent: { photo: [{ ...file, width: 1, height: 1 }] } },
    { what: "voice", sent: { voice: { ...file, duration: 1 } } },
    { what: "audio", sent: { audio: { ...file, duration: 1 } } },
    { what: "video", sent: { video: { ...file, width: 1, height: 1, duration: 1 } } },
    { what: "round video", sent: { video_note: { ...file, length: 1, duration: 1 } } },
    { what: "sticker", sent: { sticker: { ...file, type: "regular", width: 1, height: 1 } } },
    { what: "place", sent: { location: { latitude: 1, longitude: 1 } } },
    { what: "contact", sent: { contact: { phone_number: "1", first_name: "甲" } } },
    { what: "poll", sent: { poll: { id: "1", question: "谁", options: [] } } },
  ])("ask for text when a $what is sent in private, and are silent about it in a group", async ({ sent }) => {
    await start();
    api.say(group, someone, undefined, sent);
    api.say(chat(1), someone, undefined, sent);
    expect(texts(await api.messages(1, 1))).toEqual([TEXTS.textOnly]);
    expect(api.sent).toHaveLength(1);
  });

  test("read what stands under a photo as if it were the message, once for an album", async () => {
    await start();
    const photo = { photo: [{ ...file, width: 1, height: 1 }], media_group_id: "1" };
    api.say(chat(1), someone, undefined, { ...photo, caption: "谁" });
    api.say(chat(1), someone, undefined, photo);
    api.say(group, { id: 7 }, undefined, { ...photo, caption: "谁" });
    api.say(group, { id: 7 }, undefined, { ...photo, caption: "/ask 谁" });
    await api.messages(-100, 1);
    expect(texts(api.sent).toSorted()).toEqual(["telegram:-100:7", "telegram:1:7"]);
  });
});

describe("choices", () => {
  test("are buttons that still work after a restart", async () => {
    const before = await start();
    api.say(chat(1), someone, "哪个中心");
    const [offer] = await api.messages(1, 1);
    expect(offer?.buttons.map(({ text }) => text)).toEqual(["1. 张店区", "2. 临淄区"]);
    await before.stop();

    await start();
    api.press(chat(1), someone, offer?.buttons[1]?.data ?? "", offer);
    const [, answer] = await api.messages(1, 2);
    const question = OPTIONS[1]?.question;
    expect(answer).toMatchObject({ text: `▸ ${question}\n\n答：${question}`, replyTo: offer?.messageId });
    expect(api.callsOf("answerCallbackQuery")).toHaveLength(1);
  });

  test.each([{ data: "n:1:AAAAAAAAAA" }, { data: "something else" }])(
    "say politely that $data is unknown",
    async ({ data }) => {
      await start();
      api.press(chat(1), someone, data);
      const [answer] = await api.until(
        () => (api.callsOf("answerCallbackQuery").length > 0 ? api.callsOf("answerCallbackQuery") : undefined),
        "the answer",
      );
      expect(answer?.["text"]).toContain("请把问题再发一次");
      expect(api.sent).toEqual([]);
    },
  );

  test("put a long list of questions with the buttons, in one message", async () => {
    await start();
    api.say(chat(1), someone, `哪个${"中心，".repeat(1360)}`);
    const messages = await api.messages(1, 2);
    expect(messages.at(-1)?.text).toBe(OPTIONS.map(({ question }, index) => `${index + 1}. ${question}`).join("\n"));
    expect(messages.map(({ buttons }) => buttons.length)).toEqual([0, 2]);
  });
});

describe("stop()", () => {
  test("finishes what was taken, confirms it, and leaves the rest to the next start", async () => {
    const first = await start();
    api.say(chat(1), someone, "慢");
    await api.until(() => (api.callsOf("getUpdates").length > 1 ? true : undefined), "the poll");
    await first.stop();
    expect(texts(api.sent)).toEqual(["答：慢"]);
    expect(api.pending).toBe(0);
    api.say(chat(1), someone, "停了以后");
    await start();
    expect(texts(await api.messages(1, 2))).toEqual(["答：慢", "答：停了以后"]);
  });

  test("does not wait for ever", async () => {
    const channel = await start({ stopTimeoutMs: 100 });
    api.fail("sendMessage", answerFault(429, { parameters: { retry_after: 3600 } }));
    api.say(chat(1), someone, "卡住");
    await api.until(() => api.callsOf("sendMessage")[0], "the answer");
    await channel.stop();
    expect(log.lines.some((line) => line.includes("还有答复没发完就停了"))).toBe(true);
  });
});

describe("the log", () => {
  test("holds neither tokens nor the texts of messages", async () => {
    await start();
    api.fail("getUpdates", { kind: "drop" });
    api.fail("sendMessage", answerFault(400));
    api.say(chat(1), someone, "秘密问题");
    api.say(chat(2), someone, "出错");
    await Promise.all([api.messages(1, 1), api.messages(2, 1)]);
    expect(log.lines.length).toBeGreaterThan(2);
    expect(log.lines.join("\n")).not.toMatch(/秘密|出错|TEST-token/);
  });
});
