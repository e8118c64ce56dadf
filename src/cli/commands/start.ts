import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createHooks } from "../../channels/hooks.ts";
import { findUnwritable, UNWRITABLE_REMEDY } from "../../store/probe-store.ts";
import { loadSegmenter } from "../../text/segment.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type Io, printTo } from "../io.ts";
import { localLinks } from "../links.ts";
import { createLogger, type Logger } from "../logger.ts";
import { openFilledStore } from "../open-command-store.ts";
import { openConversation } from "../open-conversation.ts";
import { questionsFolder } from "../questions-folder.ts";
import { type Running, type StartingChannels, startChannels } from "../start-channels.ts";

export interface StartOptions {
  readonly store?: string;
}

/** How often the store is asked whether another process has put something. */
const REFRESH_MS = 5000;
/** How long the first words wait for channels that have to reach a server. */
const SOON_MS = 3000;
/** How long a channel may take to stop. */
const STOP_MS = 20_000;

/** `gongkai start`: serves until it is told to stop, or the person in the terminal leaves */
export async function startCommand(options: StartOptions, configuration: Configuration, io: Io): Promise<number> {
  const stopped = io.untilStopped();
  const inTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true;
  const logger = createLogger(configuration.logLevel ?? (inTerminal ? "warn" : "info"), io.stderr);
  const tell = (message: string) => void io.stderr.write(`${message}\n`);
  // Puppets let promises fail in the background; that must not end the other channels.
  let isStopping = false;
  io.onStrayFailure((error) => {
    // What a puppet was about to do when it was stopped fails, and harms nobody.
    logger[isStopping ? "debug" : "error"]({ err: error }, "a promise failed in the background");
  });
  const unwritable = await findUnwritable(options.store ?? configuration.store.url);
  if (unwritable !== undefined) {
    tell(`库的目录 ${unwritable} 不能写入：照常回答，但收不了新报告，重启后回答的链接也打不开。${UNWRITABLE_REMEDY}`);
  }
  const store = await openFilledStore(options.store, configuration, io);
  const [{ keepComplaints }, { openReportDesk }, { createPictures }] = await Promise.all([
    import("../../conversation/kept/keep-complaints.ts"),
    import("../../ingesting/open-report-desk.ts"),
    import("../../rendering/picture/create-pictures.ts"),
  ]);
  const conversation = await openConversation(store, options.store, configuration, io, logger);
  const desk = openReportDesk({ store, logger });
  const starting = startChannels({
    configuration,
    conversation,
    store,
    desk,
    pictures: createPictures(),
    complaints: keepComplaints({
      file: join(dirname(questionsFolder(options.store, configuration)), "complaints.jsonl"),
      storeVersion: () => store.version,
      now: io.now,
    }),
    hooks: createHooks(),
    logger,
    tell,
  });
  const all = Promise.all([starting.web, starting.telegram, starting.wechat]);
  const web = await starting.web;
  const [telegram, wechat] = await Promise.all([soon(starting.telegram), soon(starting.wechat)]);
  if (!web && !inTerminal && (await all).every((channel) => channel === undefined)) {
    tell("没有一个渠道能启动。");
    await store.close();
    return EXIT.fault;
  }
  const print = printTo(io.stdout);
  const channels = { web, telegram, wechat };
  await print(`${whereToAsk(channels, inTerminal)}\n${howToAdd(channels)}\n`);
  // Its dictionary takes most of a second to load: not while the first person waits for an answer.
  setImmediate(() => loadSegmenter(configuration.segmenter ? { prefer: configuration.segmenter } : {}).cut("公开"));
  if (telegram === "starting")
    void starting.telegram.then((late) => late && tell(`Telegram 已接入：@${late.username}`));
  if (wechat === "starting")
    void starting.wechat.then((late) => late && !late.isLoggedIn() && tell("微信等待扫码登录。"));

  const refreshing = setInterval(() => {
    store.refresh().catch((error) => logger.error({ err: error }, "库没能刷新"));
  }, REFRESH_MS);
  refreshing.unref();

  if (inTerminal) {
    const { startTerminal } = await import("../../channels/terminal/start-terminal.ts");
    const leaving = new AbortController();
    void stopped.then(() => leaving.abort());
    const linkTo = localLinks(configuration, web?.url);
    await startTerminal({ conversation, input: io.stdin, output: io.stdout, linkTo, signal: leaving.signal });
  } else await stopped;

  clearInterval(refreshing);
  isStopping = true;
  const chats = await Promise.all([soon(starting.telegram, 0), soon(starting.wechat, 0)]);
  await Promise.all(chats.map((channel) => (typeof channel === "object" ? stopOne(channel, logger) : undefined)));
  // Last: what is delivered through it may still be under way.
  if (web) await stopOne(web, logger);
  desk.close();
  await store.close();
  return EXIT.done;
}

/** What a channel is after a while; one that takes longer is still starting. */
function soon<T>(channel: Promise<T>, waitMs = SOON_MS): Promise<T | "starting"> {
  return Promise.race([channel, sleep(waitMs, "starting" as const, { ref: false })]);
}

interface Channels {
  readonly web: Awaited<StartingChannels["web"]>;
  readonly telegram: Awaited<StartingChannels["telegram"]> | "starting";
  readonly wechat: Awaited<StartingChannels["wechat"]> | "starting";
}

function whereToAsk({ web, telegram, wechat }: Channels, inTerminal: boolean): string {
  const places = [
    web ? `网页 ${web.url}` : [],
    telegram === "starting" ? "Telegram（正在连接）" : telegram ? `Telegram @${telegram.username}` : [],
    wechat === "starting" ? "微信（正在连接）" : wechat ? (wechat.isLoggedIn() ? "微信" : "微信（等待扫码登录）") : [],
    inTerminal ? "或直接在下面输入" : [],
  ].flat();
  return `在这里提问：${places.join("，")}`;
}

function howToAdd({ telegram, wechat }: Channels): string {
  const ways = [
    telegram ? [] : "Telegram：TELEGRAM_BOT_TOKEN=令牌 npm start（令牌向 @BotFather 要）",
    wechat ? [] : "微信：WECHATY_PUPPET=wechaty-puppet-wechat4u npm start（扫码登录）",
  ].flat();
  return ways.length > 0 ? `接入更多渠道——${ways.join("；")}` : "Telegram 与微信都已配置；按 Ctrl-C 结束。";
}

/** A channel that does not stop in time, or fails to, must not keep the others or the process. */
async function stopOne(channel: Running, logger: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Cannot stop ${channel.name}: still busy after ${STOP_MS} ms`)), STOP_MS);
  });
  try {
    await Promise.race([channel.stop(), tooLong]);
  } catch (error) {
    logger.error({ err: error }, `${channel.name}没能好好停下`);
  } finally {
    clearTimeout(timer);
  }
}
