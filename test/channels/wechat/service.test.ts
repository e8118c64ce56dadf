import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { log } from "wechaty";
import { PuppetServer, PuppetService } from "wechaty-puppet-service";
import { openSampleConversation } from "../support/sample-conversation.ts";
import { startQuickWechat } from "../support/start-quick-wechat.ts";
import { createWechatWorld } from "../support/wechat-world.ts";

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** The library looks for the kind of service in the token's prefix. */
const TOKEN = "insecure_gongkai";

test("over the network, through a puppet service, the bot answers in a room and in private", async () => {
  log.level("silent");
  const sample = await openSampleConversation();
  ends.push(sample.close);
  const world = createWechatWorld();
  const endpoint = `127.0.0.1:${await freePort()}`;
  const server = new PuppetServer({ endpoint, token: TOKEN, puppet: world.puppet, tls: { disable: true } });
  await server.start();
  ends.push(() => server.stop());
  const channel = await startQuickWechat(world, {
    puppet: new PuppetService({ endpoint, token: TOKEN, tls: { disable: true } }),
    conversation: sample.conversation,
  });
  ends.push(channel.stop);
  expect(channel.isLoggedIn()).toBe(false);
  await world.logIn();
  const untilLoggedIn = async () => {
    while (!channel.isLoggedIn()) await new Promise((done) => setTimeout(done, 10));
  };
  await untilLoggedIn();

  world.first.say("@年报机器人\u2005辛店街道2020年依申请公开多少件", [world.bot]).to(world.room);
  expect((await world.waitFor(world.room, 1))[0]).toMatch(/^@小张.「辛店街道2020年依申请公开多少件」\n2件。/);
  world.second.say("矿区街道2021年主动公开信息多少条").to(world.bot);
  expect((await world.waitFor(world.second, 1))[0]).toMatch(/^436条。/);
});
