import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapInOrder } from "../../src/ingesting/map-in-order.ts";

async function* numbers(count: number, taken: (item: number) => void = () => undefined) {
  for (let item = 0; item < count; item++) {
    taken(item);
    yield item;
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const given: T[] = [];
  for await (const item of items) given.push(item);
  return given;
}

describe("mapInOrder()", () => {
  it("gives every result once, in order, however long each takes", async () => {
    const delays = fc.array(fc.nat(3), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        delays,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 9 }),
        async (ms, atOnce, held) => {
          const map = async (item: number) => {
            await sleep(ms[item]);
            return item;
          };
          expect(await all(mapInOrder(numbers(ms.length), map, { atOnce, held }))).toEqual([...ms.keys()]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("works on no more items at once, and holds no more results, than it may", async () => {
    let [active, mostActive, taken, given] = [0, 0, 0, 0];
    let mostHeld = 0;
    const map = async (item: number) => {
      mostActive = Math.max(mostActive, ++active);
      await sleep(item === 0 ? 100 : 1);
      active--;
      return item;
    };
    const items = numbers(50, () => {
      mostHeld = Math.max(mostHeld, taken++ - given);
    });
    for await (const _ of mapInOrder(items, map, { atOnce: 4, held: 10 })) given++;
    expect([given, mostActive, mostHeld]).toEqual([50, 4, 10]);
  });

  it("gives a result as soon as it and those before it are there", async () => {
    const slowLast = async (item: number) => {
      if (item === 2) await sleep(60_000, undefined, { ref: false });
      return item;
    };
    const results = mapInOrder(numbers(4), slowLast, { atOnce: 2, held: 10 });
    expect([(await results.next()).value, (await results.next()).value]).toEqual([0, 1]);
  });

  it("passes on the failure of an item, in its turn", async () => {
    const fail = async (item: number) => {
      if (item === 1) throw new Error("boom");
      return item;
    };
    const results = mapInOrder(numbers(4), fail, { atOnce: 4, held: 10 });
    expect((await results.next()).value).toBe(0);
    await expect(results.next()).rejects.toThrow("boom");
  });
});
