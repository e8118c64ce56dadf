/** How much one address may ask. */
export interface Rate {
  /** How many requests may come at once. */
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
}

/** Counts what each address takes. */
export interface RateLimiter {
  /**
   * Takes `cost` tokens from an address's bucket, or none when there are too few.
   *
   * @returns seconds to wait before trying again; 0 when the tokens were taken
   */
  take(address: string, cost: number): number;
}

/** How many addresses are remembered; beyond it the one not seen for longest starts with a full bucket again. */
const ADDRESSES = 10_000;

/** @param now milliseconds, from any origin, never going back */
export function createRateLimiter({ burst, perSecond }: Rate, now: () => number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(address, cost) {
      const atMs = now();
      const before = buckets.get(address);
      const refilled = before ? before.tokens + ((atMs - before.atMs) / 1000) * perSecond : burst;
      const tokens = Math.min(burst, refilled);
      const enough = tokens >= cost;
      // Set anew, so that the map stays ordered by when an address was last seen.
      buckets.delete(address);
      buckets.set(address, { tokens: enough ? tokens - cost : tokens, atMs });
      if (buckets.size > ADDRESSES)
        for (const oldest of buckets.keys()) {
          buckets.delete(oldest);
          break;
        }
      return enough ? 0 : Math.max(1, Math.ceil((cost - tokens) / perSecond));
    },
  };
}
