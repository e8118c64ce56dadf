import type { Wechaty } from "wechaty";
import type { Picture } from "../../answering/pictures/picture.ts";
import { isBareWish } from "../wants-picture.ts";
import { calledText } from "./called-text.ts";
import type { LastOffers } from "./last-offers.ts";
import type { OpenChoices } from "./open-choices.ts";
import type { Origin } from "./origin.ts";

/** What was said last in a place, which a message may speak of. */
export interface SaidLast {
  readonly choices: OpenChoices;
  readonly pictures: LastOffers<Picture>;
}

/**
 * What a message asks.
 *
 * @param prefix the word that a question in a room may begin with instead of a mention
 * @returns "" for a call without a question, `undefined` when it is not for the bot
 */
export async function readQuestion(
  { message, room, session }: Origin,
  { currentUser: me }: Wechaty,
  prefix: string,
  { choices, pictures }: SaidLast,
): Promise<string | undefined> {
  const text = message.text();
  if (room === undefined) return calledText(text, false, { names: [], prefix }) ?? text.trim();
  const picked = choices.pickedNumber(session, text);
  if (picked !== undefined) return picked;
  if (isBareWish(text) && pictures.find(session)) return text;
  // Without the members' list a puppet can neither tell mentions nor aliases; the name itself still works.
  const [mentioned, alias] = await Promise.all([
    message.mentionSelf().catch(() => false),
    room.alias(me).catch(() => undefined),
  ]);
  return calledText(text, mentioned, { names: [me.name(), alias ?? ""], prefix });
}
