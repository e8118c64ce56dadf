import { describe, expect, it } from "vitest";
import { madePanel } from "../support/made-panel.ts";
import { memoryStore } from "../support/memory-store.ts";
import { lastOf, understanderOver } from "./support.ts";

const panel = understanderOver(memoryStore(madePanel).entries(), "2024-06-01");
const RECEIVED = "applications.received.total";
const LICENCES = "proactive.licensing.decisions";

describe("街道办事处 and a kind by its bare name are the reports that a condition, a place or a sum looks at", () => {
  it.each([
    ["列出街道办事处2021年行政许可至少3件的单位", `aggregate 街道2021年的报告 ${LICENCES} count at_least 3`],
    ["2021年街道办事处收到申请不超过6件的单位数量", `aggregate 街道2021年的报告 ${RECEIVED} count at_most 6`],
    [
      "街道办事处2021年哪些单位收到申请介于4到40件",
      `aggregate 街道2021年的报告 ${RECEIVED} count at_least 4, at_most 40`,
    ],
    ["2021年镇里哪些单位收到申请超过3件", `aggregate 镇2021年的报告 ${RECEIVED} count more_than 3`],
    ["街道办事处2021年收到的申请汇总是多少", `aggregate 街道2021年的报告 ${RECEIVED} sum`],
    ["2021年各街道办事处一共收到多少申请", `aggregate 街道2021年的报告 ${RECEIVED} sum`],
    ["2021年哪个街道办事处收到的申请最多", `rank 街道2021年的报告 ${RECEIVED} most 1`],
    ["矿区街道2021年收到的申请在街道办事处中排第几", `rank 街道2021年的报告 ${RECEIVED} most all`],
    ["矿区街道2021年收到的申请在街道办事处的排名", `rank 街道2021年的报告 ${RECEIVED} most all`],
    // 镇 and 办理, and not 镇办.
    ["2021年各镇办理的行政许可最多的是谁", `rank 镇2021年的报告 ${LICENCES} most 1`],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});

describe("的申请为0 says of the figure before it that it is zero", () => {
  const zeros = (fact: string): string => `aggregate 2021年的报告 ${fact} count zero`;
  it.each([
    ["2021年有多少家单位办结的申请为0", zeros("applications.handled_total.total")],
    ["2021年予以公开的申请为0的单位有哪些", zeros("applications.granted.total")],
    ["2021年转到下一年办理的申请为0的是哪几家", zeros("applications.carried_out.total")],
    ["2021年企业的申请为0的是哪几家", zeros("applications.received.enterprise")],
    ["2021年收到的申请为0的是哪几家", zeros(RECEIVED)],
    [
      "2021年新出台的规范性文件为0的单位有几家",
      zeros("proactive.normative_documents.issued|proactive.normative_documents.made"),
    ],
  ])("%s", (question, expected) => expect(lastOf(panel, [question])).toBe(expected));
});
