import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { startTelegram, type TelegramOptions } from "../../../../src/channels/telegram/start-telegram.ts";
import { createConversation } from "../../../../src/conversation/create-conversation.ts";
import { keepComplaints } from "../../../../src/conversation/kept/keep-complaints.ts";
import { keepInFolder } from "../../../../src/conversation/kept/keep-in-folder.ts";
import { ingest } from "../../../../src/ingesting/ingest.ts";
import { openReportDesk } from "../../../../src/ingesting/open-report-desk.ts";
import { readReport } from "../../../../src/ingesting/read-report.ts";
import { linksInto } from "../../../../src/rendering/links.ts";
import { createPictures } from "../../../../src/rendering/picture/create-pictures.ts";
import { openStore } from "../../../../src/store/open-store.ts";
import type { Store } from "../../../../src/store/store.ts";
import { FakeBotApi, type SentMessage, TOKEN } from "../../../support/bot-api/fake-bot-api.ts";
import { LANGUAGE } from "../../../support/language.ts";
import { madeReport } from "../../../support/made-report.ts";
import { createRecordedLog, type RecordedLog } from "../../support/recorded-log.ts";

export const ADMINISTRATOR = 42;

/** Names of made-up streets: enough that a ranking of them is longer than a message should be. */
const STREETS = [..."东西南北中前后左右上下春夏秋冬梅兰竹菊松柏桃李杏"].map((character) => `${character}岭街道`);

/** The bot as it is in earnest, over sample and made-up reports, with a Bot API server of our own. */
export interface TelegramWorld {
  readonly api: FakeBotApi;
  readonly log: RecordedLog;
  readonly store: Store;
  /** Starts the bot anew, as after a restart. */
  restart(more?: Partial<TelegramOptions>): Promise<void>;
  /** Someone in a chat of their own, or in a group. */
  person(id: number, group?: number): Person;
  /** What people held to be wrong. */
  complaints(): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Someone's client. Each call waits for that many messages of the bot. */
export interface Person {
  readonly chat: { readonly id: number; readonly type: "private" | "supergroup" };
  ask(text: string, count?: number, more?: object): Promise<SentMessage>;
  asked(text: string, count: number, more?: object): Promise<readonly SentMessage[]>;
  send(name: string, bytes: Uint8Array, more?: object): Promise<SentMessage>;
  press(on: SentMessage, label: string): Promise<SentMessage>;
  /** Presses a button, and reads what appears at the top of the chat; what the message becomes is for `now` to tell. */
  tap(on: SentMessage, label: string): Promise<string | undefined>;
  /** A message as it stands after edits. */
  now(message: SentMessage): SentMessage;
}

export async function openTelegramWorld(given: Partial<TelegramOptions> = {}): Promise<TelegramWorld> {
  const folder = await mkdtemp(join(tmpdir(), "gongkai-telegram-"));
  const store = await openStore(`file:${join(folder, "store")}`);
  for await (const { file, status, error } of ingest(["data/reports"], { store, readReport })) {
    if (status !== "added") throw new Error(`${file}: ${status} ${error}`);
  }
  await store.put(
    STREETS.flatMap((short, at) =>
      [2019, 2020, 2021].map((year) =>
        madeReport({ short, year, cells: { "applications.received.total": at * 3 + year - 2018 } }),
      ),
    ),
  );
  const silent = pino({ level: "silent" });
  const file = join(folder, "store", "complaints.jsonl");
  const api = new FakeBotApi({ takesRich: given.rich === true });
  const apiRoot = await api.listen();
  const log = createRecordedLog();
  const desk = openReportDesk({ store, logger: silent });
  const pictures = createPictures();
  const start = async (more: Partial<TelegramOptions> = {}) =>
    startTelegram({
      token: TOKEN,
      apiRoot,
      conversation: await createConversation({
        store,
        language: LANGUAGE,
        now: () => new Date("2024-06-01T00:00:00Z"),
        logger: silent,
        kept: keepInFolder({ folder: join(folder, "store", "questions"), logger: silent }),
      }),
      linkTo: linksInto("https://gongkai.example.com"),
      logger: log,
      retryWaitMs: 10,
      desk,
      pictures,
      complaints: keepComplaints({ file, storeVersion: () => store.version, now: () => new Date() }),
      administrators: [ADMINISTRATOR],
      questionAbout: (id) => {
        const entry = store.entries().find((one) => one.id === id);
        return entry && `总结一下${entry.agency.name}${entry.year}年的年报`;
      },
      ...given,
      ...more,
    });
  let channel = await start();

  function person(id: number, group?: number): Person {
    const chat = group === undefined ? { id, type: "private" as const } : { id: group, type: "supergroup" as const };
    const sentSoFar = () => api.sent.filter(({ chatId }) => chatId === chat.id).length;
    const after = async (before: number, count: number) => (await api.messages(chat.id, before + count)).slice(before);
    const asked: Person["asked"] = async (text, count, more) => {
      const before = sentSoFar();
      api.say(chat, { id }, text, more);
      return after(before, count);
    };
    return {
      chat,
      asked,
      ask: async (text, count = 1, more = {}) => first(await asked(text, count, more)),
      async send(name, bytes, more) {
        const before = sentSoFar();
        api.sendFile(chat, { id }, name, bytes, more);
        return first(await after(before, 1));
      },
      async press(on, label) {
        const before = sentSoFar();
        api.press(chat, { id }, dataOf(on, label), on);
        return first(await after(before, 1));
      },
      async tap(on, label) {
        const before = api.callsOf("answerCallbackQuery").length;
        api.press(chat, { id }, dataOf(on, label), on);
        const [notice] = await api.until(() => {
          const notices = api.callsOf("answerCallbackQuery").slice(before);
          return notices.length > 0 ? notices : undefined;
        }, "the answer to the press");
        const text = notice?.["text"];
        return text === undefined ? undefined : String(text);
      },
      now: ({ messageId }) => first(api.sent.filter((message) => message.messageId === messageId)),
    };
  }

  return {
    api,
    log,
    store,
    person,
    async restart(more) {
      await channel.stop();
      channel = await start(more);
    },
    async complaints() {
      const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
      return lines.map((line) => JSON.parse(line));
    },
    async close() {
      await channel.stop();
      await api.close();
      desk.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

function dataOf({ buttons }: SentMessage, label: string): string {
  const button = buttons.find(({ text }) => text.includes(label));
  if (!button) throw new Error(`no button ${label} among ${buttons.map(({ text }) => text).join()}`);
  return button.data;
}

function first(messages: readonly SentMessage[]): SentMessage {
  const [message] = messages;
  if (!message) throw new Error("nothing came back");
  return message;
}
