import { expect, test } from "vitest";
import { spellOutLevel } from "../../src/conversation/follow-ups/level.ts";
import { storeOfNames } from "../support/named-agencies.ts";
import { understanderOver } from "../understanding/support.ts";

const entries = storeOfNames([
  "绵阳市民政局",
  "绵阳市三台县民政局",
  "绵阳市三台县教育局",
  "绵阳市三台县人民政府",
  "淄博市桓台县民政局",
]);
const understander = understanderOver(entries);
const after = (name: string, message: string): string | null =>
  spellOutLevel(message, understander.understand(`${name}2021年收到多少申请`, null).frame, entries);

test.each([
  ["三台县民政局", "市里的", "绵阳市民政局呢"],
  ["三台县民政局", "市级的呢", "绵阳市民政局呢"],
  // The store has none there, which is told of the name.
  ["三台县教育局", "市里的", "绵阳市教育局呢"],
  ["桓台县民政局", "市里的", "淄博市民政局呢"],
])("after %s, %s is %s", (name, message, question) => {
  expect(after(name, message)).toBe(question);
});

test.each([
  ["绵阳市民政局", "市里的"],
  ["三台县民政局", "县里的"],
  ["三台县民政局", "市里的教育局2021年收到多少"],
  ["三台县人民政府", "市里的"],
])("after %s, %s is nothing of the kind", (name, message) => {
  expect(after(name, message)).toBeNull();
});
