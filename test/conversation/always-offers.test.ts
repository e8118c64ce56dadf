import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

test.each([
  ["2022年最少的街道前"],
  ["2022年哪些单位提到僵尸栏目"],
  ["城关街道2022年培训搞了几次，多少人参加"],
  ["其他处理的第三小项一般填什么"],
  ["临淄区 vs 桓台县"],
  ["2022年降幅最大的三个局"],
  ["临淄区2022年公开率", "平均呢", "比它高的有几个局"],
])("whoever is asked back is offered a question that is answered: %s", async (...questions) => {
  const { status, options } = await talk.answerTo(...questions);
  if (status !== "clarify") return;
  expect(options.length).toBeGreaterThan(0);
  for (const { question } of options) expect((await talk.answerTo(question)).status).toBe("answered");
});
