import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { types } from "wechaty";
import { PuppetMock } from "wechaty-puppet-mock";
import type { WechatChannel } from "../../../src/channels/wechat/start-wechat.ts";
import { startQuickWechat } from "../support/start-quick-wechat.ts";
import { createWechatWorld } from "../support/wechat-world.ts";

let channel: WechatChannel | undefined;
afterEach(async () => {
  await channel?.stop();
  channel = undefined;
});

/** Two requests come in one after the other; tells which the bot accepted. */
async function accepted(acceptsFriends: boolean): Promise<readonly string[]> {
  const ids: string[] = [];
  class Requested extends PuppetMock {
    override async friendshipRawPayload(id: string) {
      const contactId = world.first.id;
      return { id, contactId, type: types.Friendship.Receive, hello: "你好", timestamp: Date.now(), ticket: "" };
    }
    override async friendshipAccept(id: string) {
      ids.push(id);
    }
  }
  const world = createWechatWorld((mocker) => new Requested({ mocker }));
  channel = await startQuickWechat(world, { acceptsFriends });
  await world.logIn();
  for (const friendshipId of ["one", "two"]) world.puppet.emit("friendship", { friendshipId });
  await sleep(50);
  return ids;
}

test("requests to become friends are left alone", async () => {
  expect(await accepted(false)).toEqual([]);
});

test("where it is configured they are accepted, one a minute", async () => {
  expect(await accepted(true)).toEqual(["one"]);
});
