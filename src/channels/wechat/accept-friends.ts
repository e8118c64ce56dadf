import { types, type Wechaty } from "wechaty";
import type { ChannelLogger } from "../channel-logger.ts";
import { describeError } from "../describe-error.ts";

/** Least time between two requests that are accepted: an account that befriends many at once gets banned. */
const PACE_MS = 60_000;

/** Accepts requests to become friends, one a minute; the others are left for a person to see. */
export function acceptFriends(bot: Wechaty, logger: ChannelLogger, now: () => number): void {
  let lastMs = Number.NEGATIVE_INFINITY;
  bot.on("friendship", async (friendship) => {
    if (friendship.type() !== types.Friendship.Receive || now() - lastMs < PACE_MS) return;
    lastMs = now();
    try {
      await friendship.accept();
      logger.info({ contact: friendship.contact().id }, "通过了一个好友请求");
    } catch (error) {
      logger.error(describeError(error), "没能通过好友请求");
    }
  });
}
