/** What each person was offered last: a word that takes it up long after is about something else. */
export interface LastOffers<T> {
  /** Takes note of an answer; one that offers nothing leaves nothing to take up. */
  offer(session: string, offered: T | undefined): void;
  find(session: string): T | undefined;
}

const OPEN_MS = 10 * 60_000;

/** @param most people whose offers are kept; the one offered to the longest ago is forgotten first */
export function createLastOffers<T>(now: () => number, most: number): LastOffers<T> {
  const open = new Map<string, { readonly offered: T; readonly untilMs: number }>();
  return {
    offer(session, offered) {
      open.delete(session);
      if (offered !== undefined) open.set(session, { offered, untilMs: now() + OPEN_MS });
      const [oldest] = open.size > most ? open.keys() : [];
      if (oldest !== undefined) open.delete(oldest);
    },
    find(session) {
      const last = open.get(session);
      return last && last.untilMs > now() ? last.offered : undefined;
    },
  };
}
