import { setTimeout as sleep } from "node:timers/promises";
import type { FileBoxInterface } from "file-box";
import { splitText } from "../../rendering/split-text.ts";
import type { Origin } from "./origin.ts";
import type { RoomQueue } from "./room-queue.ts";

/** Sends what the bot has to say, at the pace of the queue. */
export interface Delivery {
  /** In as many messages as it takes, the first of them addressed to the asker. */
  text(origin: Origin, text: string): Promise<void>;
  file(origin: Origin, file: FileBoxInterface): Promise<void>;
}

const ATTEMPTS = 2;
const RETRY_MS = 1000;

/** @param messageLimit longest message in UTF-16 units */
export function createDelivery(queue: RoomQueue, messageLimit: number): Delivery {
  /** A puppet loses its connection now and then; once more is enough, since a message may have gone out all the same. */
  const inTurn = async (place: string, send: () => Promise<unknown>): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      await queue.turn(place);
      try {
        await send();
        return;
      } catch (error) {
        if (attempt >= ATTEMPTS) throw error;
        await sleep(RETRY_MS);
      }
    }
  };
  return {
    async text({ talker, room, place }, text) {
      for (const [index, part] of splitText(text, messageLimit).entries()) {
        await inTurn(place, async () => {
          if (room === undefined) await talker.say(part);
          else await (index === 0 ? room.say(part, talker) : room.say(part));
        });
      }
    },
    async file({ talker, room, place }, file) {
      await inTurn(place, () => (room ?? talker).say(file));
    },
  };
}
