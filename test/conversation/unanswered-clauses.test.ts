import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);

/** How the answer tells of the clauses that it does not answer. */
async function untold(question: string): Promise<string | undefined> {
  const { blocks } = await talk.answerTo(question);
  return /((?:“[^”]*”、?)+)没有另外回答/.exec(JSON.stringify(blocks))?.[1];
}

describe("a clause that asks for something and changes nothing is told of", () => {
  it.each([
    ["桓台县教育局2022年收到几件申请，是否全部办复", "“是否全部办复”"],
    ["马桥镇2022年行政处罚有多少件，谁负责的", "“谁负责的”"],
    ["怎么解决的，桓台县2022年各单位收到申请排名", "“怎么解决的”"],
    ["局长是谁，桓台县教育局2019到2023年收到申请的变化", "“局长是谁”"],
  ])("%s", async (question, words) => expect(await untold(question)).toBe(words));

  it.each([
    "桓台县教育局2022年收到申请没有，几件",
    "桓台县教育局2022年申请比上一年多还是少，差几件",
    "马桥镇2021年行政事业性收费收了没，多少钱",
    "桓台县教育局2022年收到几件申请，对吧，一共多少",
    "桓台县2022年哪个单位收到申请最多，是多少件",
    "桓台县2022年各单位收到申请多少件，按多少排个队",
    "桓台县教育局2022年收到的申请，然后告诉我是多少",
    "桓台县教育局2022年为什么不公开，理由各几件",
    "桓台县教育局2022年除了予以公开和部分公开，其他处理结果一共多少件",
    "桓台县教育局2022年自然人申请几件，企业申请几件",
    "桓台县教育局2022年予以公开多少，来源在哪",
    "桓台县教育局2022年收到几件申请，出处是哪里",
    "桓台县教育局2022年除了网站和新媒体，别的渠道公开几条",
  ])("but not where nothing else is asked: %s", async (question) => expect(await untold(question)).toBeUndefined());
});

it("a summary and a question beside it are both answered", async () => {
  const { status, intent, blocks } = await talk.answerTo("总结一下马桥镇2022年的年报，负责人是谁");
  expect([status, intent]).toEqual(["answered", "summary"]);
  expect(JSON.stringify(blocks)).toContain("没有查到负责人");
});
