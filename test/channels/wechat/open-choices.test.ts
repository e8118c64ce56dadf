import { expect, test } from "vitest";
import { createOpenChoices } from "../../../src/channels/wechat/open-choices.ts";

test.each([
  { text: "1", choice: true },
  { text: " ２ ", choice: true },
  { text: "3", choice: false },
  { text: "0", choice: false },
  { text: "2020", choice: false },
  { text: "第1个问题", choice: false },
])("isChoice() of two choices takes $text: $choice", ({ text, choice }) => {
  const choices = createOpenChoices(() => 0);
  choices.offer("群:甲", 2);
  expect(choices.isChoice("群:甲", text)).toBe(choice);
  expect(choices.isChoice("群:乙", text)).toBe(false);
});

test("offer() without options, or ten minutes, close the choices", () => {
  let nowMs = 0;
  const choices = createOpenChoices(() => nowMs);
  choices.offer("甲", 2);
  choices.offer("乙", 2);
  choices.offer("甲", 0);
  expect([choices.isChoice("甲", "1"), choices.isChoice("乙", "1")]).toEqual([false, true]);
  nowMs = 10 * 60_000;
  expect(choices.isChoice("乙", "1")).toBe(false);
});
