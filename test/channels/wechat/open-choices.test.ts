import { expect, test } from "vitest";
import { createOpenChoices } from "../../../src/channels/wechat/open-choices.ts";

test.each([
  { text: "1", number: "1" },
  { text: " ２ ", number: "2" },
  { text: "3", number: undefined },
  { text: "0", number: undefined },
  { text: "2020", number: undefined },
  { text: "第1个问题", number: undefined },
])("pickedNumber() of two choices finds $number in $text", ({ text, number }) => {
  const choices = createOpenChoices(() => 0);
  choices.offer("群:甲", 2);
  expect(choices.pickedNumber("群:甲", text)).toBe(number);
  expect(choices.pickedNumber("群:乙", text)).toBeUndefined();
});

test("offer() without options, or ten minutes, close the choices", () => {
  let nowMs = 0;
  const choices = createOpenChoices(() => nowMs);
  choices.offer("甲", 2);
  choices.offer("乙", 2);
  choices.offer("甲", 0);
  expect([choices.pickedNumber("甲", "1"), choices.pickedNumber("乙", "1")]).toEqual([undefined, "1"]);
  nowMs = 10 * 60_000;
  expect(choices.pickedNumber("乙", "1")).toBeUndefined();
});
