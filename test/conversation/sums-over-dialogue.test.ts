import { expect, test } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { talkOver } from "./talk-over.ts";

const talk = talkOver(madePanel);
const RECEIVED = "马桥镇2020年收到多少申请";

test.each<[dialogue: readonly string[], whole: string]>([
  [[RECEIVED, "2021年、2022年呢", "三年合计"], "马桥镇2020年、2021年、2022年收到申请一共多少"],
  [[RECEIVED, "2021年、2022年呢", "三年平均多少"], "马桥镇2020年、2021年、2022年收到申请平均多少"],
  [[RECEIVED, "2021年呢", "那两年总共收到多少"], "马桥镇2020年、2021年收到申请一共多少"],
  [["马桥镇2020年不予处理几件", "2021", "两年合计不予处理几件"], "马桥镇2020年、2021年不予处理一共多少"],
  [["马桥镇2020年不予处理几件", "2021", "不予处理两年一共几件"], "马桥镇2020年、2021年不予处理一共多少"],
  [["马桥镇2020年复议纠正了几件", "2021年纠正几件", "两年一共纠正多少"], "马桥镇2020年、2021年复议纠正一共多少"],
  // As many as there are reports of it.
  [[RECEIVED, "五年加起来"], "马桥镇2019年、2020年、2021年、2022年、2023年收到申请一共多少"],
  [
    ["马桥镇2020年予以公开几件", "部分公开呢", "这两个加起来", "占办结的多少"],
    "马桥镇2020年予以公开和部分公开加起来占办结的多少",
  ],
  [["桓台县各镇2021年予以公开合计", "2022年的", "涨了多少"], "桓台县各镇2022年予以公开合计比2021年多多少"],
  [["桓台县各镇2021年予以公开合计", "2022年的", "变化了多少"], "桓台县各镇2022年予以公开合计比2021年多多少"],
])("%j is %s", async (dialogue, whole) => {
  const [first = "", ...next] = dialogue;
  const [answer, same] = [await talk.answerTo(first, ...next), await talk.answerTo(whole)];
  expect(same.status).toBe("answered");
  expect([answer.status, answer.values]).toEqual(["answered", same.values]);
});

test.each([
  [RECEIVED, "三年合计"],
  [RECEIVED, "2021年呢", "三年合计"],
  ["桓台县2021年申请最多的三个单位", "这四个加起来占全县多少"],
])("what was not told in so many is not added up: %s, %s, %s", async (first, ...next) => {
  const { status, values } = await talk.answerTo(first, ...next);
  expect([status, values]).toEqual(["clarify", []]);
});

test("the first places of a ranking are held together against all", async () => {
  const { status, blocks } = await talk.answerTo("桓台县2021年申请最多的三个单位", "这三个加起来占桓台县多少");
  expect([status, JSON.stringify(blocks)]).toEqual(["answered", expect.stringMatching(/占\d+(?:\.\d+)?%/)]);
});
