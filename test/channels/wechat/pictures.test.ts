import { afterEach, expect, test } from "vitest";
import { TEXTS } from "../../../src/channels/texts.ts";
import type { WechatChannel, WechatOptions } from "../../../src/channels/wechat/start-wechat.ts";
import { WECHAT_TEXTS } from "../../../src/channels/wechat/wechat-texts.ts";
import type { Conversation } from "../../../src/conversation/conversation.ts";
import { madeAnswer } from "../support/made-answer.ts";
import { drawsNothing, MADE_PICTURE } from "../support/made-pictures.ts";
import { startQuickWechat } from "../support/start-quick-wechat.ts";
import { createWechatWorld, type WechatWorld } from "../support/wechat-world.ts";

let world: WechatWorld;
let channel: WechatChannel | undefined;
afterEach(async () => {
  await channel?.stop();
  channel = undefined;
});

/** Every question with 趋势 has a picture. */
async function start(more: Partial<WechatOptions> = {}): Promise<void> {
  world = createWechatWorld();
  const ask: Conversation["ask"] = async (_, question) => {
    const picture = question.includes("趋势") ? { picture: MADE_PICTURE } : {};
    return { question, answer: { ...madeAnswer(`答：${question}`), ...picture } };
  };
  channel = await startQuickWechat(world, { conversation: { ask }, ...more });
  await world.logIn();
}

test("an answer with a picture offers it, and 图 brings it", async () => {
  await start();
  world.first.say("趋势").to(world.bot);
  world.first.say("图").to(world.bot);
  expect(await world.waitFor(world.first, 2)).toEqual([`答：趋势\n${WECHAT_TEXTS.pictureHint}`, "gongkai.png"]);
});

test("who asks for a picture gets it with the answer", async () => {
  await start();
  world.first.say("趋势图").to(world.bot);
  expect(await world.waitFor(world.first, 2)).toEqual(["答：趋势图", "gongkai.png"]);
});

test("图 without a picture before it says what has one", async () => {
  await start();
  world.first.say("多少件").to(world.bot);
  world.first.say("图").to(world.bot);
  expect(await world.waitFor(world.first, 2)).toEqual(["答：多少件", TEXTS.noPicture]);
});

test("in a room 图 is heard from the one who was offered a picture, and is chatter from others", async () => {
  await start();
  world.second.say("图").to(world.room);
  world.first.say("年报 趋势").to(world.room);
  await world.waitFor(world.room, 1);
  world.second.say("图").to(world.room);
  world.first.say("图").to(world.room);
  expect((await world.waitFor(world.room, 2))[1]).toBe("gongkai.png");
  expect(world.sentTo(world.room)).toHaveLength(2);
});

test("a picture that cannot be drawn is said to be so, and the text stands", async () => {
  const png = () => Promise.reject(new Error("made to fail"));
  await start({ pictures: { ...drawsNothing, png } });
  world.first.say("趋势图").to(world.bot);
  expect(await world.waitFor(world.first, 2)).toEqual(["答：趋势图", WECHAT_TEXTS.pictureFailed]);
});
