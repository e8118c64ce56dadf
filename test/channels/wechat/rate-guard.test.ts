import { expect, test } from "vitest";
import { createRateGuard } from "../../../src/channels/wechat/rate-guard.ts";

test("judge() hears a person, mutes a machine for a while, and then hears it again", () => {
  let nowMs = 0;
  const guard = createRateGuard({ limit: 3, windowMs: 1000, muteMs: 5000, now: () => nowMs });
  const judgeAt = (ms: number, key = "甲") => {
    nowMs = ms;
    return guard.judge(key);
  };
  expect([0, 10, 20, 30, 40].map((ms) => judgeAt(ms))).toEqual(["heard", "heard", "heard", "muted", "silent"]);
  expect(judgeAt(50, "乙")).toBe("heard");
  expect([4000, 5030, 5040].map((ms) => judgeAt(ms))).toEqual(["silent", "heard", "heard"]);
  expect([6100, 7200, 8300, 9400].map((ms) => judgeAt(ms))).toEqual(["heard", "heard", "heard", "heard"]);
});
