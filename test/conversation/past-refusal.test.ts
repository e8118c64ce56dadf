import { expect, test } from "vitest";
import { renderPlain } from "../../src/rendering/plain.ts";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** What was not understood names no other thing: the next message goes on with what was spoken of. */
const REFUSED = ["翻了七番呢", "为啥比去年多九倍"] as const;

test.each([
  ["马桥镇2021年收到多少申请", "平均每年多少", "2021"],
  ["马桥镇2021年收到多少申请", "予以公开了几件", "予以公开"],
  ["2021年收到申请最多的街道", "最少的是哪个", "最少的是"],
  ["马桥镇2021年收到多少申请", "哪年最多", "最多的是"],
])("%s, a refusal, %s", async (question, next, told) => {
  for (const refused of REFUSED) {
    const between = await talk.answerTo(question, refused);
    expect([refused, between.status]).not.toEqual([refused, "answered"]);
    const answer = await talk.answerTo(question, refused, next);
    expect([refused, answer.status]).toEqual([refused, "answered"]);
    expect(renderPlain(answer, { linkTo: () => null })).toContain(told);
  }
});

test.each([
  ["马桥镇2021年收到多少申请", "女性的呢", "果里镇2023年收到多少申请", "果里镇2023年"],
  ["马桥镇2021年收到多少申请", "为什么这么严", "2022年申请最多的街道是哪个", "最多的是"],
])("a whole question behind a refusal is understood by itself: %s, %s, %s", async (question, refused, whole, told) => {
  const answer = await talk.answerTo(question, refused, whole);
  expect(answer.status).toBe("answered");
  expect(renderPlain(answer, { linkTo: () => null })).toContain(told);
});

test.each([
  ["女性的呢", "2022年呢", "上一问的“女性”没看懂"],
  ["女性的呢", "哪年最多", "上一问的“女性”没看懂"],
  ["翻了七番呢", "果里镇呢", "七番"],
])("what leans on the refusal alone is asked back about as that: %s, %s", async (refused, next, told) => {
  const answer = await talk.answerTo("马桥镇2021年收到多少申请", refused, next);
  expect(answer.status).not.toBe("answered");
  expect(renderPlain(answer, { linkTo: () => null })).toContain(told);
});
