import { expect, test } from "vitest";
import { createTurnstile } from "../../../../src/channels/web/guards/turnstile.ts";

/** Work that ends when it is told to. */
function heldWork() {
  const releases: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async (): Promise<string> => {
    running++;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => releases.push(resolve));
    running--;
    return "done";
  };
  return { work, releases, most: () => most };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("createTurnstile() lets so many in, so many wait, and turns the rest away", async () => {
  const turnstile = createTurnstile({ atOnce: 2, waiting: 1 });
  const { work, releases, most } = heldWork();
  const passes = Array.from({ length: 5 }, () => turnstile.pass(work));
  await settle();
  expect(releases).toHaveLength(2);
  for (let at = 0; at < 3; at++) {
    releases[at]?.();
    await settle();
  }
  expect(await Promise.all(passes)).toEqual(["done", "done", "done", undefined, undefined]);
  expect(most()).toBe(2);
});

test("createTurnstile() lets the next in after work that failed", async () => {
  const turnstile = createTurnstile({ atOnce: 1, waiting: 1 });
  const failed = turnstile.pass(async () => {
    throw new Error("made to fail");
  });
  const next = turnstile.pass(async () => "done");
  await expect(failed).rejects.toThrow("made to fail");
  expect(await next).toBe("done");
});
