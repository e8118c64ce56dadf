import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

test.each(["马桥镇2021年公开的申请有几件？部分公开不计", "马桥镇2021年公开了多少件？不算部分公开的那种"])(
  "%s is one question",
  async (question) => {
    const plain = await talk.answerTo("马桥镇2021年予以公开几件");
    expect((await talk.answerTo(question)).values).toEqual(plain.values);
  },
);

test.each([
  ["马桥镇2021年公开率（含部分公开）", "马桥镇2021年予以公开和部分公开合计占办结的比例"],
  ["马桥镇2021年含部分公开的公开率是多少", "马桥镇2021年予以公开和部分公开合计占办结的比例"],
  ["2021年公开率（包括部分公开）最高的镇", "2021年予以公开和部分公开合计占比最高的镇"],
  ["2021年公开率(含部分公开)超过50%的单位有几个", "2021年予以公开和部分公开合计占比超过50%的单位有几个"],
])("%s is the rate of both together", async (question, plain) => {
  const answer = await talk.answerTo(question);
  expect(answer.status).toBe("answered");
  expect(answer.values).toEqual((await talk.answerTo(plain)).values);
});
