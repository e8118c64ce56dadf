import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const HELD_BACK = "applications.unavailable.total";
const FEES = "proactive.fees.amount";
const TOLD = "narrative.disclosed_total";
const RECEIVED = "applications.received.total";

describe("合计, 总额 and 总数 that belong to a figure's name ask for no sum of what is wanted one by one", () => {
  it.each([
    ["马桥镇无法提供合计2021年、2023年分别有多少件", `value 马桥镇2021+马桥镇2023 ${HELD_BACK}`],
    ["马桥镇无法提供合计2021到2023年各是多少", `trend 马桥镇2021-2023 ${HELD_BACK}`],
    ["马桥镇2023年无法提供合计比2022年变化了多少", `trend 马桥镇2022-2023 ${HELD_BACK}`],
    ["马桥镇历年无法提供合计有什么变化", `trend 马桥镇2019-2023 ${HELD_BACK}`],
    ["马桥镇和果里镇2021年无法提供合计各多少件", `value 马桥镇2021+果里镇2021 ${HELD_BACK}`],
    ["马桥镇2022年行政事业性收费总额和2021年相比是增加还是减少", `trend 马桥镇2021-2022 ${FEES}`],
    ["马桥镇行政事业性收费总额2021、2023年呢", `value 马桥镇2021+马桥镇2023 ${FEES}`],
    ["马桥镇2021到2023年主动公开信息总条数各多少条", `trend 马桥镇2021-2023 ${TOLD}`],
    ["马桥镇近三年收到申请总数各是多少", `trend 马桥镇2021-2023 ${RECEIVED}`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("elsewhere they still ask for a sum", () => {
  it.each([
    ["马桥镇2021年和2022年收到申请合计多少件", `aggregate 马桥镇2021年、2022年的报告 ${RECEIVED} sum`],
    ["马桥镇和果里镇2021年收到申请合计多少件", `aggregate 马桥镇、果里镇2021年的报告 ${RECEIVED} sum`],
    ["马桥镇2021到2023年收到申请总数", `aggregate 马桥镇2021年至2023年的报告 ${RECEIVED} sum`],
    ["马桥镇2021年和2022年无法提供合计加起来多少件", `aggregate 马桥镇2021年、2022年的报告 ${HELD_BACK} sum`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("一共多少件 of one report added nothing up, and what is asked after it asks for no sum", () => {
  const FIRST = "马桥镇2022年一共收到多少件申请";
  it.each([
    [[FIRST, "和上一年比呢"], `trend 马桥镇2021-2022 ${RECEIVED}`],
    [[FIRST, "比上年增加还是减少了"], `trend 马桥镇2021-2022 ${RECEIVED}`],
    [[FIRST, "各年分别是多少"], `trend 马桥镇2019-2023 ${RECEIVED}`],
    [["桓台县2022年一共收到多少件申请", "2021年呢"], `aggregate 桓台县2021年的报告 ${RECEIVED} sum`],
  ])("%s", (questions, expected) => expect(lastOf(panel, questions)).toBe(expected));
});
