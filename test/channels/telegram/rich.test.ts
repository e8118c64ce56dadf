import { afterEach, expect, test } from "vitest";
import { ensureBuilt } from "../../support/ensure-built.ts";
import { openTelegramWorld, type TelegramWorld } from "./support/telegram-world.ts";

const QUESTION = "东岭街道历年收到的申请的变化";

let world: TelegramWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

test("with rich messages a table is one, its sources folded into it, and its buttons work", async () => {
  ensureBuilt();
  world = await openTelegramWorld({ rich: true });
  const person = world.person(7);
  const answer = await person.ask(QUESTION, 2);
  expect(answer.kind).toBe("rich");
  expect(answer.html).toMatch(/<table[^>]*><tr><th>.*<td align="right">1件<\/td>/);
  expect(answer.html).toMatch(/<details><summary>出处<\/summary>.*<a href="https:\/\/gongkai\.example\.com\/reports\//);
  expect(await person.tap(answer, "这个答案不对")).toContain("谢谢");
  expect((await world.complaints())[0]?.["answer"]).toContain("从2019年的1件到2021年的3件");
  expect((await person.ask("辛店街道2020年收到多少件申请")).kind).toBe("text");
});

test("a server that does not know rich messages gets plain ones", async () => {
  ensureBuilt();
  world = await openTelegramWorld();
  await world.restart({ rich: true });
  expect((await world.person(7).ask(QUESTION, 2)).text).toContain("从2019年的1件到2021年的3件");
  expect(world.api.callsOf("sendRichMessage")).toHaveLength(1);
});
