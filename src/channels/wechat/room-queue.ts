import { setTimeout as sleep } from "node:timers/promises";

export interface RoomQueueOptions {
  /** Least time between two messages to the same room. */
  readonly minIntervalMs: number;
  /** Up to this much more, at random: an account that writes like a clock gets banned. */
  readonly jitterMs: number;
  /** Longest line of work in one room; what comes on top is turned away. */
  readonly maxWaiting: number;
}

/** Does one thing after the other in each room, rooms beside each other, and paces what is sent. */
export interface RoomQueue {
  /** Puts work in the room's line; false when the line is full. The work must not reject. */
  add(room: string, work: () => Promise<void>): boolean;
  /** Resolves when the room may be written to again. */
  turn(room: string): Promise<void>;
  /** Resolves when no work is left, or when the time is up. */
  drained(timeoutMs: number): Promise<boolean>;
}

export function createRoomQueue({ minIntervalMs, jitterMs, maxWaiting }: RoomQueueOptions): RoomQueue {
  const lines = new Map<string, { waiting: number; last: Promise<void> }>();
  const nextTurnMs = new Map<string, number>();
  return {
    add(room, work) {
      const line = lines.get(room) ?? { waiting: 0, last: Promise.resolve() };
      if (line.waiting >= maxWaiting) return false;
      lines.set(room, line);
      line.waiting += 1;
      line.last = line.last.then(work).finally(() => {
        line.waiting -= 1;
        if (line.waiting === 0) lines.delete(room);
      });
      return true;
    },
    async turn(room) {
      const waitMs = (nextTurnMs.get(room) ?? 0) - Date.now();
      if (waitMs > 0) await sleep(waitMs);
      const nowMs = Date.now();
      for (const [other, turnMs] of nextTurnMs) if (turnMs < nowMs) nextTurnMs.delete(other);
      nextTurnMs.set(room, nowMs + minIntervalMs + Math.random() * jitterMs);
    },
    async drained(timeoutMs) {
      const everything = Promise.all([...lines.values()].map(({ last }) => last)).then(() => true);
      return Promise.race([everything, sleep(timeoutMs, false, { ref: false })]);
    },
  };
}
