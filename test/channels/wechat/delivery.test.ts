import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PuppetMock } from "wechaty-puppet-mock";
import { TEXTS } from "../../../src/channels/texts.ts";
import { startWechat, type WechatChannel, type WechatOptions } from "../../../src/channels/wechat/start-wechat.ts";
import type { Conversation } from "../../../src/conversation/conversation.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { drawsNothing } from "../support/made-pictures.ts";
import { createRecordedLog, type RecordedLog } from "../support/recorded-log.ts";
import { createWechatWorld, type WechatWorld } from "../support/wechat-world.ts";

const LONG = "收到的申请都在期限内答复了。".repeat(30);
const OPTIONS = ["张店区", "临淄区"].map((label) => ({ label, question: `${label}2021年` }));

/** Answers with the question itself, and a few words with what is hard to deliver. */
const conversation: Conversation = {
  async ask(_session, question) {
    if (question === "出错") throw new Error("made to fail");
    if (question === "慢") await sleep(150);
    const text = question === "长" ? LONG : `答：${question}`;
    return { question, answer: madeAnswer(text, question === "哪个" ? OPTIONS : []) };
  },
};

let world: WechatWorld;
let log: RecordedLog;
let channel: WechatChannel | undefined;

async function start(more: Partial<WechatOptions> = {}): Promise<void> {
  const quick = { minIntervalMs: 0, jitterMs: 0 };
  const base = {
    puppet: world.puppet,
    prefix: "年报",
    conversation,
    linkTo: () => null,
    pictures: drawsNothing,
    logger: log,
  };
  channel = await startWechat({ ...base, ...quick, ...more });
  await world.logIn();
}

beforeEach(() => {
  world = createWechatWorld();
  log = createRecordedLog();
});

afterEach(async () => {
  await channel?.stop();
  channel = undefined;
});

describe("in private", () => {
  test("every text is a question", async () => {
    await start();
    world.first.say("辛店街道2020年").to(world.bot);
    expect(await world.waitFor(world.first, 1)).toEqual(["答：辛店街道2020年"]);
  });

  test("something without words gets one hint, and notes of the system none", async () => {
    await start();
    const message = { timestamp: Date.now(), talkerId: world.first.id, listenerId: world.bot.id };
    const push = (id: string, type: number) => {
      world.mocker.MessageMock.create({ ...message, id, type });
      world.puppet.emit("message", { messageId: id });
    };
    push("recalled", 13);
    push("red packet", 12);
    push("image", 6);
    push("voice", 2);
    world.first.say("完").to(world.bot);
    expect(await world.waitFor(world.first, 2)).toEqual([TEXTS.textOnly, "答：完"]);
  });
});

describe("in a room", () => {
  test.each([
    { claim: "a mention", say: (w: WechatWorld) => w.first.say("@年报机器人\u2005辛店街道", [w.bot]).to(w.room) },
    { claim: "a typed name", say: (w: WechatWorld) => w.first.say("@年报机器人 辛店街道").to(w.room) },
    { claim: "the prefix", say: (w: WechatWorld) => w.first.say("年报：辛店街道").to(w.room) },
  ])("$claim is answered to the asker, with the question", async ({ say }) => {
    await start();
    say(world);
    const [answer] = await world.waitFor(world.room, 1);
    expect(answer).toBe("@小张 「辛店街道」\n答：辛店街道");
  });

  test("chatter, numbers of others and things without words are left alone", async () => {
    await start();
    world.first.say("今天开会吗").to(world.room);
    world.first.say("1").to(world.room);
    world.mocker.MessageMock.create({
      id: "image",
      type: 6,
      timestamp: Date.now(),
      talkerId: world.first.id,
      roomId: world.room.id,
    });
    world.puppet.emit("message", { messageId: "image" });
    world.second.say("年报 完").to(world.room);
    expect(await world.waitFor(world.room, 1)).toEqual(["@老李 「完」\n答：完"]);
  });

  test("a bare number answers the choices of the one who was asked, without a mention", async () => {
    await start();
    world.first.say("年报 哪个").to(world.room);
    const [offer] = await world.waitFor(world.room, 1);
    expect(offer).toMatch(/1\. 张店区[\s\S]*2\. 临淄区/);
    world.second.say("2").to(world.room);
    world.first.say("２").to(world.room);
    expect((await world.waitFor(world.room, 2))[1]).toBe("@小张 「2」\n答：2");
    world.first.say("1").to(world.room);
    world.first.say("年报 完").to(world.room);
    expect((await world.waitFor(world.room, 3))[2]).toContain("答：完");
  });

  test("a call without a question asks for help", async () => {
    await start();
    world.first.say("@年报机器人", [world.bot]).to(world.room);
    expect((await world.waitFor(world.room, 1))[0]).toContain(`答：${TEXTS.help}`);
  });

  test("long answers come in parts that end with a sentence", async () => {
    await start({ messageLimit: 100 });
    world.first.say("年报 长").to(world.room);
    const parts = await world.waitFor(world.room, 5);
    expect(parts.join("")).toBe(`@小张 「长」\n${LONG}`);
    expect(parts.every((part) => part.endsWith("。") && part.length <= 110)).toBe(true);
  });

  test("messages to a room keep their distance", async () => {
    await start({ minIntervalMs: 200 });
    world.first.say("年报 甲").to(world.room);
    world.second.say("年报 乙").to(world.room);
    await world.waitFor(world.room, 1);
    const firstMs = performance.now();
    await world.waitFor(world.room, 2);
    expect(performance.now() - firstMs).toBeGreaterThanOrEqual(150);
  });
});

