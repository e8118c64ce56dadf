import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const RECEIVED = "applications.received.total";
const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");

describe("what was understood and has no place in the query is asked back", () => {
  it.each([
    // A place beside an agency that lies in it.
    "2022年马桥镇和桓台县予以公开多少件",
    "桓台县教育局与桓台县2022年各收到几件申请",
    "桓台县教育局2022年收到几件申请，和桓台县比呢",
    // Years in a row, of one year.
    "桓台县2022年连续两年收到申请超过10件的单位有几个",
    // An average of what is ranked one by one.
    "桓台县2022年各单位平均收到申请排名",
    "桓台县2022年各单位收到申请中位数排名",
    // How an agency is reached.
    "桓台县2022年各单位收到邮寄申请排名",
    // What figures are to be told apart by.
    "桓台县2022年所有单位一共收到几件申请，按申请人分",
    "桓台县教育局2022年收到几件申请，按街道分",
    "桓台县教育局2022年收到几件申请，分季度列出",
    "马桥镇2022年予以公开多少件，按类型统计",
    "桓台县教育局2019到2023年收到申请的变化，按街道分",
    // Places among the years of one agency.
    "桓台县教育局2019到2023年收到申请前三",
    // A second figure of the whole, and how much more in percent.
    "马桥镇2022年不予公开占收到申请以及行政诉讼的比例",
    "桓台县教育局和马桥镇2022年谁收到申请更多，多几成",
    "马桥镇和桓台县教育局2022年哪个收到申请多，占百分之几",
    "桓台县2022年收到申请超过10件的单位有几个，占几成",
    // Every year, where one is named.
    "桓台县2022年各单位历年收到申请排名",
    "2022年哪个单位历年收到申请最多",
    // What applications are like.
    "马桥镇2022年奇怪的申请几件",
    "马桥镇2022年理由不一的申请几件",
    // Who applied, by name.
    "桓台县教育局2022年收到几件申请，分别是谁",
  ])("%s", (question) => expect(lastOf(panel, [question])).toMatch(/^\? (?:unplaced|unexplained)$/));

  it.each([
    ["桓台县2022年各单位收到申请排名", `rank 桓台县2022年的报告 ${RECEIVED} most all`],
    ["桓台县2022年各单位收到申请，按单位列出", `rank 桓台县2022年的报告 ${RECEIVED} most all`],
    ["桓台县教育局2021到2023年收到申请的变化，按年份列", `trend 教育局2021-2023 ${RECEIVED}`],
    ["桓台县教育局2021到2023年收到申请的变化，2022年除外", `trend 教育局2021-2023 ${RECEIVED}`],
    ["临淄区和桓台县教育局2022年各收到几件申请", `value 教育局2022+教育局2022 ${RECEIVED}`],
    ["桓台县教育局和马桥镇2022年谁收到申请更多", `compare 教育局2022+马桥镇2022 ${RECEIVED}`],
  ])("but %s is answered", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});
