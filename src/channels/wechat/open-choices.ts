import { normalise } from "../../text/normalise.ts";
import { createLastOffers } from "./last-offers.ts";

/** Knows whose bare number in a room is an answer to the choices that the bot has offered. */
export interface OpenChoices {
  /** Takes note of an answer; one without options closes the choices before it. */
  offer(session: string, options: number): void;
  /** The bare number, in plain digits, by which this text picks a choice that is open to this person. */
  pickedNumber(session: string, text: string): string | undefined;
}

const MANY = 2000;

export function createOpenChoices(now: () => number): OpenChoices {
  const offers = createLastOffers<number>(now, MANY);
  return {
    offer: (session, options) => offers.offer(session, options > 0 ? options : undefined),
    pickedNumber(session, text) {
      const number = normalise(text);
      const options = offers.find(session);
      if (options === undefined || !/^\d{1,2}$/.test(number)) return undefined;
      return Number(number) >= 1 && Number(number) <= options ? number : undefined;
    },
  };
}
