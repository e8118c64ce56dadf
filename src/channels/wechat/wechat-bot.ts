import { FileBox } from "file-box";
import { type Message, types, type Wechaty } from "wechaty";
import type { Picture } from "../../answering/pictures/picture.ts";
import type { Conversation } from "../../conversation/conversation.ts";
import type { LinkTo } from "../../rendering/links.ts";
import type { Pictures } from "../../rendering/picture/pictures.ts";
import { renderPlain } from "../../rendering/plain.ts";
import type { ChannelLogger } from "../channel-logger.ts";
import { describeError } from "../describe-error.ts";
import { createRecentKeys } from "../recent-keys.ts";
import { TEXTS } from "../texts.ts";
import { isBareWish, wantsPicture } from "../wants-picture.ts";
import { calledText } from "./called-text.ts";
import { createDelivery } from "./delivery.ts";
import { createLastPictures } from "./last-pictures.ts";
import { createOpenChoices } from "./open-choices.ts";
import { type Origin, originOf } from "./origin.ts";
import { quotedQuestion } from "./quoted-question.ts";
import { createRateGuard } from "./rate-guard.ts";
import type { RoomQueue } from "./room-queue.ts";
import { isAllowedRoom, type RoomRule } from "./room-rule.ts";
import { WECHAT_TEXTS } from "./wechat-texts.ts";

/** What the handlers work with. */
export interface WechatWork {
  readonly conversation: Conversation;
  readonly linkTo: LinkTo;
  readonly pictures: Pictures;
  readonly logger: ChannelLogger;
  /** The word that a question in a room may begin with instead of a mention. */
  readonly prefix: string;
  readonly rooms: RoomRule;
  /** Longest message in UTF-16 units. */
  readonly messageLimit: number;
  readonly now: () => number;
}

const REMEMBERED_MESSAGES = 2000;
/** Messages older than this were meant for a moment that is over. */
const MAX_AGE_MS = 2 * 60_000;
/** Some puppets give the time of a message in whole seconds. */
const CLOCK_SLACK_MS = 2000;
const MINUTE_MS = 60_000;

/** What a person sends instead of words. The rest (recalls, red packets, notes of the system) wants no reply. */
const WORDLESS: ReadonlySet<types.Message> = new Set([
  types.Message.Attachment,
  types.Message.Audio,
  types.Message.Contact,
  types.Message.Emoticon,
  types.Message.Image,
  types.Message.Location,
  types.Message.MiniProgram,
  types.Message.Url,
  types.Message.Video,
]);

