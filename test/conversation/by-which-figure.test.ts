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
  "马桥镇2023年比果里镇多几件",
  "马桥镇2023年比2022年多多少",
  "马桥镇2022年到2023年少了多少件",
  "马桥镇和果里镇2023年差几件",
])("%s asks which figure, and each choice is answered", async (question) => {
  const { status, values, options } = await talk.answerTo(question);
  expect([status, values]).toEqual(["clarify", []]);
  expect(options.length).toBe(4);
  for (const option of options) {
    const answer = await talk.answerTo(option.question);
    expect([option.question, answer.status]).toEqual([option.question, "answered"]);
  }
});

test.each([
  ["教育局2023年比马桥镇多几件", /教育局2023年比马桥镇收到的申请多几件$/],
  ["马桥镇2023年比教育局少多少", /^马桥镇2023年比.+教育局收到的申请少多少$/],
  ["教育局2023年比2022年多几件", /教育局2023年比2022年收到的申请多几件$/],
  ["马桥镇2023年行政复议比教育局多几件", /^马桥镇2023年行政复议比.+教育局多几件$/],
])("%s: each choice of whom is meant is still a comparison", async (question, kept) => {
  const { status, options } = await talk.answerTo(question);
  expect(status).toBe("clarify");
  expect(options.length).toBeGreaterThan(1);
  for (const option of options) {
    expect(option.question).toMatch(kept);
    const { status, intent } = await talk.answerTo(option.question);
    expect([option.question, status, intent]).toEqual([option.question, "answered", "compare"]);
  }
});

test("after a figure it is of that one", async () => {
  const { status, intent } = await talk.answerTo("2023年各镇收到的申请排名", "各街道排名");
  expect([status, intent]).toEqual(["answered", "rank"]);
});

test("how many reports there are is asked of no figure", async () => {
  expect((await talk.answerTo("一共有多少份报告")).intent).toBe("catalogue");
});
