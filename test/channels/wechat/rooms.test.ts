import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { WechatChannel, WechatOptions } from "../../../src/channels/wechat/start-wechat.ts";
import type { Conversation } from "../../../src/conversation/conversation.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { startQuickWechat } from "../support/start-quick-wechat.ts";
import { createWechatWorld, type WechatWorld } from "../support/wechat-world.ts";

const EXAMPLES = ["甲", "乙", "丙", "丁"].map((question) => ({ label: question, question }));

let world: WechatWorld;
let channel: WechatChannel | undefined;
afterEach(async () => {
  await channel?.stop();
  channel = undefined;
});

async function start(more: Partial<WechatOptions> = {}): Promise<void> {
  world = createWechatWorld();
  const ask: Conversation["ask"] = async (_, question) => {
    return { question, answer: madeAnswer("答", question === "帮助" ? EXAMPLES : []) };
  };
  channel = await startQuickWechat(world, { conversation: { ask }, ...more });
  await world.logIn();
}

const join = (inviteeIdList: readonly string[], timestamp = Date.now() / 1000) =>
  world.puppet.emit("room-join", {
    inviteeIdList: [...inviteeIdList],
    inviterId: world.first.id,
    roomId: world.room.id,
    timestamp,
  });

describe("a room that the bot comes into", () => {
  test("is greeted once, with three examples", async () => {
    await start();
    join([world.bot.id]);
    await world.waitFor(world.room, 1);
    join([world.bot.id]);
    await sleep(30);
    world.first.say("年报 完").to(world.room);
    const [greeting, answer] = await world.waitFor(world.room, 2);
    expect(greeting).toBe(
      "大家好。政府信息公开工作年度报告里的数字可以问我，每个数都注明出处。@我，或以“年报”开头提问就行，例如：\n· 年报 甲\n· 年报 乙\n· 年报 丙",
    );
    expect(answer).toContain("答");
  });

  test.each([
    ["when somebody else comes", () => join([world.second.id])],
    ["when the puppet tells of it long after", () => join([world.bot.id], Date.now() / 1000 - 3600)],
  ])("is not greeted %s", async (_, happen) => {
    await start();
    happen();
    await sleep(30);
    world.first.say("年报 完").to(world.room);
    expect(await world.waitFor(world.room, 1)).toEqual([expect.stringContaining("答")]);
  });

  test("is not greeted where the bot may not speak", async () => {
    await start({ rooms: { allow: [], deny: ["公开群"] } });
    join([world.bot.id]);
    await sleep(30);
    expect(world.sentTo(world.room)).toEqual([]);
  });
});

describe("which rooms the bot speaks in", () => {
  test.each([
    ["all, without a list", { allow: [], deny: [] }, true],
    ["one that is allowed by its topic", { allow: ["公开群"], deny: [] }, true],
    ["one that is allowed with other blanks and widths", { allow: [" 公开群　"], deny: [] }, true],
    ["none but those that are allowed", { allow: ["别的群"], deny: [] }, false],
    ["none that is denied", { allow: [], deny: ["公开群"] }, false],
    ["none that is allowed and denied", { allow: ["公开群"], deny: ["公开群"] }, false],
  ])("%s", async (_, rooms, speaks) => {
    await start({ rooms });
    world.first.say("年报 问").to(world.room);
    world.first.say("问").to(world.bot);
    await world.waitFor(world.first, 1);
    await sleep(30);
    expect(world.sentTo(world.room).length).toBe(speaks ? 1 : 0);
  });

  test("a room without a topic is let in by its id only", async () => {
    world = createWechatWorld();
    await start({ rooms: { allow: ["公开群"], deny: [] } });
    const nameless = world.mocker.createRoom({ topic: "", memberIdList: [world.bot.id, world.first.id] });
    world.first.say("年报 问").to(nameless);
    world.first.say("年报 问").to(world.room);
    await world.waitFor(world.room, 1);
    expect(world.sentTo(nameless)).toEqual([]);
  });
});
