import { normalise } from "../../text/normalise.ts";

/** Knows whose bare number in a room is an answer to the choices that the bot has offered. */
export interface OpenChoices {
  /** Takes note of an answer; one without options closes the choices before it. */
  offer(session: string, options: number): void;
  /** The bare number, in plain digits, by which this text picks a choice that is open to this person. */
  pickedNumber(session: string, text: string): string | undefined;
}

/** A number long after the choices is about something else. */
const OPEN_MS = 10 * 60_000;
const MANY = 2000;

export function createOpenChoices(now: () => number): OpenChoices {
  const open = new Map<string, { readonly options: number; readonly untilMs: number }>();
  return {
    offer(session, options) {
      open.delete(session);
      if (options > 0) open.set(session, { options, untilMs: now() + OPEN_MS });
      const [oldest] = open.size > MANY ? open.keys() : [];
      if (oldest !== undefined) open.delete(oldest);
    },
    pickedNumber(session, text) {
      const number = normalise(text);
      const choices = open.get(session);
      if (choices === undefined || choices.untilMs <= now() || !/^\d{1,2}$/.test(number)) return undefined;
      return Number(number) >= 1 && Number(number) <= choices.options ? number : undefined;
    },
  };
}
