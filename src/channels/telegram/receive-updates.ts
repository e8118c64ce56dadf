import { setTimeout as sleep } from "node:timers/promises";

/** How updates reach the bot. */
export interface Receiving {
  /** Takes no more updates, lets the answers under way finish, and leaves nothing to come a second time. */
  stop(): Promise<void>;
}

/** Waits until nothing is being handled; false when time is up first. */
export async function drained(size: () => number, timeoutMs: number): Promise<boolean> {
  const endMs = Date.now() + timeoutMs;
  while (size() > 0) {
    if (Date.now() >= endMs) return false;
    await sleep(20);
  }
  return true;
}
