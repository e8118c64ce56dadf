import { describe, expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** Questions that are asked back about, each for another reason. */
const OPEN = [
  "收到多少件申请",
  "城关街道复议几件",
  "教育局2021年不予公开几件",
  "临沂教育局2021年不予公开几件",
  "上虞凤凰镇2022年收到几件",
  "北京市朝阳区政府复议几件",
  "临淄区教育局2021年上半年收到几件申请",
  "临淄区教育局撤回了几件",
  "临淄区教育局2018年收到几件申请",
  "2021年撤回的申请谁最多",
  "临淄区和桓台县2021年收到申请比较",
  "临淄区教育局历年微博发稿几条",
  "新华街道年报摘要",
  "临淄区教育局的第七部分",
];

describe("whatever is offered is answered when it is asked as it stands", () => {
  test.each(OPEN)("%s", async (question) => {
    const { options, status } = await talk.answerTo(question);
    expect(status).not.toBe("answered");
    for (const option of options) {
      expect([option.question, (await talk.answerTo(option.question)).status]).toEqual([option.question, "answered"]);
    }
  });
});

test.each([
  ["城关街道2021年女性申请几件", /没有按“女性”分列的数字，下面的问法没有带上“女性”/],
  ["教育局2021年妇女申请几件", /没有按“妇女”分列的数字，下面的问法没有带上“妇女”/],
])("what a choice had to lose is told: %s", async (question, told) => {
  const { blocks, options } = await talk.answerTo(question);
  expect(options.length).toBeGreaterThan(1);
  expect(JSON.stringify(blocks)).toMatch(told);
});
