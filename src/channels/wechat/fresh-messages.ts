import { type Message, types, type Wechaty } from "wechaty";
import { createRecentKeys } from "../recent-keys.ts";

const REMEMBERED_MESSAGES = 2000;
/** Messages older than this were meant for a moment that is over. */
const MAX_AGE_MS = 2 * 60_000;
/** Some puppets give the time of a message in whole seconds. */
const CLOCK_SLACK_MS = 2000;

/** Tells the messages that are to be heard: new ones of other people, each once, since the last login. */
export function createFreshMessages(bot: Wechaty, now: () => number): (message: Message) => boolean {
  const messages = createRecentKeys<string>(REMEMBERED_MESSAGES);
  let loggedInMs = now();
  bot.on("login", () => {
    loggedInMs = now();
  });
  return (message) => {
    if (message.self() || !messages.addIfNew(message.id)) return false;
    // Official accounts answer whatever they get, and so on for ever.
    if (message.talker().type() === types.Contact.Official) return false;
    const sentMs = message.date().getTime();
    return sentMs >= now() - MAX_AGE_MS && sentMs >= loggedInMs - CLOCK_SLACK_MS;
  };
}
