import { expect, test } from "vitest";
import { createRateLimiter } from "../../src/channels/token-bucket.ts";

const RATE = { burst: 3, perSecond: 0.5 };

test("take() lets a burst through, then says how long to wait", () => {
  const limiter = createRateLimiter(RATE, () => 0);
  expect([1, 1, 1, 1].map((cost) => limiter.take("a", cost))).toEqual([0, 0, 0, 2]);
});

test("take() lets as much through again as has flowed in since", () => {
  let now = 0;
  const limiter = createRateLimiter(RATE, () => now);
  limiter.take("a", 3);
  now = 2000;
  expect([limiter.take("a", 1), limiter.take("a", 1)]).toEqual([0, 2]);
  now = 3_600_000;
  expect([limiter.take("a", 3), limiter.take("a", 1)]).toEqual([0, 2]);
});

test("take() counts each address by itself", () => {
  const limiter = createRateLimiter(RATE, () => 0);
  limiter.take("a", 3);
  expect([limiter.take("b", 3), limiter.take("a", 1)]).toEqual([0, 2]);
});

test("take() takes nothing from a bucket that has too little", () => {
  const limiter = createRateLimiter(RATE, () => 0);
  limiter.take("a", 2);
  expect([limiter.take("a", 2), limiter.take("a", 1)]).toEqual([2, 0]);
});

test("take() forgets the addresses not seen for longest, not those still asking", () => {
  const limiter = createRateLimiter(RATE, () => 0);
  limiter.take("busy", 3);
  for (let index = 0; index < 20_000; index += 1) {
    limiter.take(`10.0.${index}`, 1);
    if (index % 1000 === 0) limiter.take("busy", 1);
  }
  expect(limiter.take("busy", 1)).toBe(2);
  expect(limiter.take("10.0.0", 3)).toBe(0);
});
