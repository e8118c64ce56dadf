import { log } from "wechaty";
import { mock, type PuppetMock as Puppet, PuppetMock } from "wechaty-puppet-mock";

type Person = ReturnType<mock.Mocker["createContact"]>;
type Place = ReturnType<mock.Mocker["createRoom"]> | Person;

/** A WeChat of our own: people, a room, and a bot's account that a puppet drives. */
export interface WechatWorld {
  readonly puppet: Puppet;
  readonly mocker: mock.Mocker;
  readonly bot: Person;
  readonly first: Person;
  readonly second: Person;
  readonly room: ReturnType<mock.Mocker["createRoom"]>;
  /** The bot's account logs in, some moments before anyone writes. */
  logIn(): Promise<void>;
  /** What the bot has sent to a place so far: words, and of files the names. */
  sentTo(place: Place): readonly string[];
  /** Waits for that many messages of the bot to a place. */
  waitFor(place: Place, count: number): Promise<readonly string[]>;
}

// What the bot makes of a failing puppet is asserted; Wechaty's own remarks would only fill the screen.
log.level("silent");

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function nameOfFile(mocker: mock.Mocker, messageId: string): string {
  const file: { readonly name?: string } = JSON.parse(JSON.stringify(mocker.cacheFileBoxPayload.get(messageId) ?? {}));
  return file.name ?? "";
}

export function createWechatWorld(makePuppet = (mocker: mock.Mocker) => new PuppetMock({ mocker })): WechatWorld {
  const mocker = new mock.Mocker();
  const puppet = makePuppet(mocker);
  const [bot, first, second] = ["年报机器人", "小张", "老李"].map((name) => mocker.createContact({ name, type: 1 }));
  if (bot === undefined || first === undefined || second === undefined) throw new Error("no contacts were made");
  const room = mocker.createRoom({ topic: "公开群", memberIdList: [bot.id, first.id, second.id] });
  const sentTo = (place: Place): readonly string[] =>
    [...mocker.cacheMessagePayload.values()]
      .filter(({ talkerId, roomId, listenerId }) => talkerId === bot.id && (roomId ?? listenerId) === place.id)
      .map(({ id, text }) => text ?? nameOfFile(mocker, id));
  return {
    puppet,
    mocker,
    bot,
    first,
    second,
    room,
    sentTo,
    async logIn() {
      mocker.login(bot);
      await pause(20);
    },
    async waitFor(place, count) {
      for (const endMs = Date.now() + 10_000; sentTo(place).length < count; await pause(5)) {
        if (Date.now() > endMs) throw new Error(`only came: ${JSON.stringify(sentTo(place))}`);
      }
      return sentTo(place);
    },
  };
}
