import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

test.each([
  "各街道排名",
  "2023年各街道排名",
  "给各镇排个名",
  "临淄区各街道排名",
  "全部单位排名",
  "各单位排行榜",
  "2023年前十名",
  "2023年倒数第一是谁",
  "2023年第三名是哪家",
  "2023年各街道合计",
  "2023年哪个单位增幅最大",
  "2023年增长最快的三个单位",
  "2023年哪些单位增加了",
  "2023年超过100件的单位有几个",
  "2023年镇和街道哪个平均多",
])("%s asks which figure, and each choice is answered", async (question) => {
  const { status, values, options } = await talk.answerTo(question);
  expect([status, values]).toEqual(["clarify", []]);
  expect(options.length).toBe(4);
  for (const option of options) {
    const answer = await talk.answerTo(option.question);
    expect([option.question, answer.status]).toEqual([option.question, "answered"]);
  }
});

test("after a figure it is of that one", async () => {
  const { status, intent } = await talk.answerTo("2023年各镇收到的申请排名", "各街道排名");
  expect([status, intent]).toEqual(["answered", "rank"]);
});

test("how many reports there are is asked of no figure", async () => {
  expect((await talk.answerTo("一共有多少份报告")).intent).toBe("catalogue");
});