describe("messages", () => {
  test("from before the login, or older than two minutes, are not answered", async () => {
    const ageMs = { before: 10_000, old: 3 * 60_000 };
    await start();
    for (const [id, age] of Object.entries(ageMs)) {
      const sent = { id, type: 7, text: id, timestamp: Date.now() - age };
      world.mocker.MessageMock.create({ ...sent, talkerId: world.first.id, listenerId: world.bot.id });
      world.puppet.emit("message", { messageId: id });
    }
    world.first.say("完").to(world.bot);
    expect(await world.waitFor(world.first, 1)).toEqual(["答：完"]);
  });

  test("that come twice are answered once", async () => {
    await start();
    world.first.say("一次").to(world.bot);
    await world.waitFor(world.first, 1);
    const [id = ""] = world.mocker.cacheMessagePayload.keys();
    world.puppet.emit("message", { messageId: id });
    world.first.say("完").to(world.bot);
    expect(await world.waitFor(world.first, 2)).toEqual(["答：一次", "答：完"]);
  });

  test("of an official account are not answered", async () => {
    await start();
    const official = world.mocker.createContact({ name: "服务号", type: 2 });
    official.say("您好").to(world.bot);
    world.first.say("完").to(world.bot);
    await world.waitFor(world.first, 1);
    expect(world.sentTo(official)).toEqual([]);
  });

  test("of another bot come to an end", async () => {
    await start();
    const replies = () => world.sentTo(world.room).length;
    world.puppet.on("message", ({ messageId }) => {
      const { talkerId } = world.mocker.messagePayload(messageId);
      if (talkerId === world.bot.id && replies() < 50) world.first.say("年报 再来").to(world.room);
    });
    world.first.say("年报 开始").to(world.room);
    await world.waitFor(world.room, 10);
    await sleep(100);
    expect(replies()).toBe(10);
    expect(log.lines.filter((line) => line.includes("像是另一个机器人"))).toHaveLength(1);
  });

  test("that fail are apologised for, and the next is answered", async () => {
    await start();
    world.first.say("出错").to(world.bot);
    world.first.say("好了吗").to(world.bot);
    expect(await world.waitFor(world.first, 2)).toEqual([TEXTS.apology, "答：好了吗"]);
  });
});

describe("startWechat()", () => {
  test("hands out the code for the login, and says when the account is logged out", async () => {
    const codes: string[] = [];
    const changes: string[] = [];
    const onLogin = () => void changes.push("login");
    const onLogout = () => void changes.push("logout");
    await start({ onScan: ({ code }) => void codes.push(code), onLogin, onLogout });
    expect(channel?.isLoggedIn()).toBe(true);
    world.mocker.scan("http://weixin.qq.com/x/one", 2);
    world.mocker.scan("http://weixin.qq.com/x/one", 3);
    await world.puppet.logout("踢下线");
    await sleep(20);
    expect(codes).toEqual(["http://weixin.qq.com/x/one"]);
    expect(changes).toEqual(["login", "logout"]);
    expect(channel?.isLoggedIn()).toBe(false);
    expect(log.lines.filter((line) => line.includes("微信已退出登录"))).toHaveLength(1);
  });

  test("answers again after a new login", async () => {
    await start();
    await world.puppet.logout("掉线");
    await world.logIn();
    world.first.say("回来了吗").to(world.bot);
    expect(await world.waitFor(world.first, 1)).toEqual(["答：回来了吗"]);
  });

  test("survives what a puppet reports as an error", async () => {
    await start();
    for (let time = 0; time < 100; time++) world.puppet.emit("error", { data: "made to fail" });
    expect(log.lines.filter((line) => line.includes("made to fail"))).toHaveLength(1);
    world.puppet.emit("message", { messageId: "no such message" });
    world.first.say("还在吗").to(world.bot);
    expect(await world.waitFor(world.first, 1)).toEqual(["答：还在吗"]);
  });

  test("keeps its memory in the directory that it is given", async () => {
    const folder = mkdtempSync(join(tmpdir(), "wechat-"));
    await start({ memoryDirectory: join(folder, "memory") });
    expect(existsSync(join(folder, "memory"))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test.each([
    { claim: "is no puppet", puppet: "../evil", message: "应当是微信协议包的名字" },
    {
      claim: "is not installed",
      puppet: "wechaty-puppet-nowhere",
      message: "没有安装微信协议包 wechaty-puppet-nowhere",
    },
  ])("says in Chinese that a puppet $claim", async ({ puppet, message }) => {
    await expect(start({ puppet })).rejects.toThrow(message);
  });

  test("says in Chinese that a puppet does not start, and why", async () => {
    class BrokenPuppet extends PuppetMock {
      override async onStart(): Promise<void> {
        throw new Error("no network");
      }
    }
    world = createWechatWorld((mocker) => new BrokenPuppet({ mocker }));
    await expect(start()).rejects.toThrow(/没能启动：.*no network/);
  });

  test("stop() lets the answer under way finish", async () => {
    await start();
    world.first.say("慢").to(world.bot);
    await sleep(50);
    await channel?.stop();
    expect(world.sentTo(world.first)).toEqual(["答：慢"]);
  });

  test("logs no texts of messages", async () => {
    await start();
    world.first.say("秘密问题").to(world.bot);
    world.first.say("出错").to(world.bot);
    await world.waitFor(world.first, 2);
    expect(log.lines.length).toBeGreaterThan(1);
    expect(log.lines.join("\n")).not.toMatch(/秘密|出错/);
  });
});
