import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { SAMPLE_ENTRIES } from "../support/sample-entries.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const samples = understanderOver(SAMPLE_ENTRIES);
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
    [["桓台县2022年各镇行政许可", "镇里处罚呢"], "rank 桓台县镇2022年的报告 proactive.penalties.decisions most all"],
    [["2022年各镇行政许可", "各街道的处罚呢"], "rank 街道2022年的报告 proactive.penalties.decisions most all"],
    [["桓台县2022年各镇行政许可", "各单位的处罚呢"], "rank 桓台县2022年的报告 proactive.penalties.decisions most all"],
    [
      ["桓台县2022年各镇行政许可合计", "那各街道的处罚呢"],
      "aggregate 桓台县街道2022年的报告 proactive.penalties.decisions sum",
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

describe("figures that were told one by one are added up", () => {
  const SUM = "value 矿区街道2021 sum:narrative.disclosed_website+narrative.disclosed_new_media";
  it.each(["一共", "一共呢", "一共多少", "加起来", "合计", "两项合计", "加起来多少条"])("%s", (question) => {
    expect(lastOf(samples, ["矿区街道网站和微信各多少", question])).toBe(SUM);
  });
  it("but no more than there are, and not what would be counted twice", () => {
    expect(lastOf(samples, ["矿区街道网站和微信各多少", "三项合计"])).not.toContain("sum:");
    expect(lastOf(samples, ["辛店街道2020年收到几件，办结几件", "一共"])).not.toContain("sum:");
  });
});

describe("who of many, after a place was spoken of, is of that place", () => {
  it.each([
    [["淄博市谁的申请最多", "有复议的有几家"], "aggregate 淄博市的报告 review.reconsideration.total count positive"],
    [
      ["淄博市有几家单位的年报", "收到申请的有几家"],
      "aggregate 淄博市的报告 applications.received.total count positive",
    ],
    [
      ["淄博市谁的申请最多", "2021年有复议的有几家"],
      "aggregate 淄博市2021年的报告 review.reconsideration.total count positive",
    ],
    [
      ["淄博市谁的申请最多", "所有单位里有复议的有几家"],
      "aggregate 库中全部报告 review.reconsideration.total count positive",
    ],
  ])("%s", (questions, line) => {
    expect(lastOf(samples, questions)).toBe(line);
  });
  it("how many there are is not what is asked of them next", () => {
    expect(lastOf(samples, ["淄博市有几家单位的年报", "各收到多少申请"])).toMatch(/^rank 淄博市的报告/);
  });
});
