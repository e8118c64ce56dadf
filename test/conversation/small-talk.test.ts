import { expect, test } from "vitest";
import { madeReport } from "../support/made-report.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver([
  madeReport({ short: "甲街道", year: 2020, cells: { "applications.received.total": 3 } }),
  madeReport({ short: "甲街道", year: 2022, cells: { "applications.received.total": 5 } }),
]);

test.each([
  ["你是AI吗？", "不是真人"],
  ["您好，您是机器人吗", "不是真人"],
  ["数据从哪来", "库中现有2份报告，年份有2020年、2022年"],
  ["数据多久更新一次", "新报告入库以后"],
  ["你的回答准吗", "照报告原样读取"],
  ["你们数据准吗，哪来的", "照报告原样读取"],
  ["转人工", "没有人工客服"],
  ["怎么下载数据", "CSV"],
  ["Can you speak English?", "请用中文提问"],
  ["你真棒！", "谢谢"],
  ["哈哈哈", "直接问就行"],
])("%s → %s", async (message, told) => {
  const answer = await talk.answerTo(message);
  expect(answer).toMatchObject({ status: "answered", intent: "help", values: [] });
  expect(JSON.stringify(answer.blocks)).toContain(told);
});

test("it leaves the dialogue where it was", async () => {
  const { values } = await talk.answerTo("甲街道2020年收到几件申请", "你真厉害", "那2022年呢");
  expect(values.map(({ value }) => value)).toEqual([5]);
});

test.each(["数据来源", "数据从哪来"])("%s, after a figure, asks where that stands", async (message) => {
  const { intent, values } = await talk.answerTo("甲街道2020年收到几件申请", message);
  expect([intent, values.map(({ value }) => value)]).toEqual(["value", [3]]);
});
