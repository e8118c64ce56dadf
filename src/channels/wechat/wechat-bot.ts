import { type Message, types, type Wechaty } from "wechaty";
import type { Picture } from "../../answering/pictures/picture.ts";
import { describeError } from "../describe-error.ts";
import { TEXTS } from "../texts.ts";
import { createDelivery } from "./delivery.ts";
import { createFreshMessages } from "./fresh-messages.ts";
import { createLastOffers } from "./last-offers.ts";
import { createOpenChoices } from "./open-choices.ts";
import { type Origin, originOf } from "./origin.ts";
import { createRateGuard } from "./rate-guard.ts";
import { readQuestion, type SaidLast } from "./read-question.ts";
import { createReplies } from "./replies.ts";
import type { RoomQueue } from "./room-queue.ts";
import { isAllowedRoom } from "./room-rule.ts";
import type { WechatWork } from "./wechat-work.ts";

/** People whose last picture is kept. */
const MOST_PICTURES = 500;

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
  const { logger, prefix, rooms, now } = work;
  const delivery = createDelivery(queue, work.messageLimit);
  const last: SaidLast = { choices: createOpenChoices(now), pictures: createLastOffers<Picture>(now, MOST_PICTURES) };
  const isFresh = createFreshMessages(bot, now);
  const reply = createReplies(work, delivery, last);
  const guard = createRateGuard({ limit: 10, windowMs: MINUTE_MS, muteMs: 10 * MINUTE_MS, now });
  const hints = createRateGuard({ limit: 1, windowMs: 10 * MINUTE_MS, muteMs: 10 * MINUTE_MS, now });

  const isHeard = ({ talker }: Origin): boolean => {
    const verdict = guard.judge(talker.id);
    if (verdict === "muted") logger.warn({ contact: talker.id }, "发得太快，像是另一个机器人，先不理会");
    return verdict === "heard";
  };

  const respond = async (origin: Origin) => {
    if (origin.room !== undefined && !(await isAllowedRoom(origin.room, rooms))) return;
    const question = await readQuestion(origin, bot, prefix, last);
    if (question !== undefined && isHeard(origin)) await reply(origin, question);
  };

  /** The last net: whatever goes wrong with one message ends with that message. */
  const safely = (message: Message, handling: () => Promise<void>) =>
    handling().catch((error) => logger.error({ message: message.id, ...describeError(error) }, "没能处理一条消息"));

  bot.on("message", (message) => {
    try {
      if (!isFresh(message)) return;
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