/** Installs the handler of messages: what is asked in WeChat goes to the conversation, and its answer back. */
export function installHandlers(bot: Wechaty, queue: RoomQueue, work: WechatWork): void {
  const { conversation, linkTo, logger, prefix, rooms, now } = work;
  const delivery = createDelivery(queue, work.messageLimit);
  const messages = createRecentKeys<string>(REMEMBERED_MESSAGES);
  const choices = createOpenChoices(now);
  const lastPictures = createLastPictures(now);
  const guard = createRateGuard({ limit: 10, windowMs: MINUTE_MS, muteMs: 10 * MINUTE_MS, now });
  const hints = createRateGuard({ limit: 1, windowMs: 10 * MINUTE_MS, muteMs: 10 * MINUTE_MS, now });
  let loggedInMs = now();
  bot.on("login", () => {
    loggedInMs = now();
  });

  /** What the message asks; "" for a call without a question, `undefined` when it is not for the bot. */
  const readQuestion = async ({ message, room, session }: Origin): Promise<string | undefined> => {
    const text = message.text();
    const me = bot.currentUser;
    if (room === undefined) return calledText(text, false, { names: [], prefix }) ?? text.trim();
    const picked = choices.pickedNumber(session, text);
    if (picked !== undefined) return picked;
    if (isBareWish(text) && lastPictures.find(session)) return text;
    // Without the members' list a puppet can neither tell mentions nor aliases; the name itself still works.
    const [mentioned, alias] = await Promise.all([
      message.mentionSelf().catch(() => false),
      room.alias(me).catch(() => undefined),
    ]);
    return calledText(text, mentioned, { names: [me.name(), alias ?? ""], prefix });
  };

  const show = async (origin: Origin, picture: Picture) => {
    try {
      const png = await work.pictures.png(picture);
      // In this form every puppet can hand a file on, over a network too.
      await delivery.file(origin, FileBox.fromBase64(Buffer.from(png).toString("base64"), "gongkai.png"));
    } catch (error) {
      logger.error({ message: origin.message.id, ...describeError(error) }, "图没能发出");
      await delivery.text(origin, WECHAT_TEXTS.pictureFailed);
    }
  };

  const showLast = async (origin: Origin) => {
    const picture = lastPictures.find(origin.session);
    await (picture ? show(origin, picture) : delivery.text(origin, TEXTS.noPicture));
  };

  const answer = async (origin: Origin, question: string) => {
    const reply = await conversation.ask(origin.session, question);
    const { status, intent, picture, options } = reply.answer;
    const drawn = picture !== undefined && wantsPicture(question);
    const text = renderPlain(reply.answer, { linkTo, numbered: true, tables: "words" });
    const head = origin.room === undefined ? "" : `${quotedQuestion(reply.question)}\n`;
    const hint = picture !== undefined && !drawn ? `\n${WECHAT_TEXTS.pictureHint}` : "";
    await delivery.text(origin, `${head}${text}${hint}`);
    if (drawn) await show(origin, picture);
    lastPictures.offer(origin.session, picture);
    if (origin.room !== undefined) choices.offer(origin.session, options.length);
    logger.info({ message: origin.message.id, status, intent }, "已答复");
  };

  const apologise = async (origin: Origin, error: unknown) => {
    logger.error({ message: origin.message.id, ...describeError(error) }, "没能答复");
    await delivery.text(origin, TEXTS.apology);
  };

  const respond = async (origin: Origin) => {
    if (origin.room !== undefined && !(await isAllowedRoom(origin.room, rooms))) return;
    const question = await readQuestion(origin);
    if (question === undefined || !isHeard(origin)) return;
    const done = isBareWish(question) ? showLast(origin) : answer(origin, question || TEXTS.help);
    await done.catch((error) => apologise(origin, error));
  };

  const isHeard = ({ talker }: Origin): boolean => {
    const verdict = guard.judge(talker.id);
    if (verdict === "muted") logger.warn({ contact: talker.id }, "发得太快，像是另一个机器人，先不理会");
    return verdict === "heard";
  };

  const isForUs = (message: Message): boolean => {
    if (message.self() || !messages.addIfNew(message.id)) return false;
    // Official accounts answer whatever they get, and so on for ever.
    if (message.talker().type() === types.Contact.Official) return false;
    const sentMs = message.date().getTime();
    return sentMs >= now() - MAX_AGE_MS && sentMs >= loggedInMs - CLOCK_SLACK_MS;
  };

  /** The last net: whatever goes wrong with one message ends with that message. */
  const safely = (message: Message, handling: () => Promise<void>) =>
    handling().catch((error) => logger.error({ message: message.id, ...describeError(error) }, "没能处理一条消息"));

  bot.on("message", (message) => {
    try {
      if (!isForUs(message)) return;
      const origin = originOf(message);
      const isText = message.type() === types.Message.Text;
      const isWordless = origin.room === undefined && WORDLESS.has(message.type());
      if (!isText && !(isWordless && hints.judge(origin.talker.id) === "heard")) return;
      const handle = isText ? respond : (to: Origin) => delivery.text(to, TEXTS.textOnly);
      if (!queue.add(origin.place, () => safely(message, () => handle(origin)))) {
        logger.warn({ message: message.id }, "这个会话里等着的消息太多，这一条不答复了");
      }
    } catch (error) {
      logger.error({ message: message.id, ...describeError(error) }, "没能读这条消息");
    }
  });
}
