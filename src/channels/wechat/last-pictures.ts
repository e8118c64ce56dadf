import type { Picture } from "../../answering/pictures/picture.ts";

/** Knows which picture each person was offered last. */
export interface LastPictures {
  /** Takes note of an answer; one without a picture leaves nothing to ask for. */
  offer(session: string, picture: Picture | undefined): void;
  find(session: string): Picture | undefined;
}

/** A wish long after the answer is about something else. */
const OPEN_MS = 10 * 60_000;
const MANY = 500;

export function createLastPictures(now: () => number): LastPictures {
  const open = new Map<string, { readonly picture: Picture; readonly untilMs: number }>();
  return {
    offer(session, picture) {
      open.delete(session);
      if (picture) open.set(session, { picture, untilMs: now() + OPEN_MS });
      const [oldest] = open.size > MANY ? open.keys() : [];
      if (oldest !== undefined) open.delete(oldest);
    },
    find(session) {
      const offered = open.get(session);
      return offered && offered.untilMs > now() ? offered.picture : undefined;
    },
  };
}
