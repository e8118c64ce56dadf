import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startWechat, type WechatChannel } from "../../../src/channels/wechat/start-wechat.ts";
import { linksInto } from "../../../src/rendering/links.ts";
import { drawsNothing } from "../support/made-pictures.ts";
import { createRecordedLog } from "../support/recorded-log.ts";
import { openSampleConversation, type SampleConversation } from "../support/sample-conversation.ts";
import { createWechatWorld, type WechatWorld } from "../support/wechat-world.ts";

let sample: SampleConversation;
let world: WechatWorld;
let channel: WechatChannel;

beforeAll(async () => {
  sample = await openSampleConversation();
});
afterAll(() => sample?.close());

beforeEach(async () => {
  world = createWechatWorld();
  channel = await startWechat({
    puppet: world.puppet,
    prefix: "年报",
    conversation: sample.conversation,
    linkTo: linksInto("http://127.0.0.1:8787"),
    pictures: drawsNothing,
    logger: createRecordedLog(),
    minIntervalMs: 0,
    jitterMs: 0,
    messageLimit: 10_000,
  });
  await world.logIn();
});
afterEach(() => channel?.stop());

/** Asks in the room and reads the answer. */
async function askInRoom(person: WechatWorld["first"], text: string): Promise<string> {
  const before = world.sentTo(world.room).length;
  person.say(text).to(world.room);
  return (await world.waitFor(world.room, before + 1)).at(-1) ?? "";
}

async function askInPrivate(text: string): Promise<string> {
  const before = world.sentTo(world.first).length;
  world.first.say(text).to(world.bot);
  return (await world.waitFor(world.first, before + 1)).at(-1) ?? "";
}

describe("a WeChat room", () => {
  test("reads a figure with its place, addressed to the asker, and what contradicts it", async () => {
    const answer = await askInRoom(world.first, "@年报机器人\u2005辛店街道2020年依申请公开多少件？");
    expect(answer).toMatch(/^@小张 「辛店街道2020年依申请公开多少件？」\n/);
    expect(answer).toMatch(/2\s*件/);
    expect(answer).toContain("《");
    expect(answer).toContain("http://127.0.0.1:8787/reports/");
  });

  test("keeps two people's dialogues apart", async () => {
    await askInRoom(world.first, "年报 辛店街道2020年收到多少件申请");
    await askInRoom(world.second, "年报 矿区街道2021年收到多少件申请");
    expect(await askInRoom(world.first, "年报 其中自然人呢")).toContain("辛店");
    expect(await askInRoom(world.second, "年报 其中自然人呢")).toContain("矿区");
  });

  test("offers choices as a numbered list, and a bare number answers", async () => {
    const offer = await askInRoom(world.first, "年报：2021年收到多少件申请");
    const number = /^(\d+)[.、].*矿区/m.exec(offer)?.[1] ?? "";
    world.second.say(number).to(world.room);
    const answer = await askInRoom(world.first, number);
    expect(answer).toMatch(/^@小张 「[^」]*矿区/);
    expect(answer).toMatch(/0\s*件/);
    expect(world.sentTo(world.room)).toHaveLength(2);
  });
});

describe("a private WeChat chat", () => {
  test("goes on from the question before, and a number answers choices", async () => {
    await askInPrivate("辛店街道2020年收到多少件申请");
    expect(await askInPrivate("其中自然人呢")).toMatch(/2\s*件/);
    const offer = await askInPrivate("2021年收到多少件申请");
    expect(await askInPrivate(/^(\d+)[.、].*矿区/m.exec(offer)?.[1] ?? "")).toContain("矿区");
  });

  test("says what there is when a report is missing", async () => {
    const answer = await askInPrivate("辛店街道2016年收到多少件申请");
    expect(answer).toMatch(/没有|未收录|不在/);
    expect(answer).toContain("2020");
  });

  test("says how to ask", async () => {
    expect(await askInPrivate("年报")).toContain("2020");
  });
});
