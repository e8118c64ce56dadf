export interface RateGuardOptions {
  /** This many messages in a window are a person's; more are a machine's. */
  readonly limit: number;
  readonly windowMs: number;
  /** How long someone is not heard who went over the limit. */
  readonly muteMs: number;
  readonly now: () => number;
}

/** Breaks a conversation with another bot, which would go on for ever. */
export interface RateGuard {
  /** Counts one message; `muted` tells the one that went over the limit from those that come while not heard. */
  judge(key: string): "heard" | "muted" | "silent";
}

/** People remembered; beyond that, those who have not written for a window are forgotten. */
const MANY = 5000;

export function createRateGuard({ limit, windowMs, muteMs, now }: RateGuardOptions): RateGuard {
  const people = new Map<string, { readonly times: readonly number[]; readonly mutedUntilMs: number }>();
  return {
    judge(key) {
      const nowMs = now();
      if (people.size > MANY) {
        for (const [other, { times, mutedUntilMs }] of people) {
          if (mutedUntilMs <= nowMs && (times.at(-1) ?? 0) <= nowMs - windowMs) people.delete(other);
        }
      }
      const before = people.get(key) ?? { times: [], mutedUntilMs: 0 };
      if (before.mutedUntilMs > nowMs) return "silent";
      const times = [...before.times.filter((time) => time > nowMs - windowMs), nowMs];
      const over = times.length > limit;
      people.set(key, over ? { times: [], mutedUntilMs: nowMs + muteMs } : { times, mutedUntilMs: 0 });
      return over ? "muted" : "heard";
    },
  };
}
