import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const FIRST = "临淄区政府2022年收到多少申请";
const SECOND = "桓台县政府呢";

describe("the other of two governments", () => {
  test.each(["跟桓台比呢", "和桓台县比一下", "与桓台相比怎么样"])("%s is held against the first", async (question) => {
    const { status, intent, values } = await talk.answerTo(FIRST, question);
    const whole = await talk.answerTo("临淄区政府和桓台县政府2022年收到的申请比较");
    expect([status, intent, values]).toEqual(["answered", "compare", whole.values]);
  });
});

describe("another figure of the two that were spoken of", () => {
  test.each([
    ["哪个公开率高", "临淄区政府和桓台县政府2022年哪个公开率高"],
    ["谁被复议得多", "临淄区政府和桓台县政府2022年谁被复议得多"],
  ])("%s", async (question, whole) => {
    const { status, values } = await talk.answerTo(FIRST, SECOND, question);
    expect([status, values]).toEqual(["answered", (await talk.answerTo(whole)).values]);
  });

  test("of one alone it is asked back", async () => {
    const { status, values } = await talk.answerTo(FIRST, "哪个公开率高");
    expect([status, values]).toEqual(["clarify", []]);
  });
});
