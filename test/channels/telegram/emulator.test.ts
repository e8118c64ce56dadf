import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { TelegramServer } from "telegram-test-api/lib/telegramServer.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTelegram, type TelegramChannel } from "../../../src/channels/telegram/start-telegram.ts";
import { linksInto } from "../../../src/rendering/links.ts";
import { createRecordedLog } from "../support/recorded-log.ts";
import { openSampleConversation, type SampleConversation } from "../support/sample-conversation.ts";

const TOKEN = "123456:TEST";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A message of the bot, as the emulator hands it to the client. */
interface Received {
  readonly text: string;
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly { text: string; callback_data: string }[])[] };
}

let server: TelegramServer;
let sample: SampleConversation;
let channel: TelegramChannel;
let nextPerson = 1;

beforeAll(async () => {
  server = new TelegramServer({ port: await freePort(), host: "127.0.0.1" });
  await server.start();
  sample = await openSampleConversation();
  channel = await startTelegram({
    token: TOKEN,
    apiRoot: server.config.apiURL,
    conversation: sample.conversation,
    linkTo: linksInto("http://127.0.0.1:8787"),
    logger: createRecordedLog(),
    idlePauseMs: 20,
  });
});

afterAll(async () => {
  await channel?.stop();
  await server?.stop();
  await sample?.close();
});

/** Someone's client: asks and reads what comes back. */
function personIn(chat: { readonly id: number; readonly type: "private" | "supergroup" }) {
  const userId = nextPerson++;
  const client = server.getClient(TOKEN, { timeout: 10_000, interval: 5, userId, chatId: chat.id, type: chat.type });
  const read = async (): Promise<Received> => {
    const { result } = await client.getUpdates();
    const last = result.at(-1);
    if (last === undefined) throw new Error("nothing came back");
    return last.message;
  };
  return {
    async ask(text: string, more: object = {}): Promise<Received> {
      await client.sendMessage(client.makeMessage(text, more));
      return read();
    },
    async press(offer: Received, label: string): Promise<Received> {
      const button = offer.reply_markup?.inline_keyboard.flat().find(({ text }) => text.includes(label));
      const query = client.makeCallbackQuery(button?.callback_data ?? "", { message: { text: plain(offer) } });
      await client.sendCallback(query);
      return read();
    },
  };
}

const inPrivate = () => personIn({ id: 1000 + nextPerson, type: "private" });
const plain = ({ text }: Received) => text.replace(/<[^>]+>/g, "");

describe("a Telegram chat", () => {
  test("reads a figure with its place, a link to the cell, and what contradicts it", async () => {
    const { text } = await inPrivate().ask("辛店街道2020年依申请公开多少件？");
    expect(text).toMatch(/2\s*件/);
    expect(text).toMatch(/<a href="http:\/\/127\.0\.0\.1:8787\/reports\/[^"]+#cited">《[^<]*2020[^<]*》/);
    expect(text).toContain("⚠️");
  });

  test("goes on from the question before", async () => {
    const person = inPrivate();
    await person.ask("辛店街道2020年收到多少件申请");
    expect(plain(await person.ask("其中自然人呢"))).toMatch(/自然人[\s\S]*2\s*件|2\s*件[\s\S]*自然人/);
    expect(plain(await person.ask("那2021年呢"))).toContain("2021");
  });

  test("offers choices as buttons, and a pressed button answers", async () => {
    const person = inPrivate();
    const offer = await person.ask("2021年收到多少件申请");
    expect(offer.reply_markup?.inline_keyboard.length).toBeGreaterThan(1);
    const answer = plain(await person.press(offer, "矿区"));
    expect(answer).toContain("矿区");
    expect(answer).toMatch(/0\s*件/);
  });

  test("says what there is when a report is missing", async () => {
    const answer = plain(await inPrivate().ask("辛店街道2016年收到多少件申请"));
    expect(answer).toMatch(/没有|未收录|不在/);
    expect(answer).toContain("2020");
  });

  test.each(["/start", "/help"])("greets on %s, says how to ask, and its examples can be pressed", async (command) => {
    const person = inPrivate();
    const greeting = await person.ask(command);
    expect(greeting.text).toContain("/ask@TestNameBot");
    expect(await person.press(greeting, "2020年").then(plain)).toMatch(/\d+\s*件/);
  });
});

describe("a Telegram group", () => {
  test("keeps two people's dialogues apart", async () => {
    const group = { id: -1001, type: "supergroup" as const };
    const [first, second] = [personIn(group), personIn(group)];
    expect(plain(await first.ask("/ask 辛店街道2020年收到多少件申请"))).toMatch(/2\s*件/);
    expect(plain(await second.ask("/ask@TestNameBot 矿区街道2021年收到多少件申请"))).toMatch(/0\s*件/);
    const mention = { entities: [{ type: "mention", offset: 0, length: 12 }] };
    expect(plain(await first.ask("@TestNameBot 其中自然人呢", mention))).toContain("辛店");
    expect(plain(await second.ask("@TestNameBot 其中自然人呢", mention))).toContain("矿区");
  });
});
