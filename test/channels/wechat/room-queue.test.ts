import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createRoomQueue } from "../../../src/channels/wechat/room-queue.ts";

describe("createRoomQueue()", () => {
  test("does one thing after the other in a room, and rooms beside each other", async () => {
    const queue = createRoomQueue({ minIntervalMs: 0, jitterMs: 0, maxWaiting: 10 });
    const done: string[] = [];
    const work = (name: string, ms: number) => async () => {
      await sleep(ms);
      done.push(name);
    };
    queue.add("群", work("慢", 60));
    queue.add("群", work("后", 0));
    queue.add("别处", work("快", 10));
    expect(await queue.drained(1000)).toBe(true);
    expect(done).toEqual(["快", "慢", "后"]);
  });

  test("turns work away when the line is full", async () => {
    const queue = createRoomQueue({ minIntervalMs: 0, jitterMs: 0, maxWaiting: 2 });
    expect(["甲", "乙", "丙"].map(() => queue.add("群", () => sleep(10)))).toEqual([true, true, false]);
    expect(await queue.drained(1000)).toBe(true);
    expect(queue.add("群", () => sleep(0))).toBe(true);
  });

  test("keeps the interval between two messages to a room", async () => {
    const queue = createRoomQueue({ minIntervalMs: 80, jitterMs: 20, maxWaiting: 10 });
    const startedMs = performance.now();
    await queue.turn("群");
    await queue.turn("别处");
    expect(performance.now() - startedMs).toBeLessThan(60);
    await queue.turn("群");
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(75);
  });

  test("does not wait for ever", async () => {
    const queue = createRoomQueue({ minIntervalMs: 0, jitterMs: 0, maxWaiting: 10 });
    queue.add("群", () => sleep(300));
    expect(await queue.drained(20)).toBe(false);
  });
});
