import type { Contact, Message, Room } from "wechaty";

/** Where a message came from and whose dialogue it belongs to. */
export interface Origin {
  readonly message: Message;
  readonly talker: Contact;
  readonly room: Room | undefined;
  /** Key of the line that the answer waits in. */
  readonly place: string;
  /** One person in one room. */
  readonly session: string;
}

export function originOf(message: Message): Origin {
  const talker = message.talker();
  const room = message.room();
  const place = room === undefined ? talker.id : room.id;
  return { message, talker, room, place, session: `wechat:${room === undefined ? "" : `${room.id}:`}${talker.id}` };
}
