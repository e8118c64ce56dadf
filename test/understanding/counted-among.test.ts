import { expect, it } from "vitest";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const samples = understanderOver(SAMPLE_ENTRIES);

it("这五家 of a store of five agencies are all of them", () => {
  expect(lastOf(samples, ["这五家里哪家主动公开条数最多"])).toMatch(/^rank /);
});

it.each(["这三家里哪家主动公开条数最多", "2021年这三个街道谁收到的申请最多"])(
  "%s is of those that were shown, and none were",
  (question) => expect(lastOf(samples, [question])).toBe("? unplaced"),
);
