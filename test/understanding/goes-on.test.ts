import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";

describe("the reports that were spoken of stay those that are asked about", () => {
  it.each([
    [["桓台县2021年一共收到几件申请", "其中镇的呢"], `aggregate 桓台县镇2021年的报告 ${RECEIVED} sum`],
    [["桓台县2021年一共收到几件申请", "其中街道几件"], `aggregate 桓台县街道2021年的报告 ${RECEIVED} sum`],
    [["桓台县2021年一共收到几件申请", "其中镇的呢", "2020年呢"], `aggregate 桓台县镇2020年的报告 ${RECEIVED} sum`],
    [["桓台县2021年有哪些单位的报告", "收到申请最多的是谁"], `rank 桓台县2021年的报告 ${RECEIVED} most 1`],
    [["桓台县2021年有哪些单位的报告", "所有单位里谁收到申请最多"], `rank 库中全部报告 ${RECEIVED} most 1`],
    [
      ["桓台县教育局和马桥镇2021年行政处罚、行政强制各几件", "只看行政处罚，哪家多"],
      "compare 教育局2021+马桥镇2021 proactive.penalties.decisions",
    ],
    [["马桥镇2021年收到申请几件", "整个桓台县呢"], `aggregate 桓台县2021年的报告 ${RECEIVED} sum`],
    [["桓台县教育局2022年收到申请几件", "比临淄区少几件"], `compare 教育局2022+教育局2022 ${RECEIVED}`],
    [["马桥镇2022年个人申请几件", "个人的里面公开了几件"], "value 马桥镇2022 applications.granted.natural_person"],
    [["马桥镇历年平均收到几件申请", "最多是哪年"], `trend 马桥镇2019-2023 ${RECEIVED}`],
  ])("%s", (asked, expected) => expect(lastOf(panel, asked)).toBe(expected));
});

describe("what only several could answer is asked back about where one figure was spoken of", () => {
  it.each([
    [["马桥镇2022年收到申请几件", "那最少的呢"]],
    [["马桥镇2022年收到申请几件", "排第几"]],
    [["马桥镇2022年收到申请几件", "一样多吗"]],
    [["马桥镇2022年行政处罚几件", "行政许可", "2021年这两项"]],
  ])("%s", (asked) => expect(lastOf(panel, asked)).toMatch(/^\?/));
});

it("不足10件 sets a limit and names no shortcoming", () =>
  expect(lastOf(panel, ["马桥镇2022年收到的申请不足10件吧"])).toBe(`value 马桥镇2022 ${RECEIVED}`));
