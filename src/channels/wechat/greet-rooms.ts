import type { Room, Wechaty } from "wechaty";
import type { Conversation } from "../../conversation/conversation.ts";
import type { ChannelLogger } from "../channel-logger.ts";
import { describeError } from "../describe-error.ts";
import { createRecentKeys } from "../recent-keys.ts";
import { TEXTS } from "../texts.ts";
import type { RoomQueue } from "./room-queue.ts";
import { isAllowedRoom, type RoomRule } from "./room-rule.ts";
import { WECHAT_TEXTS } from "./wechat-texts.ts";

export interface GreetingWork {
  readonly conversation: Conversation;
  readonly logger: ChannelLogger;
  readonly prefix: string;
  readonly rooms: RoomRule;
  readonly now: () => number;
}

const EXAMPLES = 3;
const REMEMBERED_ROOMS = 2000;
/** A puppet that starts again may tell once more of rooms that the bot has long been in. */
const MAX_AGE_MS = 2 * 60_000;

/** Greets each room once when the bot comes into it, with examples that the store can answer. */
export function greetRooms(bot: Wechaty, queue: RoomQueue, work: GreetingWork): void {
  const { conversation, logger, prefix, rooms, now } = work;
  const seen = createRecentKeys<string>(REMEMBERED_ROOMS);

  const greet = async (room: Room) => {
    if (!(await isAllowedRoom(room, rooms)) || !seen.addIfNew(room.id)) return;
    const { answer } = await conversation.ask(`wechat:${room.id}:greeting`, TEXTS.help);
    const examples = answer.options.slice(0, EXAMPLES).map(({ question }) => question);
    await queue.turn(room.id);
    await room.say(WECHAT_TEXTS.greeting(prefix, examples));
    logger.info({ room: room.id }, "问候了新的群");
  };

  bot.on("room-join", (room, invitees, _inviter, date) => {
    if (!invitees.some((invitee) => invitee.self())) return;
    if (date !== undefined && date.getTime() < now() - MAX_AGE_MS) return;
    queue.add(room.id, () =>
      greet(room).catch((error) => logger.error({ room: room.id, ...describeError(error) }, "没能问候新的群")),
    );
  });
}
